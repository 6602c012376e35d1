"""When an article was published: reads a submitted date, and lines that only say when.

Month and weekday names come from Babel (CLDR), so one grammar reads all the
languages: numbers, one month, and words that belong to neither are an error.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import cache
from typing import TYPE_CHECKING

from babel import Locale

from graph import lexicon
from graph.errors import InvalidInput
from graph.ontology import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable

_LOCALES = [
    "en",
    "fr",
    "es",
    "ru",
    "ar",
    "ar_JO",
    "ar_DZ",
    "ar_MA",
    "de",
    "it",
    "pt",
    "tr",
    "uk",
    "pl",
    "nl",
    "fa",
    "id",
    "sw",
]
_EARLIEST_YEAR = 1800
_LONGEST_LINE = 100
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?!\d)")
_ISO_START = re.compile(r"\d{4}-(\d{2}-\d{2}|W\d{2})|\d{8}", re.ASCII)
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([./\-])(\d{1,2})\2(\d{4})(?!\d)")
_YEAR_MONTH = re.compile(r"\b((?:19|20)\d\d)[-/](0[1-9]|1[0-2])\b")
_YEAR = re.compile(r"(?<![\d-])(?:19|20)\d\d(?![\d-])")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?!\d)|[+-]\d{2}:?\d{2}\b")
_PARTS = re.compile(r"\s[·|•–—-]\s|\n")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Published:
    """A day with how exactly it is known: a month stands as its first day."""

    day: dt.date
    precision: Precision = Precision.DAY


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that only says when: `value` is null for a time alone or an impossible day."""

    value: Published | None
    is_change: bool = False


@dataclass(frozen=True, slots=True)
class _Names:
    months: dict[str, int]
    month: re.Pattern[str]
    weekday: re.Pattern[str]
    fillers: frozenset[str]
    changes: tuple[str, ...]


def read_published(said: str, *, today: dt.date) -> Published:
    """Read a submitted date: ISO 8601, RFC 2822, or in words.

    Raises
    ------
    InvalidInput
        With the pointer ``/published_at``: no date, an impossible one, one before
        1800, or one more than a day after `today`.
    """
    try:
        found = _read(said.strip())
    except (ValueError, OverflowError, TypeError, IndexError) as error:
        raise InvalidInput(f"is no possible date: {error}", pointer="/published_at") from error
    if found is None:
        raise InvalidInput("is no date such as 2026-01-27", pointer="/published_at")
    if found.day.year < _EARLIEST_YEAR:
        raise InvalidInput(f"is before the year {_EARLIEST_YEAR}", pointer="/published_at")
    if not is_past(found.day, today=today):
        raise InvalidInput(f"{found.day} is in the future", pointer="/published_at")
    return found


def is_past(day: dt.date, *, today: dt.date) -> bool:
    """Tell whether `day` is not in the future anywhere on the globe: a day of grace."""
    return (day - today).days <= 1


def date_line(line: str) -> DateLine | None:
    """Read `line` if it says when and nothing else.

    Examples
    --------
    >>> date_line("Published: March 3, 2026 14:02 GMT").value.day
    datetime.date(2026, 3, 3)
    >>> date_line("In March the port was closed") is None
    True
    """
    if len(line) > _LONGEST_LINE or not any(map(str.isdigit, line)):
        return None
    names, folded = _names(), line.casefold()
    rest = names.weekday.sub(" ", names.month.sub(" ", folded))
    if not all(word in names.fillers for word in _WORD.findall(rest)):
        return None
    try:
        value = _first_date(folded)
    except ValueError:
        return DateLine(None)
    if value is None and not _CLOCK.search(folded):
        return None
    changed = any(word in folded for word in names.changes)
    return DateLine(value, changed)


def stated(lines: Iterable[str], *, today: dt.date) -> Published | None:
    """Give the first possible date that `lines` state; a change counts only if nothing else does."""
    changed = None
    for line in lines:
        for part in (line, *_PARTS.split(line)):
            said = date_line(part.strip())
            if said is None or said.value is None or not _is_plausible(said.value, today):
                continue
            if not said.is_change:
                return said.value
            changed = changed or said.value
    return changed


def _is_plausible(found: Published, today: dt.date) -> bool:
    return found.day.year >= _EARLIEST_YEAR and is_past(found.day, today=today)


def contains_date(text: str) -> bool:
    """Tell whether `text` is made of a month (or a numeric date) and numbers only."""
    names = _names()
    folded = text.casefold()
    has_month = names.month.search(folded) is not None
    rest = names.weekday.sub(" ", names.month.sub(" ", folded))
    rest_words = [word for word in _WORD.findall(rest) if word not in names.fillers]
    return not rest_words and (has_month or _NUMERIC.search(folded) is not None)


