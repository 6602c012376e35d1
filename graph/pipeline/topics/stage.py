"""The topics stage: what each attribution is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.annotations import Document, TopicHit
from graph.ontology import ClaimKind
from graph.pipeline.topics.anaphora import taken_up
from graph.pipeline.topics.elaboration import handed_on
from graph.pipeline.topics.taxonomy import taxonomy
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from graph.annotations import Attribution
    from graph.pipeline.topics.taxonomy import Hit

DEEDS = frozenset({ClaimKind.ACTION, ClaimKind.NARRATION})
"""Kinds whose cue is the deed itself and tells the topic as well as the content does."""


@dataclass(frozen=True)
class Topics:
    """Stage: topics by lexicon, and by what a statement elaborates or points back to."""

    name: str = "topics"
    version: str = "1"
    requires: frozenset[str] = frozenset({"syntax", "attributions", "mentions"})
    assigns: frozenset[str] = frozenset({"topics"})

    def __call__(self, document: Document) -> Document:
        """Add one hit a topic and attribution, the best one."""
        sentences = dict(_hits(document))
        hits = list(_lexical(document, sentences))
        hits += handed_on(document, hits)
        hits += taken_up(document, hits, sentences)
        best: dict[tuple[int, str], TopicHit] = {}
        for hit in hits:
            known = best.get((hit.attribution, hit.key))
            if known is None or hit.confidence > known.confidence:
                best[hit.attribution, hit.key] = hit
        return document.having(topics=tuple(best[key] for key in sorted(best)))


def _lexical(document: Document, sentences: Mapping[int, list[Hit]]) -> Iterator[TopicHit]:
    children: dict[int | None, list[Attribution]] = {}
    for index, attribution in enumerate(document.attributions):
        if attribution.parent != index:
            children.setdefault(attribution.parent, []).append(attribution)
    for index, attribution in enumerate(document.attributions):
        nested = [_words(document, child) for child in children.get(index, ())]
        inner = _tokens(document, attribution.content).union(*nested)
        # What somebody is said to have said is that one's topic, not the carrier's.
        content = inner.difference(*nested)
        cue = _tokens(document, attribution.cue)
        where = {document.syntax.tokens[i].sentence for i in content | cue}
        for hit in (h for s in sorted(where) for h in sentences.get(s, ())):
            if _shows(hit, attribution, content, inner, cue):
                yield TopicHit(
                    key=hit.topic,
                    span=_span(document, hit),
                    attribution=index,
                    confidence=hit.confidence,
                )


def _shows(
    hit: Hit, attribution: Attribution, content: set[int], inner: set[int], cue: set[int]
) -> bool:
    words = set(hit.tokens)
    if words & content and words <= inner:
        return True
    telling = attribution.kind in DEEDS or taxonomy().topics[hit.topic].in_cue
    return words <= cue | content and (telling or bool(words & content))


def _words(document: Document, nested: Attribution) -> set[int]:
    """Words of an attribution inside another's content, or cut out of it."""
    sources = (s.span for s in nested.sources)
    return _tokens(document, (*sources, *nested.cue, *nested.content))


def _hits(document: Document) -> Iterator[tuple[int, list[Hit]]]:
    syntax = document.syntax
    for sentence in syntax.sentences:
        hits = taxonomy().hits(syntax.tokens[sentence.first : sentence.last])
        if hits:
            yield sentence.index, hits


def _tokens(document: Document, spans: Iterable[Span]) -> set[int]:
    return {token.index for span in spans for token in document.syntax.within(span)}


def _span(document: Document, hit: Hit) -> Span:
    tokens = document.syntax.tokens
    return Span(tokens[hit.tokens[0]].start, tokens[hit.tokens[-1]].end)
