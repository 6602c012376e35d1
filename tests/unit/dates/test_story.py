"""Dates that lean on a date told before, on invented stories."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.annotations import Document
from graph.pipeline.dates import Dates
from tests.unit.dates.test_dates import PUBLISHED, blocks_of, dated


@pytest.mark.parametrize(
    ("text", "words", "stretch"),
    [
        ("She fled on 3 May 2019. Two days later it snowed.", "Two days later", "2019-05-05/2019-05-05"),
        ("She fled on 3 May 2019. A week earlier it snowed.", "A week earlier", "2019-04-22/2019-04-28"),
        ("She fled on 3 May 2019. The following day it snowed.", "The following day", "2019-05-04/2019-05-04"),
        ("She fled on 3 May 2019. The previous month it snowed.", "The previous month", "2019-04-01/2019-04-30"),
        ("She fled on 3 May 2019; the next morning it snowed.", "the next morning", "2019-05-04/2019-05-04"),
        ("She fled on 3 May 2019. The day before, it snowed.", "The day before", "2019-05-02/2019-05-02"),
        ("She fled on 3 May 2019, and a year after, it snowed.", "a year after", "2020-01-01/2020-12-31"),
        ("She fled on 3 May 2019. A few weeks later it snowed.", "A few weeks later", "2019-05-04/"),
        ("She fled on 3 May 2019. Months earlier it snowed.", "Months earlier", "/2019-05-02"),
        ("She fled in May 2019. Later that month it snowed.", "Later that month", "2019-05-01/2019-05-31"),
        ("She fled in 2019. That summer it snowed.", "That summer", "2019-06-01/2019-08-31"),
        ("She fled in 2019; it snowed the same year.", "the same year", "2019-01-01/2019-12-31"),
        ("Sales rose in June 2021 from a year earlier.", "a year earlier", "2020-06-01/2020-06-30"),
        ("It rose in the three months to June 2025.", "the three months to June 2025", "2025-04-01/2025-06-30"),
        ("It rose in the year ended 31 March 2025.", "the year ended 31 March 2025", "2024-04-01/2025-03-31"),
        ("She fled on 3 May 2019, and months after that she came back.", "3 May 2019", "2019-05-03/2019-05-03"),
        ("She fled two days before 9 May 2020.", "two days before 9 May 2020", "2020-05-07/2020-05-07"),
        ("It rose in the second quarter of 2025, more than in the same quarter of 2024.", "the same quarter of 2024", "2024-04-01/2024-06-30"),
        ("It rose in May 2021 from the same month a year earlier.", "the same month a year earlier", "2020-05-01/2020-05-31"),
        ("It rose more than in the same period of 2024.", "the same period of 2024", "2024-01-01/2024-12-31"),
        # The flash-back is over: two days after the flight.
        ("She fled on 3 May 2019. A year earlier it snowed. Two days later she came back.", "Two days later", "2019-05-05/2019-05-05"),
        # A year is too vague for days to lean on.
        ("She fled on 3 May 2019, born in 1990. Two days later it snowed.", "Two days later", "2019-05-05/2019-05-05"),
    ],
)  # fmt: skip
def test_date_leans_on_the_date_told_before(text, words, stretch):
    expected = (words, stretch)

    found = dated(text, published=None)

    assert expected in found


@pytest.mark.parametrize(
    ("text", "words", "stretch"),
    [
        (
            "The tower fell on 14 May 2024. Two weeks before the collapse it rained.",
            "Two weeks before the collapse",
            "2024-04-29/2024-05-05",
        ),
        (
            "She left a day after the vote on 3 May 2019.",
            "a day after the vote on 3 May 2019",
            "2019-05-04/2019-05-04",
        ),
        (
            "The trial of 3 May 2019 was short. It had rained in 2010. A month after the trial he left.",
            "A month after the trial",
            "2019-06-01/2019-06-30",
        ),
    ],
)
def test_date_leans_on_the_event_it_names(text, words, stretch, parser):
    expected = (words, stretch)

    found = dated(text, parser=parser)

    assert expected in found


@pytest.mark.parametrize(
    "text",
    [
        "Two days later she came back.",
        "The following day she came back.",
        "She fled in 2019. Two days later she came back.",
        "A week after he came, it rained.",
        "Two weeks before a storm it rained.",
        "It rained that day.",
    ],
)
def test_date_without_anything_to_lean_on_stays_open(text, parser):
    found = dated(text, parser=parser)

    assert [words for words, _ in found if "2019" not in words] == []


def test_next_of_a_clause_that_looks_ahead_leans_on_publication(parser):
    found = dated("It opened on 3 May 2019. The next month will be dry.", parser=parser)

    assert ("The next month", "2026-02-01/2026-02-28") in found


def test_previous_without_a_story_leans_on_publication():
    found = dated("Sales fell from the previous month.")

    assert found == [("the previous month", "2025-12-01/2025-12-31")]


def test_same_period_last_year_is_counted_from_publication():
    found = dated(
        "It rose in June from the same month last year. It fell in the same time last year."
    )

    assert found[1] == ("the same month last year", "2025-06-01/2025-06-30")


def test_same_period_without_a_story_is_the_whole_year():
    found = dated("It fell more than in the same period last year.")

    assert found == [("the same period last year", "2025-01-01/2025-12-31")]


def test_date_records_what_it_leans_on():
    text = "She fled on 3 May 2019.\nTwo days later it snowed."

    found = Dates()(Document(text=text, blocks=blocks_of(text), published=PUBLISHED)).dates

    assert [period.base for period in found] == [PUBLISHED, dt.date(2019, 5, 3)]
