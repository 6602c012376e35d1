"""Dates that lean on a date told before: "a week earlier", "the following day", "that year"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from graph.ontology import Precision
from graph.pipeline.dates import stretches
from graph.pipeline.dates.rules import PARTS_OF_DAY, Leaning, Moment, rule
from graph.pipeline.dates.words import SEASONS, VAGUE_COUNT, number

if TYPE_CHECKING:
    import re

    from graph.pipeline.dates.stretches import Stretch

BACK = frozenset({"earlier", "before", "beforehand", "previously", "previous"})
COMPARED = ("from ", "than ", "with ", "to ", "on ", "over ")
SPANNING = ("over ", "for ", "within ", "during ", "in ")
LENGTHS = {"day": 1, "week": 7, "fortnight": 14, "month": 31, "season": 366, "quarter": 92}
LENGTHS |= {"period": 36525, "time": 36525} | {"year": 366, "decade": 3653, "century": 36525}


def anchor(match: re.Match[str], at: Moment) -> Stretch | None:
    """Give the date told last that is as exact as what leans on it, None if there is none.

    "Two days later" leans on a day, not on the year that was told in between.
    """
    longest = LENGTHS[_unit(match)]
    return next((told for told in at.told if stretches.length(told) <= longest), None)


def base(match: re.Match[str], told: tuple[Stretch, ...]) -> dt.date | None:
    """Give the first day of the date leant on, None where it is the day of publication."""
    found = anchor(match, Moment(dt.date.min, told=told))
    return found.start if found else None


def looks_back(match: re.Match[str]) -> bool:
    """Tell whether the words go back: the story then goes on from where it was."""
    return _way(match) in BACK


def _unit(match: re.Match[str]) -> str:
    unit = match["unit"].lower().removesuffix("s")
    return "day" if unit in PARTS_OF_DAY else "season" if unit in SEASONS else unit


def _way(match: re.Match[str]) -> str:
    return (match.groupdict().get("way") or "").lower()


def _shifted(match: re.Match[str], at: Moment) -> Stretch | None:
    unit, back = _unit(match), looks_back(match)
    said = match.groupdict().get("count") or ("few" if match["unit"].endswith("s") else "a")
    told = anchor(match, at)
    if told is None and back and at.leans is Leaning.TOLD:
        told = stretches.day(at.base) if at.has_base else None
    if told is None or told.start is None or told.end is None:
        return None
    if VAGUE_COUNT.fullmatch(said):
        day = stretches.DAY
        return (
            stretches.between(None, told.start - day)
            if back
            else stretches.between(told.end + day, None)
        )
    return _moved(match, told, unit, -number(said) if back else number(said))


def _moved(match: re.Match[str], told: Stretch, unit: str, by: int) -> Stretch | None:
    if told.start is None or told.end is None:
        return None
    first = stretches.moved(told.start, unit, by)
    # "up from a year earlier" in a report on October is the October of a year ago.
    compared = match.string[: match.start()].lower().endswith(COMPARED)
    if compared and told.precision in {Precision.MONTH, Precision.QUARTER}:
        return stretches.containing(first, told.precision.value)
    return stretches.containing(first, "year" if unit in {"decade", "century"} else unit)


def _next(match: re.Match[str], at: Moment) -> Stretch | None:
    # "The next day" of a story; "the next year" of somebody who looks ahead is his.
    if match["way"].lower() == "next" and at.has_base and not _is_story(match, at):
        unit = _unit(match)
        return stretches.containing(stretches.moved(at.base, unit, 1), unit)
    return _shifted(match, at)


def _is_story(match: re.Match[str], at: Moment) -> bool:
    if at.direction:
        return at.direction < 0
    return bool(at.told) and not match.string[: match.start()].lower().endswith(SPANNING)


def _same(match: re.Match[str], at: Moment) -> Stretch | None:
    told, unit = anchor(match, at), _unit(match)
    if told is None or told.start is None:
        return None
    if unit == "season":
        return stretches.season(told.start.year, SEASONS[match["unit"].lower()])
    return stretches.containing(told.start, unit)


def _up_to(match: re.Match[str], at: Moment) -> Stretch | None:
    end = at.told[0].end if at.told else None
    if end is None:
        return None
    after = end + stretches.DAY
    count = number(match["count"]) if match["count"] else 1
    return stretches.between(stretches.moved(after, _unit(match), -count), end)


def _same_of_year(match: re.Match[str], at: Moment) -> Stretch | None:
    """Read "the same month last year": the stretch told last, in another year."""
    which = match["which"].lower()
    told = anchor(match, at)
    if told is None or told.start is None or told.end is None:
        return _whole_year(which, at)
    if which.isdigit():
        by = int(which) - told.start.year
    elif which.startswith("last") and at.has_base:
        by = at.base.year - 1 - told.start.year
    else:
        by = -1
    start, after = (
        stretches.moved(day, "year", by) for day in (told.start, told.end + stretches.DAY)
    )
    return told._replace(start=start, end=after - stretches.DAY)


def _whole_year(which: str, at: Moment) -> Stretch | None:
    if which.isdigit():
        return stretches.year(int(which))
    return stretches.year(at.base.year - 1) if at.has_base else None


_ABOUT = (
    r"(?i:(?:about|nearly|almost|some|around|roughly|over|more than|just|exactly|only|barely) )?"
)
_COUNTED = rf"{_ABOUT}(?P<count>(?i:<COUNT>|<VAGUE>)) (?P<unit>(?i:<UNITS>))"
_ONE = r"(?i:the (?P<unit>day|night|morning|evening|afternoon|week|month|year))"
_CLOSED = r"(?=\s*(?:[,.;:!?)—–\"”]|$))"
_DAY = r"(?P<unit>(?i:<UNIT?>|morning|afternoon|evening|night))"

_TOLD = (
    rule(rf"{_COUNTED} (?P<way>(?i:earlier|later))(?! than)", _shifted, "turn"),
    rule(r"(?P<unit>(?i:<UNITS>)) (?P<way>(?i:earlier|later))(?! than)", _shifted, "turn"),
    rule(
        rf"{_COUNTED} (?P<way>(?i:before|beforehand|previously|after)){_CLOSED}", _shifted, "turn"
    ),
    rule(rf"{_ONE} (?P<way>(?i:before|after)){_CLOSED}", _shifted, "turn", "clock"),
    rule(rf"(?i:the )(?P<way>(?i:following|next|previous)) {_DAY}", _next, "step", "clock"),
    rule(
        rf"(?i:(?:earlier|later|late|early) )?(?i:that(?: same)?|the same) {_DAY}",
        _same,
        "same",
        "clock",
    ),
    rule(
        r"(?i:the same) (?P<unit>(?i:day|week|month|quarter|period|time))(?i: of| in| a)? (?P<which>(?i:last year|the previous year|the year before|year earlier|year ago)|<YEAR?>)",
        _same_of_year,
        "same",
        "other year",
    ),
    rule(r"(?i:that|the same) (?P<unit>(?i:<SEASON>))", _same, "same"),
)
_EVENT = (
    rule(rf"(?:{_COUNTED}) (?P<way>(?i:before|after))(?= [\w'’]+)", _shifted, "turn"),
    rule(rf"{_ONE} (?P<way>(?i:before|after))(?= [\w'’]+)", _shifted, "turn", "clock"),
)
_DATE = (
    rule(
        r"(?i:the|its) (?:(?P<count>(?i:<COUNT>)) )?(?P<unit>(?i:<UNITS>)) (?i:to|ending|ended|through)(?: on| in)?",
        _up_to,
        "up to",
    ),
)
RULES = tuple(
    one._replace(leans=leaning)
    for leaning, rules in ((Leaning.TOLD, _TOLD), (Leaning.EVENT, _EVENT), (Leaning.DATE, _DATE))
    for one in rules
)
