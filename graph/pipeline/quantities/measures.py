"""What follows a number: its currency or unit, and the period it is meant for."""

from __future__ import annotations

import re
from typing import NamedTuple

from graph.lexicon import rows, table
from graph.pipeline.quantities import money

_UNITS = {form: row["unit"] for row in rows("units") for form in row["forms"].split("|")}
_TIME = frozenset(row["unit"] for row in rows("units") if row["kind"] == "time")
_SYMBOL = re.compile(r"\W|^(?:m|min|mi|ft|ha|oz|mg|cm|mm|km|kg|pp|bps|pct)$|[A-Z]")


def _forms(names: list[str]) -> str:
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))


LONG = _forms([form for form in _UNITS if not _SYMBOL.search(form) or " " in form])
_SHORT = _forms([form for form in _UNITS if _SYMBOL.search(form) and " " not in form])
_UNIT = re.compile(rf"[\s-]?(?:(?P<long>(?i:{LONG}))(?!\w)|(?P<short>{_SHORT})(?!\w))")
GLUED = rf"(?:{_SHORT}|-(?:{LONG}))"
"""Units that are written on to the digits."""
_LOWER = {form.lower(): unit for form, unit in _UNITS.items()}
_PER = {words: period for period, forms in table("approximators")["per"].items() for words in forms}
_PER_AFTER = re.compile(
    rf"[\s-]?(?P<per>(?i:{_forms(list(_PER))}))(?!\w)(?! (?:ago|earlier|before|later|previously|after|on)\b)"
)
_ADJECTIVES = {
    "monthly": "month",
    "yearly": "year",
    "annual": "year",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
}


class Measure(NamedTuple):
    """Unit or currency after a number; ``end`` is the offset behind it."""

    end: int
    unit: str | None = None
    currency: str | None = None

    @property
    def bare(self) -> bool:
        """Whether the number has neither, and so counts things."""
        return self.unit is None and self.currency is None


def measure(text: str, at: int, currency: str | None = None) -> Measure:
    """Read the unit that follows offset `at`; `currency` is what stood before the number."""
    if currency:
        spelled = money.after(text, at)
        return Measure(spelled.end if spelled and spelled.code == currency else at, None, currency)
    if found := money.after(text, at):
        return Measure(found.end, found.noun, found.code)
    if match := _UNIT.match(text, at):
        form = match["long"] or match["short"]
        return Measure(match.end(), _UNITS.get(form) or _LOWER[form.lower()])
    return Measure(at)


def per(text: str, at: int) -> str | None:
    """Read the period of "a month", "per year" after offset `at`."""
    match = _PER_AFTER.match(text, at)
    return _PER[match["per"].lower()] if match else None


def per_of(adjective: str) -> str | None:
    """Give the period that an adjective ("monthly") names."""
    return _ADJECTIVES.get(adjective.lower())


def is_time(unit: str | None) -> bool:
    """Tell whether the unit measures time."""
    return unit in _TIME
