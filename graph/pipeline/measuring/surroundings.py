"""What a number of harm, rescue or turnout belongs to, and where, told in its sentence or before.

A report names the crash and the town once and then gives its numbers: they are looked for
in the number's own sentence, then in the few before it, then in the title.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.lexicon import table
from graph.measures import trees
from graph.pipeline.measuring.reading import NOUNS
from graph.pipeline.measuring.scope import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import QuantityMention
    from graph.pipeline.measuring.reading import Reading
    from graph.syntax import Token

NEAR = 4
"""Sentences before the number's own in which its occasion may be named."""
_CARRIERS = frozenset(table("approximators")["carriers"]["verbs"])


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Occasion (a key of its tree) and place; None where nothing near says so."""

    occasion: str | None = None
    place: str | None = None


def surroundings(read: Reading, quantity: QuantityMention) -> Surroundings:
    """Look for occasion and place, nearest first."""
    occasion = place = None
    for tokens in _sentences(read, quantity):
        occasion = occasion or _occasion(tokens)
        place = place or _place(read, tokens)
        if occasion and place:
            break
    return Surroundings(occasion, place)


def _sentences(read: Reading, quantity: QuantityMention) -> Iterator[tuple[Token, ...]]:
    first = next(iter(read.syntax.within(quantity.span)), None)
    if first is None:
        return
    for number in range(first.sentence, max(-1, first.sentence - NEAR - 1), -1):
        sentence = read.syntax.sentences[number]
        yield read.syntax.tokens[sentence.first : sentence.last]


def _occasion(tokens: tuple[Token, ...]) -> str | None:
    """Give the first occasion that a sentence names: it leads with what it is about."""
    nouns = (t for t in tokens if t.tag in NOUNS)
    return next((key for t in nouns if (key := trees.occasion_of(t.lemma.lower()))), None)


def _place(read: Reading, tokens: tuple[Token, ...]) -> str | None:
    """Give the first place that stands with a preposition, but not where somebody spoke."""
    preps = (t for t in tokens if t.dep == "prep")
    told = (t for t in preps if read.syntax.head(t).lemma not in _CARRIERS)
    return next((where for t in told if (where := place_of(read, t))), None)
