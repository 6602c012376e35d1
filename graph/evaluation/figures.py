"""Suites of sentences with numbers, scored number by number: found, value, bounds, unit, counted.

The conventions stand in ``tests/golden/suites/README.md``: bounds that gold leaves out are
not judged, ``also``, ``unit_also`` and ``counted_also`` are readings that are as good, and
``optional_quantities`` are neither wanted nor wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from graph.evaluation.gold import identifier
from graph.evaluation.quantities import best, counts_alike, covers, span_of
from graph.evaluation.ratios import ratio

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.claims import Json

NEAR = 1e-3
"""A value or bound may be off by so much of itself: "a third" is written .33 or .3333."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What is right of one wanted number; all false where it is not found."""

    item: str
    construction: str
    found: bool = False
    value: bool = False
    bounds: bool = False
    approximator: bool = False
    unit: bool = False
    currency: bool = False
    per: bool = False
    counted: bool = False


MARKS = ("found", "value", "bounds", "approximator", "unit", "currency", "per", "counted")


def score(gold: Iterable[Json], predicted: Iterable[Json]) -> Json:
    """Score a suite of numbers.

    Parameters
    ----------
    gold : iterable of dict
        Lines with ``construction`` and ``quantities``.

    Returns
    -------
    dict
        Shares of the wanted numbers: ``found``, and found with the right ``value``,
        ``bounds`` (where gold gives them), ``value_and_bounds``, ``approximator``,
        ``unit``, ``currency``, ``per`` and what is ``counted``; ``false``, how many numbers
        were read where gold has none; ``by_construction`` with the ids that were ``missed``
        in value or bounds, and those whose ``counted`` is ``miscounted``.
    """
    lines = list(gold)
    given = {identifier(line): line.get("quantities", []) for line in predicted}
    judged = [
        _judged(line, wanted, given.get(identifier(line), []))
        for line in lines
        for wanted in line["quantities"]
    ]
    false = [identifier(line) for line in lines for _ in _false(line, given)]
    constructions = sorted({line["construction"] for line in lines})
    groups = {
        name: list(group)
        for name, group in groupby(
            sorted(judged, key=lambda one: one.construction), key=lambda one: one.construction
        )
    }
    return _shares(judged) | {
        "false": len(false),
        "false_in": false,
        "by_construction": [_row(name, groups.get(name, [])) for name in constructions],
    }


def _judged(line: Json, wanted: Json, given: Sequence[Json]) -> Judged:
    found = best(wanted, given)
    item, construction = identifier(line), line["construction"]
    if found is None:
        return Judged(item, construction)
    reading = _reading(wanted, found)
    return Judged(
        item,
        construction,
        found=True,
        value=_value_right(reading, found),
        bounds=all(
            _near(reading[side], found.get(side)) for side in ("lower", "upper") if side in reading
        ),
        approximator=bool(wanted["approximator"]) == bool(found.get("approximator")),
        unit=_word(found.get("unit")) in _units(reading),
        currency=wanted["currency"] == found.get("currency"),
        per=wanted["per"] == found.get("per"),
        counted=any(
            counts_alike(name, found) for name in (wanted["counted"], *wanted["counted_also"])
        ),
    )


def _reading(wanted: Json, found: Json) -> Json:
    """Give the reading of gold that was meant: the first whose value and unit agree."""
    also: list[Json] = [
        {k: v for k, v in wanted.items() if k not in {"lower", "upper"}} | other
        for other in wanted.get("also", ())
    ]
    for reading in (wanted, *also):
        if _value_right(reading, found) and _word(found.get("unit")) in _units(reading):
            return reading
    return wanted


def _value_right(wanted: Json, found: Json) -> bool:
    return _near(wanted["value"], found.get("value"))


def _near(wanted: float | None, given: float | None) -> bool:
    if wanted is None or given is None:
        return wanted is given
    return abs(wanted - given) <= NEAR * abs(wanted)


def _units(wanted: Json) -> set[str]:
    return {_word(wanted.get("unit")), *map(_word, wanted.get("unit_also", ()))}


def _word(unit: str | None) -> str:
    return (unit or "").lower()


def _false(line: Json, given: dict[str, list[Json]]) -> list[Json]:
    wanted = [*line["quantities"], *line.get("optional_quantities", ())]
    return [q for q in given.get(identifier(line), []) if not any(_touch(q, w) for w in wanted)]


def _touch(one: Json, other: Json) -> bool:
    (start, end), (begin, stop) = span_of(one), span_of(other)
    return covers(one, other) or (start < stop and begin < end)


def _row(name: str, judged: Sequence[Judged]) -> Json:
    missed = sorted({one.item for one in judged if not (one.value and one.bounds)})
    miscounted = sorted({one.item for one in judged if not one.counted})
    return {"construction": name} | _shares(judged) | {"missed": missed, "miscounted": miscounted}


def _shares(judged: Sequence[Judged]) -> Json:
    both = sum(one.value and one.bounds for one in judged)
    return {
        "wanted": len(judged),
        "value_and_bounds": ratio(both, len(judged)),
        **{mark: ratio(sum(getattr(one, mark) for one in judged), len(judged)) for mark in MARKS},
    }
