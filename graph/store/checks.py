"""What the store refuses: words that are not in the text, ids that come twice, odd characters."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

from graph.errors import ExtractionFailed, InvalidInput

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.article import Article
    from graph.claims import Claim, Extraction, Quantity
    from graph.spans import Span

JOINT = " […] "
"""Between the parts of a quote that stands in several places."""
IDENTIFIER_LENGTH = 255
"""Longest id, in code points: an index row has a bound."""
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
ADDRESS_LENGTH = 2000
FIELDS = ("article_id", "title", "outlet", "url", "external_id", "dateline", "language")


def check(article: Article, extraction: Extraction) -> None:
    """Verify an article with all its claims before anything is written.

    Raises
    ------
    ExtractionFailed
        If a span lies outside the text, its words are not those stored with it, an
        id comes twice, or a number's bounds are the wrong way round.
    InvalidInput
        If a text carries NUL or a lone surrogate, or an address is too long.
    """
    _storable(article)
    if extraction.text != article.text:
        raise ExtractionFailed("the extraction is of another text than the article's")
    for entity in extraction.entities:
        if len(entity.id) > IDENTIFIER_LENGTH:
            raise ExtractionFailed(f"entity id over {IDENTIFIER_LENGTH} characters")
    _distinct([claim.id for claim in extraction.claims])
    _distinct([number.id for claim in extraction.claims for number in claim.quantities])
    for claim in extraction.claims:
        _verbatim(claim, article.text)


def _storable(article: Article) -> None:
    for name in ("text", "raw", *FIELDS):
        if UNSTORABLE.search(getattr(article, name) or ""):
            raise InvalidInput("NUL or a lone surrogate cannot be stored", pointer=f"/{name}")
    for name in ("url", "external_id"):
        if len(getattr(article, name) or "") > ADDRESS_LENGTH:
            raise InvalidInput(f"longer than {ADDRESS_LENGTH} characters", pointer=f"/{name}")


def _distinct(ids: Sequence[str]) -> None:
    if len(set(ids)) == len(ids):
        return
    twice = next(identifier for identifier, times in Counter(ids).items() if times > 1)
    raise ExtractionFailed(f"the id {twice} comes twice")


def _verbatim(claim: Claim, text: str) -> None:
    for span in (*claim.source_spans, *claim.cue_spans, *_spans(claim)):
        _within(span, text, claim.id)
    if not claim.content_spans or not claim.quote:
        raise ExtractionFailed(f"claim {claim.id}: no words are quoted")
    words = JOINT.join(span.of(text) for span in claim.content_spans)
    if claim.quote != words:
        raise ExtractionFailed(f"claim {claim.id}: the quote is not in the text at its offsets")
    for participant in claim.participants:
        if participant.span and participant.span.of(text) != participant.mention:
            raise ExtractionFailed(f"claim {claim.id}: mention {participant.mention!r} is not")
    for quantity in claim.quantities:
        _sound(quantity, text, claim.id)


def _spans(claim: Claim) -> Iterator[Span]:
    yield from claim.content_spans
    yield from (p.span for p in claim.participants if p.span)
    yield from (q.annotation.span for q in claim.quantities)
    yield from (topic.span for topic in claim.topics)
    if claim.predicate:
        yield claim.predicate.span


def _within(span: Span, text: str, claim_id: str) -> None:
    if not 0 <= span.start < span.end <= len(text):
        raise ExtractionFailed(f"claim {claim_id}: {tuple(span)} lies outside the text")


def _sound(quantity: Quantity, text: str, claim_id: str) -> None:
    annotation = quantity.annotation
    if annotation.span.of(text) != quantity.text:
        raise ExtractionFailed(f"claim {claim_id}: number {quantity.text!r} is not at its offsets")
    for value in (annotation.value, annotation.lower, annotation.upper):
        if value is not None and not math.isfinite(value):
            raise ExtractionFailed(f"claim {claim_id}: number {quantity.text!r} is not finite")
    lower, upper = annotation.lower, annotation.upper
    if lower is not None and upper is not None and lower > upper:
        raise ExtractionFailed(f"claim {claim_id}: number {quantity.text!r} ends before it begins")
