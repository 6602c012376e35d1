"""Suites of numbers: what counts as found, right, near enough, false."""

from __future__ import annotations

import pytest

from graph.evaluation import figures

WANTED = {
    "span": [0, 14],
    "text": "about 40 goats",
    "value": 40,
    "lower": 36,
    "upper": 44,
    "approximator": "about",
    "unit": None,
    "currency": None,
    "per": None,
    "counted": "goats",
    "counted_also": ["animals"],
}
GIVEN = {
    "span": [0, 14],
    "value": 40.0,
    "lower": 36.0,
    "upper": 44.0,
    "approximator": "about",
    "unit": None,
    "currency": None,
    "per": None,
    "counted": "stray goats",
}


def report(wanted, given, **line):
    gold = {"doc_id": "a", "construction": "about", "quantities": wanted, **line}
    return figures.score([gold], [{"doc_id": "a", "quantities": given}])


def test_a_number_read_as_it_is_written_is_right_in_all():
    found = report([WANTED], [GIVEN])

    assert {found[mark] for mark in (*figures.MARKS, "value_and_bounds")} == {1.0}
    assert found["by_construction"][0]["missed"] == []


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"value": 41.0}, {"value"}),
        ({"value": None}, {"value"}),
        ({"upper": None}, {"bounds"}),
        ({"approximator": None}, {"approximator"}),
        ({"unit": "tonne"}, {"unit"}),
        ({"currency": "EUR"}, {"currency"}),
        ({"per": "day"}, {"per"}),
        ({"counted": "herders"}, {"counted"}),
        ({"counted": "animals"}, set()),
    ],
)
def test_each_field_is_judged_by_itself(change, wrong):
    found = report([WANTED], [GIVEN | change])

    assert {mark for mark in figures.MARKS if not found[mark]} == wrong


def test_bounds_that_gold_leaves_out_are_not_judged():
    silent = {k: v for k, v in WANTED.items() if k not in {"lower", "upper"}}

    found = report([silent], [GIVEN | {"lower": None, "upper": 90.0}])

    assert found["value_and_bounds"] == 1.0


def test_a_second_reading_is_as_good_with_its_own_unit():
    half = WANTED | {"value": 0.5, "unit": "fraction", "also": [{"value": 50, "unit": "percent"}]}

    found = report([half], [GIVEN | {"value": 50.0, "unit": "percent"}])

    assert (found["value"], found["bounds"], found["unit"]) == (1.0, 1.0, 1.0)


def test_a_number_that_is_not_there_is_missed_and_named():
    found = report([WANTED], [])

    assert (found["found"], found["by_construction"][0]["missed"]) == (0.0, ["a"])


def test_numbers_beyond_gold_are_false_but_for_the_optional():
    optional = [{"span": [20, 27]}]

    found = report(
        [WANTED],
        [GIVEN, GIVEN | {"span": [20, 27]}, GIVEN | {"span": [30, 33]}],
        optional_quantities=optional,
    )

    assert (found["false"], found["false_in"]) == (1, ["a"])


def test_a_construction_without_numbers_keeps_its_row():
    found = report([], [])

    assert found["by_construction"][0]["wanted"] == 0
