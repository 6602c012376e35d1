"""Where it happened and on whose side the counted are: what hangs on the clause's verb and noun."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.lexicon import table
from graph.ontology import EntityType
from graph.pipeline.measuring.reading import VERBS
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import Mention, QuantityMention
    from graph.pipeline.measuring.reading import Reading
    from graph.syntax import Token

_SCOPE = table("populations")["scope"]
_PLACING = frozenset(_SCOPE["placing"])
_SIDING = frozenset(_SCOPE["siding"])
_FORCES = frozenset(_SCOPE["forces"])
NAMES = frozenset({"NNP", "NNPS"})
_LONGEST_WAY = 6


@dataclass(frozen=True, slots=True)
class Scope:
    """Place as "UA" or "UA/Kharkiv", side as an ISO code; None where the clause is silent."""

    place: str | None = None
    force: str | None = None


def scope(read: Reading, quantity: QuantityMention, tokens: Sequence[Token]) -> Scope:
    """Read place and side off the prepositions of the number's clause."""
    near = tokens[0] if tokens else next(iter(read.syntax.within(quantity.span)), None)
    if near is None:
        return Scope()
    preps = list(_prepositions(read, near, tokens))
    force = next((code for prep in preps if (code := _side(read, prep))), None)
    place = next((where for prep in preps if (where := place_of(read, prep))), None)
    return Scope(place or _there(read, near), force)


def _there(read: Reading, near: Token) -> str | None:
    """Resolve "spent $4m on wells there": the nearest place named before in the sentence."""
    sentence = read.syntax.sentences[near.sentence]
    words = read.syntax.tokens[sentence.first : sentence.last]
    there = next((t for t in words if t.lower == "there" and t.dep == "advmod"), None)
    if there is None:
        return None
    named = (
        read.named(t) for t in reversed(words[: there.index - sentence.first]) if t.tag in NAMES
    )
    return next((_written(mention) for mention in named if mention), None)


def _prepositions(read: Reading, near: Token, tokens: Sequence[Token]) -> Iterator[Token]:
    """Give those below the counted words, then those of the verbs above them, nearest first."""
    seen: set[int] = set()
    for token in (*tokens, near, *_clause(read, near)):
        for prep in _below(read, token):
            if prep.index not in seen:
                seen.add(prep.index)
                yield prep


def _below(read: Reading, token: Token) -> Iterator[Token]:
    for prep in read.syntax.children(token, "prep", "agent"):
        yield prep
        for noun in read.syntax.children(prep, "pobj", "pcomp"):
            yield from read.syntax.children(noun, "prep")


def _clause(read: Reading, near: Token) -> Iterator[Token]:
    """Give the words above up to the verb of the clause."""
    for step, token in enumerate(read.syntax.ancestors(near)):
        if step == _LONGEST_WAY:
            return
        yield token
        if token.pos in VERBS and token.dep not in {"xcomp", "acl", "relcl", "conj", "advcl"}:
            return


def place_of(read: Reading, prep: Token) -> str | None:
    """Give the place that a preposition of place brings, as it is written in a measure."""
    if prep.lower not in _PLACING:
        return None
    for noun in read.syntax.children(prep, "pobj"):
        mention = read.named(noun) if noun.text[:1].isupper() else None
        if mention and not _longer(read, mention):
            return _written(mention)
        parts = read.syntax.children(noun, "compound", "poss", "nmod", "appos", "amod")
        within = [m for t in parts if (m := read.named(t)) and t.tag in NAMES]
        if within:
            return _written(within[0])
        if noun.tag in NAMES and not read.is_time(noun):
            return _name(read, noun)
    return None


def _longer(read: Reading, mention: Mention) -> bool:
    """Tell whether a gazetteer's name is the end of a longer one: "Little Harrow"."""
    first = next(iter(read.syntax.within(mention.span)), None)
    if first is None or not first.index or mention.type is EntityType.COUNTRY:
        return False
    before = read.syntax.tokens[first.index - 1]
    return before.tag in NAMES and before.sentence == first.sentence and not read.named(before)


def _name(read: Reading, noun: Token) -> str:
    """Give a name that no gazetteer knows: the noun with the names before it."""
    first = noun.index
    while first and read.syntax.tokens[first - 1].tag in NAMES:
        first -= 1
    last = noun
    after = read.syntax.tokens[noun.index + 1 : noun.index + 3]
    if [t.lower for t in after[:1]] == ["of"] and after[-1].tag in NAMES:
        last = after[-1]  # "the University of Bergen"
    return Span(read.syntax.tokens[first].start, last.end).of(read.text)


def _written(mention: Mention) -> str:
    if mention.type is EntityType.COUNTRY:
        return mention.key or mention.name
    return "/".join(filter(None, (mention.country, mention.name)))


def _side(read: Reading, prep: Token) -> str | None:
    for noun in read.syntax.children(prep, "pobj"):
        if prep.lower in _SIDING and (code := read.country(noun)):
            return code
        if noun.lemma.lower() in _FORCES:
            owners = read.syntax.children(noun, "amod", "poss", "compound", "nmod")
            return next((code for t in owners if (code := read.country(t))), None)
    return None
