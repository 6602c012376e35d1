"""Two numbers that are one amount: ranges and ratios, and the two ends of a change."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.lexicon import table
from graph.pipeline.quantities import approximators, measures
from graph.pipeline.quantities.amount import WITHIN, Amount, single
from graph.spans import Span

if TYPE_CHECKING:
    from graph.pipeline.quantities.numeral import Numeral
    from graph.syntax import Syntax

_DASH = re.compile(r"\s?(?:[-–—]|to)\s?|\s(?:to|or)\s")
_AND = re.compile(r"\s?and\s?")
_OPEN = r"\s+(?:about\s+|around\s+|some\s+|an estimated\s+)?$"
_BETWEEN = re.compile(rf"\bbetween{_OPEN}", re.IGNORECASE)
_FROM = re.compile(rf"\b(?:anywhere |somewhere )?from{_OPEN}", re.IGNORECASE)
_TO = re.compile(r"\s(?:up |down )?to\s(?:(?:\w+\s){0,3})")
_RATIO = re.compile(r"\s(?P<of>out\sof|in|of)\s(?P<every>(?:every|each)\s)?")
_NAMED = re.compile(r"\s[a-z-]+(?<!s)\s(?P<of>out\sof|in)\s(?P<every>(?:every|each)\s)?")
_COUNTED = re.compile(
    r" (?:[a-z]+ )?[a-z]+s\b(?! )|,? (?:[a-z]+s|days|months|years)\b(?= (?:in|at|of|on|was|were|are)\b)"
)
"""After "one guard in six" nothing that the six count may follow: "one guard in six towns"."""
_CHANGES = table("approximators")["changes"]
_CHANGING = frozenset((*_CHANGES["verbs"], *_CHANGES["nouns"]))
_NEAR = 7
"""So many words before "from" a verb of change may stand: "cut its forecast for growth from"."""
_MANY = 100
_FAR = 3
_TEN = 10
_ROUND = frozenset({12, 20, 25, 50, 100, 1000, 10_000, 100_000})


def first(text: str, one: Numeral, two: Numeral) -> Amount:
    """Read the first of "from 1.2 to 1.5 million euros": magnitude and unit are written once."""
    alone = single(text, _scaled(text, one, two))
    before = text[max(0, one.span.start - WITHIN) : one.span.start]
    bare = alone.unit is None and alone.currency is None
    if (
        not bare
        or not _FROM.search(before)
        or not _TO.fullmatch(text, one.span.end, two.span.start)
    ):
        return alone
    other = single(text, two)
    return replace(alone, unit=other.unit, currency=other.currency)


def _scaled(text: str, one: Numeral, two: Numeral) -> Numeral:
    before = text[max(0, one.span.start - WITHIN) : one.span.start]
    shared = (
        one.value is not None
        and two.value is not None
        and one.digits
        and one.scale == 1 < two.scale
        and one.value < _MANY**2
        and measures.measure(text, one.span.end).bare
        and _FROM.search(before)
        and _TO.fullmatch(text, one.span.end, two.span.start)
    )
    if not shared or one.value is None:
        return one
    return replace(one, value=one.value * two.scale, currency=one.currency or two.currency)


def ranged(text: str, one: Numeral, two: Numeral, syntax: Syntax) -> Amount | None:
    """Join "30 to 40", "between 2 and 3 million" to one amount; None where two are meant."""
    if one.value is None or two.value is None or one.share != two.share:
        return None
    before = text[max(0, one.span.start - WITHIN) : one.span.start]
    middle = measures.measure(text, one.span.end, one.currency)
    gap = text[middle.end : two.span.start]
    opener = _BETWEEN.search(before) if _AND.fullmatch(gap) else _FROM.search(before)
    low = one.value
    if one.scale == 1 and two.scale > 1 and low < two.value / two.scale:
        low *= two.scale  # "2 to 3 million"
    joined = _DASH.fullmatch(gap) or (opener and _AND.fullmatch(gap))
    unlike = gap.strip() == "or" and (two.value != one.value + 1 or not middle.bare)
    change = opener and gap.strip() == "to" and _changes(syntax, one)
    far = before.endswith("by ") and two.value > _FAR * low  # "rose by 5,000 to 90,000"
    if not joined or unlike or change or far or low >= two.value:
        return None
    whole = single(text, replace(two, currency=two.currency or one.currency))
    if not middle.bare and (middle.unit, middle.currency) != (whole.unit, whole.currency):
        return None
    return _spread(text, one, opener, low=low, whole=whole)


def _changes(syntax: Syntax, one: Numeral) -> bool:
    """Tell whether "from A to B" tells a change: of a verb or noun that rises or falls."""
    tokens = syntax.within(one.span)
    if not tokens:
        return False
    first = tokens[0]
    before = syntax.tokens[max(0, first.index - _NEAR) : first.index]
    return any(
        t.sentence == first.sentence and t.lemma.lower() in _CHANGING for t in before
    ) or any(
        t.lemma.lower() in _CHANGING and t.index < first.index
        for t in [*syntax.ancestors(first)][:3]
    )


def _spread(
    text: str, one: Numeral, opener: re.Match[str] | None, *, low: float, whole: Amount
) -> Amount:
    near = None if opener else approximators.before(text, one.span.start)
    start = near.edge if near else one.span.start
    if opener:
        start = one.span.start - len(opener.string) + opener.start()
    high = whole.value
    return replace(
        whole,
        span=Span(start, whole.span.end),
        numeral=Span(one.span.start, whole.numeral.end),
        value=None,
        lower=None if near and near.kind == "most" else low,
        upper=None if near and near.kind == "least" else high,
        approximator=near.words if near else None,
    )


def ratio(text: str, one: Numeral, two: Numeral) -> Amount | None:
    """Join "one in five", "three out of ten" to a fraction; None where two numbers are meant."""
    match = _RATIO.fullmatch(text, one.span.end, two.span.start)
    named = None if match else _NAMED.fullmatch(text, one.span.end, two.span.start)
    match = match or named
    if named and (one.value != 1 or _COUNTED.match(text, two.span.end)):
        return None
    if not match or not one.value or not two.value or not one.value < two.value <= _MANY**3:
        return None
    if not (match["of"] == "out of" or match["every"] or _odds(match["of"], one, two)):
        return None
    near = approximators.before(text, one.span.start)
    value = one.value / two.value
    lower, upper = approximators.bounds(value, near.kind if near else None)
    return Amount(
        span=Span(near.edge if near else one.span.start, two.span.end),
        numeral=one.span if named else Span(one.span.start, two.span.end),
        value=value,
        lower=lower,
        upper=upper,
        approximator=near.words if near else None,
        unit="fraction",
    )


def _odds(word: str, one: Numeral, two: Numeral) -> bool:
    """Tell whether "3 in 10", "1 in 250" is a ratio: small, of a small or a round number."""
    if word != "in" or not one.value or not two.value:
        return False
    return (one.value == 1 and two.value <= _MANY**3) or (
        one.value <= _TEN and (two.value <= _TEN or two.value in _ROUND)
    )
