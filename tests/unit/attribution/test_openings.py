"""Clauses about the subject, days and places around it, and predicates behind a set-off source."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Three porters, who had seen it all, confirmed her account.",
            [("Three porters, who had seen it all", "her account")],
        ),
        (
            "The midwife, who was on duty, confirmed Tove's story.",
            [("The midwife, who was on duty", "Tove's story")],
        ),
        (
            "The refinery, which denies negligence, welcomed the inquiry.",
            [
                ("The refinery, which", "negligence"),
                ("The refinery, which denies negligence", "the inquiry"),
            ],
        ),
        (
            "Pia Sandoval, who taught here, recalls the night.",
            [("Pia Sandoval, who taught here", "the night")],
        ),
        (
            "The barn, which was built in 1890, was empty, recalled Pia Sandoval.",
            [("Pia Sandoval", "The barn, which was built in 1890, was empty")],
        ),
    ],
)
def test_a_clause_about_the_subject_is_neither_what_it_said_nor_an_insertion(reports, text, said):
    found = reports(text)

    assert found == said


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The parish, whose treasurer, Jon Eide, insisted that nothing had been lost, votes in June.",
            "whose treasurer, Jon Eide", "that nothing had been lost",
        ),
        (
            "The rider, whose agent, Mia Holt, said he was hurt, left the track.",
            "whose agent, Mia Holt", "he was hurt",
        ),
        (
            "The shipyard, whose chair, Mia Holt, said it needed cash, was sold on Friday.",
            "whose chair, Mia Holt", "it needed cash",
        ),
    ],
)  # fmt: skip
def test_whoever_belongs_to_the_subject_speaks_and_not_the_subject(reports, text, source, content):
    found = reports(text)

    assert found == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Borealis Ltd today said profits rose.", "Borealis Ltd"),
        ("A spokeswoman yesterday said that the pier was shut.", "A spokeswoman"),
        ("The cabinet tonight said it would resign.", "The cabinet"),
        ("USA Today said profits rose.", "USA Today"),
        ("The coach after the match said it was a shame.", "The coach"),
        ("The treasurer in May said the books were wrong.", "The treasurer"),
        (
            "Outside parliament, Jon Eide, of the Farmers' League, told reporters the bill was dead.",
            "Jon Eide, of the Farmers' League",
        ),
        ("Outside court Inspector Mia Holt said she would appeal.", "Inspector Mia Holt"),
    ],
)
def test_the_day_and_the_place_are_no_part_of_who_speaks(reports, text, source):
    found = reports(text)

    assert [name for name, _ in found] == [source]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Snowfall was, according to the ski office, the heaviest since 1971.",
            "the ski office", "Snowfall was […] the heaviest since 1971",
        ),
        (
            "Sales were, according to the guild's head, Mia Holt, a disgrace.",
            "the guild's head, Mia Holt", "Sales were […] a disgrace",
        ),
    ],
)  # fmt: skip
def test_the_predicate_behind_a_set_off_source_is_said(reports, text, source, content):
    found = reports(text)

    assert found == [(source, content)]
