"""Claims of a text, without storing it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Query
from starlette.responses import Response

from app import replies
from app.deps import Writes
from app.schemas import answers, examples
from app.schemas.articles import ExtractIn, ExtractOut, ExtractQuery
from app.schemas.explanation_examples import EXPLAINED_OUT
from app.strict import StrictRoute

router = APIRouter(tags=["extraction"], route_class=StrictRoute)

ExtractBody = Annotated[
    ExtractIn,
    Body(openapi_examples={"text": {"value": examples.EXTRACT_IN}}),
]


@router.post(
    "/v1/extract",
    operation_id="extractText",
    response_model=ExtractOut,
    responses=answers.write(EXPLAINED_OUT),
)
def extract_text(
    body: ExtractBody, writer: Writes, query: Annotated[ExtractQuery, Query()]
) -> Response:
    """Read a text and give its claims; nothing is stored.

    Offsets are half-open code points into the `text` that is given back, which is
    the one that came in wherever that was plain NFC text without control characters.
    `explain=true` adds, for every claim, the construction, the way over the dependency
    tree, whom a pronoun was taken to mean, the entry of each name, the anchor of dates
    and the confidence's parts; and which reporting words were not taken, and why.
    """
    document = writer.extract(body.payload(), explain=query.explain)
    return Response(replies.encoded(document), media_type="application/json")
