"""Dates that lean on the day of publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.dates import stretches
from graph.pipeline.dates.absolute import date
from graph.pipeline.dates.rules import Moment, rule
from graph.pipeline.dates.stretches import DAY, Stretch
from graph.pipeline.dates.words import (
    DAYS,
    SEASONS,
    either,
    month_number,
    number,
    part,
    weekday_number,
)
from graph.pipeline.dates.years import around, nearest

if TYPE_CHECKING:
    import re

WEEK = 7
HALVES = {"week": ("day", -3), "month": ("day", -15), "year": ("month", -6), "decade": ("year", -5)}
SATURDAY = 5
STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "the": 0, "": 0}
STEP |= {"next": 1, "coming": 1, "following": 1}


def _which(match: re.Match[str]) -> int:
    return STEP[(match["which"] or "").lower().removeprefix("this ").removeprefix("the ")]


def _day(match: re.Match[str], at: Moment) -> Stretch:
    return stretches.day(at.base + DAYS[match.group().lower()] * DAY)


def _weekday(match: re.Match[str], at: Moment) -> Stretch:
    # News looks back: the latest such day, the day of publication included.
    wanted, which = weekday_number(match["weekday"]), (match["which"] or "").lower()
    since = (at.base.weekday() - wanted) % WEEK
    if which == "last":
        return stretches.day(at.base - (since or WEEK) * DAY)
    if which in {"next", "coming"} or (at.direction > 0 and which != "past"):
        return stretches.day(at.base + (WEEK - since) * DAY)
    return stretches.day(at.base - since * DAY)


def _weekday_of(match: re.Match[str], at: Moment) -> Stretch:
    monday = stretches.week(at.base, by=_which(match)).start or at.base
    return stretches.day(monday + weekday_number(match["weekday"]) * DAY)


def _weekend(match: re.Match[str], at: Moment) -> Stretch:
    saturday = at.base - (at.base.weekday() - SATURDAY) % WEEK * DAY
    ongoing = at.base.weekday() >= SATURDAY
    which = (match["which"] or "").lower()
    if which == "next" or (at.direction > 0 and not ongoing):
        saturday += WEEK * DAY
    elif which == "last" and ongoing:
        saturday -= WEEK * DAY
    return stretches.between(saturday, saturday + DAY)


def _unit(match: re.Match[str], at: Moment) -> Stretch:
    unit = match["unit"].lower()
    whole = stretches.containing(stretches.moved(at.base, unit, _which(match)), unit)
    return stretches.part_of(whole, part(match["part"])) if match["part"] else whole


def _month_day(match: re.Match[str], at: Moment) -> Stretch | None:
    month, day = month_number(match["month"]), number(match["day"])
    return date(nearest(at, month, day), month, day)


def _days(match: re.Match[str], at: Moment) -> Stretch | None:
    month, day = month_number(match["month"]), int(match["day"])
    year = nearest(at, month, day)
    first, last = date(year, month, day), date(year, month, int(match["last"]))
    return stretches.between(first.start, last.end) if first and last else None


def _month_day_of(match: re.Match[str], at: Moment) -> Stretch | None:
    year = at.base.year + STEP[match["which"].lower()]
    return date(year, month_number(match["month"]), number(match["day"]))


def _month(match: re.Match[str], at: Moment) -> Stretch:
    number_ = month_number(match["month"])
    whole = stretches.month(nearest(at, number_, 15), number_)
    return stretches.part_of(whole, part(match["part"])) if match["part"] else whole


def _which_month(match: re.Match[str], at: Moment) -> Stretch:
    wanted, which = month_number(match["month"]), match["which"].lower()
    year = at.base.year
    if which in {"last", "past"} and wanted >= at.base.month:
        year -= 1
    if which in {"next", "coming"} and wanted <= at.base.month:
        year += 1
    return stretches.month(year, wanted)


def _month_of(match: re.Match[str], at: Moment) -> Stretch:
    whole = stretches.month(at.base.year + _which(match), month_number(match["month"]))
    return stretches.part_of(whole, part(match["part"])) if match["part"] else whole


def _season(match: re.Match[str], at: Moment) -> Stretch:
    first, which = SEASONS[match["season"].lower()], match["which"].lower()
    near = [stretches.season(year, first) for year in around(at.base)]
    if which in {"last", "past"}:
        return [
            s
            for s in (stretches.season(at.base.year - 2, first), *near)
            if s.end and s.end < at.base
        ][-1]
    if which in {"next", "coming"}:
        return next(
            s
            for s in (*near, stretches.season(at.base.year + 2, first))
            if s.start and s.start > at.base
        )
    return next((s for s in near if s.start and s.end and s.start <= at.base <= s.end), near[1])


def _season_of(match: re.Match[str], at: Moment) -> Stretch:
    return stretches.season(at.base.year + _which(match), SEASONS[match["season"].lower()])


def _ago(match: re.Match[str], at: Moment) -> Stretch:
    unit, count = match["unit"].lower().rstrip("s"), number(match["count"])
    back = stretches.moved(at.base, unit, -count)
    if match["more"]:
        half = HALVES.get(unit)
        back = stretches.moved(back, *half) if half else back
    return stretches.containing(back, "year" if unit in {"decade", "century"} else unit)


def _before_last(match: re.Match[str], at: Moment) -> Stretch:
    unit = match["unit"].lower()
    return stretches.containing(stretches.moved(at.base, unit, -2), unit)


def _vaguely_ago(_: re.Match[str], at: Moment) -> Stretch:
    return stretches.between(None, at.base)


def _ahead(match: re.Match[str], at: Moment) -> Stretch | None:
    if at.direction <= 0:
        return None  # "in two weeks they built it" is how long it took
    unit = match["unit"].lower().rstrip("s")
    return stretches.containing(stretches.moved(at.base, unit, number(match["count"])), unit)


def _from_now(match: re.Match[str], at: Moment) -> Stretch:
    unit = match["unit"].lower().rstrip("s")
    return stretches.containing(stretches.moved(at.base, unit, number(match["count"])), unit)


def _within(match: re.Match[str], at: Moment) -> Stretch | None:
    if at.direction <= 0:
        return None  # "within two weeks they built it" is how long it took
    count = match["count"]
    unit = match["unit"].lower().rstrip("s")
    return stretches.between(
        at.base, stretches.moved(at.base, unit, number(count)) if count else None
    )


def _so_far(match: re.Match[str], at: Moment) -> Stretch:
    unit = match["unit"].lower()
    return stretches.between(stretches.containing(at.base, unit).start, at.base)


def _bare_season(match: re.Match[str], at: Moment) -> Stretch | None:
    first = SEASONS[match["season"].lower()]
    return stretches.season(nearest(at, first, 1), first)


def _span_back(match: re.Match[str], at: Moment) -> Stretch:
    unit = match["unit"].lower().rstrip("s")
    if not match["count"]:
        return stretches.between(None, at.base)
    return stretches.between(stretches.moved(at.base, unit, -number(match["count"])), at.base)


def _span_ahead(match: re.Match[str], at: Moment) -> Stretch:
    unit, count = match["unit"].lower().rstrip("s"), match["count"]
    end = stretches.moved(at.base, unit, number(count)) if count else None
    return stretches.between(at.base, end)


def _past_unit(match: re.Match[str], at: Moment) -> Stretch:
    unit = match["unit"].lower()
    back = stretches.moved(at.base, unit, -1)
    if unit == "century":
        return stretches.containing(back, unit)
    return stretches.between(back, at.base)


_THE = (
    r"(?P<which>(?i:last|this past|past|previous|this|current|next|coming|the coming|the current))"
)
_SHIFT = r"(?P<which>(?i:last|this|next))"
_YEAR = rf",? (?:of )?{_SHIFT} year"
_GLOSS = r"(?: \([^()\n]{1,20}\))?"
_ABOUT = r"(?i:(?:about|nearly|almost|some|around|roughly|over|more than|just|exactly) )?"
_TURN = r"(?i:ago|back)"

RULES = (
    rule(f"(?i:{either(DAYS)})", _day, "named day"),
    rule(
        r"(?:(?P<which>(?i:last|this|next|this past|this coming|past|coming)) )?(?P<weekday><WEEKDAY>)",
        _weekday,
    ),
    rule(rf"(?P<weekday><WEEKDAY>),? (?:of )?{_SHIFT} week", _weekday_of, "week"),
    rule(r"(?P<which>(?i:last|this past|this|next|the|this coming|the past)) weekend", _weekend),
    rule(rf"(?:(?P<part>(?i:<PART>)) )?{_THE} (?P<unit>(?i:<UNIT>))", _unit),
    rule(r"(?i:the )?(?P<which>(?i:last)) (?P<part>(?!))?(?P<unit>(?i:<UNIT>))", _unit),
    rule(r"(?i:earlier|later) (?P<part>(?!))?(?P<which>(?i:this)) (?P<unit>(?i:<UNIT>))", _unit),
    rule(
        r"(?:<WEEKDAY?>,? )?(?P<month><MONTH>) (?:the )?(?P<day><DAY>)(?:st|nd|rd|th)?", _month_day
    ),
    rule(
        r"(?:<WEEKDAY?>,? )?(?:the )?(?P<day><DAY>)(?:st|nd|rd|th)?(?: of)? (?P<month><MONTH>)",
        _month_day,
    ),
    rule(r"(?P<month><MONTH>) (?P<day><DAY>) ?(?:[-–]|to) ?(?P<last><DAY>)", _days),
    rule(r"(?P<day><DAY>)(?: ?(?:[-–]|to) ?| and )(?P<last><DAY>) (?P<month><MONTH>)", _days),
    rule(
        rf"(?P<day><DAY>)(?:st|nd|rd|th)?(?: of)? (?P<month><MONTH>){_YEAR}", _month_day_of, "year"
    ),
    rule(rf"(?P<month><MONTH>) (?P<day><DAY>)(?:st|nd|rd|th)?{_YEAR}", _month_day_of, "year"),
    rule(r"(?i:the )?(?P<part>(?i:<PART>))[ -](?P<month><MONTH>)", _month),
    rule(r"(?P<part>(?!))?(?P<month><MONTH>)", _month),
    rule(
        r"(?P<which>(?i:last|past|this|this past|next|this coming)) (?P<month><MONTH>)",
        _which_month,
    ),
    rule(rf"(?:(?P<part>(?i:<PART>))[ -])?(?P<month><MONTH>){_GLOSS}{_YEAR}", _month_of, "year"),
    rule(
        r"(?P<which>(?i:last|past|this|this past|next|this coming)) (?P<season>(?i:<SEASON>))",
        _season,
    ),
    rule(rf"(?P<season>(?i:<SEASON>)){_YEAR}", _season_of, "year"),
    rule(
        rf"{_ABOUT}\[?(?P<count>(?i:<COUNT>))\]?(?P<more>(?i: and a )(?i:half))? (?P<unit>(?i:<UNITS>)) {_TURN}",
        _ago,
        "ago",
    ),
    rule(
        rf"{_ABOUT}(?P<count>(?i:an?|one)) (?P<unit>(?i:<UNIT>))(?P<more>(?i: and a )(?i:half)) {_TURN}",
        _ago,
        "ago",
    ),
    rule(r"(?i:the )(?P<unit>(?i:<UNIT>)) (?i:before last)", _before_last),
    rule(rf"{_ABOUT}(?i:<VAGUE>) (?i:<UNITS>|hours) (?i:ago|back)", _vaguely_ago, "ago"),
    rule(
        r"[Ii]n (?:about |around )?(?P<count>(?i:<COUNT>)) (?P<unit>(?i:<UNITS>))(?:['’]s? time)?",
        _ahead,
    ),
    rule(
        r"(?P<count>(?i:<COUNT>)) (?P<unit>(?i:<UNITS>)) (?i:from now|from today|hence)",
        _from_now,
        "now",
    ),
    rule(
        r"(?i:within (?:the next )?)(?P<count>(?i:<COUNT>)) (?P<unit>(?i:<UNITS>))",
        _within,
        "within",
    ),
    rule(r"(?i:in )(?P<count>(?!))?(?i:<VAGUE>) (?P<unit>(?i:<UNITS>))", _within, "vague"),
    rule(r"(?i:so far this) (?P<unit>(?i:<UNIT>))", _so_far),
    rule(
        r"(?:(?<=\b[Ii]n )|(?<=\bsince )|(?<=\bSince )|(?<=\buntil )|(?<=\bby ))(?:the (?P<season>(?i:<SEASON>)))(?! of)",
        _bare_season,
    ),
    rule(
        r"(?:the |these )?(?i:last|past|previous) (?:(?P<count>(?i:<COUNT>))|(?i:<VAGUE>)) (?P<unit>(?i:<UNITS>))",
        _span_back,
        "past",
    ),
    rule(
        r"(?i:the )?(?i:next|coming|following) (?:(?P<count>(?i:<COUNT>))|(?i:<VAGUE>)) (?P<unit>(?i:<UNITS>))",
        _span_ahead,
        "coming",
    ),
    rule(r"the past (?P<unit>(?i:<UNIT>))", _past_unit),
)
