"""Articles, up to a hundred at once."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body
from starlette.responses import JSONResponse, Response

from app.deps import NO_PARAMETERS, Writes
from app.schemas import answers, examples
from app.schemas.articles import BatchIn, BatchOut
from app.strict import BatchRoute

router = APIRouter(tags=["articles"], route_class=BatchRoute)

BatchBody = Annotated[
    BatchIn,
    Body(openapi_examples={"one good, one bad": {"value": examples.BATCH_IN}}),
]


@router.post(
    "/v1/articles/batch",
    operation_id="createArticles",
    response_model=BatchOut,
    responses=answers.write(examples.BATCH_OUT),
    dependencies=[NO_PARAMETERS],
)
def create_articles(body: BatchBody, writer: Writes) -> Response:
    """Take up to a hundred articles in.

    Each is read, stored and answered by itself, in order: a bad item is `rejected`
    with its problem and never sinks a good one. Each item has the members of
    `createArticle`'s body.
    """
    return JSONResponse(writer.batch(body.articles))
