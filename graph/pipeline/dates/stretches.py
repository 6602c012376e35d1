"""Stretches of days and their arithmetic: months, quarters, seasons, weeks, shifts.

A stretch is a first day, a last day (both included, None where open) and how
exactly it is known. Nothing here reads text.
"""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple

from graph.ontology import Precision

MONTHS = 12
DAY = dt.timedelta(days=1)


class Stretch(NamedTuple):
    """First and last day, both included; an open end is None."""

    start: dt.date | None
    end: dt.date | None
    precision: Precision


def length(stretch: Stretch) -> int:
    """Give the number of days, or more than any unit has where an end is open."""
    if stretch.start is None or stretch.end is None:
        return dt.date.max.toordinal()
    return (stretch.end - stretch.start).days + 1


def day(date: dt.date) -> Stretch:
    """Give that one day."""
    return Stretch(date, date, Precision.DAY)


def between(start: dt.date | None, end: dt.date | None) -> Stretch:
    """Give the days from `start` to `end`."""
    return Stretch(start, end, Precision.RANGE)


def last_of(year: int, month: int) -> dt.date:
    """Give the last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def month(year: int, number: int) -> Stretch:
    """Give the month `number` (1-12) of `year`."""
    return Stretch(dt.date(year, number, 1), last_of(year, number), Precision.MONTH)


def months(year: int, first: int, last: int) -> Stretch:
    """Give the months `first` to `last` of `year`, as a range."""
    return between(dt.date(year, first, 1), last_of(year, last))


def quarter(year: int, number: int) -> Stretch:
    """Give the calendar quarter `number` (1-4)."""
    return months(year, 3 * number - 2, 3 * number)._replace(precision=Precision.QUARTER)


def year(number: int) -> Stretch:
    """Give the calendar year."""
    return Stretch(dt.date(number, 1, 1), dt.date(number, 12, 31), Precision.YEAR)


def years(first: int, last: int) -> Stretch:
    """Give the years `first` to `last`, both included."""
    return between(dt.date(first, 1, 1), dt.date(last, 12, 31))


def season(year: int, first: int) -> Stretch:
    """Give the three months from month `first` of `year`; winter ends in the next year."""
    ends_year, ends = shifted(year, first, 2)
    return Stretch(dt.date(year, first, 1), last_of(ends_year, ends), Precision.SEASON)


def shifted(year: int, month: int, by: int) -> tuple[int, int]:
    """Give the year and month that lie `by` months later.

    Examples
    --------
    >>> shifted(2026, 1, -2)
    (2025, 11)
    """
    count = year * MONTHS + month - 1 + by
    return count // MONTHS, count % MONTHS + 1


def week(date: dt.date, *, by: int = 0) -> Stretch:
    """Give the week, Monday to Sunday, of `date`, or one `by` weeks later."""
    monday = date - date.weekday() * DAY + 7 * by * DAY
    return between(monday, monday + 6 * DAY)


def moved(date: dt.date, unit: str, by: int) -> dt.date:
    """Move `date` by a number of units ("day", "week", "fortnight", "month" ... "century")."""
    if unit in _IN_DAYS:
        return date + _IN_DAYS[unit] * by * DAY
    to_year, to_month = shifted(date.year, date.month, by * _IN_MONTHS[unit])
    return dt.date(to_year, to_month, min(date.day, last_of(to_year, to_month).day))


_IN_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_IN_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def containing(date: dt.date, unit: str) -> Stretch:
    """Give the calendar unit ("day", "week", ... "century") that contains `date`."""
    match unit:
        case "day":
            return day(date)
        case "week" | "fortnight":
            return week(date)
        case "month":
            return month(date.year, date.month)
        case "quarter":
            return quarter(date.year, (date.month + 2) // 3)
        case "year":
            return year(date.year)
        case _:
            size = 10 if unit == "decade" else 100
            first = date.year // size * size
            return years(first, first + size - 1)


def part_of_year(number: int, part: str) -> Stretch:
    """Give the early, middle or late third of a year, or its start or end: a month."""
    match part:
        case "start":
            return month(number, 1)
        case "end":
            return month(number, 12)
        case "early":
            return months(number, 1, 4)
        case "late":
            return months(number, 9, 12)
        case _:
            return months(number, 5, 8)


def part_of(whole: Stretch, part: str) -> Stretch:
    """Give the early, middle or late part of a stretch: a third of it each.

    The thirds of a month are its first ten days, the ten after them, and the rest.
    """
    if whole.start is None or whole.end is None:
        return whole
    if whole.precision is Precision.YEAR:
        return part_of_year(whole.start.year, part)
    third = length(whole) // 3
    first, second = whole.start + third * DAY, whole.start + 2 * third * DAY
    match part:
        case "start" | "early":
            return between(whole.start, first - DAY)
        case "late" | "end":
            return between(second, whole.end)
        case _:
            return between(first, second - DAY)
