"""What a rule of the date grammar is: a pattern and what its match means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from graph.pipeline.dates.words import (
    COUNT,
    DAY,
    MONTH,
    MONTHS,
    ORDINAL,
    PART,
    SEASON,
    SEASONS,
    UNIT,
    UNITS,
    VAGUE,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from graph.pipeline.dates.stretches import Stretch


class Moment(NamedTuple):
    """What a relative date is resolved against.

    ``direction`` is 1 where the clause looks ahead, -1 where it looks back, else 0.
    """

    base: dt.date
    direction: int = 0


class Rule(NamedTuple):
    """A pattern and the stretch its match stands for, or None if it turns out to be no date.

    ``needs`` names the pieces of the vocabulary without which it cannot match.
    """

    pattern: re.Pattern[str]
    resolve: Callable[[re.Match[str], Moment], Stretch | None]
    needs: frozenset[str]


_PIECES = {
    "COUNT": COUNT,
    "DAY": DAY,
    "MONTH": MONTH,
    "ORDINAL": ORDINAL,
    "PART": PART,
    "SEASON": SEASON,
    "UNIT": UNIT,
    "UNITS": UNITS,
    "VAGUE": VAGUE,
    "WEEKDAY": WEEKDAY,
    "YEAR": YEAR,
}


_LENGTHS = ("day", "week", "month", "quarter", "year", "decade")
ANCHORS = {
    "MONTH": frozenset(MONTHS),
    "WEEKDAY": frozenset(WEEKDAYS),
    "SEASON": frozenset(SEASONS),
    "YEAR": frozenset(map(str, range(1000, 2100))),
    "UNIT": frozenset({*_LENGTHS, "century"}),
    "UNITS": frozenset({*_LENGTHS, *(f"{unit}s" for unit in _LENGTHS)}),
    **{word: frozenset({word}) for word in ("century", "weekend", "quarter", "half")},
}
"""Words one of which must stand in a paragraph, or the rule need not be tried."""


def rule(source: str, resolve: Callable[[re.Match[str], Moment], Stretch | None]) -> Rule:
    """Make a rule of `source`, in which ``<NAME>`` stands for a piece of the vocabulary.

    ``<NAME>`` in an optional group is written ``<NAME?>``. White space in the text
    counts as one blank; ``(?i:...)`` marks what may be written in capitals.
    """
    needs = frozenset(name for name in ANCHORS if f"<{name}>" in source or f" {name}" in source)
    for name, piece in _PIECES.items():
        source = source.replace(f"<{name}>", piece).replace(f"<{name}?>", piece)
    pattern = re.compile(rf"(?<![\w/.$€£-])(?:{source})(?![\w/])")
    return Rule(pattern, resolve, needs)


def present(text: str) -> frozenset[str]:
    """Give the names of the :data:`ANCHORS` that occur in `text`."""
    words = set(re.findall(r"[a-z]+|\d+", text.lower()))
    return frozenset(name for name, anchors in ANCHORS.items() if not anchors.isdisjoint(words))
