"""At the margins of the speaker's phrase.

The fire service on Wednesday put it at nine.        the day is no part of it
What remains of the tribe considers it too small.    a clause that names somebody
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.spans import Span

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token


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
