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
    """Move `date` by a number of units ("day", "week", "month", "year", "decade")."""
    if unit in {"day", "week"}:
        return date + (7 if unit == "week" else 1) * by * DAY
    to_year, to_month = shifted(date.year, date.month, by * _IN_MONTHS[unit])
    return dt.date(to_year, to_month, min(date.day, last_of(to_year, to_month).day))


_IN_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def containing(date: dt.date, unit: str) -> Stretch:
    """Give the calendar unit ("day", "week", ... "century") that contains `date`."""
    match unit:
        case "day":
            return day(date)
        case "week":
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
    """Give the early, middle or late part of a year, or its start or end.

    Start and end are a month; early and late a quarter; the middle May to August.
    """
    match part:
        case "start":
            return month(number, 1)
        case "end":
            return month(number, 12)
        case "early":
            return quarter(number, 1)
        case "late":
            return quarter(number, 4)
        case _:
            return months(number, 5, 8)


def part_of(whole: Stretch, part: str) -> Stretch:
    """Give the early, middle or late part of a stretch; halves overlap in the middle third."""
    if whole.start is None or whole.end is None:
        return whole
    if whole.precision is Precision.YEAR:
        return part_of_year(whole.start.year, part)
    length = (whole.end - whole.start).days + 1
    first, last = _PARTS[part]
    return between(
        whole.start + int(length * first) * DAY, whole.start + (int(length * last) - 1) * DAY
    )


_PARTS = {
    "start": (0, 0.25),
    "early": (0, 0.5),
    "mid": (0.3, 0.7),
    "late": (0.5, 1),
    "end": (0.75, 1),
}
