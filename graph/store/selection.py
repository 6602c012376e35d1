"""From a claim filter to the positions of the claims that match, in order.

Whatever is common is walked newest first and checked claim by claim, which ends
as soon as the page is full; whatever is rare is fetched whole. Which of the demands
is rare is asked of the indexes first, in one statement that counts no further than
:data:`RARE`; so no page walks a long list that another demand would have cut short,
and no statistics of the database are needed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, func, literal, select, union

from graph.names import normal_form
from graph.store.bulk import table_of
from graph.store.conditions import NOTHING, Demand, Demands, read
from graph.store.keys import first_of, last_of
from graph.store.tables import EntityRecord

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import CompoundSelect
    from sqlmodel import Session

    from graph.store.conditions import Values
    from graph.store.filters import ClaimFilter

    Positions = Select[Any] | CompoundSelect[Any]

INDEXES = {
    ("participant", "entity_id"): "ix_participant_entity_id_role_position",
    ("participant", "country"): "ix_participant_role_country_position",
    ("participant", "speaks_for"): "ix_participant_role_speaks_for_position",
    ("participant", "kind"): "ix_participant_role_kind_position",
    ("participant", "type"): "ix_participant_role_type_position",
    ("attribution_step", "entity_id"): "ix_attribution_step_entity_id_originator_position",
    ("claim_topic", "topic_key"): "ix_claim_topic_topic_key_position",
    ("claim", "article_id"): "ix_claim_article_id_position",
    ("claim", "predicate_lemma"): "ix_claim_predicate_lemma_position",
    ("claim", "outlet_id"): "ix_claim_outlet_id_position",
    ("claim", "act"): "ix_claim_act_position",
    ("claim", "certainty"): "ix_claim_certainty_position",
    ("claim", "mode"): "ix_claim_mode_position",
    ("claim", "kind"): "ix_claim_kind_position",
    ("claim", "polarity"): "ix_claim_polarity_position",
}
"""By which index a demand on a column is walked."""
FEW = 150
"""Claims up to which each is looked up in the full-text index; for more it is read once."""
RARE = 1000
"""Rows up to which a demand is fetched whole rather than walked."""
ENTITY = table_of(EntityRecord)
_FIRST = dt.date.min


@dataclass(frozen=True, slots=True)
class Driver:
    """A demand and the number of the choice by whose index it is walked; None for all rows."""

    demand: Demand
    choice: int | None

    @property
    def ordered(self) -> bool:
        """Tell whether walking it gives positions in order."""
        return self.choice is not None or self.demand.ordered

    def branches(self) -> Iterator[tuple[ColumnElement[bool], ...]]:
        """Give the row's conditions for each alternative: each walks one stretch of an index."""
        if self.choice is None:
            yield self.demand.all()
            return
        column, values = self.demand.choices[self.choice]
        rest = [c.in_(v) for n, (c, v) in enumerate(self.demand.choices) if n != self.choice]
        for value in dict.fromkeys(values):
            yield (*self.demand.fixed, column == value, *rest)

    def hinted(self, statement: Select[Any]) -> Select[Any]:
        """Hold SQLite to the index: its guess turns to the key when a page has bounds."""
        index = self.demand.index
        if self.choice is not None:
            column = self.demand.choices[self.choice][0]
            index = INDEXES[self.demand.table, str(column.key)]
        if index is None:
            return statement
        return statement.with_hint(self.demand.source, f"INDEXED BY {index}", "sqlite")

    def size(self, bounds: Bounds) -> ColumnElement[int]:
        """Count its rows by index alone, no further than :data:`RARE`."""
        conditions = list(self.demand.all() if self.choice is None else self._lead())
        rows = select(literal(1).label("one")).select_from(self.demand.source)
        rows = rows.where(*conditions, *bounds.of(self.demand.key)).limit(RARE)
        return select(func.count()).select_from(self.hinted(rows).subquery()).scalar_subquery()

    def _lead(self) -> Iterator[ColumnElement[bool]]:
        column, values = self.demand.choices[self.choice or 0]
        yield column.in_(values)
        if self.demand.indexed:
            yield from self.demand.fixed


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The stretch of positions that can match: days of publication, and where the page begins."""

    low: int | None = None
    high: int | None = None

    def of(self, key: ColumnElement[int]) -> list[ColumnElement[bool]]:
        """Hold `key` within the stretch, both ends included."""
        found = []
        if self.low is not None:
            found.append(key >= self.low)
        if self.high is not None:
            found.append(key <= self.high)
        return found


def bounds_of(filters: ClaimFilter, *, after: int | None = None, descending: bool = True) -> Bounds:
    """Give the stretch for the filter's days of publication, behind `after`."""
    low = first_of(filters.published_from) if filters.published_from else None
    high = last_of(filters.published_to) if filters.published_to else None
    if low is None and high is not None:
        low = first_of(_FIRST)  # undated articles are in no period
    if after is not None and descending:
        high = min(after - 1, high) if high is not None else after - 1
    elif after is not None:
        low = max(after + 1, low) if low is not None else after + 1
    return Bounds(low=low, high=high)


