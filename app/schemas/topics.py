"""The taxonomy of topics."""

from __future__ import annotations

from pydantic import Field

from app.schemas.fields import Output


class TopicCount(Output):
    """A topic with the number of live claims on it or below it."""

    key: str
    label: str
    parent: str | None
    claims: int = Field(ge=0)


class TopicList(Output):
    """All topics."""

    data: list[TopicCount]
    next: None
