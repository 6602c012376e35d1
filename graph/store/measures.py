"""Measures: which there are, and the numbers of each with the claims that they stand in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import orjson
from sqlalchemy import and_, case, false, func, or_, select

from graph.annotations import Measure
from graph.errors import NotFound
from graph.store.bulk import chunks, table_of
from graph.store.filters import Slice
from graph.store.listing import begins, check_sort, in_code_points
from graph.store.quantities import with_claim
from graph.store.tables import ClaimRecord, DocumentRecord, MeasureRecord, QuantityRecord

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from sqlalchemy import ColumnElement
    from sqlmodel import Session

    from graph.claims import Json
    from graph.store.filters import Page

MEASURE = table_of(MeasureRecord)
QUANTITY = table_of(QuantityRecord)
CLAIM = table_of(ClaimRecord)
DOCUMENT = table_of(DocumentRecord)
SORTS = ("label",)
FEATURES = (
    "event",
    "population",
    "nationality",
    "force",
    "place",
    "occasion",
    "within",
    "unit",
    "per",
    "stock",
)
LIVE = (
    select(func.count())
    .select_from(QUANTITY.join(CLAIM, CLAIM.c.position == QUANTITY.c.position))
    .where(QUANTITY.c.measure_id == MEASURE.c.id, CLAIM.c.superseded_at.is_(None))
    .correlate(MEASURE)
    .scalar_subquery()
)
"""How many numbers of live claims a measure has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFilter:
    """Which measures: tree keys match what is below them too; ``q`` are words of the label."""

    q: str | None = None
    event: str | None = None
    population: str | None = None
    place: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """A measure as it is stored: its id, its words, its features."""

    id: str
    label: str
    measure: Measure


def find(session: Session, filters: MeasureFilter, page: Page) -> Slice[tuple[Stored, int]]:
    """List measures that live claims have numbers of, by label, each with how many numbers.

    Raises
    ------
    InvalidInput
        If the sort is another.
    """
    descending = check_sort(page, SORTS)
    label, identifier = MEASURE.c.normal, MEASURE.c.id
    keys = [in_code_points(session, column) for column in (label, identifier)]
    conditions = [*_conditions(filters), LIVE > 0]
    if page.after is not None:
        at, last = page.after[0] or "", page.after[1]
        conditions.append(or_(keys[0] > at, and_(label == at, keys[1] > last)))
    order = [key.desc() for key in keys] if descending else keys
    statement = (
        select(MEASURE, LIVE.label("quantities"))
        .where(*conditions)
        .order_by(*order)
        .limit(page.limit + 1)
    )
    rows = session.connection().execute(statement).mappings().all()
    shown = rows[: page.limit]
    more = (shown[-1]["normal"], shown[-1]["id"]) if len(rows) > page.limit else None
    return Slice(tuple((_stored(row), row["quantities"]) for row in shown), more)


def count(session: Session, filters: MeasureFilter) -> int:
    """Count the measures that :func:`find` lists, on all its pages together."""
    statement = select(func.count()).select_from(MEASURE).where(*_conditions(filters), LIVE > 0)
    return session.connection().execute(statement).scalar_one()


def get(session: Session, measure_id: str) -> Stored:
    """Read one measure.

    Raises
    ------
    NotFound
        If there is no such measure.
    """
    statement = select(MEASURE).where(MEASURE.c.id == measure_id)
    row = session.connection().execute(statement).mappings().one_or_none()
    if row is None:
        raise NotFound("measure", measure_id)
    return _stored(row)


def beside(session: Session, measure: Measure, *, most: int) -> list[Stored]:
    """Find measures that a reader may take for this one: its event or its population is theirs.

    Of the same unit, with numbers of live claims; those of the same event first.
    """
    same = [
        column == value
        for column, value in (
            (MEASURE.c.event, measure.event),
            (MEASURE.c.population, measure.population),
        )
        if value is not None
    ]
    related = or_(*same, _above_or_below(MEASURE.c.event, measure.event))
    first = case((MEASURE.c.event == (measure.event or ""), 0), else_=1)
    unit = MEASURE.c.unit == measure.unit if measure.unit else MEASURE.c.unit.is_(None)
    statement = (
        select(MEASURE).where(related, unit, LIVE > 0).order_by(first, MEASURE.c.id).limit(most)
    )
    return [_stored(row) for row in session.connection().execute(statement).mappings()]


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a measure: its row as ``/v1/quantities`` gives it, and its claim's document."""

    measure: str
    row: Json
    claim: Json


def numbers(session: Session, measure_ids: Sequence[str], *, most: int) -> list[Number]:
    """Read the newest numbers of measures, newest first."""
    found: list[Number] = []
    joined = QUANTITY.join(CLAIM, CLAIM.c.position == QUANTITY.c.position).join(
        DOCUMENT, DOCUMENT.c.position == CLAIM.c.position
    )
    for chunk in chunks(measure_ids):
        statement = (
            select(QUANTITY.c.measure_id, QUANTITY.c.id, DOCUMENT.c.document)
            .select_from(joined)
            .where(QUANTITY.c.measure_id.in_(chunk), CLAIM.c.superseded_at.is_(None))
            .order_by(QUANTITY.c.position.desc(), QUANTITY.c.number)
            .limit(most)
        )
        for measure, quantity, document in session.connection().execute(statement):
            claim = orjson.loads(document)
            found.append(Number(measure, with_claim(claim, quantity), claim))
    return found


def _conditions(filters: MeasureFilter) -> list[ColumnElement[bool]]:
    found = begins(MEASURE.c.normal, filters.q or "")
    for column, key in (
        (MEASURE.c.event, filters.event),
        (MEASURE.c.population, filters.population),
    ):
        if key is not None:
            found.append(or_(column == key, column.startswith(f"{key}.", autoescape=True)))
    if filters.place is not None:
        place = MEASURE.c.place
        found.append(
            or_(place == filters.place, place.startswith(f"{filters.place}/", autoescape=True))
        )
    if filters.unit is not None:
        found.append(MEASURE.c.unit == filters.unit)
    return found


def _above_or_below(column: ColumnElement[Any], key: str | None) -> ColumnElement[bool]:
    if key is None:
        return false()
    stem = key.split(".", maxsplit=1)[0]
    return or_(column == stem, column.startswith(f"{stem}.", autoescape=True))


def _stored(row: Mapping[Any, Any]) -> Stored:
    features = {name: row[name] for name in FEATURES}
    traits, names = (tuple(orjson.loads(row[name])) for name in ("traits", "names"))
    measure = Measure(traits=traits, names=names, **features)
    return Stored(row["id"], row["label"], measure)
