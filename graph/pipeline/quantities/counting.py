"""What a number is found to count: words, noun and whether it was told before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.spans import Span
    from graph.syntax import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What one number counts.

    ``noun`` are the words of the noun alone, ``spans`` all words in text order;
    ``end`` is where the quantity's own words end. ``source`` is the number whose clause
    says how it was got, where that is an earlier one.
    """

    token: Token
    end: int
    noun: tuple[Span, ...] = ()
    spans: tuple[Span, ...] = ()
    inherited: bool = False
    things: bool = False
    head: Token | None = None
    per: str | None = None
    source: Token | None = None


def in_order(*groups: tuple[Span, ...]) -> tuple[Span, ...]:
    """Give the spans of all groups in text order, none within another."""
    out: list[Span] = []
    for span in sorted({s for group in groups for s in group}):
        if not out or span.start >= out[-1].end:
            out.append(span)
    return tuple(out)
