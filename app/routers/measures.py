"""Measures: what numbers count, and every value side by side."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from sqlmodel import Session
from starlette.responses import Response

from app import replies
from app.deps import NO_PARAMETERS, Reads
from app.schemas import answers, measure_examples
from app.schemas.measures import Measure, MeasurePage
from app.schemas.paths import MeasureId
from app.schemas.queries import MeasureQuery
from graph.relations import side_by_side
from graph.store import measures
from graph.store.filters import Slice

router = APIRouter(tags=["measures"])


@router.get(
    "/v1/measures",
    operation_id="listMeasures",
    response_model=MeasurePage,
    responses=answers.read(measure_examples.MEASURE_PAGE),
)
async def list_measures(query: Annotated[MeasureQuery, Query()], reader: Reads) -> Response:
    """List what is measured, by label, each with the number of its values."""
    filters, page = query.filters(), reader.page(query, sort=query.sort)

    def work(session: Session) -> replies.Reply:
        found = measures.find(session, filters, page)
        rows = ({**side_by_side.header(one), "quantities": total} for one, total in found.rows)
        count = measures.count(session, filters) if query.wants_count else None
        return reader.listed(Slice(tuple(rows), found.next), count=count)

    return await reader.heavy(work)


@router.get(
    "/v1/measures/{measure_id}",
    operation_id="getMeasure",
    response_model=Measure,
    responses=answers.read(measure_examples.MEASURE, more=(404,)),
    dependencies=[NO_PARAMETERS],
)
async def get_measure(measure_id: MeasureId, reader: Reads) -> Response:
    """Read one measure: every value by speaker and date, and which of them dispute each other.

    None is averaged and no winner is chosen. Numbers that look alike and must not be
    compared are listed as `not_comparable` with the reason.
    """
    return await reader.heavy(lambda session: replies.one(side_by_side.view(session, measure_id)))
