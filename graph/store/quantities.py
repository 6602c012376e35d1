"""Quantities with the claim they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson
from sqlalchemy import func, select

from graph.store import claims
from graph.store.bulk import table_of
from graph.store.conditions import Demand
from graph.store.filters import Slice
from graph.store.listing import begins
from graph.store.selection import bounds_of, positions
from graph.store.tables import ClaimRecord, DocumentRecord, QuantityRecord

if TYPE_CHECKING:
    from sqlmodel import Session

    from graph.claims import Json
    from graph.store.filters import ClaimFilter, Page

QUANTITY = table_of(QuantityRecord)
CLAIM = table_of(ClaimRecord)
INDEX = "ix_quantity_position_number"
DOCUMENT = table_of(DocumentRecord)


def find(
    session: Session, filters: ClaimFilter, page: Page, *, counted: str | None = None
) -> Slice[Json]:
    """List numbers by their claims, newest first, a constant number of statements.

    Parameters
    ----------
    session : Session
    filters : ClaimFilter
        Which claims.
    page : Page
        Its limit counts claims: all matching numbers of a claim come together.
    counted : str, optional
        Words each of which must begin a word of the counted thing.

    Returns
    -------
    Slice of dict
        The quantity's JSON with ``speakers``, ``claim`` (its id), ``article``,
        ``said_at``, ``about_period``.

    Raises
    ------
    InvalidInput
        As :func:`graph.store.claims.find`.
    """
    found = claims.page_of(session, filters, page, extra=(_demand(counted),))
    wanted = begins(QUANTITY.c.counted_normal, counted or "")
    order = CLAIM.c.position.desc() if page.sort.startswith("-") else CLAIM.c.position
    joined = QUANTITY.join(CLAIM, CLAIM.c.position == QUANTITY.c.position).join(
        DOCUMENT, DOCUMENT.c.position == CLAIM.c.position
    )
    statement = (
        select(
            CLAIM.c.id, CLAIM.c.published_at, QUANTITY.c.id.label("quantity"), DOCUMENT.c.document
        )
        .select_from(joined)
        .where(CLAIM.c.position.in_(found), *wanted)
        .order_by(order, QUANTITY.c.number)
    )
    by_claim: dict[tuple[str | None, str], list[Json]] = {}
    for claim, day, quantity, document in session.connection().execute(statement):
        key = (day.isoformat() if day else None, claim)
        by_claim.setdefault(key, []).append(with_claim(orjson.loads(document), quantity))
    keys = list(by_claim)
    rows = tuple(row for key in keys[: page.limit] for row in by_claim[key])
    return Slice(rows, keys[page.limit - 1] if len(keys) > page.limit else None)


def count(session: Session, filters: ClaimFilter, *, counted: str | None = None) -> int:
    """Count the numbers that :func:`find` lists, on all its pages together.

    Raises
    ------
    InvalidInput
        As :func:`find`.
    """
    bounds, extra = bounds_of(filters), (_demand(counted),)
    found = positions(session, filters, bounds=bounds, extra=extra)
    wanted = begins(QUANTITY.c.counted_normal, counted or "")
    statement = select(func.count()).select_from(QUANTITY)
    statement = statement.where(QUANTITY.c.position.in_(found), *wanted)
    return session.connection().execute(statement).scalar_one()


def _demand(counted: str | None) -> Demand:
    number = QUANTITY.alias()
    fixed = tuple(begins(number.c.counted_normal, counted or ""))
    return Demand(source=number, key=number.c.position, fixed=fixed, index=INDEX)


def with_claim(claim: Json, quantity_id: str) -> Json:
    """Give one number of a claim document with what the claim says of it."""
    own: Json = next(q for q in claim["quantities"] if q["id"] == quantity_id)
    about = {name: claim[name] for name in ("speakers", "article", "said_at", "about_period")}
    return {**own, **about, "claim": claim["id"]}
