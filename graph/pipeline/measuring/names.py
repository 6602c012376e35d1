"""The names that tell one ship, army, district or firm from another, each with its place in the clause.

An entry is ``kind:word word``: "the tanker Belladonna" gives ``tanker:belladonna``, whoever does
what is told ``agent:...``. Words of countries are written as ISO codes. Two numbers whose
names of one kind have no word in common are of two things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.lexicon import table
from graph.pipeline.measuring.population import head
from graph.pipeline.measuring.reading import NOUNS, VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import QuantityMention
    from graph.pipeline.measuring.reading import Reading
    from graph.syntax import Token

AGENT = "agent"
NAMES = frozenset({"NNP", "NNPS"})
_SCOPE = table("populations")["scope"]
_AREAS = frozenset(_SCOPE["areas"])
_CONTRASTS = frozenset(_SCOPE["contrasts"])
_CARRIERS = frozenset(table("approximators")["carriers"]["verbs"])
_EMPTY = frozenset(table("events")["empty"]["verbs"]) - {"have", "make", "take"}
_DEPTH = 3
_LONGEST_WAY = 5


def names(read: Reading, quantity: QuantityMention, tokens: Sequence[Token]) -> tuple[str, ...]:
    """Collect the entries of a number's clause, sorted."""
    inside = read.syntax.within(quantity.span)
    if not inside:
        return ()
    noun = head(read, quantity, tokens)
    own = {t.index for t in (*inside, *([noun] if noun else []))}
    found: set[str] = set()
    for top, slot, only in _tops(read, inside[-1]):
        for noun in _nouns(read, top, _DEPTH):
            if noun.index in own:
                continue
            found.update(_entries(read, noun, slot if noun is top else None, only=only))
    return tuple(sorted(found))


def _tops(
    read: Reading, number: Token
) -> Iterator[tuple[Token, str | None, frozenset[str] | None]]:
    """Give the phrases of the clause: the noun, its slot, and the only kinds that count there."""
    for step, above in enumerate(read.syntax.ancestors(number)):
        if step == _LONGEST_WAY:
            return
        yield from ((t, None, None) for t in _hanging(read, above))
        if above.pos in VERBS:
            yield from _arguments(read, above)
            if above.dep not in {"xcomp", "acl", "relcl", "conj"}:
                return


def _arguments(
    read: Reading, verb: Token
) -> Iterator[tuple[Token, str | None, frozenset[str] | None]]:
    """Give object and subject; of who gives the number only the place that it speaks for."""
    yield from ((t, None, None) for t in read.syntax.children(verb, "dobj", "nsubjpass"))
    carries = verb.lemma in _CARRIERS
    slot = None if carries or verb.lemma in _EMPTY else AGENT
    only = _AREAS if carries else None
    yield from ((t, slot, only) for t in read.syntax.children(verb, "nsubj"))


def _hanging(read: Reading, token: Token) -> Iterator[Token]:
    for prep in read.syntax.children(token, "prep", "agent"):
        yield from read.syntax.children(prep, "pobj")
    yield from read.syntax.children(token, "poss")


def _nouns(read: Reading, top: Token, depth: int) -> Iterator[Token]:
    if top.tag in NOUNS:
        yield top
    if depth:
        for below in _hanging(read, top):
            yield from _nouns(read, below, depth - 1)


def _entries(
    read: Reading, noun: Token, slot: str | None, *, only: frozenset[str] | None
) -> Iterator[str]:
    words = sorted(set(_named(read, noun)))
    kind = noun.lower if noun.tag in NAMES else noun.lemma.lower()
    if only is not None and kind not in only:
        return
    said = " ".join(word for word in words if word != kind and word not in _AREAS)
    if said and (noun.tag not in NAMES or len(words) > 1):
        yield f"{kind}:{said}"
    if slot and words:
        yield f"{slot}:{' '.join(words)}"
    for adjective in read.syntax.children(noun, "amod", "compound"):
        if adjective.lower in _CONTRASTS:
            yield f"~{kind}:{adjective.lower}"


def _named(read: Reading, noun: Token) -> Iterator[str]:
    """Give the names in a phrase: the noun itself, what stands before it, "of X", "X" after it."""
    if noun.tag in NAMES:
        yield _word(read, noun)
    for child in read.syntax.children(noun, "compound", "nmod", "appos", "poss", "amod"):
        if _is_name(read, child) and not read.is_time(child):
            yield _word(read, child)
            for more in read.syntax.children(child, "compound"):
                yield _word(read, more)
    preps = (p for p in read.syntax.children(noun, "prep") if p.lower in {"of", "at", "in"})
    after = (t for prep in preps for t in read.syntax.children(prep, "pobj"))
    yield from (_word(read, t) for t in after if t.tag in NAMES and not read.is_time(t))


def _is_name(read: Reading, token: Token) -> bool:
    """Tell names and the adjectives of names: "the Ruvian army"."""
    if token.tag in NAMES or read.country(token):
        return True
    if token.text[:1].isdigit() and token.tag == "JJ":
        return True  # "the 3rd Brigade"
    first = token.index == read.syntax.sentences[token.sentence].first
    return token.tag == "JJ" and token.text[:1].isupper() and not first


def _word(read: Reading, token: Token) -> str:
    return read.country(token) or token.lower
