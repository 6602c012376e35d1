"""The year that a month or a day without one means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.dates import stretches

if TYPE_CHECKING:
    import datetime as dt

    from graph.pipeline.dates.rules import Moment

DAYS_OF_GRACE = 31
HALF_MONTH = 15
NEVER = 10_000


def around(base: dt.date) -> list[int]:
    """Give the years before, of and after `base`."""
    return [base.year - 1, base.year, base.year + 1]


def nearest(at: Moment, month: int, day: int) -> int:
    """Give the year in which that day fits the clause's direction, else lies nearest."""

    def distance(year: int) -> int:
        days = (stretches.last_of(year, month).replace(day=1) - at.base).days + day - 1
        grace = DAYS_OF_GRACE if abs(at.direction) <= 1 else HALF_MONTH
        against = days * at.direction < -grace * abs(at.direction)
        return abs(days) + (NEVER if against else 0)

    return min(around(at.base), key=distance)
