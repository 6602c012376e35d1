"""Articles with their revisions: written whole, listed, and read back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import ColumnElement, func, or_, select

from graph.errors import InvalidInput, NotFound
from graph.names import normal_form
from graph.store.bulk import table_of
from graph.store.documents import shown_document
from graph.store.filters import Page, Slice
from graph.store.keys import first_of, last_of
from graph.store.listing import begin_of, begins, check_sort
from graph.store.tables import ArticleRecord, ClaimRecord, DocumentRecord, RevisionRecord
from graph.store.writes import Receipt, known, put, put_many

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from sqlmodel import Session

    from graph.claims import Json

__all__ = [
    "ArticleFilter",
    "Receipt",
    "claims_of",
    "count",
    "find",
    "get",
    "known",
    "put",
    "put_many",
    "revisions",
]

SORTS = ("-published_at", "published_at")
FIRST_PAGE = Page()
NUMBER_LIMIT = 2**31 - 1
"""No claim's number is larger: what the column holds on PostgreSQL."""
ARTICLE = table_of(ArticleRecord)
REVISION = table_of(RevisionRecord)
CLAIM = table_of(ClaimRecord)
DOCUMENT = table_of(DocumentRecord)
SHOWN = (
    *("id", "revision", "status", "title", "outlet", "url", "external_id"),
    *("published_at", "published_precision"),
)
COLUMNS = [ARTICLE.c[name] for name in (*SHOWN, "language", "recorded_at")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFilter:
    """Conditions on articles that hold together; the tuples are alternatives.

    ``outlet`` takes entity ids or names of outlets. The words of ``q`` must begin
    words of the title. Dates are inclusive days.
    """

    outlet: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    q: str | None = None
    published_from: dt.date | None = None
    published_to: dt.date | None = None


def find(session: Session, filters: ArticleFilter, page: Page) -> Slice[Json]:
    """List articles newest first (sorts: ``-published_at``, ``published_at``), without text.

    Raises
    ------
    InvalidInput
        If the sort is another, or the place to begin is no date.
    """
    descending = check_sort(page, SORTS)
    place = ARTICLE.c.position
    statement = select(*COLUMNS).where(*_conditions(filters))
    if page.after is not None:
        begin = begin_of(page.after)
        statement = statement.where(place < begin if descending else place > begin)
    statement = statement.order_by(place.desc() if descending else place).limit(page.limit + 1)
    rows = session.connection().execute(statement).mappings().all()
    shown = tuple(_shown(row) for row in rows[: page.limit])
    more = (shown[-1]["published_at"], shown[-1]["id"]) if len(rows) > page.limit else None
    return Slice(shown, more)


def count(session: Session, filters: ArticleFilter) -> int:
    """Count the articles that :func:`find` lists, on all its pages together."""
    statement = select(func.count()).select_from(ARTICLE).where(*_conditions(filters))
    return session.connection().execute(statement).scalar_one()


def get(session: Session, article_id: str) -> Json:
    """Read one article with ``text`` and ``entities`` of its current revision.

    Raises
    ------
    NotFound
        If there is no such article.
    """
    current = REVISION.c.number == ARTICLE.c.revision
    statement = (
        select(*COLUMNS, REVISION.c.text, REVISION.c.entities)
        .join_from(ARTICLE, REVISION, (REVISION.c.article_id == ARTICLE.c.id) & current)
        .where(ARTICLE.c.id == article_id)
    )
    row = session.connection().execute(statement).mappings().one_or_none()
    if row is None:
        raise NotFound("article", article_id)
    return {**_shown(row), "text": row["text"], "entities": orjson.loads(row["entities"])}


def revisions(session: Session, article_id: str) -> list[Json]:
    """List the revisions of one article, oldest first.

    Returns
    -------
    list of dict
        Each with ``revision``, ``content_hash``, ``title``, ``claims`` (their number)
        and ``recorded_at``.

    Raises
    ------
    NotFound
        If there is no such article.
    """
    columns = [REVISION.c[name] for name in ("content_hash", "title", "claims", "recorded_at")]
    statement = (
        select(REVISION.c.number.label("revision"), *columns)
        .where(REVISION.c.article_id == article_id)
        .order_by(REVISION.c.number)
    )
    found = [dict(row) for row in session.connection().execute(statement).mappings()]
    if not found:
        raise NotFound("article", article_id)
    return found


def claims_of(session: Session, article_id: str, page: Page = FIRST_PAGE) -> Slice[bytes]:
    """List the documents of the claims of the current revision, in the order of extraction.

    There is no other order: the sort of `page` is not looked at. The key of a page
    is a claim's number in the article with its id.

    Raises
    ------
    NotFound
        If there is no such article.
    InvalidInput
        If the place to begin is no number.
    """
    live = (CLAIM.c.article_id == ARTICLE.c.id) & CLAIM.c.superseded_at.is_(None)
    live &= CLAIM.c.number > _last_seen(page)
    joined = ARTICLE.outerjoin(CLAIM, live).outerjoin(
        DOCUMENT, DOCUMENT.c.position == CLAIM.c.position
    )
    statement = (
        select(CLAIM.c.number, CLAIM.c.id, DOCUMENT.c.document)
        .select_from(joined)
        .where(ARTICLE.c.id == article_id)
        .order_by(CLAIM.c.number)
        .limit(page.limit + 1)
    )
    rows = session.connection().execute(statement).all()
    if not rows:
        raise NotFound("article", article_id)
    shown = [row for row in rows[: page.limit] if row.document is not None]
    more = (str(shown[-1].number), shown[-1].id) if len(rows) > page.limit else None
    return Slice(tuple(shown_document(row.document) for row in shown), more)


def _last_seen(page: Page) -> int:
    number = page.after[0] if page.after else "-1"
    try:
        return min(int(number or ""), NUMBER_LIMIT)
    except ValueError as error:
        raise InvalidInput(f"{number!r} is no place in an article", pointer="/cursor") from error


def _conditions(filters: ArticleFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if filters.outlet:
        named = ARTICLE.c.outlet_normal.in_([normal_form(outlet) for outlet in filters.outlet])
        found.append(or_(ARTICLE.c.outlet_id.in_(filters.outlet), named))
    if filters.language:
        found.append(ARTICLE.c.language.in_(filters.language))
    if filters.status:
        found.append(ARTICLE.c.status.in_(filters.status))
    if filters.q is not None:
        found += begins(ARTICLE.c.title_normal, filters.q)
    if filters.published_from:
        found.append(ARTICLE.c.position >= first_of(filters.published_from))
    if filters.published_to:
        found.append(ARTICLE.c.position <= last_of(filters.published_to))
        found.append(ARTICLE.c.published_at.is_not(None))
    return found


def _shown(row: Mapping[Any, Any]) -> Json:
    day = row["published_at"]
    shown = {name: row[name] for name in (*SHOWN, "language", "recorded_at")}
    exact = row["published_precision"] if day else None
    return {
        **shown,
        "published_at": day.isoformat() if day else None,
        "published_precision": exact,
    }
