"""Resolved dates: predictions and their scores.

A gold date is *found* if half of its characters lie in the predicted date that
shares most with it, and *right* if first and last day differ by a day at most.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.evaluation.gold import identifier
from graph.evaluation.ratios import ratio

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.claims import Json
    from graph.evaluation.reading import Reading

SHOWN = 15
TOLERANCE = dt.timedelta(days=1)
DECEMBER = (12, 31)


@dataclass(frozen=True, slots=True)
class Stretch:
    """First and last day; None where that half is open."""

    first: dt.date | None
    last: dt.date | None

    def agrees(self, other: Stretch) -> bool:
        """Whether `other` begins and ends where this does, a day more or less."""
        return _near(self.first, other.first) and _near(self.last, other.last)

    def __str__(self) -> str:
        return f"{self.first} to {self.last}"


def prediction(line: Json, reading: Reading) -> Json:
    """Give the prediction line of one document: every resolved date with its span."""
    return {
        "doc_id": identifier(line),
        "dates": [
            {
                "span": list(reading.raw(period.span)),
                "start": period.start.isoformat() if period.start else None,
                "end": period.end.isoformat() if period.end else None,
                "precision": period.precision,
            }
            for period in reading.extraction.dates
            if period.span
        ],
    }


def score(gold: Iterable[Json], predicted: Iterable[Json]) -> Json:
    """Score prediction lines against gold lines.

    Returns
    -------
    dict
        ``found`` of the gold dates that have a year; ``value_of_found``;
        ``spurious``, the share of the predicted that touch no gold date.
    """
    lines = {identifier(line): line for line in predicted}
    pairs = [(_readable(line["dates"]), _given(lines.get(identifier(line)))) for line in gold]
    met = [(d, _best(d, given)) for wanted, given in pairs for d in wanted]
    found = [(d, best) for d, best in met if best is not None]
    wrong = [
        f"{d['text']}: {_gold(d)}, not {_meant(best)}"
        for d, best in found
        if not any(stretch.agrees(_meant(best)) for stretch in _readings(d))
    ]
    total = len(met)
    count = sum(len(given) for _, given in pairs)
    touching = sum(_touches(p, wanted) for wanted, given in pairs for p in given)
    return {
        "dates": total,
        "found": ratio(len(found), total) if total else None,
        "value_of_found": ratio(len(found) - len(wrong), len(found)),
        "spurious": round(1 - touching / count, 4) if count else 0.0,
        "missed": [d["text"] for d, best in met if best is None][:SHOWN],
        "wrong": wrong[:SHOWN],
    }


def _given(predicted: Json | None) -> list[Json]:
    dates = (predicted or {}).get("dates", ())
    return [d for d in dates if d.get("start") or d.get("end") or "value" in d]


def _readable(dates: Sequence[Json]) -> list[Json]:
    return [date for date in dates if _has_year(date["value"])]


def _has_year(value: Json) -> bool:
    try:
        meant = _stretch(value)
    except ValueError:
        return False
    return bool(meant.first or meant.last)


def _best(wanted: Json, given: Sequence[Json]) -> Json | None:
    """Give the predicted date that shares most with `wanted`, if that is half of it."""
    best = max(given, key=lambda date: _shared(date, wanted), default=None)
    if best is None or 2 * _shared(best, wanted) < wanted["end"] - wanted["start"]:
        return None
    return best


def _shared(date: Json, wanted: Json) -> int:
    start, end = _span(date)
    return int(min(end, wanted["end"]) - max(start, wanted["start"]))


def _touches(date: Json, wanted: Sequence[Json]) -> bool:
    start, end = _span(date)
    return any(start < d["end"] and end > d["start"] for d in wanted)


def _span(date: Json) -> tuple[int, int]:
    start, end = date["span"] if "span" in date else (date["start"], date["end"])
    return start, end


def _gold(date: Json) -> Stretch:
    return _stretch(date["value"])


def _readings(date: Json) -> list[Stretch]:
    """Give what gold takes the words to mean; ``also`` is a second reading that is as good."""
    return [_gold(date), *([_stretch(date["also"])] if date.get("also") else [])]


def _meant(date: Json) -> Stretch:
    if "value" in date:
        return _stretch(date["value"])
    return Stretch(_first(date.get("start")), _last(date.get("end")))


def _stretch(value: Json) -> Stretch:
    when = value.get("when")
    return Stretch(
        _first(when or value.get("from") or value.get("notBefore")),
        _last(when or value.get("to") or value.get("notAfter")),
    )


def _first(text: str | None) -> dt.date | None:
    return dt.date(*(*_numbers(text), 1, 1)[:3]) if text else None


def _last(text: str | None) -> dt.date | None:
    if not text:
        return None
    match _numbers(text):
        case (year,):
            return dt.date(year, *DECEMBER)
        case (year, month):
            return dt.date(year, month, calendar.monthrange(year, month)[1])
        case (year, month, day, *_):
            return dt.date(year, month, day)
        case _:
            raise ValueError(text)


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.partition("T")[0].split("-"))


def _near(wanted: dt.date | None, given: dt.date | None) -> bool:
    return wanted is None or (given is not None and abs(wanted - given) <= TOLERANCE)
