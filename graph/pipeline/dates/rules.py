"""What a rule of the date grammar is: a pattern and what its match means."""

from __future__ import annotations

import datetime as dt
import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from graph.pipeline.dates.words import (
    COUNT,
    DAY,
    DAYS,
    DECADES,
    HOLIDAYS,
    MONTH,
    MONTHS,
    NAMED,
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
    from collections.abc import Callable, Iterable

    from graph.pipeline.dates.stretches import Stretch


class Leaning(Enum):
    """On what a date leans that has a day of its own in the story.

    ``TOLD`` is the date told last ("a week earlier"), ``EVENT`` that of the event that
    is named ("two weeks before the collapse"), ``DATE`` one that follows ("the three
    months to June 2025").
    """

    TOLD = "told"
    EVENT = "event"
    DATE = "date"


class Moment(NamedTuple):
    """What a relative date is resolved against.

    ``base`` is the day of publication, ``dt.date.min`` where that is unknown.
    ``direction`` is 1 where the clause looks ahead, -1 (surely: -2) where it looks back, else 0.
    ``told`` are the dates told before that a date with a leaning may mean, the best first.
    """

    base: dt.date
    direction: int = 0
    told: tuple[Stretch, ...] = ()
    leans: Leaning | None = None

    @property
    def has_base(self) -> bool:
        """Whether the day of publication is known."""
        return self.base > dt.date.min


class Rule(NamedTuple):
    """A pattern and the stretch its match stands for, or None if it turns out to be no date.

    ``needs`` names the pieces of the vocabulary without which it cannot match.
    """

    pattern: re.Pattern[str]
    resolve: Callable[[re.Match[str], Moment], Stretch | None]
    needs: frozenset[str]
    leans: Leaning | None = None


def _lasts(names: Iterable[str]) -> set[str]:
    """Give the last word or number of each name."""
    return {_WORD.findall(name.lower())[-1] for name in names}


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


_WORD = re.compile(r"[a-z]+|\d+|/")
PARTS_OF_DAY = ("morning", "afternoon", "evening", "night")
_LENGTHS = ("day", "week", "fortnight", "month", "quarter", "year", "decade")
_TOLD = {
    "MONTH": frozenset(MONTHS),
    "WEEKDAY": frozenset(WEEKDAYS),
    "SEASON": frozenset(SEASONS),
    "YEAR": frozenset(map(str, range(1000, 2100))),
    "UNIT": frozenset({*_LENGTHS, "century"}),
    "UNITS": frozenset({*_LENGTHS, *(f"{unit}s" for unit in _LENGTHS)}),
    **{word: frozenset({word}) for word in ("century", "weekend", "quarter", "half")},
}
ANCHORS = _TOLD | {
    "slash": frozenset({"/"}),
    "week": frozenset({"week"}),
    "year": frozenset({"year"}),
    "ago": frozenset({"ago", "back"}),
    "turn": frozenset({"earlier", "later", "before", "after", "beforehand", "previously"}),
    "up to": frozenset({"to", "ending", "ended", "through"}),
    "step": frozenset({"next", "following", "previous"}),
    "q": frozenset({"q1", "q2", "q3", "q4", "q"}),
    "clock": frozenset({*_LENGTHS, *PARTS_OF_DAY}),
    "from": frozenset({"from", "between"}),
    "now": frozenset({"now", "today", "hence"}),
    "within": frozenset({"within"}),
    "vague": frozenset({"few", "several", "couple", "many", "some"}),
    "other year": frozenset({"year", *_TOLD["YEAR"]}),
    "fiscal": frozenset({"fiscal", "financial", "budget", "tax", "business", "fy"}),
    "nth": frozenset({"first", "second", "third", "fourth", "fifth", "last", "final"}),
    "holiday": frozenset(_lasts(HOLIDAYS)),
    "same": frozenset({"that", "same"}),
    "past": frozenset({"last", "past", "previous"}),
    "coming": frozenset({"next", "coming", "following"}),
    "edge": frozenset({"first", "last"}),
    "year end": frozenset({"year", "years", "yearend", "yearsend"}),
    "decade": frozenset(map(str, range(1000, 2100, 10))),
    "short decade": frozenset({*map(str, range(20, 100, 10)), *_lasts(DECADES)}),
    "named day": frozenset(_lasts(DAYS)),
    "named date": frozenset(_lasts(NAMED)),
}
"""Words one of which must stand in a paragraph, or the rule need not be tried."""

_TELLING: dict[str, list[str]] = {}
for _name, _anchors in ANCHORS.items():
    for _anchor in _anchors:
        _TELLING.setdefault(_anchor, []).append(_name)


def rule(
    source: str, resolve: Callable[[re.Match[str], Moment], Stretch | None], *needs: str
) -> Rule:
    """Make a rule of `source`, in which ``<NAME>`` stands for a piece of the vocabulary.

    ``<NAME>`` in an optional group is written ``<NAME?>``. White space in the text
    counts as one blank; ``(?i:...)`` marks what may be written in capitals.
    `needs` names :data:`ANCHORS` beside the pieces that the source itself tells.
    """
    told = (name for name in _TOLD if f"<{name}>" in source or f" {name}" in source)
    anchors = frozenset((*told, *needs))
    for name, piece in _PIECES.items():
        source = source.replace(f"<{name}>", piece).replace(f"<{name}?>", piece)
    pattern = re.compile(rf"(?<![\w/.$€£-])(?:{source})(?![\w/])")
    return Rule(pattern, resolve, anchors)


def present(text: str) -> frozenset[str]:
    """Give the names of the :data:`ANCHORS` that occur in `text`."""
    telling = _TELLING.keys() & _WORD.findall(text.lower())
    return frozenset(name for word in telling for name in _TELLING[word])
