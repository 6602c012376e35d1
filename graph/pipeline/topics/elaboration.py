"""The elaboration rule: a general statement hands its topics to those that spell it out.

"Several ministries complained that seed prices had doubled. Latvia's said ..." -
the first speaker is a generic plural, the next sentence names members of it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from graph import lexicon
from graph.annotations import TopicHit
from graph.ontology import ClaimKind, EntityType, SpeakerKind
from graph.pipeline.topics.patterns import forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.annotations import Attribution, Document, Mention, Source
    from graph.syntax import Token

KEPT = 0.8
"""Share of the confidence that an elaboration keeps."""

TELLING = frozenset({ClaimKind.STATEMENT, ClaimKind.SPEECH_ACT})


@cache
def _words() -> dict[str, Any]:
    return lexicon.table("generic_speakers")


def handed_on(document: Document, hits: Iterable[TopicHit]) -> Iterator[TopicHit]:
    """Give the topics that attributions take over from a generic statement before them."""
    by_attribution: dict[int, list[TopicHit]] = {}
    for hit in hits:
        by_attribution.setdefault(hit.attribution, []).append(hit)
    first = _by_sentence(document)
    for general, own in sorted(by_attribution.items()):
        kind = _generic_kind(document, document.attributions[general])
        if kind is None:
            continue
        for follower in _followers(document, general, first):
            if _names(document, document.attributions[follower], kind):
                yield from _handed(own, follower, by_attribution.get(follower, ()))


def _handed(hits: Iterable[TopicHit], follower: int, own: Iterable[TopicHit]) -> Iterator[TopicHit]:
    known = {hit.key for hit in own}
    for hit in hits:
        if hit.key not in known:
            confidence = round(hit.confidence * KEPT, 4)
            yield TopicHit(
                key=hit.key, span=hit.span, attribution=follower, confidence=confidence,
                rule="elaboration",
            )  # fmt: skip


def _by_sentence(document: Document) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for index, attribution in enumerate(document.attributions):
        if attribution.sources:
            head = document.syntax.tokens[attribution.sources[0].head]
            found.setdefault(head.sentence, []).append(index)
    return found


def _generic_kind(document: Document, attribution: Attribution) -> str | None:
    """Tell which kind a generic plural source speaks for ("countries"), None if it is no such source."""
    tokens = document.syntax.tokens
    for source in attribution.sources:
        words = document.syntax.within(source.span)
        named = any(t.pos == "PROPN" and t.index == source.head for t in words)
        if named or not _is_unspecific(words):
            continue
        for kind, nouns in _words()["kinds"].items():
            if any(_is_plural_of(t, nouns) for t in _heads(tokens[source.head], words)):
                return str(kind)
    return None


def _heads(head: Token, words: Iterable[Token]) -> list[Token]:
    """Give the head, or what stands behind "a number of" and its like."""
    if head.lower not in _words()["measures"]:
        return [head]
    return [t for t in words if t.index > head.index]


def _is_plural_of(token: Token, nouns: list[str]) -> bool:
    return token.tag in {"NNS", "NNPS"} and not forms(token).isdisjoint(nouns)


def _is_unspecific(words: Iterable[Token]) -> bool:
    """Tell a new group from one that points back ("the two ministries")."""
    return all(t.lower not in _words()["definite"] for t in words)


def _followers(document: Document, general: int, by_sentence: dict[int, list[int]]) -> list[int]:
    """Attributions after the general one in its sentence, and in the next if the block goes on."""
    syntax = document.syntax
    head = syntax.tokens[document.attributions[general].sources[0].head]
    here = syntax.sentences[head.sentence]
    same = [i for i in by_sentence.get(here.index, ()) if _position(document, i) > head.index]
    following = here.index + 1
    if following >= len(syntax.sentences) or syntax.sentences[following].block != here.block:
        return same
    opening = syntax.tokens[syntax.sentences[following].first].lower
    if opening in _words()["contrast"]:
        return same
    return [*same, *by_sentence.get(following, ())]


def _position(document: Document, index: int) -> int:
    return document.attributions[index].sources[0].head


def _names(document: Document, attribution: Attribution, kind: str) -> bool:
    """All sources are named members of the kind, and they say something."""
    if attribution.kind not in TELLING or attribution.act in _words()["withholding_acts"]:
        return False
    return all(_is_member(_mention(document, source), kind) for source in attribution.sources)


def _mention(document: Document, source: Source) -> Mention | None:
    inside = [m for m in document.mentions if source.span.overlaps(m.span)]
    exact = [m for m in inside if m.head == source.head]
    return next(iter([*exact, *inside]), None)


def _is_member(mention: Mention | None, kind: str) -> bool:
    if mention is None or mention.kind is not SpeakerKind.NAMED:
        return False
    if kind == "country":
        return mention.type is EntityType.COUNTRY or (
            mention.country is not None and mention.type is EntityType.AGENCY
        )
    return mention.type is not None and mention.type.value == kind
