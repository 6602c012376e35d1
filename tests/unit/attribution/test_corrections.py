"""Quotations in halves, over paragraphs, with inner marks and lost ones."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            '"The roof," the warden, who has lived there since May, recalled, "came down."',
            "the warden, who has lived there since May", '"The roof," […] "came down."',
        ),
        (
            '"Our lawyers," the chairman, Sir Tom Hale, told members, "have advised us."',
            "the chairman, Sir Tom Hale", '"Our lawyers," […] "have advised us."',
        ),
        (
            '"The lights failed," says the caretaker, holding a fuse, "and then it rang."',
            "the caretaker", '"The lights failed," […] "and then it rang."',
        ),
        (
            '"They took the nets. They left us." So testified the fisherman\'s daughter in May.',
            "the fisherman's daughter", '"They took the nets. They left us."',
        ),
        (
            'Asked a child at the fence: "Do the lions know?"',
            "a child at the fence", '"Do the lions know?"',
        ),
        (
            '``We start at two," a baker with floury hands said.',
            "a baker with floury hands", '``We start at two,"',
        ),
        (
            '"I never saw it, the cashier said, and began to cry.',
            "the cashier", '"I never saw it,',
        ),
        (
            '"The plane turned, said Ana Brod, a farmer.',
            "Ana Brod, a farmer", '"The plane turned,',
        ),
    ],
)  # fmt: skip
def test_quotation_belongs_to_the_speaker_beside_it(reports, text, source, content):
    assert reports(text) == [(source, content)]


def test_last_paragraph_of_a_quotation_ends_before_the_reporter(reports):
    text = (
        '"We began badly," said trainer Luis Ferro.\n'
        '"After the break we were better.\n'
        '"On Sunday we must win." The club plays Marl next.'
    )

    (found,) = reports(text)

    assert found[1].endswith('"On Sunday we must win."')


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("\"He yelled 'run', so we ran,\" the girl told the police.", ("He", "'run'")),
        (
            "\"They told me 'come back in May', so I came,\" said the tailor.",
            ("They", "'come back in May'"),
        ),
    ],
)
def test_words_between_inner_marks_are_anothers(reports, text, inner):
    assert inner in reports(text)


def test_own_words_between_inner_marks_are_no_other_claim(reports):
    text = "\"I said 'no' and I meant it,\" said the actress."

    assert [source for source, _ in reports(text)] == ["the actress"]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Also calling for a new trial was the lawyer of the driver, Hanna Roux.",
            "the lawyer of the driver, Hanna Roux", "a new trial",
        ),
        ("Also denying the charge were two guards.", "two guards", "the charge"),
        ("Demanding an apology was the widow of the driver.", "the widow of the driver", "an apology"),
    ],
)  # fmt: skip
def test_speaker_behind_an_opening_participle_is_found(reports, text, source, content):
    assert reports(text) == [(source, content)]


@pytest.mark.parametrize(
    "text",
    ["Calling a strike was a mistake.", "Standing at the gate was a guard."],
)
def test_opening_participle_without_a_speaker_says_nothing(reports, text):
    assert reports(text) == []
