"""The claim, the same in `/v1/claims`, `/v1/extract` and `/v1/ask`."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from app.schemas.fields import Count, Next, Output
from graph.ontology import (
    Basis,
    Certainty,
    ClaimKind,
    ClaimStatus,
    EntityType,
    Mode,
    Polarity,
    Precision,
    Role,
    SpeakerKind,
)

Span = tuple[int, int]
"""Half-open [start, end) in code points of the revision's text."""


class Reference(Output):
    """Somebody or something, identified as far as the text allows."""

    kind: SpeakerKind
    type: EntityType | None
    id: str | None = Field(description="ISO code of a country, else our id; null if unnamed.")
    name: str
    country: str | None = Field(description="ISO 3166-1 alpha-2 code.")


class Speaker(Reference):
    """Who says it, with the words that name them.

    `speaks_for` is the country whose voice this is: the country itself, its
    government, a ministry, officials, a holder of high office.
    """

    speaks_for: str | None
    mention: str
    span: Span | None


class Participant(Reference):
    """Somebody who plays a part in what is said."""

    role: Role
    span: Span | None


class Step(Reference):
    """One link of the chain from the outlet (0) to the originator."""

    position: int
    basis: Basis
    confidence: float


class ArticleHeader(Output):
    """The article that a claim stands in."""

    id: str
    revision: int
    title: str | None
    outlet: str | None
    url: str | None
    external_id: str | None
    published_at: dt.date | None


class Cue(Output):
    """The words that say that it is said."""

    text: str
    lemma: str


class CertaintyLevel(Output):
    """How firmly it is put, with the words that show it."""

    level: Certainty
    cues: list[str]


class ClaimSpans(Output):
    """Where source, cue and content stand in the text."""

    source: list[Span]
    cue: list[Span]
    content: list[Span]


class Predicate(Output):
    """What is said to happen."""

    lemma: str
    text: str
    span: Span


class ClaimTopic(Output):
    """A topic with the words that prove it."""

    key: str
    label: str
    confidence: float
    span: Span


class Period(Output):
    """A stretch of time as exact as the words are."""

    start: dt.date | None
    end: dt.date | None
    precision: Precision
    words: str | None


class MeasureName(Output):
    """What a number counts."""

    id: str
    label: str


class Quantity(Output):
    """A number inside a claim."""

    id: str
    value: float | None
    lower: float | None
    upper: float | None
    approximator: str | None
    unit: str | None
    currency: str | None
    per: str | None
    counted: str | None
    method: str | None
    text: str
    span: Span
    inherited: bool
    measure: MeasureName | None


class Extractor(Output):
    """What made the claim."""

    name: str
    version: str
    model: str | None
    lexicon: str


class Claim(Output):
    """One attributed statement in one revision of one article."""

    id: str
    article: ArticleHeader
    speakers: list[Speaker]
    kind: ClaimKind
    act: str
    cue: Cue
    mode: Mode
    polarity: Polarity
    certainty: CertaintyLevel
    quote: str
    spans: ClaimSpans
    predicate: Predicate | None
    topics: list[ClaimTopic]
    participants: list[Participant]
    chain: list[Step]
    quantities: list[Quantity]
    said_at: Period | None
    about_period: Period | None
    confidence: float = Field(ge=0, le=1)
    status: ClaimStatus
    recorded_at: dt.datetime | None
    extractor: Extractor


class FacetValue(Output):
    """How many of the matching claims have this value."""

    value: str
    count: int


class ClaimPage(Output):
    """One page of claims, counted and faceted where that was asked for."""

    data: list[Claim]
    next: str | None = Next
    count: int | None = Count
    facets: dict[str, list[FacetValue]] | None = Field(description="With `facets=`.")
