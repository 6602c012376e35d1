"""One measure with every value, and the verdicts on each pair that a reader may compare."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, combinations, product
from typing import TYPE_CHECKING

from graph.measures import Observation, Verdict, judge
from graph.measures.fits import Fit
from graph.measures.naming import scope_label
from graph.relations.common_ground import Ground
from graph.store import measures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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
    """A stored number: the row that is shown, the observation that is judged, its story."""

    row: Json
    observed: Observation
    ground: Ground


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
        "relations": list(_relations(chain(combinations(own, 2), product(own, near)))),
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
    return [
        Number(
            found.row,
            Observation.of(found.row, by_id[found.measure].measure),
            Ground.of(found.claim),
        )
        for found in measures.numbers(session, list(by_id), most=most)
    ]


def _relations(pairs: Iterable[tuple[Number, Number]]) -> Iterator[Json]:
    """Judge the pairs that are of one story and tell what happened."""
    for left, right in pairs:
        if not left.ground.shares(right.ground):
            continue
        judged = judge(left.observed, right.observed)
        if judged.features["event"] is Fit.OPEN and not _told_alike(left, right):
            continue
        if judged.verdict is Verdict.CONFLICTS and _in_one_breath(left, right):
            continue
        yield {
            "left": left.row,
            "right": right.row,
            "verdict": judged.verdict.value,
            "reason": judged.reason,
        }


def _told_alike(left: Number, right: Number) -> bool:
    """Tell whether two verbs of one article may mean one thing; "12 people" alone means nothing."""
    told = left.observed.measure.event and right.observed.measure.event
    return bool(told) and left.ground.article == right.ground.article


def _in_one_breath(left: Number, right: Number) -> bool:
    """Tell whether one speaker gives both in one article: he counts two things, and disputes none."""
    same = left.observed.speakers == right.observed.speakers
    return same and left.ground.article == right.ground.article
