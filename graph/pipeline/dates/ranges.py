"""Two dates that make one stretch: "from A to B", "between A and B", "since A"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.ontology import Precision
from graph.pipeline.dates import stretches
from graph.spans import Span

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from graph.pipeline.dates.stretches import Stretch

Found = tuple[Span, "Stretch"]
FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
SINCE = re.compile(r"\bsince\s+(?:at\s+least\s+|about\s+)?$", re.IGNORECASE)
TO = re.compile(r"(?i:\s+(?:up\s+)?(?:to|through|until|till)\s+(?:the\s+)?)")
AND = re.compile(r"(?i:\s+and\s+(?:the\s+)?)")
DASH = re.compile(r"\s?[-–—]\s?|\s+(?:to|through)\s+")
UNTIL = re.compile(r"\b(?:until|till)\s+(?:the\s+)?$", re.IGNORECASE)
NOT = re.compile(r"\b(?:not|never|no|nothing|nobody|cannot)\b|n['’]t\b", re.IGNORECASE)
PAIRED = re.compile(r"(?i:,?\s+(?:and|or|to|through|until|till)\s+(?:the\s+)?|\s?[-–—]\s?)")
YEAR = re.compile(r"\d{4}")
LONGEST_OPENER = 16
WEEK = 7 * stretches.DAY
FARTHEST_NEGATION = 60


def joined(text: str, found: list[Found], published: dt.date | None = None) -> list[Found]:
    """Put after each pair or opener the range that it makes, in text order.

    "Since" and "until" go to and from the day of publication where it is known.
    """
    out: list[Found] = []
    closed = 0
    for number, (span, stretch) in enumerate(found):
        after = found[number + 1] if number + 1 < len(found) else None
        made = _range(text, (span, stretch), after) if after else None
        closer = _of_its_year(text, (span, stretch), after) if after else stretch
        if made and after and closer is stretch:
            closer = _back(stretch, after[1])
        if after and closer is not stretch:
            stretch = closer  # noqa: PLW2901 - "from May to June 2020": May is of 2020
            made = _range(text, (span, stretch), after)
        out.append((span, stretch))
        if made:
            out.append(made)
            closed = made[0].end
        elif span.end > closed:  # in "from Monday until Wednesday" the day of the end is told
            out.extend(_opened(text, span, stretch, published))
    return sorted(out, key=lambda f: (f[0].end, -f[0].start))


def _of_its_year(text: str, first: Found, second: Found) -> Stretch:
    """Give the first of "May and June 2020", "from May to June 2020" the year of the second."""
    (span, one), (after, two) = first, second
    if not PAIRED.fullmatch(text, span.end, after.start) or YEAR.search(text, *span):
        return one
    if two.end is None or one.start is None or one.end is None:
        return one
    if not YEAR.search(text, *after):
        return one
    years = one.start.year - two.end.year
    same = one._replace(
        start=_in_year(one.start, one.start.year - years),
        end=_in_year(one.end, one.end.year - years),
    )
    return _back(same, two)


def _range(text: str, first: Found, second: Found) -> Found | None:
    (span, one), (after, two) = first, second
    opener = _opener(text, span, text[span.end : after.start])
    if opener is None or one.start is None or two.end is None:
        return None
    if one.start > two.end:
        one = _back(one, two)
    if one.start is None or one.start > two.end:
        return None
    return Span(opener, after.end), stretches.between(one.start, two.end)


def _opener(text: str, span: Span, gap: str) -> int | None:
    before = text[max(0, span.start - LONGEST_OPENER) : span.start]
    for opens, joins in ((FROM, TO), (BETWEEN, AND)):
        if (at := opens.search(before)) and joins.fullmatch(gap):
            return span.start - len(before) + at.start()
    return span.start if DASH.fullmatch(gap) else None


def _back(one: Stretch, two: Stretch) -> Stretch:
    # A month without a year beside one with it: the last before the end of the range.
    if one.start is None or one.end is None or two.end is None or one.start <= two.end:
        return one
    years = one.start.year - two.end.year
    years += _in_year(one.start, two.end.year) > two.end
    if one.precision is Precision.DAY and one.start - WEEK <= two.end:
        return one._replace(start=one.start - WEEK, end=one.end - WEEK)  # "Monday to Wednesday"
    if one.precision is Precision.MONTH:
        return stretches.month(one.start.year - years, one.start.month)
    return one._replace(
        start=_in_year(one.start, one.start.year - years),
        end=_in_year(one.end, one.end.year - years),
    )


def _in_year(date: dt.date, year: int) -> dt.date:
    return date.replace(year=year, day=min(date.day, stretches.last_of(year, date.month).day))


def _opened(text: str, span: Span, stretch: Stretch, published: dt.date | None) -> Iterator[Found]:
    """Give what "since" or "until" before the date makes of it."""
    before = text[max(0, span.start - FARTHEST_NEGATION) : span.start]
    if (at := SINCE.search(before)) and stretch.start is not None:
        end = published if published and published >= stretch.start else None
        made = stretches.between(stretch.start, end)
    # "Not until May" is in May.
    elif (at := UNTIL.search(before)) and not NOT.search(before) and stretch.end is not None:
        start = published if published and published <= stretch.end else None
        made = stretches.between(start, stretch.end)
    else:
        return
    yield Span(span.start - len(before) + at.start(), span.end), made
