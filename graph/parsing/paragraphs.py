"""Cuts clean text into paragraphs: lines that belong together, as spans.

A blank line always parts. Within a run of lines, hard wraps (the line was full,
the sentence goes on) are joined, and everything else stays a line of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_FINAL = re.compile(r"[.!?…:;。！？；：؟۔।॥][\"'”’»)\]」』]*$|[\"”»」]$")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_BULLET = re.compile(r"\s*(?:[•●▪◦‣·*]|[-–—]\s|\(?[0-9a-z]{1,2}[.)]\s)")
_CLOCK = re.compile(
    r"(?:LIVE\s+)?\d{1,2}[:.]\d{2}\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T|IST|EAT|WAT)?"
    r"\s*(?:[-–—|:]\s+|(?<=T )(?=[A-Z])|(?<=C )(?=[A-Z]))"
)
"""The time at which an entry of a live report was written."""
_WIDEST = 120
_NARROWEST = 30
_FEWEST_LINES = 3
_MOST = 0.6


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    words: str
    indent: int

    def has_room_for(self, following: _Line, width: int) -> bool:
        """Tell whether the next line's first word would have stood here: the break was meant."""
        return len(self.words) + 1 + len(following.words.split(None, 1)[0]) <= width


def paragraphs(text: str, *, stands_alone: Callable[[str], bool]) -> Iterator[Span]:
    """Give the paragraphs of `text` in order, without white space at their ends.

    Parameters
    ----------
    text : str
        Clean text.
    stands_alone : callable
        Tells of a line (stripped) that it is furniture, and never part of a paragraph.
    """
    runs = list(_runs(text, stands_alone))
    widths = [width for run in runs if (width := _wrap_width(run))]
    width = max(widths, default=0)
    for run in runs:
        own = _wrap_width(run) or (width if len(run) < _FEWEST_LINES else 0)
        yield from _joined(run, own)


def is_final(words: str) -> bool:
    """Tell whether `words` end as a sentence does: a stop, or a closing quotation mark."""
    return _FINAL.search(words[-8:]) is not None


def bullet(words: str) -> int:
    """Give the length of the bullet, number or time of an entry that `words` begin with, else 0."""
    match = _BULLET.match(words) or _CLOCK.match(words)
    return match.end() if match else 0


def _runs(text: str, stands_alone: Callable[[str], bool]) -> Iterator[list[_Line]]:
    """Give runs of lines without a blank or furniture line between them."""
    run: list[_Line] = []
    end = 0
    for match in _LINE.finditer(text):
        span = trimmed(Span(*match.span()), text)
        line = _Line(span, span.of(text), span.start - match.start())
        parted = text.count("\n", end, match.start()) > 1
        alone = stands_alone(line.words)
        if run and (parted or alone):
            yield run
            run = []
        if alone:
            yield [line]
        else:
            run.append(line)
        end = match.end()
    if run:
        yield run


def _wrap_width(run: Sequence[_Line]) -> int:
    """Give the width `run` was wrapped at, 0 if it was not: most breaks fall on full lines."""
    width = max(len(line.words) for line in run)
    if len(run) < _FEWEST_LINES or not _NARROWEST <= width <= _WIDEST:
        return 0
    breaks = list(pairwise(run))
    full = sum(not line.has_room_for(following, width) for line, following in breaks)
    open_ = sum(not is_final(line.words) for line, _ in breaks)
    return width if min(full, open_) >= len(breaks) * _MOST else 0


def _joined(run: Sequence[_Line], width: int) -> Iterator[Span]:
    start = 0
    for index in range(1, len(run) + 1):
        if index < len(run) and _goes_on(run[index - 1], run[index], width):
            continue
        yield Span(run[start].span.start, run[index - 1].span.end)
        start = index


def _goes_on(line: _Line, following: _Line, width: int) -> bool:
    if following.indent > line.indent or bullet(following.words):
        return False
    if width:
        return not (is_final(line.words) and line.has_room_for(following, width))
    return following.words[0].islower() and not is_final(line.words)
