"""One amount: a number with the approximator before it and the unit behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.lexicon import table
from graph.pipeline.quantities import approximators, measures
from graph.spans import Span

if TYPE_CHECKING:
    from graph.pipeline.quantities.numeral import Numeral

WITHIN = 24
"""So many characters before a number are looked at."""
_LASTING = frozenset(table("approximators")["lasting"]["words"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number with what is written at it; ``numeral`` covers the number alone.

    ``span`` reaches from the approximator to the unit.
    """

    span: Span
    numeral: Span
    value: float | None
    lower: float | None
    upper: float | None
    approximator: str | None = None
    unit: str | None = None
    currency: str | None = None
    per: str | None = None


def single(text: str, numeral: Numeral) -> Amount:
    """Read unit, period and approximator at one number."""
    unit = _unit(text, numeral)
    if numeral.thousandth and numeral.value and _whole_things(numeral, unit):
        numeral = replace(numeral, value=numeral.value * 1000)
    numeral = _below_zero(text, numeral, unit)
    near = approximators.before(text, numeral.span.start)
    if near and measures.is_time(unit.unit) and _during(text, near):
        near = None
    far = None if near else approximators.after(text, unit.end)
    how = near or far
    start = near.edge if near else numeral.span.start
    lower, upper = numeral.lower, numeral.upper
    if numeral.value is not None:
        lower, upper = approximators.bounds(numeral.value, how.kind if how else None)
    elif how and how.kind in {"most", "least"}:
        lower, upper = (None, upper) if how.kind == "most" else (lower, None)
    period = measures.per(text, far.edge if far else unit.end)
    return Amount(
        span=Span(start, far.edge if far else unit.end),
        numeral=numeral.span,
        value=numeral.value,
        lower=lower,
        upper=upper,
        approximator=how.words if how else numeral.words,
        unit="fraction" if numeral.share and not unit.unit else unit.unit,
        currency=unit.currency,
        per=period if not (unit.bare and period == "person") else None,
    )


def behind(text: str, amount: Amount, end: int) -> Amount:
    """Read the approximator behind the counted noun, which ends at offset `end`."""
    if amount.approximator or amount.value is None or end <= amount.span.end:
        return amount
    far = approximators.after(text, end)
    if far is None or " " not in far.words or text[end] != " ":
        return amount
    lower, upper = approximators.bounds(amount.value, far.kind)
    return replace(amount, lower=lower, upper=upper, approximator=far.words)


def _during(text: str, near: approximators.Approximator) -> bool:
    # "spent 4 million over five years": a stretch of time, not more than it.
    if near.words not in {"over", "under", "above", "below", "beyond"}:
        return False
    word = text[max(0, near.edge - WITHIN) : near.edge].rstrip().rpartition(" ")[2].lower()
    return bool(word) and word not in _LASTING


def _whole_things(numeral: Numeral, unit: measures.Measure) -> bool:
    # "1.200 workers" are twelve hundred, as continental Europe groups; "1.125 percent" is not.
    tens = 10
    return unit.bare or bool(unit.currency and numeral.value and numeral.value >= tens)


def _unit(text: str, numeral: Numeral) -> measures.Measure:
    at = numeral.span.end
    if numeral.words and text.startswith(" of ", at):
        # "tens of thousands of dollars", but "dozens of men" counts.
        found = measures.measure(text, at + len(" of"))
        return measures.Measure(at) if found.bare else found
    return measures.measure(text, at, numeral.currency)


def _below_zero(text: str, numeral: Numeral, unit: measures.Measure) -> Numeral:
    """Read "minus 12 degrees"."""
    start = numeral.span.start
    minus = len("minus ")
    if not (unit.unit or "").startswith("degree") or not numeral.value:
        return numeral
    if text[max(0, start - minus) : start].lower() != "minus ":
        return numeral
    return replace(numeral, value=-numeral.value, span=Span(start - minus, numeral.span.end))
