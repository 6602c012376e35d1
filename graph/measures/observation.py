"""One number as it was said: its bounds, what it measures, who said it and when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from graph.annotations import Measure
    from graph.claims import Json


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days, both ends included; an open end is None."""

    start: dt.date | None = None
    end: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """A number with all that decides whether another one says the same.

    ``lower`` or ``upper`` is None where the text leaves that side open. ``partial`` tells
    that the speaker calls the count incomplete. ``about`` are the days the number is of,
    ``said`` those on which it was said; None where that is not known.
    """

    value: float | None
    lower: float | None
    upper: float | None
    measure: Measure
    speakers: frozenset[str] = frozenset()
    partial: bool = False
    said: Days | None = None
    about: Days | None = None

    @classmethod
    def of(cls, row: Json, measure: Measure) -> Self:
        """Read it off a number as ``/v1/quantities`` shows it.

        Where the claim does not tell when it was said, that is the day of publication.
        """
        return cls(
            value=row["value"],
            lower=row["lower"],
            upper=row["upper"],
            measure=measure,
            speakers=frozenset(s["id"] or s["name"] for s in row["speakers"]),
            said=_days(row["said_at"]) or _day(row["article"]["published_at"]),
            about=_days(row["about_period"]),
        )


def _days(period: Json | None) -> Days | None:
    return Days(_date(period["start"]), _date(period["end"])) if period else None


def _day(published: str | None) -> Days | None:
    day = _date(published)
    return Days(day, day) if day else None


def _date(day: str | None) -> dt.date | None:
    return dt.date.fromisoformat(day) if day else None
