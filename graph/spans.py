"""Half-open stretches of text, in code points, and their arithmetic.

Every offset in claimgraph is a :class:`Span` into a clean text, and
``text[span.start:span.end]`` gives the very words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Span(NamedTuple):
    """``[start, end)`` in code points.

    Examples
    --------
    >>> Span(4, 7).of("The sea")
    'sea'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Give the words this span covers in `text`."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside."""
        start, end = other  # unpacked once: this is asked more often than anything else
        return self[0] <= start and end <= self[1]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one code point."""
        start, end = other
        return self[0] < end and start < self[1]


def trimmed(span: Span, text: str, strip: str = " \t\n\r") -> Span:
    """Drop `strip` characters from both ends; may give an empty span.

    Examples
    --------
    >>> trimmed(Span(0, 6), " sea, ", " ,")
    Span(start=1, end=4)
    """
    start, end = span
    while start < end and text[start] in strip:
        start += 1
    while end > start and text[end - 1] in strip:
        end -= 1
    return Span(start, end)


def merged(spans: Iterable[Span], *, gap: int = 0) -> tuple[Span, ...]:
    """Sort and join spans that touch, or lie at most `gap` code points apart.

    Examples
    --------
    >>> merged([Span(5, 9), Span(0, 5)])
    (Span(start=0, end=9),)
    """
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end + gap:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)


def subtracted(spans: Sequence[Span], holes: Iterable[Span]) -> tuple[Span, ...]:
    """Cut `holes` out of `spans`; empty remains are dropped.

    Examples
    --------
    >>> subtracted([Span(0, 9)], [Span(3, 5)])
    (Span(start=0, end=3), Span(start=5, end=9))
    """
    cuts = merged(hole for hole in holes if hole.start < hole.end)
    left: list[Span] = []
    for start, end in spans:
        # Cuts are in order and apart, so the first one that matters is found by halving.
        for cut in cuts[bisect_right(cuts, start, key=_end_of) :]:
            if cut.start >= end:
                break
            if start < cut.start:
                left.append(Span(start, cut.start))
            start = cut.end  # noqa: PLW2901 - what is left of the span begins behind the cut
        if start < end:
            left.append(Span(start, end))
    return tuple(left)


def _end_of(span: Span) -> int:
    return span.end


def covered(span: Span, by: Iterable[Span]) -> bool:
    """Tell whether one of the spans in `by` contains `span`."""
    start, end = span
    for first, last in by:  # noqa: SIM110 - asked of every mention for every claim: three times as fast
        if first <= start and end <= last:
            return True
    return False


class Places:
    """Numbered spans, found by where they lie without looking at all of them.

    Parameters
    ----------
    spans : iterable of Span or None
        In any order; their places in it are their numbers. None lies nowhere.

    Examples
    --------
    >>> places = Places([Span(4, 7), None, Span(0, 3)])
    >>> places.inside([Span(0, 5), Span(2, 8)]), places.touching(Span(2, 4))
    ([0, 2], [2])
    """

    def __init__(self, spans: Iterable[Span | None]) -> None:
        self._spans = sorted((s.start, s.end, n) for n, s in enumerate(spans) if s is not None)
        self._starts = [start for start, _, _ in self._spans]
        self._longest = max((end - start for start, end, _ in self._spans), default=0)

    def touching(self, span: Span) -> list[int]:
        """Give the numbers of the spans that share at least one code point with `span`, ascending."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end, first)
        return sorted(number for _, end, number in self._spans[first:last] if end > span.start)

    def inside(self, outers: Iterable[Span]) -> list[int]:
        """Give the numbers of the spans that lie in one of `outers`, ascending."""
        found: set[int] = set()
        for start, end in outers:
            first = bisect_left(self._starts, start)
            last = bisect_right(self._starts, end, first)
            found.update(number for _, e, number in self._spans[first:last] if e <= end)
        return sorted(found)
