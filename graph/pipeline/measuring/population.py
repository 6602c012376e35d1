"""Who or what is counted: the class of the noun, its nationality, its side, what narrows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.lexicon import table
from graph.measures import trees
from graph.measures.fits import FOREIGN
from graph.pipeline.measuring.reading import NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import QuantityMention
    from graph.pipeline.measuring.reading import Reading
    from graph.syntax import Token

FOREIGNERS = "people.foreigner"
MILITARY = "people.military"
_PLAIN = frozenset(table("populations")["plain"]["words"])
_FIGURES = frozenset(table("approximators")["figures"]["nouns"])
_LIVES = frozenset({"life", "death", "killing", "arrest", "injury", "detention"})
"""Nouns that count those whose they are: "the deaths of 12 miners"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Population:
    """Who is counted. ``kind`` is people, money or things."""

    key: str | None
    kind: str
    traits: tuple[str, ...] = ()
    nationality: str | None = None
    force: str | None = None


def population(read: Reading, quantity: QuantityMention, tokens: Sequence[Token]) -> Population:
    """Read the population off the counted noun and what stands before it."""
    noun = head(read, tokens)
    if noun is None:
        return Population(key=None, kind=trees.MONEY if quantity.currency else trees.PEOPLE)
    country = read.country(noun)
    key = "people" if country else trees.population_of(noun.lemma.lower())
    kind = trees.MONEY if quantity.currency else trees.PEOPLE if key else trees.THINGS
    before = list(_modifiers(read, noun))
    nations = [code for t in before if (code := read.country(t))]
    foreign = key == FOREIGNERS or any(t.lower in {"foreign", "overseas"} for t in before)
    nation = country or next(iter(nations), None) or (FOREIGN if foreign else None)
    if key == FOREIGNERS:
        key = "people"
    if key is None:
        key = noun.lemma.lower()
    elif kind == trees.MONEY and noun.tag in {"NN", "NNP"}:
        key = None  # "the president pledged": who pays is not what is counted
    military = key is not None and trees.contains(MILITARY, key) and nation not in {None, FOREIGN}
    return Population(
        key=key,
        kind=kind,
        traits=tuple(sorted({t.lemma.lower() for t in before if _narrows(read, t)})),
        nationality=None if military else nation,
        force=nation if military else None,
    )


def head(read: Reading, tokens: Sequence[Token]) -> Token | None:
    """Give the counted noun: the first that no other counted word of its phrase governs.

    "death toll" and "number of deaths" count what they are made of.
    """
    inside = {t.index for t in tokens}
    nouns = [t for t in tokens if t.tag in NOUNS]
    for noun in nouns:
        above = read.syntax.head(noun)
        if noun.lemma.lower() in _FIGURES | _LIVES and (below := _of(read, noun)):
            return below
        if above.index in inside and above.tag in NOUNS and noun.dep in _BELOW:
            continue
        return noun
    return nouns[0] if nouns else None


_BELOW = frozenset({"compound", "nmod", "poss", "conj", "appos", "npadvmod"})


def _of(read: Reading, noun: Token) -> Token | None:
    for child in read.syntax.children(noun, "compound"):
        if child.tag in NOUNS:
            return child
    for prep in read.syntax.children(noun, "prep"):
        if prep.lower == "of":
            return next(iter(read.syntax.children(prep, "pobj")), None)
    return None


def _modifiers(read: Reading, noun: Token) -> Iterator[Token]:
    for child in read.syntax.children(noun, "amod", "compound", "nmod", "poss"):
        if child.index < noun.index:
            yield child


def _narrows(read: Reading, token: Token) -> bool:
    word = token.lemma.lower()
    return (
        word not in _PLAIN
        and not read.country(token)
        and token.tag != "CD"
        and token.text.isalpha()
        and not any(trees.event_of(word, place, trees.PEOPLE) for place in ("states", "verbs"))
        and trees.event_of(word, "nouns", trees.PEOPLE) is None
    )
