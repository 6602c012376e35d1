"""Which dates belong to a claim: when it was said, and the time it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.spans import covered

if TYPE_CHECKING:
    from graph.annotations import Attribution, Document, Period
    from graph.spans import Places, Span
    from graph.syntax import Token


def said_at(document: Document, attribution: Attribution, places: Places) -> Period | None:
    """Find the date of the saying: one that hangs on the cue and is nobody's content.

    `places` are those of the document's dates, by number.

    The cue of "the number he announced in 2024" stands in its own content; so may its date.
    """
    if attribution.cue_token is None:
        return None
    cue = document.syntax.tokens[attribution.cue_token]
    near = document.syntax.sentences[cue.sentence].span
    dates = [document.dates[n] for n in places.inside([near])]
    if not dates:
        return None
    own = attribution.content if covered(cue.span, attribution.content) else ()
    governed = [d for d in dates if _governed(document, d, cue)]
    free = [d for d in governed if not _in_content(document, d, own)]
    return _nearest(free, cue.start)


def _in_content(document: Document, date: Period, own: tuple[Span, ...]) -> bool:
    contents = (s for a in document.attributions if a.sources for s in a.content if s not in own)
    return date.span is not None and covered(date.span, contents)


def about_period(document: Document, attribution: Attribution, places: Places) -> Period | None:
    """Find the time that the content speaks of: the date nearest its predicate.

    A range stands beside its own ends; the longest of overlapping dates is meant.
    """
    inside = [document.dates[n] for n in places.inside(attribution.content)]
    if not inside:
        return None
    when_said = said_at(document, attribution, places)
    inside = [d for d in inside if d != when_said]
    whole = [d for d in inside if not any(_within(d, other) for other in inside)]
    if not whole:
        return None
    if attribution.predicate is None:
        return whole[0]
    return _nearest(whole, document.syntax.tokens[attribution.predicate].start)


def _within(date: Period, other: Period) -> bool:
    if date.span is None or other.span is None or date.span == other.span:
        return False
    return other.span.contains(date.span)


def _nearest(dates: list[Period], offset: int) -> Period | None:
    return min(dates, key=lambda d: abs((d.span or (0,))[0] - offset), default=None)


def _governed(document: Document, date: Period, cue: Token) -> bool:
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
