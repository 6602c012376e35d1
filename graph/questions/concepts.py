"""What the words of a question speak of: names, topics and other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.ontology import EntityType, SpeakerKind
from graph.pipeline.topics import SURE, taxonomy
from graph.questions import vocabulary
from graph.questions.reading import Concept, Named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.annotations import Document, Mention
    from graph.syntax import Syntax, Token

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
CIRCUMSTANCE = frozenset(
    {"after", "during", "in", "at", "near", "since", "following", "on", "for", "from", "before", "when", "while", "off", "amid"}
)  # fmt: skip
"""Prepositions and conjunctions whose phrase sets the scene."""

AUXILIARIES = frozenset({"be", "do", "have"})

MODIFIERS = frozenset({"amod", "compound", "nmod"})
"""Relations of a word that only narrows the noun behind it."""


def named_of(document: Document, token: Token) -> Mention | None:
    """Give the named mention whose words take in `token`."""
    inside = (m for m in document.mentions if m.span.contains(token.span))
    return next((m for m in inside if m.kind is SpeakerKind.NAMED), None)


def concepts(
    document: Document,
    tokens: list[Token],
    used: frozenset[int],
    *,
    verb: Token | None,
    counted: Token | None = None,
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
    counted : Token or None
        The noun of "how many", which claims often leave to what stands before.
    """
    left = [t for t in tokens if t.index not in used and not _dated(document, t)]
    names = dict(_names(document, left))
    left = [t for t in left if t.index not in names]
    words = [t for t in left if _is_content(t)]
    found = [
        *dict.fromkeys(names.values()),
        *_by_topic(document.syntax, tokens, words, (verb, counted)),
    ]
    if found and not any(c.core for c in found if not c.named and not c.generic):
        return tuple(_promoted(c) for c in found)
    return tuple(found)


def ignored(document: Document, tokens: list[Token], used: frozenset[int]) -> tuple[str, ...]:
    """Give the content words among the unused tokens that set no condition."""
    left = [t for t in tokens if t.index not in used and not _dated(document, t)]
    named = {index for index, _ in _names(document, left)}
    return tuple(t.text for t in left if t.index not in named and _is_left_aside(t))


def _is_left_aside(token: Token) -> bool:
    lemma = token.lemma.lower()
    if token.tag[:1] == "W" or token.dep in {"aux", "auxpass"} or lemma in AUXILIARIES:
        return False
    if token.pos == "ADV":
        return not vocabulary.is_ignored(lemma)
    is_content = token.pos in CONTENT
    return is_content and (vocabulary.is_ignored(lemma) or vocabulary.is_generic(lemma))


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
    syntax: Syntax, tokens: list[Token], words: list[Token], asked: tuple[Token | None, ...]
) -> Iterator[Concept]:
    topics = _topics(tokens)
    joined = _joined(syntax, words, topics)
    for token in words:
        if token.index in joined:
            continue  # said with its head
        group = [t for t in words if t is token or joined.get(t.index) == token.index]
        # What narrows the name of a topic is none: a port is no port strike.
        telling = [
            t for t in group if t is token or t.index in topics or not topics.get(token.index)
        ]
        lemmas = [t.lemma.lower() for t in telling]
        is_number = token.pos == "NUM"
        keys = dict.fromkeys(k for t in group for k in topics.get(t.index, ()))
        forms = {*lemmas, *(t.text for t in telling)}
        yield Concept(
            words=" ".join(t.text for t in group),
            topics=() if is_number else tuple(keys),
            stems=frozenset(vocabulary.stem(form) for form in forms),
            near=frozenset().union(*(vocabulary.near(lemma) for lemma in lemmas)),
            core=token not in asked and not _is_circumstance(syntax, token, asked[0]),
            generic=all(vocabulary.is_generic(lemma) for lemma in lemmas),
            number=is_number,
        )


def _topics(tokens: list[Token]) -> dict[int, list[str]]:
    """Give the topics that tokens name as a whole, by token."""
    found: dict[int, list[str]] = {}
    by_index = {t.index: t for t in tokens}
    for hit in taxonomy().hits(tokens):
        for token in (by_index[i] for i in hit.tokens):
            if hit.confidence >= SURE and _is_central(hit.topic, token):
                found.setdefault(token.index, []).append(hit.topic)
    return found


def _joined(syntax: Syntax, words: list[Token], topics: Mapping[int, list[str]]) -> dict[int, int]:
    """Give the head of each word that forms the name of a topic with it ("port strike")."""
    indices = {t.index for t in words}
    pairs = [(t, syntax.head(t)) for t in words if t.dep in MODIFIERS]
    return {
        t.index: head.index
        for t, head in pairs
        if head.index in indices and (t.index in topics or head.index in topics)
    }


def _is_central(key: str, token: Token) -> bool:
    """Tell whether a word names the topic as a whole ("floods") or a part of it ("dyke").

    Only the first asks for all that belongs to the topic; the second asks for itself.
    """
    label = vocabulary.stems(taxonomy().topics[key].label)
    lemma = token.lemma.lower()
    return bool(({vocabulary.stem(lemma)} | vocabulary.near(lemma)) & label)


def _is_circumstance(syntax: Syntax, token: Token, verb: Token | None) -> bool:
    if token.dep in MODIFIERS:
        return True
    for below, above in zip(
        [token, *syntax.ancestors(token)], syntax.ancestors(token), strict=False
    ):
        if verb is not None and below.index == verb.index:
            return False
        if above.dep == "prep" and (above.lower in CIRCUMSTANCE or _measures(syntax, above)):
            return True
        if below.dep == "advcl":
            return True
    return False


def _measures(syntax: Syntax, preposition: Token) -> bool:
    """Tell the "of" behind a measure: what costs is the setting of "the cost of the line"."""
    lemma = syntax.head(preposition).lemma.lower()
    is_measure = vocabulary.kind_of(lemma) == "quantity" and not vocabulary.is_generic(lemma)
    return preposition.lower == "of" and is_measure
