"""Dates that name their year: they need no date of publication."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from graph.pipeline.dates import stretches
from graph.pipeline.dates.rules import Moment, rule
from graph.pipeline.dates.words import (
    DECADES,
    NAMED,
    SEASONS,
    either,
    foreign_months,
    month_number,
    number,
    part,
)

if TYPE_CHECKING:
    from graph.pipeline.dates.stretches import Stretch

CENTURY = 100
MONTHS = 12
LAST_QUARTER = 4
NEAR = dt.timedelta(days=31)
"""Days around its publication that most news is about."""
_MONTH_FIRST = re.compile(r"(?<![\d/])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/(?:\d\d){1,2}(?!\d)")


def date(year: int, month: int, day: int) -> Stretch | None:
    """Give that day, or None if the calendar has none."""
    try:
        return stretches.day(dt.date(year, month, day))
    except ValueError:
        return None


def _named_day(match: re.Match[str], _: Moment) -> Stretch | None:
    return date(int(match["year"]), month_number(match["month"]), number(match["day"]))


def _days(match: re.Match[str], _: Moment) -> Stretch | None:
    year, month = int(match["year"]), month_number(match["month"])
    first, last = (date(year, month, int(match[name])) for name in ("day", "last"))
    return stretches.between(first.start, last.end) if first and last else None


def _foreign_day(match: re.Match[str], _: Moment) -> Stretch | None:
    name = match["month"].lower().removesuffix(" de")
    month = foreign_months().get(name) or foreign_months().get(name.rstrip("."))
    return date(int(match["year"]), month, int(match["day"])) if month else None


def _iso(match: re.Match[str], _: Moment) -> Stretch | None:
    return date(int(match["year"]), int(match["month"]), int(match["day"]))


def _numeric(match: re.Match[str], moment: Moment) -> Stretch | None:
    """Read 03/04/2026 day first, as most of the world writes it, unless something speaks against that.

    The calendar does, or another date of the paragraph (04/13/2026), or the news: of two
    days, only the other one is near the day of publication.
    """
    first, second, year = int(match["day"]), int(match["month"]), int(match["year"])
    year = year if year >= CENTURY else 2000 + year
    usual, other = date(year, second, first), date(year, first, second)
    if usual is None or other is None:
        return usual or other
    if _MONTH_FIRST.search(match.string):
        return other
    return other if _near(other, moment) and not _near(usual, moment) else usual


def _near(day: Stretch, moment: Moment) -> bool:
    near = moment.has_base and day.start is not None
    return near and abs((day.start or moment.base) - moment.base) <= NEAR


def _month(match: re.Match[str], _: Moment) -> Stretch:
    whole = stretches.month(int(match["year"]), month_number(match["month"]))
    return stretches.part_of(whole, part(match["part"])) if match["part"] else whole


def _season(match: re.Match[str], _: Moment) -> Stretch:
    return stretches.season(int(match["year"]), SEASONS[match["season"].lower()])


def _quarter(match: re.Match[str], _: Moment) -> Stretch | None:
    words = match["count"].lower()
    count = LAST_QUARTER if words in {"final", "last"} else number(words)
    return stretches.quarter(int(match["year"]), count)


def _half(match: re.Match[str], _: Moment) -> Stretch:
    first = 1 if match["which"].lower() == "first" else 7
    return stretches.months(int(match["year"]), first, first + 5)


def _units_of_year(match: re.Match[str], _: Moment) -> Stretch | None:
    return units_of_year(int(match["year"]), match)


def units_of_year(year: int, match: re.Match[str]) -> Stretch | None:
    """Give the first or last so many days, weeks or months of `year`."""
    count, unit = number(match["count"]), match["unit"].lower().rstrip("s")
    whole = stretches.year(year)
    if whole.start is None or whole.end is None or unit in {"year", "decade"}:
        return None
    if match["which"].lower() == "first":
        return stretches.between(
            whole.start, stretches.moved(whole.start, unit, count) - stretches.DAY
        )
    after = whole.end + stretches.DAY
    return stretches.between(stretches.moved(after, unit, -count), whole.end)


def _year_part(match: re.Match[str], _: Moment) -> Stretch:
    return stretches.part_of_year(int(match["year"]), part(match["part"]))


def some_years(match: re.Match[str], _: Moment) -> Stretch | None:
    """Give the years from the first to the second of "2010-2012", "2010/11"."""
    first = int(match["year"])
    last = int(match["last"])
    last += first // CENTURY * CENTURY if last < CENTURY else 0
    # "2010-12" may be a month; "2010-2012" and "2010-11" are years.
    told = last == first + 1 or (last > first and len(match["last"]) > len("12"))
    return stretches.years(first, last) if told else None


def _decade(match: re.Match[str], _: Moment) -> Stretch:
    words = match["decade"].lower()
    first = DECADES[words] if words in DECADES else int(re.sub(r"\D", "", words))
    first += 1900 if first < CENTURY else 0
    low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(
        part(match["part"]) if match["part"] else "", (0, 9)
    )
    return stretches.years(first + low, first + high)


def _century(match: re.Match[str], _: Moment) -> Stretch | None:
    # As people use it and annotators resolve it: the 20th century is 1900 to 1999.
    first = (number(match["count"]) - 1) * CENTURY
    return stretches.years(max(first, 1), first + CENTURY - 1)


def _year(match: re.Match[str], _: Moment) -> Stretch:
    return stretches.year(int(match["year"]))


def _named(match: re.Match[str], _: Moment) -> Stretch | None:
    return stretches.day(NAMED[match.group()])


_WEEKDAY = r"(?:(?:<WEEKDAY?>|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?),? )?(?:the )?"
_LAST_TWO = r"(?P<year><YEAR>)"
_OF = r",?(?: of| in)? "

RULES = (
    rule(
        rf"{_WEEKDAY}(?P<day><DAY>)(?i:st|nd|rd|th)?(?: of)?[ -](?P<month><MONTH>)[, -] ?(?P<year><YEAR>)",
        _named_day,
    ),
    rule(
        rf"{_WEEKDAY}(?P<month><MONTH>) (?:the )?(?P<day><DAY>)(?i:st|nd|rd|th)?,? (?P<year><YEAR>)",
        _named_day,
    ),
    rule(
        r"(?P<day><DAY>)(?: ?[-–] ?| and )(?P<last><DAY>) (?P<month><MONTH>),? (?P<year><YEAR>)",
        _days,
    ),
    rule(
        r"(?P<month><MONTH>) (?P<day><DAY>) ?(?:[-–]|to) ?(?P<last><DAY>),? (?P<year><YEAR>)", _days
    ),
    rule(
        r"(?P<day><DAY>)(?:er|\.)? (?:de )?(?P<month>[^\W\d]+(?: [^\W\d]+)?\.?) (?:de )?(?P<year><YEAR>)",
        _foreign_day,
    ),
    rule(r"(?P<year><YEAR>)-(?P<month>\d\d)-(?P<day>\d\d)(?:T[\d:.]+Z?)?", _iso),
    rule(r"(?P<year><YEAR>)/(?P<month>\d\d?)/(?P<day>\d\d?)", _iso, "slash"),
    rule(r"(?P<day>\d\d?)/(?P<month>\d\d?)/(?P<year><YEAR?>|\d\d)", _numeric, "slash"),
    rule(r"(?P<day>\d\d?)[.-](?P<month>\d\d?)[.-](?P<year><YEAR>)", _numeric),
    rule(
        rf"(?:(?:the )?(?P<part>(?i:<PART>))[ -])?(?P<month><MONTH>)(?:{_OF}|-){_LAST_TWO}", _month
    ),
    rule(rf"(?i:the )?(?P<season>(?i:<SEASON>)){_OF}{_LAST_TWO}(?:[-/–]\d\d)?", _season),
    rule(
        rf"(?i:the )?(?P<count>(?i:first|second|third|fourth|final|last|1st|2nd|3rd|4th)) quarter{_OF}{_LAST_TWO}",
        _quarter,
    ),
    rule(rf"Q(?P<count>[1-4]){_OF}{_LAST_TWO}", _quarter),
    rule(rf"(?i:the )?(?P<which>(?i:first|second|last)) half{_OF}{_LAST_TWO}", _half),
    rule(
        rf"(?i:the )?(?P<which>(?i:first|last)) (?P<count>(?i:<COUNT>)) (?P<unit>(?i:<UNITS>)){_OF}{_LAST_TWO}",
        _units_of_year,
    ),
    rule(
        rf"(?P<part>(?i:the end|the close|(?:the )?year's end|<PART>|(?:the )?early part of))(?: of)?[ -]{_LAST_TWO}",
        _year_part,
    ),
    rule(r"(?P<year><YEAR>)[-/–](?P<last>\d\d|<YEAR?>)(?!-)", some_years),
    rule(
        r"(?i:the )?(?:(?P<part>(?i:early|mid|late))[ -])?(?P<decade>(?:1[0-9]|20)\d0['’]?s)",
        _decade,
        "decade",
    ),
    rule(
        rf"the (?:(?P<part>(?i:early|mid|late))[ -])?['‘’]?(?P<decade>[2-9]0['’]?s|(?i:{either(DECADES)}))",
        _decade,
        "short decade",
    ),
    rule(r"(?i:the )?(?P<count>(?i:<ORDINAL>))[ -]century", _century, "century"),
    rule(either(NAMED), _named, "named date"),
    rule(r"(?P<year><YEAR>)", _year),
)
