"""Numbers: how many, who says so, when."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from sqlmodel import Session
from starlette.responses import Response

from app import replies
from app.deps import Reads
from app.schemas import answers, examples
from app.schemas.quantities import QuantityPage
from app.schemas.queries import QuantityQuery
from graph.store import quantities

router = APIRouter(tags=["quantities"])


@router.get(
    "/v1/quantities",
    operation_id="listQuantities",
    response_model=QuantityPage,
    responses=answers.read(examples.QUANTITY_PAGE),
)
async def list_quantities(query: Annotated[QuantityQuery, Query()], reader: Reads) -> Response:
    """List numbers with their speakers, newest first.

    The filters are those of `/v1/claims`, on the claim that the number stands in.
    Numbers that differ stand side by side; none is averaged.
    """
    filters, page = query.filters(), reader.page(query, sort=query.sort)

    def work(session: Session) -> replies.Reply:
        found = quantities.find(session, filters, page, counted=query.counted)
        wanted = query.wants_count
        count = quantities.count(session, filters, counted=query.counted) if wanted else None
        return reader.listed(found, count=count)

    return await reader.heavy(work)