def is_weekday(text: str) -> bool:
    """Tell whether `text` is the name of a day of the week."""
    return _names().weekday.fullmatch(text.casefold()) is not None


def headed(
    words: str, known: Published | None, *, above: Iterable[str] = (), today: dt.date
) -> Published | None:
    """Give the day that the date of a dateline says.

    One without a year takes it from what is `known`, else from a line `above` that
    names the same month: "Release 2026-03-14", "Update of March 3, 2026". None where
    it says no day, an impossible one, or one outside of what is `known`.

    Examples
    --------
    >>> headed("March 3", Published(dt.date(2026, 1, 1), Precision.YEAR), today=dt.date(2026, 5, 1))
    Published(day=datetime.date(2026, 3, 3), precision=<Precision.DAY: 'day'>)
    """
    year = known.day.year if known else _year_above(words, above)
    said = words if re.search(r"\d{4}", words) else f"{words} {year or ''}"
    try:
        found = _first_date(said.casefold())
    except ValueError:
        return None
    if found is None or not _is_plausible(found, today) or not _is_within(found, known):
        return None
    return found


def _year_above(words: str, above: Iterable[str]) -> int | None:
    names = _names()
    months = {names.months[m[0].rstrip(".")] for m in names.month.finditer(words.casefold())}
    numbered = [
        (int(match[1]), {int(match[2])})
        for line in above
        for match in _YEAR_MONTH.finditer(line.casefold())
    ]
    told = [
        (int(match[0]), {names.months[m[0].rstrip(".")] for m in names.month.finditer(line)})
        for line in map(str.casefold, above)
        for match in _YEAR.finditer(line)
    ]
    years = {year for year, said in (*numbered, *told) if said == months}
    return years.pop() if len(years) == 1 else None


def _is_within(found: Published, known: Published | None) -> bool:
    if known is None:
        return True
    same_month = found.day.month == known.day.month or known.precision is Precision.YEAR
    return found.precision is Precision.DAY and found.day.year == known.day.year and same_month


def _read(said: str) -> Published | None:
    if _ISO_START.match(said):
        return Published(dt.datetime.fromisoformat(said).date())
    if re.fullmatch(r"\d{4}(-\d{1,2})?", said, re.ASCII):
        year, _, month = said.partition("-")
        return Published(
            dt.date(int(year), int(month or 1), 1), Precision.MONTH if month else Precision.YEAR
        )
    line = date_line(said)
    if line is not None and line.value is not None:
        return line.value
    return Published(parsedate_to_datetime(said).date())


def _first_date(folded: str) -> Published | None:
    if match := _ISO.search(folded):
        year, month, day = int(match[1]), int(match[2]), int(match[3] or 1)
        return Published(dt.date(year, month, day), Precision.DAY if match[3] else Precision.MONTH)
    if match := _NUMERIC.search(folded):
        return _numeric(int(match[1]), match[2], int(match[3]), int(match[4]))
    return _in_words(folded)


def _numeric(first: int, separator: str, second: int, year: int) -> Published | None:
    """Day first, unless only the other order is possible; 3/4/2026 is not told."""
    twelve = 12
    if second > twelve:
        first, second = second, first
    elif first <= twelve and first != second and separator == "/":
        return None
    return Published(dt.date(year, second, first))


def _in_words(folded: str) -> Published | None:
    names = _names()
    months = {names.months[match[0].rstrip(".")] for match in names.month.finditer(folded)}
    if len(months) != 1:
        return None
    numbers = _NUMBER.findall(names.month.sub(" ", _CLOCK.sub(" ", folded)))
    years = [int(number) for number in numbers if len(number) == len("2026")]
    days = [int(number) for number in numbers if len(number) <= len("27")]
    if not years:
        return None
    month = months.pop()
    if not days:
        return Published(dt.date(years[0], month, 1), Precision.MONTH)
    return Published(dt.date(years[0], month, days[0]))


@cache
def _names() -> _Names:
    months: dict[str, int] = {}
    weekdays: set[str] = set()
    for name in _LOCALES:
        locale = Locale.parse(name)
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, month in locale.months[context][width].items():
                    months.setdefault(month.casefold().rstrip("."), number)
                weekdays.update(
                    day.casefold().rstrip(".") for day in locale.days[context][width].values()
                )
    months["sept"] = 9
    words = lexicon.table("boilerplate")["dateline_words"]
    return _Names(
        months, _any_of(months), _any_of(weekdays), frozenset(words["words"]),
        tuple(words["changes"]),
    )  # fmt: skip


def _any_of(names: set[str] | dict[str, int]) -> re.Pattern[str]:
    longest_first = sorted((name for name in names if len(name) > 1), key=len, reverse=True)
    joined = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<![^\W\d_])(?:{joined})(?![^\W\d_])\.?")
