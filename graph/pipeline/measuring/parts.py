"""What a number is a part of, and the time that it is counted over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.measures import trees
from graph.pipeline.measuring.reading import NOUNS, VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.annotations import QuantityMention
    from graph.pipeline.measuring.reading import Reading
    from graph.syntax import Token

PERIODS = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "night": "night",
    "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month",
    "annually": "year", "yearly": "year",
}  # fmt: skip
_EVERY = frozenset({"a", "an", "per", "each", "every"})
_DEFINITE = frozenset({"the", "these", "those", "whom", "which", "them", "its", "their", "his", "our"})
_REACH = 8
"""Tokens after a number within which "a month" may stand."""
WHOLE = "whole"
"""Stands for the event of a whole of which nothing is told."""


def period_of(read: Reading, quantity: QuantityMention) -> str | None:
    """Read "55 drivers a month", "600 refugees reach the camp each day"."""
    number = read.syntax.within(quantity.span)
    if not number:
        return None
    first = number[-1].index + 1
    before = number[-1]
    for token in read.syntax.tokens[first : first + _REACH]:
        if token.sentence != before.sentence or token.tag == "CD" or token.text in {";", "—"}:
            return None
        period = PERIODS.get(token.lower)
        if period and (before.lower in _EVERY or token.lower.endswith("ly")):
            return period
        before = token
    return None


def whole_of(
    read: Reading, quantity: QuantityMention, tokens: Sequence[Token], kind: str
) -> str | None:
    """Give the event of the whole of which a number is a part; None where it is no part.

    "14 of the lorries stopped": stopped. "900 foreigners served, of whom 40 fell": serving.
    """
    number = read.syntax.within(quantity.span)
    if not number or quantity.unit == "percent":
        return None
    nouns = [t for t in (*number, *tokens) if t.tag in NOUNS]
    if _partitive(read, number):
        return next((e for noun in nouns for e in _of_noun(read, noun, kind)), WHOLE)
    if _of_whom(read, number[0]):
        return next((e for noun in nouns for e in _clause_of(read, noun, kind)), WHOLE)
    return None


def _partitive(read: Reading, number: Sequence[Token]) -> bool:
    words = [t.lower for t in read.syntax.tokens[number[0].index : number[-1].index + 4]]
    return any(
        one == "of" and other in _DEFINITE for one, other in zip(words, words[1:], strict=False)
    )


def _of_whom(read: Reading, number: Token) -> bool:
    words = [t.lower for t in read.syntax.tokens[max(0, number.index - 3) : number.index + 1]]
    return "whom" in words or ("of" in words and ("which" in words or "them" in words))


def _of_noun(read: Reading, noun: Token, kind: str) -> list[str]:
    below = (t for t in read.syntax.children(noun, "acl", "relcl") if t.pos in VERBS)
    return [trees.event_of(t.lemma, "verbs", kind) or t.lemma for t in below]


def _clause_of(read: Reading, noun: Token, kind: str) -> list[str]:
    above = read.syntax.head(noun)
    if above.pos not in VERBS:
        return []
    part = "does" if noun.dep == "nsubj" else "verbs"
    event = trees.event_of(above.lemma, "does", kind) if part == "does" else None
    return [event or trees.event_of(above.lemma, "verbs", kind) or above.lemma]
