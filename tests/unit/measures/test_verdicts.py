"""Verdicts on two numbers, by the rules of the data model."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.annotations import Measure
from graph.measures import Observation, Verdict, judge
from graph.measures.observation import Days

FOREIGN_DEAD = Measure(event="harm.killed", population="people", nationality="foreign")
SOLDIERS_KILLED = Measure(event="harm.killed", population="people.military", force="RU")
SOLDIERS_HARMED = Measure(event="harm", population="people.military", force="RU")
SERVING = Measure(event="serving", population="people.military", place="UA", stock=True)
MARCH = Days(dt.date(2026, 3, 1), dt.date(2026, 3, 31))
YEAR = Days(dt.date(2026, 1, 1), dt.date(2026, 12, 31))


def observed(
    low: float | None, high: float | None, measure: Measure, **more: object
) -> Observation:
    return Observation(value=None, lower=low, upper=high, measure=measure, **more)  # type: ignore[arg-type] # fields by name


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        pytest.param((550, None), (3060, 3740), Verdict.CONFLICTS, id="far above the bound"),
        pytest.param((20, None), (34, 34), Verdict.AGREES, id="up to twice the bound"),
        pytest.param((20, None), (41, 41), Verdict.CONFLICTS, id="above twice the bound"),
        pytest.param((36, 44), (44, 54), Verdict.AGREES, id="stretches that touch"),
        pytest.param((36, 44), (45, 55), Verdict.CONFLICTS, id="stretches apart"),
        pytest.param((None, 100), (88, 88), Verdict.AGREES, id="below an upper bound"),
        pytest.param((None, 30), (75, 75), Verdict.CONFLICTS, id="above an upper bound"),
    ],
)
def test_two_values_of_one_measure_agree_when_some_number_fits_both(
    left: tuple[float, float], right: tuple[float, float], verdict: Verdict
) -> None:
    one, other = observed(*left, FOREIGN_DEAD), observed(*right, FOREIGN_DEAD)

    judged = judge(one, other)

    assert judged.verdict is verdict
    assert judged.reason


def test_a_count_that_its_speaker_calls_partial_has_no_upper_end() -> None:
    partial = observed(550, None, FOREIGN_DEAD, partial=True)

    judged = judge(partial, observed(3060, 3740, FOREIGN_DEAD))

    assert judged.verdict is Verdict.AGREES


@pytest.mark.parametrize(
    ("left", "right", "named"),
    [
        pytest.param(SOLDIERS_HARMED, SOLDIERS_KILLED, "event", id="killed or wounded"),
        pytest.param(
            Measure(event="serving", population="people", nationality="foreign"),
            Measure(event="serving.joined", population="people", nationality="IQ"),
            "population",
            id="Iraqis among foreigners",
        ),
        pytest.param(
            Measure(event="harm.killed", population="people"),
            Measure(event="harm.killed", population="people.child"),
            "population",
            id="children among people",
        ),
    ],
)
def test_the_part_of_a_whole_is_nested_whatever_the_values(
    left: Measure, right: Measure, named: str
) -> None:
    judged = judge(observed(10, 10, left), observed(9000, 9000, right))

    assert judged.verdict is Verdict.NESTED
    assert f"the {named} of the one" in judged.reason


@pytest.mark.parametrize(
    ("left", "right", "named"),
    [
        pytest.param(
            SOLDIERS_KILLED, Measure(event="held.captured", population="people.military", force="RU"),
            "another event", id="killed and captured",
        ),
        pytest.param(
            SOLDIERS_KILLED, Measure(event="harm.killed", population="people.civilian"),
            "another population", id="soldiers and civilians",
        ),
        pytest.param(
            SOLDIERS_KILLED, Measure(event="harm.killed", population="people.military", force="UA"),
            "another force", id="two sides",
        ),
        pytest.param(
            Measure(event="paid", unit="USD"), Measure(event="paid", unit="USD", per="month"),
            "another unit", id="once and a month",
        ),
        pytest.param(
            Measure(event="harm.killed", occasion="flood"), Measure(event="harm.killed", occasion="crash"),
            "another occasion", id="a flood and a crash",
        ),
    ],
)  # fmt: skip
def test_what_excludes_each_other_is_not_compared(
    left: Measure, right: Measure, named: str
) -> None:
    judged = judge(observed(10, 10, left), observed(10, 10, right))

    assert judged.verdict is Verdict.NOT_COMPARABLE
    assert named in judged.reason


def test_a_speaker_who_gives_another_number_later_updates_it() -> None:
    then = observed(617_000, 617_000, SERVING, speakers=frozenset({"x"}), said=YEAR)
    now = observed(900_000, 900_000, SERVING, speakers=frozenset({"x"}), said=MARCH)

    judged = judge(then, now)

    assert judged.verdict is Verdict.UPDATES


def test_a_level_in_march_is_no_part_of_the_level_of_the_year() -> None:
    month, year = observed(10, 10, SERVING, about=MARCH), observed(50, 50, SERVING, about=YEAR)

    judged = judge(month, year)

    assert judged.verdict is Verdict.NOT_COMPARABLE


def test_what_happened_in_march_is_part_of_what_happened_in_the_year() -> None:
    month = observed(10, 10, SOLDIERS_KILLED, about=MARCH)
    year = observed(50, 50, SOLDIERS_KILLED, about=YEAR)

    judged = judge(month, year)

    assert judged.verdict is Verdict.NESTED


def test_a_number_without_value_and_bounds_is_refused() -> None:
    empty = observed(None, None, FOREIGN_DEAD)

    with pytest.raises(ValueError, match="needs a value or a bound"):
        judge(empty, empty)


def killed(**more: object) -> Measure:
    return Measure(**{"event": "harm.killed", "population": "people", **more})  # type: ignore[arg-type] # fields by name


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        pytest.param(
            killed(names=("frigate:halma",)), killed(names=("frigate:orla",)),
            Verdict.NOT_COMPARABLE, id="two ships",
        ),
        pytest.param(
            killed(names=("frigate:halma",)), killed(), Verdict.CONFLICTS, id="one ship unsaid"
        ),
        pytest.param(
            killed(names=("agent:orla", "army:orla")), killed(names=("agent:guard", "side:orla")),
            Verdict.CONFLICTS, id="a name at another place",
        ),
        pytest.param(
            killed(names=("~police:local",)), killed(names=("~police:federal",)),
            Verdict.NOT_COMPARABLE, id="two bodies",
        ),
        pytest.param(
            killed(place="Little Harrow"), killed(place="GB/Harrow"), Verdict.CONFLICTS,
            id="a place by its last word",
        ),
        pytest.param(
            killed(population="dog"), killed(population="husky"), Verdict.NESTED, id="kinds"
        ),
        pytest.param(
            killed(population="home"), killed(population="house"), Verdict.CONFLICTS,
            id="nouns used for the same",
        ),
        pytest.param(
            killed(population="people.worker", traits=("health",)),
            killed(population="people.worker.nurse"),
            Verdict.NESTED, id="a class that tells a trait",
        ),
        pytest.param(
            killed(population="people.student"), killed(population="people.child.girl"),
            Verdict.NESTED, id="girls among students",
        ),
        pytest.param(
            killed(population="people.migrant"), killed(nationality="SY"),
            Verdict.NESTED, id="a nation among migrants",
        ),
        pytest.param(
            killed(within="serving"), Measure(event="serving", population="people"),
            Verdict.NESTED, id="killed of those who served",
        ),
        pytest.param(
            Measure(event="cost", unit="USD"), Measure(event="paid", unit="USD"),
            Verdict.CONFLICTS, id="two sides of a sale",
        ),
    ],
)  # fmt: skip
def test_names_kinds_and_parts_decide(left: Measure, right: Measure, verdict: Verdict) -> None:
    judged = judge(observed(10, 10, left), observed(90, 90, right))

    assert judged.verdict is verdict
    assert judged.reason
