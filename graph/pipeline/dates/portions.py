"""Weeks and days of a month, years of an office: "the first week of May", "fiscal 2025"."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import TYPE_CHECKING

from graph.pipeline.dates import stretches
from graph.pipeline.dates.absolute import some_years
from graph.pipeline.dates.rules import Moment, rule
from graph.pipeline.dates.stretches import DAY
from graph.pipeline.dates.words import HOLIDAY, HOLIDAYS, month_number, number, weekday_number
from graph.pipeline.dates.years import nearest

if TYPE_CHECKING:
    import re

    from graph.pipeline.dates.stretches import Stretch

WEEK = 7
HALF_MONTH = 15
SATURDAY = 5
WHICH_YEAR = {"last": -1, "this": 0, "next": 1}
STARTS = frozenset({"starts", "started", "starting", "begins", "began", "beginning"})


def _year(match: re.Match[str], at: Moment, month: int, day: int) -> int | None:
    if match["year"]:
        return int(match["year"])
    if not at.has_base:
        return None
    if match["shift"]:
        return at.base.year + WHICH_YEAR[match["shift"].lower()]
    return nearest(at, month, day)


def _month(match: re.Match[str], at: Moment) -> Stretch | None:
    month = month_number(match["month"])
    year = _year(match, at, month, 15)
    return stretches.month(year, month) if year else None


def _part_of_month(match: re.Match[str], at: Moment) -> Stretch | None:
    whole = _month(match, at)
    if whole is None or whole.start is None or whole.end is None:
        return None
    which, unit = match["which"].lower(), match["unit"].lower()
    last = which in {"last", "final"}
    if unit == "half":
        middle = whole.start + (HALF_MONTH - 1) * DAY
        if which == "first":
            return stretches.between(whole.start, middle)
        return stretches.between(middle + DAY, whole.end)
    if unit == "week":
        return _week_of(whole.start, whole.end, 0 if last else number(which))
    wanted = SATURDAY if unit == "weekend" else weekday_number(unit)
    day = _nth(whole.start.year, whole.start.month, wanted, 0 if last else number(which))
    if day is None:
        return None
    return stretches.between(day, day + DAY) if unit == "weekend" else stretches.day(day)


def _week_of(start: dt.date, end: dt.date, which: int) -> Stretch | None:
    if not which:
        return stretches.between(end - (WEEK - 1) * DAY, end)
    first = start + (which - 1) * WEEK * DAY
    return stretches.between(first, min(end, first + (WEEK - 1) * DAY)) if first <= end else None


def _nth(year: int, month: int, weekday: int, which: int) -> dt.date | None:
    days = [
        dt.date(year, month, week[weekday])
        for week in calendar.monthcalendar(year, month)
        if week[weekday]
    ]
    return days[which - 1] if which <= len(days) else None


def _day(match: re.Match[str], at: Moment) -> dt.date | None:
    month, day = month_number(match["month"]), number(match["day"])
    year = _year(match, at, month, day)
    return dt.date(year, month, day) if year else None


def _week(match: re.Match[str], at: Moment) -> Stretch | None:
    day = _day(match, at)
    if day is None:
        return None
    if match["ending"]:
        return stretches.between(day - (WEEK - 1) * DAY, day)
    return stretches.week(day)


def _days(match: re.Match[str], at: Moment) -> Stretch | None:
    first = _day(match, at)
    if first is None:
        return None
    last = first.replace(day=number(match["last"]))
    return stretches.between(first, last) if last >= first else None


def _fiscal(match: re.Match[str], at: Moment) -> Stretch | None:
    month = month_number(match["month"])
    starts = match["edge"].lower() in STARTS
    day = number(match["day"]) if match["day"] else (1 if starts else 0)
    year = _year(match, at, month, day or 28)
    if year is None:
        return None
    edge = dt.date(year, month, day) if day else stretches.last_of(year, month)
    if starts:
        return stretches.between(edge, stretches.moved(edge, "year", 1) - DAY)
    return stretches.between(stretches.moved(edge + DAY, "year", -1), edge)


def _fiscal_year(match: re.Match[str], _: Moment) -> Stretch:
    # Whose year that is, the words do not say: its last calendar year stands for it.
    return stretches.year(int(match["year"]))


def _holiday(match: re.Match[str], at: Moment) -> Stretch | None:
    month, day = HOLIDAYS[match["name"].replace("’", "'").lower()]
    if match["before"] and at.has_base:
        here = dt.date(at.base.year, month, day)
        return stretches.day(here.replace(year=_year_beside(match["before"].lower(), at, here)))
    year = _year(match, at, month, day)
    return stretches.day(dt.date(year, month, day)) if year else None


def _year_beside(which: str, at: Moment, here: dt.date) -> int:
    if which == "last":
        return here.year - (here >= at.base)
    return here.year + (here <= at.base)


_IN_YEAR = r"(?:,? (?:(?:of |in )?(?P<year><YEAR?>)|(?:of )?(?P<shift>(?i:last|this|next)) year))?"
_NTH = r"(?:st|nd|rd|th)?"
_FISCAL = r"(?i:(?:fiscal|financial|budget|tax|business) year)"
_DAY_FIRST = rf"(?P<day><DAY>){_NTH} (?:of )?(?P<month><MONTH>)"
_MONTH_FIRST = rf"(?P<month><MONTH>) (?P<day><DAY>){_NTH}"
_WHICH = r"(?P<which>(?i:first|second|third|fourth|fifth|last|final))"
_WEEK_OF = r"(?i:the week) (?i:(?:(?P<ending>ending|ended|to)|of|beginning|starting|from))(?: on)?"
_EDGE = r"(?:(?i:that|which) )?(?P<edge>(?i:starts|started|starting|begins|began|beginning|ends|ended|ending))(?: (?:on|in|at))?"

RULES = (
    rule(
        rf"(?i:the )?{_WHICH} (?P<unit>(?i:half|week|weekend)|<WEEKDAY?>) (?:of|in) (?P<month><MONTH>){_IN_YEAR}",
        _part_of_month,
        "nth",
    ),
    *(
        rule(rf"{_WEEK_OF} (?:<WEEKDAY?>,? )?(?:the )?{form}{_IN_YEAR}", _week, "week")
        for form in (_DAY_FIRST, _MONTH_FIRST)
    ),
    rule(
        rf"(?i:from|between) (?:the )?(?P<day><DAY>){_NTH} (?i:to|and|until|till|through) (?:the )?(?P<last><DAY>){_NTH} (?:of )?(?P<month><MONTH>){_IN_YEAR}",
        _days,
        "from",
    ),
    rule(
        rf"(?i:from|between) {_MONTH_FIRST} (?i:to|and|until|till|through) (?P<last><DAY>){_NTH}{_IN_YEAR}",
        _days,
        "from",
    ),
    *(
        rule(rf"(?i:(?:the|its|a) ){_FISCAL},? {_EDGE} {form}{_IN_YEAR}", _fiscal, "fiscal")
        for form in (_DAY_FIRST, _MONTH_FIRST, r"(?P<day>(?!))?(?P<month><MONTH>)")
    ),
    rule(
        r"(?:(?i:the )?(?i:fiscal|financial|budget|tax)(?i: year)? |FY ?)(?P<year><YEAR>)[-/–](?P<last>\d\d|<YEAR?>)",
        some_years,
        "fiscal",
    ),
    rule(
        r"(?i:the )?(?P<year><YEAR>)[-/–](?P<last>\d\d|<YEAR?>) (?i:fiscal|financial|budget|tax|school|academic) year",
        some_years,
    ),
    rule(
        r"(?:(?i:the )?(?i:fiscal|financial|budget|tax)(?i: year)? |FY ?)(?P<year><YEAR>)",
        _fiscal_year,
        "fiscal",
    ),
    rule(
        rf"(?:(?P<before>(?i:last|next)) )?(?P<name>{HOLIDAY}){_IN_YEAR}",
        _holiday,
        "holiday",
    ),
)
