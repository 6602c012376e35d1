"""One number as it was said: its bounds, what it measures, who said it and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from graph.annotations import Measure


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
    ``said`` those on which it was said; None where that is not known. ``context`` are
    marks of the occasion (a crash, a battle, a vote): what its text shares with another's.
    """

    value: float | None
    lower: float | None
    upper: float | None
    measure: Measure
    speakers: frozenset[str] = frozenset()
    partial: bool = False
    said: Days | None = None
    about: Days | None = None
