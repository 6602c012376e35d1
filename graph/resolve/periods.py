"""Which dates belong to a claim: when it was said, and the time it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.spans import covered

if TYPE_CHECKING:
    from graph.annotations import Attribution, Document, Period
    from graph.syntax import Token


def said_at(document: Document, attribution: Attribution) -> Period | None:
    """Find the date of the saying: one that hangs on the cue, outside every content."""
    if attribution.cue_token is None:
        return None
    cue = document.syntax.tokens[attribution.cue_token]
    contents = [span for a in document.attributions if a.sources for span in a.content]
    free = [
        date
        for date in document.dates
        if date.span and not covered(date.span, contents) and _governor(document, date, cue)
    ]
    return _nearest(free, cue.start)


def about_period(document: Document, attribution: Attribution) -> Period | None:
    """Find the time that the content speaks of: the date nearest its predicate."""
    inside = [d for d in document.dates if d.span and covered(d.span, attribution.content)]
    if not inside:
        return None
    if attribution.predicate is None:
        return inside[0]
    return _nearest(inside, document.syntax.tokens[attribution.predicate].start)


def _nearest(dates: list[Period], offset: int) -> Period | None:
    return min(dates, key=lambda d: abs((d.span or (0,))[0] - offset), default=None)


def _governor(document: Document, date: Period, cue: Token) -> bool:
    """Tell whether the first verb above the date's words is the cue (or the cue's own phrase)."""
    tokens = document.syntax.within(date.span) if date.span else ()
    if not tokens:
        return False
    inside = {t.index for t in tokens}
    top = next((t for t in tokens if t.head not in inside), tokens[0])
    for above in (top, *document.syntax.ancestors(top)):
        if above.index == cue.index:
            return True
        if above.pos in {"VERB", "AUX"} and above.index not in inside:
            return False
    return False
