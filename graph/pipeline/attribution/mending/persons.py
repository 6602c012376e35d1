"""Persons co-ordinated with persons, where the parser joins them to the nearest thing.

Doctors at the clinic and a nurse who saw it said ...      no clinic and a nurse
A nurse who was there that night said ...                  there that night
Ona Voss, since 2009 head of the club                      another name of hers
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.pipeline.attribution.mending.words import FINITE, under

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

SINCE = frozenset({"since", "for", "until", "by", "from", "till"})
TERMS = frozenset({"year", "month", "decade", "week", "season", "term", "time", "then", "now"})
CALLINGS = frozenset({"trade", "profession", "training", "birth", "calling", "occupation"})
LONGEST = 6
"""Most tokens of "for the last eleven years" before the office."""


@cache
def people() -> frozenset[str]:
    """Give the common nouns, as lemmas, of single persons."""
    return frozenset(lexicon.table("nominals")["person"]["singular"])


def joined(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Join "a nurse who saw it" to the doctors, not to their clinic."""
    for verb in words:
        if verb.tag in FINITE or verb.tag == "VBG":
            for who in _relatives(reading, verb):
                yield from _raised(reading, who)


def _relatives(reading: Reading, verb: Token) -> Iterator[Token]:
    """Give the co-ordinated nouns of the verb's sentence with a clause that "who" opens."""
    for token in reading.tokens(reading.sentence(verb)):
        if token.lower == "who" and token.dep == "nsubj":
            noun = reading.syntax.head(reading.syntax.head(token))
            if noun.dep == "conj":
                yield noun


def _raised(reading: Reading, noun: Token) -> Iterator[Token]:
    beside = reading.syntax.head(noun)
    if beside.pos not in {"NOUN", "PROPN"} or beside.lemma.lower() in people():
        return
    if beside.pos == "PROPN" and not reading.is_place(beside):
        return
    for above in reading.syntax.ancestors(beside):
        if above.lemma.lower() in people():
            yield under(noun, above, "conj")
            for joint in reading.syntax.children(beside, "cc"):
                if joint.index < noun.index:
                    yield under(joint, above, "cc")
            return


def timed(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Give "that night" right before the verb to the relative clause that it ends."""
    for verb in words:
        for time in reading.syntax.children(verb, "npadvmod", "prep"):
            words_of = reading.syntax.subtree(time)
            first = words_of[0].index
            last = words_of[-1]
            if last.index + 1 != verb.index or not first or not reading.is_time(last):
                continue
            before = reading.syntax.tokens[first - 1]
            path = [before, *reading.syntax.ancestors(before)]
            hosts = [t for t in path if t.dep == "relcl" and t.index < time.index]
            if hosts and verb in path:
                yield under(time, hosts[0], time.dep)


def renamed(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Make another name of "since 2009 head of the club" behind a speaker."""
    for verb in words:
        for noun in reading.syntax.children(verb, "nsubj"):
            for phrase in reading.syntax.children(verb, "prep"):
                if noun.index > verb.index and phrase.lower in SINCE:
                    yield from _renamed(reading, noun, phrase)


def _renamed(reading: Reading, noun: Token, phrase: Token) -> Iterator[Token]:
    tokens = reading.syntax.tokens
    last = reading.syntax.subtree(noun)[-1].index
    if tokens[phrase.index - 1].text != "," or last not in {phrase.index - 1, phrase.index - 2}:
        return
    span = tokens[phrase.index + 1 : phrase.index + LONGEST]
    term = next((t for t in span if _term(t)), None)
    behind = tokens[term.index + 1 : term.index + LONGEST] if term else ()
    office = next((t for t in behind if _office(t)), None)
    if term is None or office is None:
        return
    between = tokens[term.index + 1 : office.index]
    if any(t.pos in {"ADP", "PUNCT", "VERB"} for t in between):
        return
    yield under(office, noun, "appos")
    yield under(tokens[phrase.index - 1], noun, "punct")
    yield under(phrase, office, "prep")
    yield under(term, phrase, "pobj")
    for token in (*span, *between):
        if token.index < office.index and token not in {term, phrase}:
            yield under(token, term if token.index < term.index else office, "det")


def _office(token: Token) -> bool:
    return token.lemma.lower() in people() or (token.tag == "NN" and token.dep != "compound")


def _term(token: Token) -> bool:
    lemma = token.lemma.lower()
    return (
        lemma in TERMS or lemma in CALLINGS or (token.pos == "NUM" and len(token.text) > len("20"))
    )
