"""From a source phrase to the one who speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.claims import Participant, Reference
from graph.ontology import EntityType, Role, SpeakerKind
from graph.resolve.states import speaks_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Self

    from graph.annotations import Document, Mention, Source
    from graph.resolve.linker import Linking

SINGULAR_PERSONS = frozenset({"he", "she", "i", "who"})


@dataclass(frozen=True, slots=True)
class Covering:
    """The numbers of a document's mentions, by their head token and by every token they cover."""

    heads: Mapping[int, Sequence[int]]
    tokens: Mapping[int, Sequence[int]]

    @classmethod
    def of(cls, document: Document) -> Self:
        """Note where the mentions of `document` stand."""
        heads: dict[int, list[int]] = {}
        tokens: dict[int, list[int]] = {}
        for number, mention in enumerate(document.mentions):
            heads.setdefault(mention.head, []).append(number)
            for token in document.syntax.within(mention.span):
                tokens.setdefault(token.index, []).append(number)
        return cls(heads, tokens)


def voiced(
    document: Document, linking: Linking, sources: Iterable[Source], role: Role, at: Covering
) -> tuple[tuple[Participant, ...], float]:
    """Give each source phrase its participant in `role`; `at` tells what stands where.

    Returns
    -------
    tuple of (participants, confidence)
        One participant for each whom a source means, without repeats ("the two
        countries" are two); the lowest confidence of their links.
    """
    found: dict[Reference, Participant] = {}
    confidence = 1.0
    for source in sources:
        meant, certain = _who(document, linking, source, at)
        confidence = min(confidence, certain)
        words = source.span.of(document.text)
        for mention, reference in meant:
            state = speaks_for(mention, reference)
            found.setdefault(reference, Participant(role, reference, words, source.span, state))
    return tuple(found.values()), confidence


def mention_at(document: Document, source: Source, at: Covering) -> int | None:
    """Find the mention that a source phrase is about: the one with its head, else the widest there."""
    inside = at.heads.get(source.head) or [
        i for i in at.tokens.get(source.head, ()) if document.mentions[i].span.overlaps(source.span)
    ]
    if not inside:
        return None
    return min(inside, key=lambda i: _distance(document.mentions[i], source))


def _distance(mention: Mention, source: Source) -> tuple[bool, int]:
    return (mention.head != source.head, -(mention.span.end - mention.span.start))


def _who(
    document: Document, linking: Linking, source: Source, at: Covering
) -> tuple[list[tuple[Mention | None, Reference]], float]:
    index = mention_at(document, source, at)
    if index is None:
        return [(None, _unlisted(document, source))], 0.6
    meant = linking.meant(index)
    return [(document.mentions[n], linking.references[n]) for n in meant], linking.confidences[
        index
    ]


def _unlisted(document: Document, source: Source) -> Reference:
    head = document.syntax.tokens[source.head]
    words = source.span.of(document.text)
    if head.lower in SINGULAR_PERSONS:
        return Reference(SpeakerKind.ANONYMOUS, EntityType.PERSON, None, words)
    if head.tag in {"NNS", "NNPS"} or head.pos == "PRON":
        return Reference(SpeakerKind.GROUP, EntityType.GROUP, None, words)
    return Reference(SpeakerKind.DESCRIBED, None, None, words)
