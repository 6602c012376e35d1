"""What the store holds: counts, the graph's revision, freshness."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, select, update

from graph.errors import StoreUnavailable
from graph.store.bulk import table_of
from graph.store.keys import instant
from graph.store.tables import (
    ArticleRecord,
    ClaimRecord,
    EntityRecord,
    GraphRevisionRecord,
    QuantityRecord,
    RevisionRecord,
)

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy import ColumnElement
    from sqlmodel import Session

GRAPH = table_of(GraphRevisionRecord)
BUMP = update(GRAPH).values(number=GRAPH.c.number + 1, changed_at=bindparam("at"))
ARTICLE = table_of(ArticleRecord)
CLAIM = table_of(ClaimRecord)
QUANTITY = table_of(QuantityRecord)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """Counts of live things; instants as ISO 8601 in UTC, None when nothing was written yet."""

    revision: int
    changed_at: str | None
    articles: int
    revisions: int
    claims: int
    entities: int
    quantities: int
    newest_published_at: str | None


def revision(session: Session) -> int:
    """Give the graph's revision: it grows with each transaction that changes anything.

    Raises
    ------
    StoreUnavailable
        If the schema has no such row.
    """
    found: int | None = session.connection().execute(select(GRAPH.c.number)).scalar()
    if found is None:
        raise StoreUnavailable("the graph has no revision: the migrations have not run")
    return found


def changed_at(session: Session) -> str | None:
    """Give the instant of the last change."""
    found: str | None = session.connection().execute(select(GRAPH.c.changed_at)).scalar()
    return found


def bump(session: Session, now: dt.datetime) -> None:
    """Count the graph one revision further; last in a transaction, since writers queue here."""
    session.connection().execute(BUMP, {"at": instant(now)})


def meta(session: Session) -> Meta:
    """Count what is stored, in one statement."""
    live = CLAIM.c.superseded_at.is_(None)
    quantities = select(func.count()).select_from(QUANTITY.join(CLAIM)).where(live)
    statement = select(
        select(GRAPH.c.number).scalar_subquery().label("revision"),
        select(GRAPH.c.changed_at).scalar_subquery().label("changed_at"),
        _count(ARTICLE.c.id).label("articles"),
        _count(table_of(RevisionRecord).c.article_id).label("revisions"),
        select(func.count()).select_from(CLAIM).where(live).scalar_subquery().label("claims"),
        _count(table_of(EntityRecord).c.id).label("entities"),
        quantities.scalar_subquery().label("quantities"),
        select(func.max(ARTICLE.c.published_at)).scalar_subquery().label("newest_published_at"),
    )
    row = dict(session.connection().execute(statement).mappings().one())
    newest: dt.date | None = row.pop("newest_published_at")
    return Meta(newest_published_at=newest.isoformat() if newest else None, **row)


def _count(column: ColumnElement[object]) -> ColumnElement[int]:
    return select(func.count(column)).scalar_subquery()
