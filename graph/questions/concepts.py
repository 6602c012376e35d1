"""What the words of a question speak of: names, topics and other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.ontology import EntityType, SpeakerKind
from graph.pipeline.topics import SURE, taxonomy
from graph.questions import vocabulary
from graph.questions.reading import Concept, Named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Document, Mention
    from graph.syntax import Syntax, Token

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
CIRCUMSTANCE = frozenset(
    {"after", "during", "in", "at", "near", "since", "following", "on", "for", "from", "before", "when", "while", "off", "amid"}
)  # fmt: skip
"""Prepositions and conjunctions whose phrase sets the scene."""


def named_of(document: Document, token: Token) -> Mention | None:
    """Give the named mention whose words take in `token`."""
    inside = (m for m in document.mentions if m.span.contains(token.span))
    return next((m for m in inside if m.kind is SpeakerKind.NAMED), None)


def concepts(
    document: Document, tokens: list[Token], used: frozenset[int], verb: Token | None
) -> tuple[Concept, ...]:
    """Give what the unused tokens speak of: names first, then topics, then other words.

    Parameters
    ----------
    document : Document
    tokens : list of Token
        The part of the question to look at.
    used : frozenset of int
        Indices of tokens that say something else.
    verb : Token or None
        The verb of speech, above which nothing is circumstance.
    """
    left = [t for t in tokens if t.index not in used and not _dated(document, t)]
    names = dict(_names(document, left))
    left = [t for t in left if t.index not in names]
    words = [t for t in left if _is_content(t)]
    found = [*dict.fromkeys(names.values()), *_by_topic(document.syntax, tokens, words, verb)]
    if found and not any(c.core for c in found if not c.named and not c.generic):
        return tuple(_promoted(c) for c in found)
    return tuple(found)


def _promoted(concept: Concept) -> Concept:
    """Make the circumstance the matter, where there is nothing else."""
    return Concept(
        words=concept.words, topics=concept.topics, stems=concept.stems, near=concept.near,
        named=concept.named, generic=concept.generic,
    )  # fmt: skip


def _dated(document: Document, token: Token) -> bool:
    return any(p.span is not None and p.span.contains(token.span) for p in document.dates)


def _is_content(token: Token) -> bool:
    lemma = token.lemma.lower()
    return token.pos in CONTENT and not vocabulary.is_ignored(lemma) and token.tag[:1] != "W"


def _names(document: Document, tokens: list[Token]) -> Iterator[tuple[int, Concept]]:
    for token in tokens:
        mention = named_of(document, token)
        if mention is None:
            continue
        country = mention.key if mention.type is EntityType.COUNTRY else None
        if country is None and mention.type is EntityType.GROUP:
            country = mention.country
        named = Named(name=mention.name, country=country)
        words = mention.span.of(document.text)
        for part in document.syntax.children(token, "compound"):
            # "the ferry Lady Ansa": the rest of a name that the gazetteer cut.
            if part.pos == "PROPN" and not mention.span.contains(part.span):
                yield part.index, Concept(words=words, stems=vocabulary.stems(words), named=named)
        yield token.index, Concept(words=words, stems=vocabulary.stems(words), named=named)


def _by_topic(
    syntax: Syntax, tokens: list[Token], words: list[Token], verb: Token | None
) -> Iterator[Concept]:
    topics: dict[int, list[str]] = {}
    by_index = {t.index: t for t in tokens}
    for hit in taxonomy().hits(tokens):
        shown = [by_index[i] for i in hit.tokens]
        if hit.confidence >= SURE and _is_central(hit.topic, shown):
            for token in shown:
                topics.setdefault(token.index, []).append(hit.topic)
    for token in words:
        lemma = token.lemma.lower()
        is_number = token.pos == "NUM"
        keys = () if is_number else tuple(dict.fromkeys(topics.get(token.index, ())))
        yield Concept(
            words=token.text,
            topics=keys,
            stems=frozenset({vocabulary.stem(lemma), vocabulary.stem(token.text)}),
            near=vocabulary.near(lemma),
            core=not _is_circumstance(syntax, token, verb),
            generic=vocabulary.is_generic(lemma),
            number=is_number,
        )


def _is_central(key: str, tokens: list[Token]) -> bool:
    """Tell whether words name the topic as a whole ("floods") or a part of it ("dyke").

    Only the first ask for all that belongs to the topic; the second ask for themselves.
    """
    label = vocabulary.stems(taxonomy().topics[key].label)
    lemmas = [t.lemma.lower() for t in tokens]
    return any(({vocabulary.stem(w)} | vocabulary.near(w)) & label for w in lemmas)


def _is_circumstance(syntax: Syntax, token: Token, verb: Token | None) -> bool:
    for below, above in zip(
        [token, *syntax.ancestors(token)], syntax.ancestors(token), strict=False
    ):
        if verb is not None and below.index == verb.index:
            return False
        if above.dep == "prep" and above.lower in CIRCUMSTANCE:
            return True
        if below.dep == "advcl":
            return True
    return False
