"""The names that tell one ship, army, district or firm from another, each with its place in the clause.

An entry is ``kind:word word``: "the tanker Belladonna" gives ``tanker:belladonna``, whoever does
what is told ``agent:...``. Words of countries are written as ISO codes. Two numbers whose
names of one kind have no word in common are of two things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.lexicon import table
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
    own = {t.index for t in (*inside, *tokens)}
    found: set[str] = set()
    for top, slot, only in _tops(read, inside[-1], own):
        for noun in _nouns(read, top, _DEPTH):
            found.update(_entries(read, noun, slot if noun is top else None, only=only))
    return tuple(sorted(found))


def _tops(
    read: Reading, number: Token, own: set[int]
) -> Iterator[tuple[Token, str | None, frozenset[str] | None]]:
    """Give the phrases of the clause: the noun, its slot, and the only kinds that count there."""
    for step, above in enumerate(read.syntax.ancestors(number)):
        if step == _LONGEST_WAY:
            return
        if above.pos not in VERBS:
            yield from ((t, None, None) for t in _hanging(read, above))
            continue
        carries = above.lemma in _CARRIERS
        acts = not carries and above.lemma not in _EMPTY
        yield from ((t, None, None) for t in _hanging(read, above))
        for child in read.syntax.children(above, "dobj", "nsubjpass"):
            if child.index not in own:
                yield child, None, None
        for child in read.syntax.children(above, "nsubj"):
            if child.index not in own:
                yield child, AGENT if acts else None, _AREAS if carries else None
        if above.dep not in {"xcomp", "acl", "relcl", "conj"}:
            return


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
    said = " ".join(word for word in words if word != kind)
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
    for prep in read.syntax.children(noun, "prep"):
        if prep.lower in {"of", "at", "in"}:
            for below in read.syntax.children(prep, "pobj"):
                if below.tag in NAMES and not read.is_time(below):
                    yield _word(read, below)


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
