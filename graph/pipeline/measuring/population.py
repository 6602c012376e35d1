"""Who or what is counted: the class of the noun, its nationality, its side, what narrows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from graph.lexicon import table
from graph.measures import trees
from graph.measures.fits import FOREIGN
from graph.pipeline.measuring.parts import antecedent
from graph.pipeline.measuring.reading import NOUNS, VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import QuantityMention
    from graph.pipeline.measuring.reading import Reading
    from graph.syntax import Token

FOREIGNERS = "people.foreigner"
MILITARY = "people.military"
_PLAIN = frozenset(table("populations")["plain"]["words"])
_FIGURES = frozenset(table("approximators")["figures"]["nouns"])
_CARRIERS = frozenset(table("approximators")["carriers"]["verbs"])
_GIVING = frozenset({"value", "give", "see", "price", "set", "place", "peg", "forecast", "expect"})
"""Verbs that lay a number on what they name: "valued the mine at", "gives the party"."""
_NEAR = 9
_GATHERINGS = frozenset({"attendance", "turnout", "crowd", "workforce", "population", "strength"})
"""Nouns of a number that are people together."""
_NUMBERS = frozenset(
    word for group in table("numbers").values() if isinstance(group, dict) for word in group
)
_MEASURING = _CARRIERS | {"measure", "find", "calculate", "guarantee", "clock", "log", "reckon"}
"""Verbs whose subject reads the number off and is not what is measured."""
_LIVES = frozenset({"life", "death", "killing", "arrest", "injury", "detention"})
"""Nouns that count those whose they are: "the deaths of 12 miners"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Population:
    """Who is counted. ``kind`` is people, money or things; ``plain`` that it has no unit."""

    key: str | None
    kind: str
    traits: tuple[str, ...] = ()
    nationality: str | None = None
    plain: bool = False
    force: str | None = None

    def among_people(self) -> Self:
        """Make it people, where what happens befalls nobody else: "12 dead", "95 pensioners arrested"."""
        if self.kind == trees.MONEY:
            return self
        if self.key is None:
            return replace(self, key=trees.PEOPLE, kind=trees.PEOPLE)
        if self.kind == trees.THINGS and self.plain:
            return replace(self, key=f"{trees.PEOPLE}.{self.key}", kind=trees.PEOPLE)
        return self


def population(read: Reading, quantity: QuantityMention, tokens: Sequence[Token]) -> Population:
    """Read the population off the counted noun and what stands before it."""
    noun = counted(read, quantity, tokens)
    amount = quantity.currency or quantity.unit
    if amount and noun and trees.event_of(noun.lemma.lower(), "nouns", trees.MONEY):
        return Population(key=None, kind=trees.MONEY)  # "a bill of $4m": the event says it
    if noun is None:
        purpose = _purpose(read, quantity) if quantity.currency else None
        return Population(key=purpose, kind=trees.MONEY if quantity.currency else trees.PEOPLE)
    if not quantity.span.contains(noun.span) and noun.lemma.lower() in _GATHERINGS:
        return Population(key=None, kind=trees.PEOPLE)
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
        key = noun.lemma.lower() if noun.lemma[:1].isalpha() else None  # "41" is no thing
    military = key is not None and trees.contains(MILITARY, key) and nation not in {None, FOREIGN}
    return Population(
        key=key,
        kind=kind,
        traits=tuple(sorted({t.lemma.lower() for t in before if _narrows(read, t)})),
        nationality=None if military else nation,
        plain=not quantity.unit,
        force=nation if military else None,
    )


def counted(read: Reading, quantity: QuantityMention, tokens: Sequence[Token]) -> Token | None:
    """Give the noun that the number counts, or that an amount is of."""
    noun = head(read, quantity, tokens)
    if (
        quantity.currency
        or quantity.unit
        or (noun is not None and not quantity.span.contains(noun.span) and _reads(read, noun))
    ):
        noun = measured(read, quantity, noun)
        if noun and noun.index in read.actors:
            return None  # "the fund pledged $5m": who pays is not what is counted
    return noun


def measured(read: Reading, quantity: QuantityMention, noun: Token | None) -> Token | None:
    """Give the noun that an amount is of, rather than who gives it.

    "They put *damage* at $4m", "a *bill* of $4m"; nobody who pays is what is counted, and
    no name is.
    """
    number = next((t for t in read.syntax.within(quantity.span) if t.tag in {"CD", "$"}), None)
    if number is None:
        return noun
    for above in read.syntax.ancestors(number):
        if above.pos == "ADP" and above.lower in {"of", "in"}:
            governor = read.syntax.head(above)
            if governor.tag in {"NN", "NNS"} and governor.index < number.index:
                return _told_by(read, governor)
        if above.pos == "VERB":
            return _given(read, above, quantity) or _not_the_giver(read, quantity, noun)
    return _not_the_giver(read, quantity, noun)


