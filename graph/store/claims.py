"""Claims: pages of ready documents, one claim, counts and facets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, func, select

from graph.errors import InvalidInput, NotFound
from graph.ontology import ClaimStatus
from graph.store.bulk import chunks, table_of
from graph.store.conditions import CLAIM, CLAIM_COLUMNS, PARTICIPANT, ROLES, SPEAKER_COLUMNS, TOPIC
from graph.store.documents import shown_document
from graph.store.filters import Slice
from graph.store.listing import begin_of, check_sort, in_code_points
from graph.store.selection import bounds_of, positions
from graph.store.tables import DocumentRecord

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlmodel import Session

    from graph.store.conditions import Demand
    from graph.store.filters import ClaimFilter, Page
    from graph.store.selection import Positions

SORTS = ("-published_at", "published_at")
"""What a list of claims can be sorted by; a digest of the id breaks ties."""
DOCUMENT = table_of(DocumentRecord)


def find(session: Session, filters: ClaimFilter, page: Page) -> Slice[bytes]:
    """List live claims as JSON documents (UTF-8), a constant number of statements.

    Raises
    ------
    InvalidInput
        If the sort is not in :data:`SORTS`, the place to begin is no date, or a
        filter name is unknown.
    """
    found = page_of(session, filters, page)
    statement = (
        select(CLAIM.c.published_at, CLAIM.c.id, DOCUMENT.c.document)
        .select_from(DOCUMENT.join(CLAIM, CLAIM.c.position == DOCUMENT.c.position))
        .where(DOCUMENT.c.position.in_(found))
        .order_by(_order(DOCUMENT.c.position, page.sort))
    )
    rows = session.connection().execute(statement).all()
    shown = rows[: page.limit]
    more = (_day(shown[-1][0]), shown[-1][1]) if len(rows) > page.limit else None
    return Slice(tuple(shown_document(row[2]) for row in shown), more)


def page_of(
    session: Session, filters: ClaimFilter, page: Page, *, extra: tuple[Demand, ...] = ()
) -> Positions:
    """Select the positions of one page and one more; `extra` demands come on top of the filter.

    Raises
    ------
    InvalidInput
        As :func:`find`.
    """
    descending = check_sort(page, SORTS)
    after = None if page.after is None else begin_of(page.after)
    bounds = bounds_of(filters, after=after, descending=descending)
    return positions(
        session,
        filters,
        bounds=bounds,
        limit=page.limit + 1,
        descending=descending,
        extra=extra,
    )


def get(session: Session, claim_id: str) -> bytes:
    """Read one claim's document, also a superseded one (then ``status`` is ``withdrawn``).

    Raises
    ------
    NotFound
        If there is no such claim.
    """
    statement = _documents(CLAIM.c.superseded_at).where(CLAIM.c.id == claim_id)
    row = session.connection().execute(statement).one_or_none()
    if row is None:
        raise NotFound("claim", claim_id)
    document, superseded_at = row
    live = superseded_at is None
    return shown_document(document, ClaimStatus.SINGLE_SOURCE if live else ClaimStatus.WITHDRAWN)


def get_many(session: Session, claim_ids: Sequence[str]) -> dict[str, bytes]:
    """Read the documents of live claims by id, in the order given; unknown ids are left out."""
    found: dict[str, bytes] = {}
    for chunk in chunks(claim_ids):
        live = CLAIM.c.superseded_at.is_(None)
        statement = _documents(CLAIM.c.id).where(CLAIM.c.id.in_(chunk), live)
        rows = session.connection().execute(statement)
        found.update({identifier: shown_document(document) for document, identifier in rows})
    return {identifier: found[identifier] for identifier in claim_ids if identifier in found}


def count(session: Session, filters: ClaimFilter) -> int:
    """Count the live claims that match."""
    found = positions(session, filters, bounds=bounds_of(filters)).subquery()
    return session.connection().execute(select(func.count()).select_from(found)).scalar_one()


def facets(
    session: Session, filters: ClaimFilter, names: Sequence[str], *, limit: int = 20
) -> dict[str, list[tuple[str, int]]]:
    """Count matching claims by value, commonest first, for each of `names`.

    Names are those of ``filters.REPEATABLE`` that stand on a claim, its speakers,
    its participants or its topics. One statement for each name.

    Raises
    ------
    InvalidInput
        If a name has no facet.
    """
    matching = positions(session, filters, bounds=bounds_of(filters))
    found = {}
    for name in names:
        value, condition, key = _facet(name)
        number = func.count(key.distinct())
        statement = (
            select(value, number)
            .where(key.in_(matching), value.is_not(None), *condition)
            .group_by(value)
            .order_by(number.desc(), in_code_points(session, value))
            .limit(limit)
        )
        rows = session.connection().execute(statement)
        found[name] = [(str(key), int(total)) for key, total in rows]
    return found


def _facet(name: str) -> tuple[Any, list[Any], Any]:
    if name in CLAIM_COLUMNS:
        return CLAIM.c[CLAIM_COLUMNS[name]], [], CLAIM.c.position
    if name == "topic":
        return TOPIC.c.topic_key, [], TOPIC.c.position
    column = SPEAKER_COLUMNS.get(name) or ("entity_id" if name in ROLES else None)
    if column is None:
        raise InvalidInput(f"no facet {name!r}", pointer="/facets")
    role = "speaker" if name in SPEAKER_COLUMNS else name
    return PARTICIPANT.c[column], [PARTICIPANT.c.role == role], PARTICIPANT.c.position


def _documents(*more: Any) -> Select[Any]:  # noqa: ANN401 - columns of any type
    joined = CLAIM.join(DOCUMENT, DOCUMENT.c.position == CLAIM.c.position)
    return select(DOCUMENT.c.document, *more).select_from(joined)


def _order(key: Any, sort: str) -> Any:  # noqa: ANN401 - a column
    return key.desc() if sort.startswith("-") else key


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
