"""Numbers: how many, who says so, when."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

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
    page = reader.page(query, sort=query.sort)
    return await reader.heavy(
        lambda session: reader.listed(
            quantities.find(session, query.filters(), page, counted=query.counted)
        )
    )
