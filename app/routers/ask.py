"""Questions in plain words."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from app import replies
from app.deps import HeldResources, Reads
from app.schemas import answers, examples
from app.schemas.ask import AskOut
from app.schemas.queries import AskQuery
from graph import questions

router = APIRouter(tags=["questions"])


@router.get(
    "/v1/ask",
    operation_id="ask",
    response_model=AskOut,
    responses=answers.read(examples.ASK_OUT),
)
async def ask(query: Annotated[AskQuery, Query()], reader: Reads, held: HeldResources) -> Response:
    """Ask a question in plain words.

    Answers with the reading of the question, as filters that can be edited and sent
    to `/v1/claims`, and with each answer's claims as evidence. Without evidence
    `answers` is empty; a question in no known form is `understood: false` with the
    part that was read. The filters narrow the evidence.
    """
    today = held.clock().date()  # "last month" has another answer tomorrow
    return await reader.question(
        lambda session: replies.one(
            questions.ask(
                session,
                query.q,
                narrow=query.filters(),
                pipeline=held.pipeline.get(),
                today=today,
            )
        ),
        also=today.isoformat(),
    )
