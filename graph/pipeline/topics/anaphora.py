"""The charge rule: a statement about "the charge" has the topics of the charge.

"Chad, accused of hiding the figures, dismissed the charge": the content is a noun of
speech that points back, to words of its own sentence or to the statement before.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from graph import lexicon
from graph.annotations import TopicHit
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from graph.annotations import Attribution, Document
    from graph.pipeline.topics.taxonomy import Hit
    from graph.syntax import Token

KEPT = 0.8
"""Share of the confidence that a topic keeps when it is taken from elsewhere."""

LONGEST = 6
"""Tokens of a content that only points back, at most."""


@cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = lexicon.table("generic_speakers")["pointing"]
    return words


def taken_up(
    document: Document, hits: Sequence[TopicHit], sentences: Mapping[int, Sequence[Hit]]
) -> Iterator[TopicHit]:
    """Give topics to attributions whose content only points back to a charge or claim.

    Parameters
    ----------
    document : Document
    hits : sequence of TopicHit
        What is known by lexicon.
    sentences : mapping
        Lexicon hits by sentence, attributed or not.
    """
    tokens = document.syntax.tokens
    for index, attribution in enumerate(document.attributions):
        content = [t for s in attribution.content for t in document.syntax.within(s)]
        if attribution.act not in _words()["acts"] or not _points_back(content):
            continue
        if any(h.attribution == index for h in hits):
            continue
        before = [
            h for h in sentences.get(content[0].sentence, ()) if h.tokens[-1] < content[0].index
        ]
        if before:
            for hit in before:
                span = Span(tokens[hit.tokens[0]].start, tokens[hit.tokens[-1]].end)
                yield _handed(hit.topic, span, index, hit.confidence)
            continue
        for known in _previous(document, hits, attribution, content[0]):
            yield _handed(known.key, known.span, index, known.confidence)


def _handed(key: str, span: Span, index: int, confidence: float) -> TopicHit:
    return TopicHit(
        key=key,
        span=span,
        attribution=index,
        confidence=round(confidence * KEPT, 4),
        rule="anaphora",
    )


def _points_back(content: Sequence[Token]) -> bool:
    if not content or len(content) > LONGEST:
        return False
    pointed = any(t.lemma.lower() in _words()["nouns"] for t in content)
    return pointed and content[0].lower in _words()["pointers"]


def _previous(
    document: Document, hits: Sequence[TopicHit], attribution: Attribution, first: Token
) -> Iterator[TopicHit]:
    """Give the topics of the statements in the sentence before, within the paragraph."""
    here = document.syntax.sentences[first.sentence]
    if here.index == 0 or document.syntax.sentences[here.index - 1].block != here.block:
        return
    before = document.syntax.sentences[here.index - 1].span
    for hit in hits:
        other = document.attributions[hit.attribution]
        if other is not attribution and any(before.overlaps(s) for s in other.content):
            yield hit
