"""From numerals to amounts: ranges joined, unit, period and approximator read."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.lexicon import table
from graph.pipeline.quantities import approximators, measures
from graph.pipeline.quantities.excluded import excluded, is_score, unread
from graph.pipeline.quantities.numerals import numerals
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import Document
    from graph.pipeline.quantities.numeral import Numeral
    from graph.syntax import Syntax


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


_DASH = re.compile(r"\s?(?:[-–—]|to)\s?|\s(?:to|or)\s")
_AND = re.compile(r"\s?and\s?")
_MINUS = re.compile(r"\bminus $", re.IGNORECASE)
_LASTING = frozenset(
    ["for", "of", "after", "than", "with", "is", "was", "were", "be", "been", "and", "took", "take"]
    + ["takes", "last", "lasts", "lasted", "lasting", "spent", "spend", "waited", "wait", "served"]
    + ["serving", "serve", "just", "well", "slightly", "little", "within", "in", "every", "to", ""]
)
_OPEN = r"\s+(?:about\s+|around\s+|some\s+|an estimated\s+)?$"
_BETWEEN = re.compile(rf"\bbetween{_OPEN}", re.IGNORECASE)
_FROM = re.compile(rf"\b(?:anywhere |somewhere )?from{_OPEN}", re.IGNORECASE)
_TO = re.compile(r"\s(?:up |down )?to\s(?:(?:\w+\s){0,3})")
_RATIO = re.compile(r"\s(?P<of>out\sof|in|of)\s(?P<every>(?:every|each)\s)?")
_TIMES = re.compile(
    r"(?: times|-fold)\b(?: (?:as|more|higher|greater|larger|bigger|lower|less|fewer|the|that|its|over|what)\b)?"
)
_CHANGES = table("approximators")["changes"]
_CHANGING = frozenset((*_CHANGES["verbs"], *_CHANGES["nouns"]))
_AGED = re.compile(
    r"\b(?:aged|age|ages|age of|(?:boy|girl|man|woman|child|son|daughter|baby|youth|lad|toddler) of)\s$"
)
_PEOPLE = frozenset((*table("persons")["nouns"].split(), *table("titles")["heads"])) | {
    noun
    for entry in table("populations")["population"]
    for noun in entry["nouns"]
    if entry["key"] != "people"
}
_NAME = re.compile(r"\b[A-Z][\w'’.-]+ (?:[a-z]+ )?[A-Z][\w'’-]+(?:, | \()$")
_SOMEBODY = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Mm]y) (?:[\w-]+ ){{0,2}}(?:{'|'.join(sorted(_PEOPLE))}), $"
)
_OLDEST = 121
_SPACE = re.compile(r"[^\S \u00a0\u202f](?<!\n\n)(?!(?<=\n)\n)")
"""White space but the blank itself, and of line breaks only the single one."""
_WITHIN = 24
_NEAR = 7
"""So many words before "from" a verb of change may stand: "cut its forecast for growth from"."""
_MANY = 100
_TEN = 10
_ROUND = frozenset({12, 20, 25, 50, 100, 1000, 10_000, 100_000})


def amounts(document: Document, blocks: Sequence[Span]) -> list[Amount]:
    """Give the amounts written in `blocks`, in text order."""
    # A blank stands for white space; the length, and so the offsets, stay.
    text = _SPACE.sub(" ", document.text)
    taken = bytearray(len(text))  # a mask, so that a text full of dates stays linear
    for start, end in [*(p.span for p in document.dates if p.span), *unread(text)]:
        taken[start:end] = b"\1" * (end - start)
    out: list[Amount] = []
    for block in blocks:
        found = [
            n
            for n in numerals(text, block)
            if not any(taken[n.span.start : n.span.end])
            and not _is_age(text, n)
            and not excluded(text, n, document.syntax)
        ]
        out.extend(_joined(text, found, document.syntax))
    return out


def _joined(text: str, found: list[Numeral], syntax: Syntax) -> Iterator[Amount]:
    skip = -1
    for number, numeral in enumerate(found):
        if number == skip:
            continue
        after = found[number + 1] if number + 1 < len(found) else None
        if after is None:
            yield _single(text, numeral)
            continue
        if _is_score(text, numeral, after, syntax):
            skip = number + 1
            continue
        made = _ratio(text, numeral, after) or _range(text, numeral, after, syntax)
        skip = number + 1 if made else -1
        yield made or _first(text, numeral, after)


def _first(text: str, one: Numeral, two: Numeral) -> Amount:
    """Read the first of "from 1.2 to 1.5 million euros": magnitude and unit are written once."""
    alone = _single(text, _scaled(text, one, two))
    before = text[max(0, one.span.start - _WITHIN) : one.span.start]
    bare = alone.unit is None and alone.currency is None
    if not bare or not _FROM.search(before) or not _TO.fullmatch(text, one.span.end, two.span.start):
        return alone
    other = _single(text, two)
    return replace(alone, unit=other.unit, currency=other.currency)


def _scaled(text: str, one: Numeral, two: Numeral) -> Numeral:
    before = text[max(0, one.span.start - _WITHIN) : one.span.start]
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


def _is_score(text: str, one: Numeral, two: Numeral, syntax: Syntax) -> bool:
    # A range rises; what falls or stays (2-1, 0-0) is a score or a vote, as is any in a game.
    if text[one.span.end : two.span.start].strip() not in {"-", "–", "—"}:
        return False
    if not one.value or not two.value or not one.digits or two.scale > 1:
        return one.value == 0 or two.value == 0
    return one.value >= two.value or (
        one.value < _MANY
        and two.value < _MANY
        and is_score(syntax, Span(one.span.start, two.span.end))
    )


def _single(text: str, numeral: Numeral) -> Amount:
    unit = _unit(text, numeral)
    if numeral.thousandth and numeral.value and _whole_things(numeral, unit):
        numeral = replace(numeral, value=numeral.value * 1000)
    if unit.unit and unit.unit.startswith("degree") and _MINUS.search(text[: numeral.span.start][-8:]):
        below = numeral.span.start - len("minus ")
        numeral = replace(
            numeral, value=-(numeral.value or 0), span=Span(below, numeral.span.end)
        )
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
    word = text[: near.edge].rstrip()[-_WITHIN:].rpartition(" ")[2].lower()
    return word not in _LASTING


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


def _is_age(text: str, numeral: Numeral) -> bool:
    # "Jane Doe, 34, said", "the mayor, 51, left", "aged nine": the age of somebody.
    if not numeral.value or not 0 < numeral.value < _OLDEST or numeral.scale > 1:
        return False
    before = text[max(0, numeral.span.start - _WITHIN) : numeral.span.start]
    if _AGED.search(before):
        return measures.measure(text, numeral.span.end).bare
    after = text[numeral.span.end : numeral.span.end + 1]
    if not numeral.digits or after not in {",", ")"}:
        return False
    return bool(_NAME.search(before) or (after == "," and _SOMEBODY.search(before)))


def _range(text: str, one: Numeral, two: Numeral, syntax: Syntax) -> Amount | None:
    if one.value is None or two.value is None or one.share != two.share:
        return None
    before = text[max(0, one.span.start - _WITHIN) : one.span.start]
    middle = measures.measure(text, one.span.end, one.currency)
    gap = text[middle.end : two.span.start]
    opener = _BETWEEN.search(before) if _AND.fullmatch(gap) else _FROM.search(before)
    if not _DASH.fullmatch(gap) and not (opener and _AND.fullmatch(gap)):
        return None
    if gap.strip() == "or" and (two.value != one.value + 1 or not middle.bare):
        return None
    if opener and gap.strip() == "to" and _changes(syntax, one):
        return None
    low = one.value
    if one.scale == 1 and two.scale > 1 and low < two.value / two.scale:
        low *= two.scale  # "2 to 3 million"
    if low >= two.value:
        return None
    whole = _single(text, replace(two, currency=two.currency or one.currency))
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
    return any(t.sentence == first.sentence and t.lemma.lower() in _CHANGING for t in before) or any(
        t.lemma.lower() in _CHANGING for t in [*syntax.ancestors(first)][:3]
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


def _ratio(text: str, one: Numeral, two: Numeral) -> Amount | None:
    match = _RATIO.fullmatch(text, one.span.end, two.span.start)
    if not match or not one.value or not two.value or not one.value < two.value <= _MANY**3:
        return None
    if not (match["of"] == "out of" or match["every"] or _odds(match["of"], one, two)):
        return None
    near = approximators.before(text, one.span.start)
    value = one.value / two.value
    lower, upper = approximators.bounds(value, near.kind if near else None)
    return Amount(
        span=Span(near.edge if near else one.span.start, two.span.end),
        numeral=Span(one.span.start, two.span.end),
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
