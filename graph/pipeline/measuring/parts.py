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
_DEFINITE = frozenset(
    {"the", "these", "those", "whom", "which", "them", "its", "their", "his", "our"}
)
_REACH = 8
"""Tokens after a number within which "a month" may stand."""
_AFTER = 5
"""Tokens after a number, or a noun, in which its partitive stands."""


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
    noun = _partitive(read, number)
    if noun is not None:
        return _told_after(read, noun, kind)
    if of_whom(read, number[0]):
        nouns = [*(t for t in tokens if t.tag in NOUNS), *antecedent(read, number[0])]
        return next(
            (event for noun in nouns if (event := _clause_of(read, noun, kind))), trees.WHOLE
        )
    return None


def antecedent(read: Reading, number: Token) -> list[Token]:
    """Give the people that "of whom" takes up: the first noun for people before it."""
    if not of_whom(read, number):
        return []
    sentence = read.syntax.sentences[number.sentence]
    before = read.syntax.tokens[sentence.first : number.index]
    people = (t for t in before if t.tag in {"NNS", "NNPS"})
    return [t for t in people if read.country(t) or trees.population_of(t.lemma.lower())][:1]


def of_whom(read: Reading, number: Token) -> bool:
    """Tell whether "of whom", "of them" stands before a number."""
    words = [t.lower for t in read.syntax.tokens[max(0, number.index - 3) : number.index + 1]]
    return "whom" in words or ("of" in words and ("which" in words or "them" in words))


def _partitive(read: Reading, number: Sequence[Token]) -> Token | None:
    """Give the noun of "14 of the lorries", "of the 90 miners trapped there, 12 ..."."""
    tokens = read.syntax.tokens
    inside = tokens[number[0].index : number[-1].index + _AFTER]
    first = read.syntax.sentences[number[0].sentence].first
    start = tokens[first : number[0].index]
    for words in (inside, start if start and start[-1].text == "," else ()):
        of = next((n for n, t in enumerate(words[:_AFTER]) if t.lower == "of"), None)
        if of is None or of + 1 >= len(words) or words[of + 1].lower not in _DEFINITE:
            continue
        if noun := next((t for t in words[of + 2 :] if t.tag in {"NNS", "NNPS"}), None):
            return noun
    return None


def _told_after(read: Reading, noun: Token, kind: str) -> str:
    """Read the participle or the clause that follows a noun: "the lorries stopped at Kapu"."""
    does = False
    for token in read.syntax.tokens[noun.index + 1 : noun.index + _AFTER]:
        if token.tag in {"VBN", "VBD", "VBG"} and token.pos == "VERB":
            return trees.event_of(token.lemma, "does" if does else "verbs", kind) or token.lemma
        does = does or token.lower in {"who", "that", "which"}
        if token.lower not in {"who", "that", "which"} and token.pos != "AUX":
            break
    return trees.WHOLE


def _clause_of(read: Reading, noun: Token, kind: str) -> str | None:
    above = read.syntax.head(noun)
    if above.pos not in VERBS:
        return None
    does = trees.event_of(above.lemma, "does", kind) if noun.dep == "nsubj" else None
    return does or trees.event_of(above.lemma, "verbs", kind) or above.lemma
