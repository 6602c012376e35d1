"""One measure with every value, and the verdicts on each pair that a reader may compare."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from graph.measures import Observation, judge
from graph.measures.naming import scope_label
from graph.store import measures

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlmodel import Session

    from graph.claims import Json
    from graph.store.measures import Stored

SHOWN = 100
"""Numbers of the measure that are shown and compared with each other, newest first."""
NEAR = 50
"""Numbers of other measures that each is compared with."""
NEAR_MEASURES = 40


@dataclass(frozen=True, slots=True)
class Number:
    """A stored number: the row that is shown and the observation that is judged."""

    row: Json
    observed: Observation


def view(session: Session, measure_id: str) -> Json:
    """Give a measure as ``/v1/measures/{id}`` shows it.

    Returns
    -------
    dict
        The measure, its newest ``quantities``, ``relations`` between them and to those of
        measures that a reader may take for it, each with verdict and reason.

    Raises
    ------
    NotFound
        If there is no such measure.
    """
    stored = measures.get(session, measure_id)
    own = _numbers(session, {stored.id: stored}, most=SHOWN)
    others = {
        other.id: other
        for other in measures.beside(session, stored.measure, most=NEAR_MEASURES)
        if other.id != stored.id
    }
    near = _numbers(session, others, most=NEAR)
    return {
        **header(stored),
        "quantities": [number.row for number in own],
        "relations": [*_among(own), *_between(own, near)],
    }


def header(stored: Stored) -> Json:
    """Give a measure's own fields."""
    measure = stored.measure
    return {
        "id": stored.id,
        "label": stored.label,
        "event": measure.event,
        "population": measure.population,
        "scope": scope_label(measure) or None,
        "unit": measure.unit,
        "per": measure.per,
        "stock_or_flow": "stock" if measure.stock else "flow",
    }


def _numbers(session: Session, by_id: Mapping[str, Stored], *, most: int) -> list[Number]:
    rows = measures.numbers(session, list(by_id), most=most)
    return [Number(row, Observation.of(row, by_id[measure].measure)) for measure, row in rows]


def _among(numbers: Sequence[Number]) -> Iterator[Json]:
    for left, right in combinations(numbers, 2):
        yield _relation(left, right)


def _between(own: Sequence[Number], near: Sequence[Number]) -> Iterator[Json]:
    """Compare with other measures: part and whole, what one of them leaves open, near misses."""
    return (_relation(left, right) for left, right in product(own, near))


def _relation(left: Number, right: Number) -> Json:
    judged = judge(left.observed, right.observed)
    return {
        "left": left.row,
        "right": right.row,
        "verdict": judged.verdict.value,
        "reason": judged.reason,
    }
