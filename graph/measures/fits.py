"""How one feature of a measure stands to another's: the same, wider, narrower, apart.

What one of two texts leaves open excludes nothing and contains nothing: the other
features decide. Days are compared as calendar stretches.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.measures import kinds, trees

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
    fit = _in_tree(left.event, right.event)
    if fit is Fit.APART and trees.alike(left.event or "", right.event or ""):
        return Fit.OPEN
    return _as_part(left, right, fit)


_HOLDING = frozenset({Fit.SAME, Fit.WIDER})


def _as_part(left: Measure, right: Measure, fit: Fit) -> Fit:
    """Take "40 of the lorries stopped carried arms" as some of those stopped."""
    if bool(left.within) == bool(right.within) or fit not in {Fit.APART, Fit.OPEN, Fit.SAME}:
        return fit
    part, whole = (left, right) if left.within else (right, left)
    if whole.event is None or (part.within == trees.WHOLE and fit is Fit.SAME):
        return fit
    told = part.within == trees.WHOLE or _in_tree(whole.event, part.within) in _HOLDING
    if not told:
        return fit
    return Fit.NARROWER if part is left else Fit.WIDER


def population(left: Measure, right: Measure) -> Fit:
    """Compare who or what is counted: class, nationality and further traits together."""
    classes = _classes(left.population, right.population)
    nations = _nationality(left.nationality, right.nationality)
    traits = _traits(left.traits, right.traits)
    if classes in {Fit.WIDER, Fit.NARROWER} and traits is classes.turned():
        traits = Fit.SAME  # nurses among "health workers": the class tells the trait
    if _by_nation_only(left, right) or _by_nation_only(right, left):
        classes = Fit.OPEN  # "1,900 Syrians" among "6,700 migrants": their class is unsaid
    return _joint(classes, nations, traits)


def _by_nation_only(one: Measure, other: Measure) -> bool:
    named = one.population == trees.PEOPLE and one.nationality not in {None, FOREIGN}
    return named and other.nationality is None


def force(left: Measure, right: Measure) -> Fit:
    """Compare the sides that the counted belong to."""
    return _named(left.force, right.force)


def place(left: Measure, right: Measure) -> Fit:
    """Compare where it happened; a place in a country is written "UA/Kharkiv"."""
    if not (left.place and right.place):
        return _named(left.place, right.place)
    fit = _in_tree(left.place.replace("/", "."), right.place.replace("/", "."))
    if fit is Fit.APART:
        ours, theirs = (_last(place) for place in (left.place, right.place))
        return Fit.OPEN if ours <= theirs or theirs <= ours else fit
    return fit


def _last(place: str) -> frozenset[str]:
    """Give the words of a place's own name, without its country."""
    return frozenset(place.rpartition("/")[2].lower().split())


def names(left: Measure, right: Measure) -> Fit:
    """Compare the names in two clauses: two ships, two armies, two districts are apart.

    They are where names of one kind have no word in common, and no word stands at
    another place of the other clause: "the army of Karsia" and "Karsia" are one.
    """
    ours, theirs = _by_kind(left.names), _by_kind(right.names)
    all_ours, all_theirs = _together(ours), _together(theirs)
    for kind in ours.keys() & theirs.keys():
        mine, yours = ours[kind], theirs[kind]
        level = kind.startswith("~")
        if not mine & yours and (level or not (mine & all_theirs or yours & all_ours)):
            return Fit.APART
    return Fit.OPEN


def _by_kind(names: tuple[str, ...]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name in names:
        kind, _, words = name.partition(":")
        found[kind] = found.get(kind, frozenset()) | frozenset(words.split())
    return found


def _together(by_kind: dict[str, frozenset[str]]) -> frozenset[str]:
    return frozenset(word for words in by_kind.values() for word in words)


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
    """Compare classes by the tree, then by the kinds of their words.

    A word that is known for people by its verb alone is the same word.
    """
    fit = _in_tree(left, right)
    if left is None or right is None or fit is not Fit.APART:
        return fit
    return _by_words(left, right) or fit


def _by_words(left: str, right: str) -> Fit | None:
    """Compare classes of two branches; None where no word of the one is a kind of the other's."""
    ours, theirs = trees.nouns_of(left), trees.nouns_of(right)
    pairs = [(one, other) for one in ours for other in theirs]
    apart = trees.in_tree(left) and trees.in_tree(right)
    if any(trees.same_noun(*pair) or (not apart and kinds.same(*pair)) for pair in pairs):
        return Fit.SAME
    wider = trees.nests(left, right) or (not apart and any(kinds.contains(*p) for p in pairs))
    narrower = trees.nests(right, left) or (
        not apart and any(kinds.contains(other, one) for one, other in pairs)
    )
    if wider and narrower:
        return Fit.SAME  # each has a meaning that is a kind of the other's
    return Fit.WIDER if wider else Fit.NARROWER if narrower else None


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
