"""Which language a text is in, said or guessed."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.article import Payload
from graph.parsing import language, parse

FRENCH = (
    "Le capitaine du port a dit que les navires étaient rentrés dans la nuit et que les marins "
    "resteraient en ville jusqu'au mois de mai, car le temps est mauvais et la mer trop haute."
)
ENGLISH = (
    "The captain of the port said that the ships had come back in the night and that the crews "
    "would stay in the town until May, for the weather is bad and the sea is too high."
)
TABLE = "Shr 12 cts vs 14 cts. Net 3 mln vs 4 mln. Revs 20 mln vs 22 mln. " * 4


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        (FRENCH, None, "fr"),
        (FRENCH, "en", "fr"),
        (FRENCH, "fr", "fr"),
        (ENGLISH, "fr", "en"),
        (ENGLISH, "en", "en"),
        (TABLE, "en", "en"),
        ("أعلن الميناء", "en", "ar"),
        ("أعلن رئيس الميناء أن السفن عادت في الليل وأن البحارة في المدينة", "en", "ar"),
        ("أعلن رئيس الميناء أن السفن عادت في الليل", "fa", "fa"),
        ("Der Hafen", "en", "en"),
    ],
)
def test_language_said_is_believed_unless_the_words_are_others(text, said, expected):
    code, _ = language.told(text, said)

    assert code == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya votes", "und"),
        ("Россия и мир", "ru"),
        ("日本の船", "zh"),
        ("12 + 3", "und"),
        (f"{ENGLISH}\n{FRENCH}\nأعلن رئيس الميناء أن السفن عادت في الليل", "en"),
        (f'{ENGLISH} "{FRENCH}"', "en"),
        ("«Да, мы придём в порт завтра утром».", "ru"),
    ],
)
def test_short_and_mixed_texts_are_told_by_script_and_by_what_is_not_quoted(text, expected):
    assert language.guess(text)[0] == expected


def test_receipt_says_what_was_not_read():
    _, notes = language.told(FRENCH, "en")

    assert notes == (
        "language: said to be en, read as fr",
        "not in English (fr): only names of countries were looked for",
    )


def test_receipt_of_an_english_text_says_nothing():
    assert language.told(ENGLISH, "en") == ("en", ())


def test_short_text_full_of_names_is_english_by_its_small_words():
    text = '"The bells are ours," said parish clerk Jonas Weidlich. "They will hang here."'

    assert language.guess(text)[0] == "en"


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (FRENCH, True),
        ("أعلن رئيس الميناء أن السفن عادت في الليل", True),
        (ENGLISH, False),
        (TABLE, False),
        (f'The captain said: "{FRENCH}"', False),
        (f"«{FRENCH}»", False),
        ("Grève à Paris", False),
        ("Ida Ørsted-Brâncuși, Łukasz Wiśniewski", False),
    ],
)
def test_paragraph_in_another_language_is_told_from_what_is_quoted(paragraph, expected):
    assert language.is_foreign(paragraph) is expected


def test_english_article_leaves_its_french_paragraph_unread():
    text = f"{ENGLISH} The mayor of the town was glad.\n\n{FRENCH}\n\n{ENGLISH}"

    article = parse(Payload(text=text), today=dt.date(2026, 3, 9))

    assert [block.kind for block in article.blocks] == ["body", "foreign", "body"]
    assert "not read, for not in English: 1 of 3 paragraphs" in article.notes
