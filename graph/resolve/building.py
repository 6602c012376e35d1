"""Annotations and linked mentions to claims: the last step before the store."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.claims import (
    Claim,
    Extraction,
    Participant,
    Predicate,
    Quantity,
    Reference,
    Topic,
)
from graph.errors import ExtractionFailed
from graph.ontology import Role, SpeakerKind
from graph.resolve import chains, identity, periods, roles, speakers, trust
from graph.resolve.linker import Linking, link, reference_to
from graph.spans import Places, Span, subtracted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Self

    from graph.annotations import Attribution, Document, Source, TopicHit
    from graph.article import Article
    from graph.claims import Entity
    from graph.resolve.candidates import AliasIndex

JOINT = " […] "
"""Between the parts of a quote that stands in several places."""


def resolve(document: Document, article: Article, aliases: AliasIndex) -> Extraction:
    """Join the annotations of one article to entities and make its claims.

    Parameters
    ----------
    document : Document
        As the pipeline leaves it.
    article : Article
        The same text, with its id and hash: they go into the claims' ids.
    aliases : AliasIndex
        What is known from earlier articles.

    Raises
    ------
    ExtractionFailed
        If a stage gave a span that lies outside the text.
    """
    linking = link(document, aliases)
    outlet = identity.outlet(article.outlet) if article.outlet else None
    work = _Work(document, article, linking, outlet, _Where.of(document))
    claims = work.claims()
    return Extraction(
        text=document.text,
        language=document.language,
        entities=_with_outlet(linking.entities, outlet),
        mentions=linking.mentioned(document),
        claims=claims,
        quantities=tuple({q.id: q for claim in claims for q in claim.quantities}.values()),
        dates=document.dates,
    )


def _with_outlet(entities: tuple[Entity, ...], outlet: Entity | None) -> tuple[Entity, ...]:
    if outlet is None:
        return entities
    return (outlet, *(entity for entity in entities if entity.id != outlet.id))


@dataclass(frozen=True, slots=True)
class _Where:
    """What stands where, so that a claim is not held against all of a long document."""

    covering: speakers.Covering
    mentions: Places
    quantities: Places
    dates: Places
    topics: Mapping[int, Sequence[TopicHit]]
    nested: Mapping[int, Sequence[Span]]
    """Contents that others speak inside a claim's content, by the number of that claim."""

    @classmethod
    def of(cls, document: Document) -> Self:
        topics: dict[int, list[TopicHit]] = {}
        for hit in document.topics:
            topics.setdefault(hit.attribution, []).append(hit)
        nested: dict[int, list[Span]] = {}
        for inner in document.attributions:
            if inner.parent is not None:
                nested.setdefault(inner.parent, []).extend(inner.content)
        return cls(
            speakers.Covering.of(document),
            Places(mention.span for mention in document.mentions),
            Places(quantity.span for quantity in document.quantities),
            Places(date.span for date in document.dates),
            topics,
            nested,
        )


