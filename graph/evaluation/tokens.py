"""The tokens of a text as the scores count them, and where given words stand in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    SpanLike = Sequence[int]

WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Tokens:
    """Maximal runs of word characters, known by their number in the text."""

    text: str

    @cached_property
    def bounds(self) -> tuple[tuple[int, int], ...]:
        """Half-open offsets of each token."""
        return tuple(match.span() for match in WORD.finditer(self.text))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Each token as it is written."""
        return tuple(self.text[start:end] for start, end in self.bounds)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.bounds]

    @cached_property
    def _ends(self) -> list[int]:
        return [end for _, end in self.bounds]

    def within(self, spans: Iterable[SpanLike]) -> frozenset[int]:
        """Give the tokens of which more than half lies in one of `spans`."""
        return frozenset(
            number
            for start, end in spans
            for number in range(bisect_right(self._ends, start), bisect_left(self._starts, end))
            if 2 * _shared(self.bounds[number], start, end) > _length(self.bounds[number])
        )

    def lowered(self, numbers: Iterable[int]) -> frozenset[str]:
        """Give the spellings of these tokens in lower case."""
        return frozenset(self.words[number].lower() for number in numbers)


def locate(text: str, words: str, *, near: int | None = None) -> list[tuple[int, int]]:
    """Find `words` in `text`, white space and, failing that, case ignored.

    Parameters
    ----------
    near : int or None
        Of several places the one that starts nearest to this offset, else the first.

    Returns
    -------
    list of (int, int)
        One span, or none where the words do not occur.
    """
    pattern = r"\s+".join(map(re.escape, words.split()))
    if not pattern:
        return []
    for flags in (re.NOFLAG, re.IGNORECASE):
        if places := [match.span() for match in re.finditer(pattern, text, flags)]:
            return [places[0] if near is None else min(places, key=lambda p: abs(p[0] - near))]
    return []


def _shared(token: tuple[int, int], start: int, end: int) -> int:
    return min(token[1], end) - max(token[0], start)


def _length(token: tuple[int, int]) -> int:
    return token[1] - token[0]
