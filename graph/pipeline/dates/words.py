"""The calendar's words as patterns, and what they stand for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from babel.dates import get_month_names

from graph.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterable

_DATES = table("dates")
_NUMBERS = table("numbers")


def either(words: Iterable[str]) -> str:
    """Give a pattern for any of `words`, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _numbered(entries: dict[str, list[str]]) -> dict[str, int]:
    # Short forms as well, all in lower case, counted from 1.
    return {
        form.lower(): number
        for number, (name, short) in enumerate(entries.items(), 1)
        for form in (name, *short)
    }


MONTHS = _numbered(_DATES["months"])
WEEKDAYS = _numbered(_DATES["weekdays"])
SEASONS: dict[str, int] = _DATES["seasons"]
DAYS: dict[str, int] = _DATES["days"]
DECADES: dict[str, int] = _DATES["decades"]
NAMED = _DATES["named"]
HOLIDAYS = {name.lower(): (int(day[:2]), int(day[3:])) for name, day in _DATES["holidays"].items()}
"""Month and day of each holiday that has a fixed one."""
ORDINALS: dict[str, int] = _NUMBERS["ordinals"]
_CARDINALS: dict[str, int] = _NUMBERS["cardinals"] | _NUMBERS["tens"]
GUARDS = {side: frozenset(words) for side, words in _DATES["guards"].items()}


def _cased(name: str) -> str:
    # "may" and "march" are words; only the capital makes them months.
    return f"{name}|{name.upper()}"


_FULL = "|".join(_cased(n) for n in _DATES["months"])
_SHORT = "|".join(rf"(?:{_cased(s)})\b\.?" for forms in _DATES["months"].values() for s in forms)
MONTH = rf"(?:(?:{_FULL})\b|{_SHORT})"
WEEKDAY = rf"(?:{'|'.join(_cased(n) for n in _DATES['weekdays'])})"
SEASON = f"(?:{either(SEASONS)})"
UNIT = "(?:day|week|month|quarter|year|decade|century)"
UNITS = "(?:days?|weeks?|fortnights?|months?|years?|decades?)"
YEAR = r"(?:1[0-9]\d\d|20\d\d)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
COUNT = rf"(?:\d{{1,3}}|(?:{either(_NUMBERS['tens'])})-(?:{either(_NUMBERS['cardinals'])})|{either(_CARDINALS)}|an?)"
VAGUE = r"(?:a few|few|several|a couple of|many|some)"
VAGUE_COUNT = re.compile(VAGUE, re.IGNORECASE)
PART = r"(?:early|mid|late|the (?:very )?(?:beginning|start|middle|end) of|(?:beginning|start|middle|end) of)"
ORDINAL = rf"(?:{either(ORDINALS)}|\d\d?(?:st|nd|rd|th))"


HOLIDAY = either(form for name in _DATES["holidays"] for form in (name, name.replace("'", "’")))


def month_number(word: str) -> int:
    """Give 1-12 for an English month name, full or short."""
    return MONTHS[word.rstrip(".").lower()]


def weekday_number(word: str) -> int:
    """Give 0 (Monday) to 6 for an English weekday."""
    return WEEKDAYS[word.lower()] - 1


def number(word: str) -> int:
    """Give the value of what :data:`COUNT` or :data:`ORDINAL` matched.

    Examples
    --------
    >>> number("twenty-one"), number("a"), number("third"), number("14")
    (21, 1, 3, 14)
    """
    word = word.lower()
    if digits := re.match(r"\d+", word):
        return int(digits.group())
    if word in {"a", "an"}:
        return 1
    return ORDINALS.get(word) or sum(_CARDINALS[piece] for piece in word.split("-"))


def part(words: str) -> str:
    """Give the part that words of :data:`PART` name: start, early, mid, late or end."""
    found = re.search(r"early|mid|late|beginning|start|end", words.lower())
    named = found.group() if found else "mid"
    return {"beginning": "start"}.get(named, named)


@cache
def foreign_months() -> dict[str, int]:
    """Give the month names of the languages of ``dates.toml``, in lower case, with their numbers."""
    return {
        name.lower(): number
        for locale in _DATES["languages"]["locales"]
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, "format", locale).items()
    }
