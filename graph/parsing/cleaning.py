r"""From raw to clean text, with the way back.

Clean text is NFC; it has no controls but ``\n`` and ``\t``, no lone
surrogates, no byte order marks, zero-width or bidirectional controls; its only
space is U+0020. Nothing is stripped or folded: a plain text comes out as it
came in, code point by code point, since all later offsets count on it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.article import OffsetMap

if TYPE_CHECKING:
    from collections.abc import Iterator

LONE = "lone surrogates removed"
CROWDED = "combining marks removed: more than 30 in a row"
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BREAKS = "\u2028\u2029\v\f"
_DROPPED = (
    "\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
)
_SURROGATES = "\ud800-\udfff"
# Joiners are spelling in Arabic and Indic scripts and in emoji, noise after Latin letters.
_JOINERS = r"(?<![\u0600-\u1fff\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]"
_ODD = re.compile(
    f"\r\n?|[{_SPACES}]|[{_BREAKS}]|[{_DROPPED}{_SURROGATES}]|{_JOINERS}",
)
_SPACE = re.compile(f"[{_SPACES}]")
_LONE = re.compile(f"[{_SURROGATES}]")
_UNSTORABLE = re.compile(f"[\x00{_SURROGATES}]")
_MOST_MARKS = 30  # the stream-safe format of UAX 15; no script writes as many
_LAST_MARK = 0x20000  # none stands beyond
_JAMO = ("\u1160", "\u11ff")  # vowels and finals compose with the letter before, though no marks


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Clean text, its map to the raw offsets, and what was noteworthy on the way."""

    text: str
    offsets: OffsetMap
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Pieces:
    """Collects clean pieces and starts a run wherever the distance to raw changes."""

    pieces: list[str] = field(default_factory=list)
    clean: list[int] = field(default_factory=list)
    raw: list[int] = field(default_factory=list)
    length: int = 0

    def add(self, piece: str, raw: int) -> None:
        if piece:
            self.mark(self.length, raw)
            self.pieces.append(piece)
            self.length += len(piece)

    def mark(self, clean: int, raw: int) -> None:
        if not self.clean or self.raw[-1] - self.clean[-1] != raw - clean:
            self.clean.append(clean)
            self.raw.append(raw)

    def finish(self) -> tuple[str, OffsetMap]:
        return "".join(self.pieces), OffsetMap(tuple(self.clean) or (0,), tuple(self.raw) or (0,))


def clean(raw: str) -> Cleaned:
    r"""Make clean text of `raw`.

    Returns
    -------
    Cleaned
        For every clean code point that was not changed,
        ``raw[offsets.raw_offset(i)] == text[i]``.

    Examples
    --------
    >>> clean("sea\u00a0air\x00!").text
    'sea air!'
    """
    # One code point for one: the distance to raw stays the same, so no run is needed.
    spaced = _SPACE.sub(" ", raw)
    text, offsets = _without_odd(spaced)
    bounded, offsets = _bounded(text, offsets)
    notes = (CROWDED,) if len(bounded) < len(text) else ()
    text = bounded
    if not unicodedata.is_normalized("NFC", text):
        text, offsets = _composed(text, offsets)
    lone = (LONE,) if _LONE.search(raw) else ()
    return Cleaned(text, offsets, (*lone, *notes))


def storable(raw: str) -> str:
    """Give `raw` with what no database stores (NUL, lone surrogates) as U+FFFD, same length."""
    return _UNSTORABLE.sub("\ufffd", raw)


def line(raw: str) -> str:
    """Clean a one-line field: as :func:`clean`, white space folded and stripped."""
    return folded(clean(raw).text)


def folded(text: str) -> str:
    """Fold every run of white space to one space and strip the ends."""
    return " ".join(text.split())


def _without_odd(text: str) -> tuple[str, OffsetMap]:
    out = _Pieces()
    at = 0
    for match in _ODD.finditer(text):
        out.add(text[at : match.start()], at)
        at = match.end()
        if match[0][0] in "\r\u2028\u2029\v\f":
            out.add("\n", at - 1)
    out.add(text[at:], at)
    return out.finish()


def _bounded(text: str, before: OffsetMap) -> tuple[str, OffsetMap]:
    """Drop the marks over the most that stand on one letter: ordering them takes time squared."""
    if not any(map(unicodedata.combining, set(text))):
        return text, before
    out = _Pieces()
    at = 0
    for match in _crowds().finditer(text):
        out.add(text[at : match.start() + _MOST_MARKS], at)
        at = match.end()
    if not at:
        return text, before
    out.add(text[at:], at)
    bounded, offsets = out.finish()
    return bounded, _chained(offsets, before, len(bounded))


@cache
def _crowds() -> re.Pattern[str]:
    marks = filter(unicodedata.combining, map(chr, range(_LAST_MARK)))
    return re.compile(f"[{''.join(marks)}]{{{_MOST_MARKS + 1},}}")


def _composed(text: str, before: OffsetMap) -> tuple[str, OffsetMap]:
    """Normalise to NFC, cluster by cluster where a line needs it."""
    out = _Pieces()
    at = 0
    for piece in text.splitlines(keepends=True):
        if unicodedata.is_normalized("NFC", piece):
            out.add(piece, at)
        else:
            for start, end in _clusters(piece):
                _compose(out, piece[start:end], at + start)
        at += len(piece)
    composed, offsets = out.finish()
    return composed, _chained(offsets, before, len(composed))


def _compose(out: _Pieces, cluster: str, at: int) -> None:
    """Add one cluster; what composing made longer points at the cluster's last code point."""
    composed = unicodedata.normalize("NFC", cluster)
    last = len(cluster) - 1
    if len(composed) <= len(cluster):
        out.add(composed, at)
        return
    for index, char in enumerate(composed):
        out.add(char, at + min(index, last))


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Cut before every code point that cannot compose with the one before it."""
    cuts = [0, *(i for i, char in enumerate(text) if i and not _joins(char)), len(text)]
    return pairwise(cuts)


def _joins(char: str) -> bool:
    return char > "\u02ff" and (
        unicodedata.category(char)[0] == "M" or _JAMO[0] <= char <= _JAMO[1]
    )


def _chained(second: OffsetMap, first: OffsetMap, length: int) -> OffsetMap:
    """Give the map that applies `second`, then `first`."""
    marks = set(second.clean)
    ends = (*second.clean[1:], length)
    for start in first.clean:
        # The run before: where several code points point at `start`, the first is meant.
        run = bisect_left(second.raw, start) - 1
        if run >= 0:
            end = ends[run]
            marks.add(min(second.clean[run] + start - second.raw[run], end))
    out = _Pieces()
    for mark in sorted(marks):
        out.mark(mark, first.raw_offset(second.raw_offset(mark)))
    return out.finish()[1]
