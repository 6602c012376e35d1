"""Whose a quotation is, whatever words it holds: short answers, replies, paragraphs left open."""

from __future__ import annotations

import pytest


def test_quoted_word_says_nothing_of_the_saying(reports):
    text = (
        '"Possibly," the ferryman said when asked about fog. "Not today," said Ines Moro. '
        '"Almost," the locksmith told a neighbour. "If only," Paul Adeyemi replied.'
    )

    found = reports(text)

    assert found == [
        ("the ferryman", '"Possibly,"'),
        ("Ines Moro", '"Not today,"'),
        ("the locksmith", '"Almost,"'),
        ("Paul Adeyemi", '"If only,"'),
    ]


def test_word_in_scare_quotes_still_denies_the_saying(reports):
    text = 'The treasurer "never" said that the pool was closed.'

    found = reports(text)

    assert found == []


def test_quotation_beside_a_refused_cue_is_not_the_last_speakers(reports):
    text = '"The kiln is cold," Ines Moro said. "The glaze cracked," the potter may say.'

    found = reports(text)

    assert found == [("Ines Moro", '"The kiln is cold,"')]


@pytest.mark.parametrize("verb", ["texted", "messaged", "emailed", "posted", "tweeted"])
def test_written_messages_are_said(reports, verb):
    text = f'Another {verb}: "The train is full."'

    found = reports(text)

    assert found == [("Another", '"The train is full."')]


@pytest.mark.parametrize("opened", [1, 2, 3])
def test_every_paragraph_left_open_goes_to_who_is_named_at_last(reports, opened):
    above = ['"The goats ran uphill. We ran, too.', '"Nobody slept.', '"The well froze.'][:opened]
    text = "\n\n".join([*above, '"At dawn a lorry came," Pilar Nunn said.'])

    found = reports(text)

    assert found == [("Pilar Nunn", " […] ".join([*above, '"At dawn a lorry came,"']))]


@pytest.mark.parametrize("replies", [['"Show me."'], ['"Show me."', '"When?"']])
def test_short_reply_between_two_turns_stays_with_nobody(reports, replies):
    text = "\n\n".join(['"The safe is empty," Odd said.', *replies, '"I will," he said.'])

    found = reports(text)

    assert found == [("Odd", '"The safe is empty,"'), ("he", '"I will,"')]


@pytest.mark.parametrize(
    "last",
    ['"It held," he added.', "The gate has been shut since May."],
)
def test_paragraph_that_nobody_answers_goes_on(reports, last):
    text = f'"The gate is sound," Odd Lie said.\n\n"We weighed it."\n\n{last}'

    found = reports(text)

    assert found[0] == ("Odd Lie", '"The gate is sound," […] "We weighed it."')


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The abbot said it was 'a dull book'.", "it was 'a dull book'"),
        ("The abbot wrote that the roof was ‘a sieve.’", "that the roof was ‘a sieve.’"),
        ("The roof is 'a sieve', the abbot said.", "The roof is 'a sieve'"),
        ("The abbot said the monks' bell was cracked.", "the monks' bell was cracked"),
    ],
)
def test_single_mark_that_closes_belongs_to_what_is_said(reports, text, content):
    found = reports(text)

    assert [said for _, said in found] == [content]


def test_second_quotation_between_single_marks_goes_on(reports):
    text = "'The loom is broken,' Ines Moro said. 'We are weaving by hand.'"

    found = reports(text)

    assert found == [("Ines Moro", "'The loom is broken,' […] 'We are weaving by hand.'")]
