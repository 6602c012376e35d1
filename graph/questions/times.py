"""The time a question sets: read from its words, asked of filters and of claims."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.ontology import Precision

if TYPE_CHECKING:
    from graph.annotations import Document, Period
    from graph.claims import Json
    from graph.store.filters import ClaimFilter
    from graph.syntax import Token

BEFORE = frozenset({"before", "until", "till"})
AFTER = frozenset({"after"})
SINCE = frozenset({"since"})


def asked(document: Document) -> tuple[Period, ...]:
    """Give the periods of a question, the widest words of each, "before" and "after" applied."""
    found = [p for p in document.dates if p.span is not None]
    widest = [
        p
        for p in found
        if not any(o is not p and o.span and p.span and o.span.contains(p.span) for o in found)
    ]
    return tuple(_bounded(p, _word_before(document, p)) for p in widest)


def _word_before(document: Document, period: Period) -> Token | None:
    before = [t for t in document.syntax.tokens if period.span and t.end <= period.span.start]
    return before[-1] if before else None


def _bounded(period: Period, word: Token | None) -> Period:
    day = dt.timedelta(days=1)
    first = period.words.partition(" ")[0].lower()
    if first in SINCE:  # of an article it ends with the article; a question has no such end
        return replace(period, end=None)
    if first in BEFORE:
        return replace(period, start=None)
    if word is not None and word.lower in BEFORE and period.start:
        words = f"{word.text} {period.words}"
        end = period.start - day
        return replace(period, start=None, end=end, precision=Precision.RANGE, words=words)
    if word is not None and word.lower in AFTER and period.end:
        words = f"{word.text} {period.words}"
        start = period.end + day
        return replace(period, start=start, end=None, precision=Precision.RANGE, words=words)
    return period


def variants(filters: ClaimFilter, periods: tuple[Period, ...]) -> list[ClaimFilter]:
    """Give the filter once for each clock: when it was said, what it is about, when published."""
    if not periods:
        return [filters]
    free = replace(filters, said_from=None, said_to=None)
    start, end = periods[0].start, periods[0].end
    return [
        replace(free, said_from=start, said_to=end),
        replace(free, about_from=start, about_to=end),
        replace(free, published_from=start, published_to=end),
    ]


def is_met(periods: tuple[Period, ...], claim: Json) -> bool:
    """Tell whether the claim was said in, or is about, the first of the periods.

    Where the text gives no time of saying, the day of publication stands for it.
    """
    if not periods:
        return True
    said, about = claim["said_at"], claim["about_period"]
    day = claim["article"]["published_at"]
    if said is None and day is not None:
        said = {"start": day, "end": day}
    return any(_overlaps(periods[0], p) for p in (said, about) if p is not None)


def _overlaps(period: Period, other: Json) -> bool:
    start = period.start.isoformat() if period.start else ""
    end = period.end.isoformat() if period.end else "9999-12-31"
    return (other["start"] or "") <= end and (other["end"] or "9999-12-31") >= start
