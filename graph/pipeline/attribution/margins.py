"""At the margins of the speaker's phrase.

The fire service on Wednesday put it at nine.        the day is no part of it
The fire service today put it at nine.               nor is the adverb
The mayor after the vote called it off.              nor is the occasion
What remains of the tribe considers it too small.    a clause that names somebody
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.pipeline.attribution.cues import cues, persons
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

NOW = frozenset({"today", "yesterday", "tonight", "tomorrow"})
OCCASIONS = frozenset({"in", "after", "before", "during"})


def remaining(reading: Reading, verb: Token) -> tuple[Source, ...]:
    """Give "What remains of the tribe, some forty families, considers ...": the tribe."""
    for clause in reading.syntax.children(verb, "csubj"):
        first = reading.syntax.first(clause)
        if first.lower != "what" or clause.lemma not in {"remain", "leave", "survive"}:
            continue
        for of in reading.syntax.children(clause, "prep"):
            for noun in reading.syntax.children(of, "pobj"):
                last = reading.syntax.subtree(clause)[-1]
                return (Source(Span(first.start, last.end), noun.index),)
    return ()


def day(reading: Reading, noun: Token) -> set[int]:
    """Find "on Wednesday" behind the whole phrase: "The fire service on Wednesday put it at 9"."""
    last = reading.syntax.subtree(noun)[-1]
    above = (last, *reading.syntax.ancestors(last))
    if any(t.dep == "relcl" and t.index > noun.index for t in above):
        return set()  # "whose body was found on Sunday": the day of the finding
    for prep in above:
        below = reading.syntax.children(prep, "pobj")
        own = prep.lower == "on" and reading.syntax.head(prep).pos in {"NOUN", "PROPN"}
        if own and prep.dep == "prep" and below and reading.is_time(below[0]):
            return {prep.index}
        if prep is noun or prep.pos == "VERB":  # "whose body was found on Sunday"
            break
    return set()


def occasion(reading: Reading, noun: Token) -> set[int]:
    """Find "in May" and "after the vote" behind who speaks, and behind no document: "a poll in May"."""
    words = cues().words
    lemma = noun.lemma.lower()
    dated = words["documents"] | words["findings"] | words["events"] | words["works"]
    preps = reading.syntax.children(noun, "prep")
    if not preps or lemma in dated or not reading.may_speak(noun):
        return set()
    prep = preps[-1]
    below = reading.syntax.children(prep, "pobj")
    last = reading.syntax.subtree(noun)[-1] in reading.syntax.subtree(prep)
    if not last or len(below) != 1 or prep.lower not in OCCASIONS:
        return set()
    return {prep.index} if _when(reading, prep, below[0]) else set()


def _when(reading: Reading, prep: Token, thing: Token) -> bool:
    """Tell whether it says when: a date, or behind "after" something that happens."""
    if prep.lower == "in" or reading.is_time(thing):
        return reading.is_time(thing)
    happens = thing.lemma.lower() in cues().words["events"]
    return happens or (prep.lower != "before" and thing.pos == "NOUN" and not _somebody(thing))


def _somebody(noun: Token) -> bool:
    return noun.lemma.lower() in persons()


def undated(reading: Reading, tokens: Sequence[Token]) -> Sequence[Token]:
    """Leave out the "today" of "A spokesman today said", which says when it was said."""
    while tokens and _dates(reading, tokens[-1]):
        tokens = tokens[:-1]
    return tokens


def _dates(reading: Reading, token: Token) -> bool:
    return token.text in NOW or (token.dep == "npadvmod" and reading.is_time(token))