@dataclass(frozen=True, slots=True)
class _Work:
    document: Document
    article: Article
    linking: Linking
    outlet: Entity | None
    where: _Where

    def claims(self) -> tuple[Claim, ...]:
        """Make every claim; the retold agency is known only once all speakers are."""
        voices = [self._voiced(a.sources, Role.SPEAKER) for a in self.document.attributions]
        said = (p.reference for participants, _ in voices for p in participants)
        retold = chains.retold_agency(self.document, self.linking, said)
        made: dict[str, Claim] = {}
        for index, (speaking, confidence) in enumerate(voices):
            claim = self._claim(
                index, speaking or self._unnamed(index) or self._narrator(), confidence, retold
            )
            made.setdefault(claim.id, claim)
        return tuple(made.values())

    def _voiced(
        self, sources: Iterable[Source], role: Role
    ) -> tuple[tuple[Participant, ...], float]:
        return speakers.voiced(self.document, self.linking, sources, role, self.where.covering)

    def _narrator(self) -> tuple[Participant, ...]:
        return (Participant(Role.SPEAKER, self._outlet_reference(), "", None),)

    def _unnamed(self, index: int) -> tuple[Participant, ...]:
        """Give hearsay for what the text reports without a speaker: "it is feared that".

        Whatever the construction: words that report make it a report, and where nobody
        stands beside them, nobody is named. The outlet's own words have no such cue.
        """
        attribution = self.document.attributions[index]
        if not attribution.cue:
            return ()
        words = " ".join(self._words(span) for span in attribution.cue)
        hearsay = Reference(SpeakerKind.HEARSAY, None, None, words)
        return (Participant(Role.SPEAKER, hearsay, "", None),)

    def _outlet_reference(self) -> Reference:
        if self.outlet is None:
            return Reference(SpeakerKind.OUTLET, None, None, "unnamed outlet")
        return reference_to(self.outlet, SpeakerKind.OUTLET)

    def _claim(
        self,
        index: int,
        speaking: tuple[Participant, ...],
        sure: float,
        retold: Reference | None,
    ) -> Claim:
        document, attribution = self.document, self.document.attributions[index]
        where = self.where
        carriers, _ = self._voiced(attribution.carriers, Role.SPEAKER)
        addressed, _ = self._voiced(attribution.addressees, Role.ADDRESSEE)
        quote = JOINT.join(self._words(span) for span in attribution.content)
        claim_id = self._id("clm", attribution.content, attribution.cue, speaking)
        return Claim(
            id=claim_id,
            kind=attribution.kind,
            act=attribution.act,
            cue_text=" ".join(self._words(span) for span in attribution.cue),
            cue_lemma=attribution.cue_lemma,
            mode=attribution.mode,
            polarity=attribution.polarity,
            certainty=attribution.certainty,
            certainty_cues=tuple(self._words(span) for span in attribution.certainty_cues),
            quote=quote,
            source_spans=tuple(source.span for source in attribution.sources),
            cue_spans=attribution.cue,
            content_spans=attribution.content,
            participants=(
                *speaking,
                *addressed,
                *roles.participants(document, self.linking, attribution, where.mentions),
            ),
            chain=chains.chain(
                self._outlet_reference(), carriers, speaking, retold=retold, confidence=sure
            ),
            topics=self._topics(index),
            quantities=self._quantities(claim_id, index),
            predicate=self._predicate(attribution),
            said_at=periods.said_at(document, attribution, where.dates),
            about_period=periods.about_period(document, attribution, where.dates),
            construction=attribution.construction,
            confidence=round(trust.confidence(attribution, sure), 4),
            confidence_parts=trust.parts(attribution, sure),
            extractor=document.extractor,
        )

    def _words(self, span: Span) -> str:
        if not 0 <= span.start < span.end <= len(self.document.text):
            raise ExtractionFailed(f"span {span} is not in the text")
        return span.of(self.document.text)

    def _id(self, prefix: str, *parts: object) -> str:
        return content_id(prefix, self.article.article_id, self.article.content_hash, *parts)

    def _topics(self, index: int) -> tuple[Topic, ...]:
        labels = _labels()
        return tuple(
            Topic(hit.key, labels.get(hit.key, hit.key), hit.confidence, hit.span, hit.rule)
            for hit in self.where.topics.get(index, ())
        )

    def _quantities(self, claim_id: str, index: int) -> tuple[Quantity, ...]:
        # a number that a nested speaker gives is his, though it stands in both contents
        nested = self.where.nested.get(index, ())
        content = self.document.attributions[index].content
        inside = self.where.quantities.inside(subtracted(content, nested))
        return tuple(
            Quantity(content_id("qty", claim_id, q.span), q, self._words(q.span))
            for q in (self.document.quantities[n] for n in inside)
        )

    def _predicate(self, attribution: Attribution) -> Predicate | None:
        if attribution.predicate is None:
            return None
        token = self.document.syntax.tokens[attribution.predicate]
        return Predicate(token.lemma, token.text, token.span)


def content_id(prefix: str, *parts: object) -> str:
    """Make an id from what it identifies: the same parts give the same id.

    Examples
    --------
    >>> content_id("clm", "a", 1) == content_id("clm", "a", 1)
    True
    """
    digest = hashlib.sha256("\x1f".join(map(_plain, parts)).encode()).digest()
    # 15 bytes are 24 letters; b32encode is slow, so it gets no more.
    return f"{prefix}_{base64.b32encode(digest[:15]).decode().lower()}"


def _plain(part: object) -> str:
    if isinstance(part, tuple) and not isinstance(part, Span):
        return "\x1e".join(map(_plain, part))
    if isinstance(part, Participant):
        return f"{part.reference.id or part.reference.name}@{part.span}"
    return str(part)


@cache
def _labels() -> dict[str, str]:
    topics: Iterable[dict[str, str]] = lexicon.table("topics").get("topic", ())
    return {topic["key"]: topic["label"] for topic in topics}
