"""Claims: who said what."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from sqlmodel import Session
from starlette.responses import Response

from app import replies
from app.deps import NO_PARAMETERS, Reads
from app.schemas import answers, examples
from app.schemas.claims import Claim, ClaimPage
from app.schemas.paths import ClaimId
from app.schemas.queries import ClaimQuery
from graph.store import claims

router = APIRouter(tags=["claims"])


@router.get(
    "/v1/claims",
    operation_id="listClaims",
    response_model=ClaimPage,
    responses=answers.read(examples.CLAIM_PAGE),
)
async def list_claims(query: Annotated[ClaimQuery, Query()], reader: Reads) -> Response:
    """List claims.

    Filters of different names all hold; a repeated one takes any of its values;
    `exclude_` before a name takes none of them. Entities are given by id, topics by
    key with all below. The cursor is bound to filters and sort.
    """
    filters, page = query.filters(), reader.page(query, sort=query.sort)

    def work(session: Session) -> replies.Reply:
        found = claims.find(session, filters, page)
        count = claims.count(session, filters) if query.wants_count else None
        names = [facet.value for facet in query.facets]
        facets = claims.facets(session, filters, names) if names else None
        return reader.listed(found, count=count, facets=facets and _values(facets))

    light = query.q is None and not query.wants_count and not query.facets
    return await (reader.light(work) if light else reader.heavy(work))


def _values(facets: dict[str, list[tuple[str, int]]]) -> dict[str, list[dict[str, object]]]:
    return {
        name: [{"value": value, "count": count} for value, count in found]
        for name, found in facets.items()
    }


@router.get(
    "/v1/claims/{claim_id}",
    operation_id="getClaim",
    response_model=Claim,
    responses=answers.read(examples.CLAIM, more=(404,)),
    dependencies=[NO_PARAMETERS],
)
async def get_claim(claim_id: ClaimId, reader: Reads) -> Response:
    """Read one claim.

    One that a later revision of its article took back is still here, with the status
    `withdrawn`; it stands in no list.
    """
    return await reader.light(lambda session: replies.one(claims.get(session, claim_id)))
