"""Numerals in running text: digits in any grouping, number words, magnitudes, plurals.

Only what is written as a number; what it counts is not looked at here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.quantities.digits import from_digits
from graph.pipeline.quantities.worded import from_glyphs, from_words
from graph.spans import Span

if TYPE_CHECKING:
    from graph.pipeline.quantities.numeral import Numeral


def numerals(text: str, within: Span | None = None) -> list[Numeral]:
    """Give the numerals of `text`, or of the stretch `within` it, in order."""
    start, end = within or Span(0, len(text))
    found = [
        *from_digits(text, start, end),
        *from_words(text, start, end),
        *from_glyphs(text, start, end),
    ]
    out: list[Numeral] = []
    for numeral in sorted(found, key=lambda n: (n.span.start, -n.span.end)):
        if not out or numeral.span.start >= out[-1].span.end:
            out.append(numeral)
    return out
