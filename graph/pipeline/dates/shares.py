"""Quarters, halves and ends of a year that is told from the day of publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.dates import stretches
from graph.pipeline.dates.absolute import units_of_year
from graph.pipeline.dates.rules import Moment, rule
from graph.pipeline.dates.words import number, part

if TYPE_CHECKING:
    import re

    from graph.pipeline.dates.stretches import Stretch

STEP = {"last": -1, "this": 0, "the": 0, "": 0, "next": 1}
LAST_QUARTER = 4


def _year(match: re.Match[str], at: Moment) -> int:
    return at.base.year + STEP[(match["which"] or "").lower()]


def _told(match: re.Match[str], at: Moment, stretch: Stretch, before: Stretch) -> Stretch:
    """Give the share of the year before, where this year's is still to come and nobody looks ahead."""
    open_ = (match["which"] or "the").lower() == "the"
    late = stretch.start is not None and stretch.start > at.base
    return before if open_ and late and at.direction <= 0 else stretch


def _year_end(match: re.Match[str], at: Moment) -> Stretch:
    return stretches.part_of_year(_year(match, at), part(match["part"] or "end"))


def _quarter(match: re.Match[str], at: Moment) -> Stretch:
    words = match["count"].lower()
    count = LAST_QUARTER if words in {"final", "last"} else number(words)
    year = _year(match, at)
    here, before = (stretches.quarter(y, count) for y in (year, year - 1))
    return _told(match, at, here, before)


def _half(match: re.Match[str], at: Moment) -> Stretch:
    first, year = 1 if match["half"].lower() == "first" else 7, _year(match, at)
    here, before = (stretches.months(y, first, first + 5) for y in (year, year - 1))
    return _told(match, at, here, before)


def _units_of_year(match: re.Match[str], at: Moment) -> Stretch | None:
    year = at.base.year + STEP[match["year"].lower()]
    here = units_of_year(year, match)
    # Nine months of a year that is in its first are those of the year before.
    open_ = match["year"].lower() == "the" and at.direction <= 0
    if here and here.end and open_ and here.end > stretches.moved(at.base, "month", 1):
        return units_of_year(year - 1, match)
    return here


_YEAR = r",? (?:of )?(?P<which>(?i:last|this|next|the)) year"
_COUNTS = r"(?P<count>(?i:first|second|third|fourth|final))"

RULES = (
    rule(r"(?P<part>(?i:<PART>)) (?P<which>the|last|this|next) year", _year_end, "year"),
    rule(
        r"(?P<part>(?!))?(?P<which>(?!))?(?i:(?:the )?year[’']?s? ?-?end|end of year|year-end)",
        _year_end,
        "year end",
    ),
    rule(rf"(?i:the )?{_COUNTS} quarter(?:{_YEAR})?", _quarter),
    rule(rf"(?i:the )(?P<count>(?i:last)) quarter{_YEAR}", _quarter),
    rule(rf"Q(?P<count>[1-4])(?:{_YEAR})?", _quarter, "q"),
    rule(
        r"(?i:the )?(?P<half>(?i:first|second)) half(?: of|,) (?P<which>the|last|this|next) year",
        _half,
    ),
    rule(
        r"(?i:the )?(?P<which>(?i:first|last)) (?P<count>(?i:<COUNT>)) (?P<unit>(?i:<UNITS>)) of (?P<year>(?i:the|this|last|next)) year",
        _units_of_year,
        "edge",
        "year",
    ),
)
