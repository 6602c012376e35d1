"""One written number, before it is known what it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.spans import Span

WORDS = table("numbers")
MAGNITUDES: dict[str, int] = WORDS["magnitudes"]
MOST = 1e21
"""No number of the news is as high: longer rows of digits are keys, and overflow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """One written number; ``value`` is None where the words give bounds only.

    ``words`` is set for plurals ("dozens"), ``scale`` is the magnitude that is written
    ("3 million"), ``share`` for fractions and ratios, ``currency`` from a symbol before it,
    ``thousandth`` where a dot may group thousands or begin the fraction ("1.200").
    """

    span: Span
    value: float | None
    lower: float | None = None
    upper: float | None = None
    words: str | None = None
    scale: float = 1
    share: bool = False
    digits: bool = False
    currency: str | None = None
    thousandth: bool = False


def either(words: Iterable[str]) -> str:
    """Give the pattern that matches any of `words`, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
