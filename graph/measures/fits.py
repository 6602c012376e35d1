"""How one feature of a measure stands to another's: the same, wider, narrower, apart.

What one of two texts leaves open excludes nothing and contains nothing: the other
features decide. Days are compared as calendar stretches.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.measures import trees

if TYPE_CHECKING:
    from graph.annotations import Measure
    from graph.measures.observation import Days

FOREIGN = "foreign"


class Fit(StrEnum):
    """How the left feature stands to the right one."""

    SAME = "same"
    OPEN = "open"
    WIDER = "wider"
    NARROWER = "narrower"
    APART = "apart"

    def turned(self) -> Fit:
        """Give how the right feature stands to the left one."""
        return {Fit.WIDER: Fit.NARROWER, Fit.NARROWER: Fit.WIDER}.get(self, self)


def event(left: Measure, right: Measure) -> Fit:
    """Compare what happens to what is counted.

    A verb that is not in the tree says nothing on what else it may be: "the hoard holds 90
    coins" and "90 coins were catalogued" may tell of one thing.
    """
    unlike = left.event != right.event and left.event and right.event
    if unlike and not (trees.listed(left.event or "") and trees.listed(right.event or "")):
        return Fit.OPEN
    return _in_tree(left.event, right.event)


def population(left: Measure, right: Measure) -> Fit:
    """Compare who or what is counted: class, nationality and further traits together."""
    return _joint(
        _classes(left.population, right.population),
        _nationality(left.nationality, right.nationality),
        _traits(left.traits, right.traits),
    )


def force(left: Measure, right: Measure) -> Fit:
    """Compare the sides that the counted belong to."""
    return _named(left.force, right.force)


def place(left: Measure, right: Measure) -> Fit:
    """Compare where it happened; a place in a country is written "UA/Kharkiv"."""
    if left.place and right.place:
        return _in_tree(left.place.replace("/", "."), right.place.replace("/", "."))
    return _named(left.place, right.place)


def occasion(left: Measure, right: Measure) -> Fit:
    """Compare what the numbers belong to; a battle may be told as the war that it is part of."""
    fit = _in_tree(left.occasion, right.occasion)
    return Fit.OPEN if fit in {Fit.WIDER, Fit.NARROWER} else fit


def unit(left: Measure, right: Measure) -> Fit:
    """Compare what the number is in."""
    same = (left.unit, left.per) == (right.unit, right.per)
    return Fit.SAME if same else Fit.APART


def days(left: Days | None, right: Days | None) -> Fit:
    """Compare the days that two numbers are of; those that only overlap are apart."""
    if left is None or right is None:
        return Fit.OPEN
    (low, high), (start, end) = _ends(left), _ends(right)
    if (low, high) == (start, end):
        return Fit.SAME
    if low <= start and end <= high:
        return Fit.WIDER
    if start <= low and high <= end:
        return Fit.NARROWER
    return Fit.APART


def _ends(stretch: Days) -> tuple[dt.date, dt.date]:
    return stretch.start or dt.date.min, stretch.end or dt.date.max


def _in_tree(left: str | None, right: str | None) -> Fit:
    if left == right:
        return Fit.SAME
    if left is None or right is None:
        return Fit.OPEN
    if trees.contains(left, right):
        return Fit.WIDER
    return Fit.NARROWER if trees.contains(right, left) else Fit.APART


def _classes(left: str | None, right: str | None) -> Fit:
    """Compare classes; a word that is known for people by its verb alone is the same word."""
    if left and right and trees.unlisted(left) == trees.unlisted(right):
        return Fit.SAME
    return _in_tree(left, right)


def _nationality(left: str | None, right: str | None) -> Fit:
    if left == right:
        return Fit.SAME
    if left is None or (left == FOREIGN and right is not None):
        return Fit.WIDER
    return Fit.NARROWER if right in {None, FOREIGN} else Fit.APART


def _traits(left: tuple[str, ...], right: tuple[str, ...]) -> Fit:
    ours, theirs = set(left), set(right)
    if ours == theirs:
        return Fit.SAME
    if ours < theirs:
        return Fit.WIDER
    return Fit.NARROWER if theirs < ours else Fit.APART


def _named(left: str | None, right: str | None) -> Fit:
    if left is None or right is None:
        return Fit.SAME if left == right else Fit.OPEN
    return Fit.SAME if left == right else Fit.APART


def _joint(*fits: Fit) -> Fit:
    """Join the fits of one thing's features: all must point the same way."""
    told = {fit for fit in fits if fit not in {Fit.SAME, Fit.OPEN}}
    if len(told) == 1:
        return told.pop()
    if told:
        return Fit.APART
    return Fit.OPEN if Fit.OPEN in fits else Fit.SAME