def positions(
    session: Session,
    filters: ClaimFilter,
    *,
    bounds: Bounds,
    limit: int | None = None,
    descending: bool = True,
    extra: tuple[Demand, ...] = (),
) -> Positions:
    """Select the positions of the live claims that match, in order, at most `limit`.

    Runs one statement of its own where there are several demands to choose from.

    Raises
    ------
    InvalidInput
        If a name is no filter.
    """
    dialect = session.connection().dialect.name
    demands = read(filters, dialect, _outlets(session, filters))
    demands = replace(demands, others=(*demands.others, *extra))
    driver, size = _driver(session, demands, bounds)
    parts = _walk(driver, demands, bounds, size)
    return _ordered(parts, limit=limit, descending=descending)


def _outlets(session: Session, filters: ClaimFilter) -> dict[str, Values]:
    """Find the ids of outlets that are named rather than given by id, in one statement."""
    wanted = {*filters.values.get("outlet", ()), *filters.excluded.get("outlet", ())}
    if not wanted:
        return {}
    forms = {form: value for value in wanted if (form := normal_form(value))}
    statement = select(ENTITY.c.normal, ENTITY.c.id).where(
        ENTITY.c.type == "agency", ENTITY.c.normal.in_(forms)
    )
    found: dict[str, Values] = {value: (value,) for value in wanted}
    for form, identifier in session.connection().execute(statement):
        found[forms[form]] = (*found[forms[form]], identifier)
    return found


def _driver(session: Session, demands: Demands, bounds: Bounds) -> tuple[Driver, int]:
    """Choose what to walk, the rarest demand or the first where all are common; its size too."""
    candidates = [
        Driver(demand, number)
        for demand in (*demands.others, demands.claim)
        for number in (range(len(demand.choices)) if demand.choices else _alone(demand, demands))
    ]
    if demands.text is not None:
        text = Driver(demands.text, None)
        sqlite = session.connection().dialect.name == "sqlite"
        candidates.insert(0 if sqlite else len(candidates), text)  # there it comes in order
    if len(candidates) == 1 and candidates[0].ordered:
        return candidates[0], RARE
    sizes = _sizes(session, candidates, bounds)
    best = min(range(len(candidates)), key=lambda number: sizes[number], default=-1)
    if best >= 0 and sizes[best] < RARE:
        return candidates[best], sizes[best]
    ordered = (candidate for candidate in candidates if candidate.ordered)
    return next(ordered, Driver(demands.claim, None)), RARE


def _sizes(session: Session, candidates: Sequence[Driver], bounds: Bounds) -> list[int]:
    if not candidates:
        return []
    sized = select(*(c.size(bounds).label(f"n{n}") for n, c in enumerate(candidates)))
    return list(session.connection().execute(sized).one())


def _alone(demand: Demand, demands: Demands) -> tuple[None, ...]:
    """Walk a demand without choices as a whole, but not the claims themselves."""
    return () if demand is demands.claim else (None,)


def _walk(driver: Driver, demands: Demands, bounds: Bounds, size: int) -> list[Select[Any]]:
    """Select what the driver finds, checked against everything else, for each alternative."""
    key = driver.demand.key
    checks = [d.of(key) for d in _rest(driver, demands)]
    checks += [~d.of(key) for d in demands.excluded]
    if demands.text is not None and demands.text is not driver.demand:
        checks.append(demands.text.among(key) if size > FEW else demands.text.of(key))
    if demands.empty:
        checks.append(NOTHING)
    return [
        driver.hinted(
            select(key.label("position"))
            .select_from(driver.demand.source)
            .where(*conditions, *bounds.of(key), *checks)
            .group_by(key)
        )
        for conditions in driver.branches()
    ]


def _ordered(parts: Sequence[Select[Any]], *, limit: int | None, descending: bool) -> Positions:
    """Put the alternatives together; each gives at most a page, and so does the whole."""
    if limit is not None:
        column = [part.selected_columns[0] for part in parts]
        parts = [
            part.order_by(key.desc() if descending else key).limit(limit)
            for part, key in zip(parts, column, strict=True)
        ]
    if len(parts) == 1:
        return parts[0]
    whole = union(*(select(part.subquery().c.position) for part in parts)).subquery()
    found = select(whole.c.position)
    if limit is None:
        return found
    order = whole.c.position.desc() if descending else whole.c.position
    return found.order_by(order).limit(limit)


def _rest(driver: Driver, demands: Demands) -> Iterator[Demand]:
    every = (*demands.others, demands.claim)
    return (demand for demand in every if demand is not driver.demand)
