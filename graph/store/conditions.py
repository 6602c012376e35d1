"""What a claim filter demands, as conditions on rows of the tables that share a position.

A :class:`Demand` speaks of one row of one table ("a participant in the role of
speaker whose entity is one of these"). It can be checked for a given claim, and it
can drive a search when one of its columns leads an index that ends in the position.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, FromClause, exists, literal_column, select

from graph.errors import InvalidInput
from graph.ontology import ClaimStatus, Role
from graph.store import search
from graph.store.bulk import table_of
from graph.store.filters import ANY, REPEATABLE
from graph.store.tables import ClaimRecord, ClaimTopicRecord, ParticipantRecord, StepRecord

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Table

    from graph.store.filters import ClaimFilter

CLAIM = table_of(ClaimRecord)
PARTICIPANT = table_of(ParticipantRecord)
STEP = table_of(StepRecord)
TOPIC = table_of(ClaimTopicRecord)
SPEAKER_COLUMNS = {
    "speaker": "entity_id",
    "country": "country",
    "speaker_kind": "kind",
    "speaker_type": "type",
    "speaks_for": "speaks_for",
}
CLAIM_COLUMNS = {
    "article": "article_id",
    "predicate": "predicate_lemma",
    "outlet": "outlet_id",
    "act": "act",
    "certainty": "certainty",
    "mode": "mode",
    "kind": "kind",
    "polarity": "polarity",
}
ROLES = tuple(role.value for role in Role if role is not Role.SPEAKER)
VALUES_LIMIT = 100
"""Alternatives of one filter."""
NOTHING: ColumnElement[bool] = literal_column("1 = 0")
Values = tuple[str, ...]
Choices = tuple[tuple[ColumnElement[Any], Values], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """Conditions on one row of `source`.

    ``fixed`` hold always; of each entry of ``choices`` (column and values) one value
    must be there. ``indexed`` tells that the index which a choice leads has the
    columns of ``fixed`` too; ``index`` names the one to walk where there is no choice
    (``ordered`` if that gives the rows by position). ``table`` is the name behind an alias.
    """

    source: FromClause
    key: ColumnElement[int]
    fixed: tuple[ColumnElement[bool], ...] = ()
    choices: Choices = ()
    indexed: bool = True
    index: str | None = None
    table: str = ""
    ordered: bool = True

    def all(self) -> tuple[ColumnElement[bool], ...]:
        """Give every condition on the row."""
        return (*self.fixed, *(column.in_(values) for column, values in self.choices))

    def of(self, place: ColumnElement[int]) -> ColumnElement[bool]:
        """Demand that the claim at `place` has such a row."""
        return exists().select_from(self.source).where(self.key == place, *self.all())

    def among(self, place: ColumnElement[int]) -> ColumnElement[bool]:
        """Demand the same, by fetching all such rows once instead of looking for each."""
        return place.in_(select(self.key).select_from(self.source).where(*self.all()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Demands:
    """All that a filter demands: rows that must be there, and rows that must not."""

    claim: Demand
    others: tuple[Demand, ...] = ()
    excluded: tuple[Demand, ...] = ()
    text: Demand | None = None
    empty: bool = False


def read(filters: ClaimFilter, dialect: str, outlets: Mapping[str, Values]) -> Demands:
    """Turn a filter into demands.

    Parameters
    ----------
    filters : ClaimFilter
    dialect : str
        ``sqlite`` or ``postgresql``.
    outlets : mapping of str to tuple of str
        Ids for each value of the filter ``outlet`` (names are no ids).

    Raises
    ------
    InvalidInput
        If a name is no filter, or has more than :data:`VALUES_LIMIT` values.
    """
    for given in (filters.values, filters.excluded):
        _known(given)
    values = {name: found for name, found in filters.values.items() if found}
    excluded = {name: found for name, found in filters.excluded.items() if found}
    others = _speaker(values) + _by_role(values)
    others += _period("said", filters.said_from, filters.said_to)
    others += _period("about", filters.about_from, filters.about_to)
    forbidden = [d for name, found in excluded.items() for d in _single(name, found, outlets)]
    wanted, unwanted = values.get("status"), excluded.get("status", ())
    single = ClaimStatus.SINGLE_SOURCE.value
    return Demands(
        claim=_claim(filters, values, outlets),
        others=tuple(others),
        excluded=tuple(forbidden),
        text=_text(filters.q, dialect),
        empty=(wanted is not None and single not in wanted) or single in unwanted,
    )


def _known(given: Mapping[str, Values]) -> None:
    for name, values in given.items():
        if name not in REPEATABLE:
            raise InvalidInput(f"there is no filter {name!r}", pointer=f"/{name}")
        if len(values) > VALUES_LIMIT:
            raise InvalidInput(f"more than {VALUES_LIMIT} values", pointer=f"/{name}")


def _speaker(values: Mapping[str, Values]) -> list[Demand]:
    choices = {column: values[name] for name, column in SPEAKER_COLUMNS.items() if name in values}
    return [_participant(Role.SPEAKER.value, choices)] if choices else []


def _by_role(values: Mapping[str, Values]) -> list[Demand]:
    names = [*ROLES, "originator", "carrier", "topic"]
    return [d for name in names if name in values for d in _single(name, values[name], {})]


def _single(name: str, values: Values, outlets: Mapping[str, Values]) -> list[Demand]:
    """Give the demand of one filter by itself (the status is no row)."""
    if name in SPEAKER_COLUMNS:
        return [_participant(Role.SPEAKER.value, {SPEAKER_COLUMNS[name]: values})]
    if name in ROLES:
        return [_participant(name, {"entity_id": values})]
    if name in {"originator", "carrier"}:
        return [_demand(STEP, {"entity_id": values}, originator=name == "originator")]
    if name == "topic":
        return [_demand(TOPIC, {"topic_key": values})]
    if name in CLAIM_COLUMNS:
        return [_demand(CLAIM, _claim_values({name: values}, outlets))]
    return []


def _participant(role: str, choices: Mapping[str, Values]) -> Demand:
    if ANY not in choices.get("speaks_for", ()):
        return _demand(PARTICIPANT, choices, role=role)
    rest = {column: values for column, values in choices.items() if column != "speaks_for"}
    demand = _demand(PARTICIPANT, rest, role=role)
    some = demand.source.c.speaks_for.is_not(None)
    index = None if rest else "ix_participant_role_speaks_for_position"
    return replace(demand, fixed=(*demand.fixed, some), indexed=False, index=index, ordered=False)


def _demand(table: Table, choices: Mapping[str, Values], **equal: str | bool) -> Demand:
    source = table.alias()
    return Demand(
        source=source,
        table=table.name,
        key=source.c.position,
        fixed=tuple(source.c[column] == value for column, value in equal.items()),
        choices=tuple((source.c[column], values) for column, values in choices.items()),
    )


def _text(query: str | None, dialect: str) -> Demand | None:
    if query is None:
        return None
    condition = search.matches(query, dialect)
    fixed = (condition if condition is not None else NOTHING,)
    return Demand(source=search.CLAIM_TEXT, key=search.key_of(dialect), fixed=fixed)


def _claim(
    filters: ClaimFilter, values: Mapping[str, Values], outlets: Mapping[str, Values]
) -> Demand:
    demand = _demand(CLAIM, _claim_values(values, outlets))
    columns = demand.source.c
    fixed: list[ColumnElement[bool]] = [columns.superseded_at.is_(None)]
    if filters.min_confidence is not None:
        fixed.append(columns.confidence >= filters.min_confidence)
    return replace(demand, fixed=tuple(fixed), indexed=False)


def _period(name: str, first: dt.date | None, last: dt.date | None) -> list[Demand]:
    """Let the period of that name share a day with the one asked for; unknown ones do not."""
    if first is None and last is None:
        return []
    claim = CLAIM.alias()
    low, high = claim.c[f"{name}_low"], claim.c[f"{name}_high"]
    fixed = [high >= (first or dt.date.min).toordinal()]
    if last is not None:
        fixed.append(low <= last.toordinal())
    index = f"ix_claim_{name}_high_{name}_low_position"
    return [
        Demand(
            source=claim,
            key=claim.c.position,
            fixed=tuple(fixed),
            index=index,
            ordered=False,
        )
    ]


def _claim_values(values: Mapping[str, Values], outlets: Mapping[str, Values]) -> dict[str, Values]:
    found = {column: values[name] for name, column in CLAIM_COLUMNS.items() if name in values}
    if named := found.get("outlet_id"):
        ids = (identifier for value in named for identifier in outlets.get(value, (value,)))
        found["outlet_id"] = tuple(dict.fromkeys(ids))
    return found