def _not_the_giver(read: Reading, quantity: QuantityMention, noun: Token | None) -> Token | None:
    """Keep a noun unless it is a name, who reads the number off, or who pays."""
    if noun is None or noun.tag in {"NNP", "NNPS"}:
        return None
    if not quantity.currency:
        return None if _reads(read, noun) else noun
    person = trees.population_of(noun.lemma.lower()) is not None
    return None if person and noun.tag == "NN" else noun


def _given(read: Reading, verb: Token, quantity: QuantityMention) -> Token | None:
    """Give what a verb lays the number on: "put *damage* at $4m"."""
    if verb.lemma not in _CARRIERS | _GIVING:
        return None
    objects = read.syntax.children(verb, "dobj", "dative")
    before = (t for t in objects if t.tag in NOUNS and t.end <= quantity.span.start)
    return next(before, None)


def _reads(read: Reading, noun: Token) -> bool:
    """Tell whether a noun is who reads the number off: "engineers measured 540 litres"."""
    return noun.dep == "nsubj" and read.syntax.head(noun).lemma in _MEASURING | _GIVING


def _purpose(read: Reading, quantity: QuantityMention) -> str | None:
    """Give what money is for: "paid $5m for the bridge", "spent $5m on wells"."""
    number = next(iter(read.syntax.within(quantity.span)), None)
    if number is None:
        return None
    sentence = read.syntax.sentences[number.sentence]
    after = read.syntax.tokens[number.index : min(sentence.last, number.index + _NEAR)]
    for prep in (t for t in after if t.lower in {"for", "on", "towards"}):
        for noun in read.syntax.children(prep, "pobj"):
            person = trees.population_of(noun.lemma.lower()) is not None
            if noun.tag in {"NN", "NNS"} and not person and not read.is_time(noun):
                return noun.lemma.lower()
    return None


def _told_by(read: Reading, noun: Token) -> Token:
    """Climb from "imports by mills" to the imports; "imports" are told by what is imported."""
    above = read.syntax.head(noun)
    if above.lower in {"by", "from", "to"} and (event := read.syntax.head(above)).tag in NOUNS:
        return _goods(read, event)
    if above.lower == "by" and above.dep == "prep" and read.syntax.head(above).pos in VERBS:
        objects = read.syntax.children(read.syntax.head(above), "dobj")
        told = (t for t in objects if trees.event_of(t.lemma.lower(), "nouns", trees.THINGS))
        return next((_goods(read, event) for event in told), noun)
    return noun


def _goods(read: Reading, event: Token) -> Token:
    goods = read.syntax.children(event, "compound")
    return goods[-1] if goods else event


def head(read: Reading, quantity: QuantityMention, tokens: Sequence[Token]) -> Token | None:
    """Give the counted noun: the number's own, else the first that no other of its phrase governs.

    "death toll" and "number of deaths" count what they are made of.
    """
    inside = {t.index for t in tokens}
    nouns = [t for t in tokens if t.tag in NOUNS]
    if not quantity.unit and not quantity.currency:
        own = [t for t in nouns if quantity.span.contains(t.span)]
        nouns = [*own[-1:], *nouns]
    for noun in nouns:
        above = read.syntax.head(noun)
        if noun.lemma.lower() in _FIGURES | _LIVES and (below := _of(read, noun)):
            return below
        if above.index in inside and above.tag in NOUNS and noun.dep in _BELOW:
            continue
        return noun
    number = read.syntax.within(quantity.span)
    return next(iter(nouns or (antecedent(read, number[0]) if number else ())), None)


_BELOW = frozenset({"compound", "nmod", "poss", "conj", "appos", "npadvmod"})


def _of(read: Reading, noun: Token) -> Token | None:
    for child in read.syntax.children(noun, "compound"):
        if child.tag in NOUNS:
            return child
    for prep in read.syntax.children(noun, "prep"):
        if prep.lower in {"of", "among"}:
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
        and word not in _NUMBERS
        and token.text.isalpha()
        and not any(trees.event_of(word, place, trees.PEOPLE) for place in ("states", "verbs"))
        and trees.event_of(word, "nouns", trees.PEOPLE) is None
    )
