"""A question in plain words and its answers."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from app.schemas.claims import Claim, Period, Quantity, Reference
from app.schemas.fields import Output

Selected = Literal["country", "agency", "person", "entity", "quantity", "claim", "date", "place"]


class Interpretation(Output):
    """How the question was understood; the filters can be sent to `/v1/claims`."""

    select: Selected
    filters: dict[str, Any]
    text: str


class Answer(Output):
    """One answer: exactly one of entity, quantity, date and claim, with its evidence."""

    entity: Reference | None
    quantity: Quantity | None
    date: Period | None
    claim: Claim | None
    claims: list[Claim]


class Unanswered(Output):
    """Why there is no answer, and what was understood."""

    reason: str
    understood_part: Any = Field(description="The part of the question that was read.")


class AskOut(Output):
    """The reading of a question and its answers."""

    question: str
    understood: bool
    interpretation: Interpretation | None
    answers: list[Answer]
    unanswered: Unanswered | None
