"""Articles: what is posted, the receipt, and what is read back."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from app.schemas.claims import Claim, Period, Quantity, Reference, Span
from app.schemas.explanations import Explanation
from app.schemas.fields import Count, Next, Output, QueryModel
from app.schemas.problems import Problem
from graph.article import Payload
from graph.ontology import ArticleStatus, Outcome, Precision
from graph.parsing.limits import Limits

LIMITS = Limits()

BATCH = 100


class ArticleIn(BaseModel):
    """One article. `text` or `html` is read; `url` beside them is its address."""

    model_config = ConfigDict(extra="forbid", strict=True)

    text: str | None = Field(default=None, description="Plain text, at most 2 MB.")
    html: str | None = Field(default=None, description="A web page; its article is found.")
    url: str | None = Field(default=None, max_length=LIMITS.url)
    title: str | None = Field(default=None, max_length=LIMITS.title)
    outlet: str | None = Field(default=None, max_length=LIMITS.outlet)
    published_at: str | None = Field(
        default=None,
        max_length=64,
        description="ISO 8601 day or time; relative dates are read from it.",
    )
    language: str | None = Field(default=None, max_length=35, description="BCP 47 code.")
    external_id: str | None = Field(
        default=None, max_length=LIMITS.external_id, description="The sender's own id."
    )

    def payload(self) -> Payload:
        """Give the domain's value."""
        return Payload(**self.model_dump())


class ExtractIn(ArticleIn):
    """A text to read without storing it: the same members as an article."""


class ExtractQuery(QueryModel):
    """How to read it."""

    explain: bool = Field(
        default=False,
        description="Whether to tell why every claim is there, and what was refused and why.",
        examples=[True],
    )


class BatchIn(BaseModel):
    """Up to a hundred articles; each is judged by itself."""

    model_config = ConfigDict(extra="forbid", strict=True)

    articles: Annotated[list[Any], Field(min_length=1, max_length=BATCH)]

    @model_validator(mode="before")
    @classmethod
    def _no_bare_list(cls, value: Any) -> Any:  # noqa: ANN401 - any JSON
        if isinstance(value, list):
            raise PydanticCustomError("batch", 'send {"articles": [...]}, not a bare list')
        return value


class RevisionId(Output):
    """One revision of one article."""

    id: str
    revision: int


class ReceiptCounts(Output):
    """What the article yielded."""

    claims: int
    entities: int
    quantities: int


class Receipt(Output):
    """What became of one article."""

    article: RevisionId
    outcome: Outcome
    counts: ReceiptCounts
    language: str
    notes: list[str]


class BatchItem(Output):
    """What became of one item: a receipt, or the problem it has."""

    index: int = Field(description="Place in the batch, from 0.")
    outcome: Outcome
    article: RevisionId | None
    counts: ReceiptCounts | None
    language: str | None
    notes: list[str]
    problem: Problem | None


class BatchCounts(Output):
    """Items by outcome."""

    total: int
    created: int
    unchanged: int
    revised: int
    rejected: int
    suppressed: int


class BatchOut(Output):
    """One result per item, in the order of the items."""

    results: list[BatchItem]
    counts: BatchCounts


class EntityMentions(Reference):
    """A reference with the places where the text mentions it."""

    mentions: list[Span]


class DateMention(Period):
    """A date with its place in the text."""

    span: Span


class ExtractOut(Output):
    """All that a text yields; offsets are into the `text` given here."""

    text: str
    language: str
    notes: list[str] = Field(
        description="What the reader should know of how the text was read, as on a receipt: "
        "a language not read, a text cut short, a date taken from the dateline."
    )
    entities: list[EntityMentions]
    claims: list[Claim]
    quantities: list[Quantity]
    dates: list[DateMention]
    explanation: Explanation | None = Field(description="With `explain=true`.")


class ArticleSummary(Output):
    """An article without its text."""

    id: str
    revision: int
    status: ArticleStatus
    title: str | None
    outlet: str | None
    url: str | None
    external_id: str | None
    published_at: dt.date | None
    published_precision: Precision | None
    language: str
    recorded_at: dt.datetime


class Article(ArticleSummary):
    """An article with its text and who is mentioned where."""

    text: str
    entities: list[EntityMentions]


class ArticlePage(Output):
    """One page of articles."""

    data: list[ArticleSummary]
    next: str | None = Next
    count: int | None = Count


class Revision(Output):
    """One text of an article."""

    revision: int
    content_hash: str
    title: str | None
    claims: int
    recorded_at: dt.datetime


class RevisionList(Output):
    """All revisions, oldest first."""

    data: list[Revision]
    next: None
