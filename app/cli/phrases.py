"""Parts of a claim in words, the same on the terminal and on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.claims import Json

OPEN = "…"
"""Stands for an end that is not known."""


def speakers(claim: Json) -> str:
    """Name all who speak.

    Examples
    --------
    >>> speakers({"speakers": [{"name": "Fiji"}, {"name": "Samoa"}]})
    'Fiji, Samoa'
    """
    return ", ".join(speaker["name"] for speaker in claim["speakers"])


def days(period: Json) -> str:
    """Give the first and the last day of a period, once if they are the same.

    Examples
    --------
    >>> days({"start": "2025-06-01", "end": None})
    '2025-06-01 to …'
    """
    return _between(period["start"], period["end"])


def amount(quantity: Json) -> str:
    """Give a number as the words hedge it, with its unit.

    Examples
    --------
    >>> amount({"value": None, "lower": 24, "upper": 99, "approximator": None, "unit": "hen",
    ...         "currency": None, "per": None})
    '24 to 99 hen'
    """
    value = quantity["value"]
    number = bounds(quantity) if value is None else f"{value:,}"
    unit = quantity["currency"] or quantity["unit"]
    per = quantity["per"] and f"per {quantity['per']}"
    return " ".join(filter(None, (quantity["approximator"], number, unit, per)))


def bounds(quantity: Json) -> str:
    """Give the least and the most that a number can mean."""
    ends = (quantity["lower"], quantity["upper"])
    return _between(*(end if end is None else f"{end:,}" for end in ends))


def _between(first: str | None, last: str | None) -> str:
    return " to ".join(dict.fromkeys(end or OPEN for end in (first, last)))
