"""The verdict on two numbers, with its reason in words and the features that decided."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.measures import fits, naming, trees
from graph.measures.fits import Fit
from graph.measures.intervals import meet

if TYPE_CHECKING:
    from graph.measures.observation import Observation

EXCLUDING = ("unit", "force", "place", "names", "occasion", "event", "population", "period")
"""Features in the order in which they are named when they keep two numbers apart."""
NESTING = ("event", "population", "place", "period")


class Verdict(StrEnum):
    """How two numbers stand to each other."""

    AGREES = "agrees"
    CONFLICTS = "conflicts"
    UPDATES = "updates"
    NESTED = "nested"
    NOT_COMPARABLE = "not_comparable"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its reason. ``features`` are the fits of the left number to the right one."""

    verdict: Verdict
    reason: str
    features: dict[str, Fit]


def judge(left: Observation, right: Observation) -> Judgement:
    """Say how two numbers stand to each other.

    The verdict is the same whichever comes first; reason and features are told from
    the left one.

    Parameters
    ----------
    left, right : Observation

    Returns
    -------
    Judgement

    Raises
    ------
    ValueError
        If one of them has neither value nor bounds.
    """
    features = _features(left, right)
    if apart := [name for name in EXCLUDING if features[name] is Fit.APART]:
        return Judgement(Verdict.NOT_COMPARABLE, _different(apart, left, right), features)
    nesting = {name: features[name] for name in NESTING if features[name] in _NESTED}
    if len(set(nesting.values())) > 1:
        return Judgement(Verdict.NOT_COMPARABLE, _crossed(nesting), features)
    if nesting:
        return Judgement(Verdict.NESTED, _nested(nesting, left, right), features)
    return _same_measure(left, right, features)


_NESTED = frozenset({Fit.WIDER, Fit.NARROWER})


def _features(left: Observation, right: Observation) -> dict[str, Fit]:
    one, other = left.measure, right.measure
    return {
        "unit": fits.unit(one, other),
        "force": fits.force(one, other),
        "place": fits.place(one, other),
        "names": fits.names(one, other),
        "occasion": fits.occasion(one, other),
        "event": fits.event(one, other),
        "population": fits.population(one, other),
        "period": _period(left, right),
    }


def _period(left: Observation, right: Observation) -> Fit:
    fit = fits.days(left.about, right.about)
    if fit in _NESTED and left.measure.stock and right.measure.stock:
        return Fit.APART  # a level in March is no part of the level of the year
    return fit


def _same_measure(left: Observation, right: Observation, features: dict[str, Fit]) -> Judgement:
    if meet(left, right):
        return Judgement(Verdict.AGREES, "the values that both allow meet", features)
    if left.speakers & right.speakers and _at_other_times(left, right):
        return Judgement(Verdict.UPDATES, "the same speaker, at another time", features)
    return Judgement(Verdict.CONFLICTS, "the same is counted, and no value fits both", features)


def _at_other_times(left: Observation, right: Observation) -> bool:
    return left.said is not None and right.said is not None and left.said != right.said


def _different(apart: list[str], left: Observation, right: Observation) -> str:
    return "; ".join(
        f"another {_WORDS.get(name, name)}: {_told(name, left)}, {_told(name, right)}"
        for name in apart
    )


_WORDS = {"names": "name"}


def _crossed(nesting: dict[str, Fit]) -> str:
    wider = next(name for name, fit in nesting.items() if fit is Fit.WIDER)
    narrower = next(name for name, fit in nesting.items() if fit is Fit.NARROWER)
    return f"the {wider} of the one is wider, but its {narrower} narrower"


def _nested(nesting: dict[str, Fit], left: Observation, right: Observation) -> str:
    outer, inner = (left, right) if Fit.WIDER in nesting.values() else (right, left)
    return "; ".join(_contained(name, outer, inner) for name in nesting)


def _contained(name: str, outer: Observation, inner: Observation) -> str:
    whole, part = _told(name, outer), _told(name, inner)
    if name == "event" and inner.measure.within and not outer.measure.within:
        return f"the other, {part}, is told as a part of the one, {whole}"
    return f"the {name} of the one, {whole}, contains that of the other, {part}"


def _told(name: str, observation: Observation) -> str:
    """Say a feature in words."""
    measure = observation.measure
    match name:
        case "unit":
            said = " per ".join(filter(None, (measure.unit or "a plain count", measure.per)))
        case "event":
            said = naming.event_label(measure)
        case "population":
            said = naming.population_label(measure)
        case "occasion":
            said = trees.label("occasion", measure.occasion) if measure.occasion else ""
        case "names":
            said = ", ".join(name.partition(":")[2] for name in measure.names)
        case "period":
            said = _told_days(observation)
        case _:
            said = getattr(measure, name)
    return said or "unsaid"


def _told_days(observation: Observation) -> str:
    about = observation.about
    if about is None:
        return "unsaid"
    return f"{about.start or '…'} to {about.end or '…'}"
