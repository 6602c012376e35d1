"""Numbers with who gave them."""

from __future__ import annotations

from pydantic import Field

from app.schemas.claims import ArticleHeader, Period, Quantity, Speaker
from app.schemas.fields import Count, Next, Output


class QuantityRow(Quantity):
    """A number with its speakers, dates and article."""

    speakers: list[Speaker]
    claim: str = Field(description="Id of the claim that it stands in.")
    article: ArticleHeader
    said_at: Period | None
    about_period: Period | None


class QuantityPage(Output):
    """One page of numbers, newest first."""

    data: list[QuantityRow]
    next: str | None = Next
    count: int | None = Count
