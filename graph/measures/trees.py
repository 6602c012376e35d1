"""The trees of events and populations, and which word leads to which of their nodes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from graph.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterable

Place = Literal["verbs", "does", "nouns", "states", "phrases"]
"""How a word says what happens: see the head of ``events.toml``."""
PEOPLE = "people"
MONEY = "money"
THINGS = "things"
WHOLE = "whole"
"""Stands for the event of a whole of which nothing is told."""
UNION = "|"
"""Between the parts of an event that is one thing or another."""


@cache
def _events() -> dict[str, dict[str, Any]]:
    return {entry["key"]: entry for entry in _entries("event")}


def _entries(tree: str) -> list[dict[str, Any]]:
    file = "populations" if tree == "population" else "events"
    found: list[dict[str, Any]] = table(file)[tree]
    return found


@cache
def _words(tree: str, place: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for entry in _entries(tree):
        for word in entry.get(place, ()):
            found.setdefault(word, []).append(entry["key"])
    return {word: tuple(keys) for word, keys in found.items()}


def event_of(word: str, place: Place, counted: str) -> str | None:
    """Give the event that `word` tells of what is `counted`: people, money or things.

    Returns
    -------
    str or None
        The key, of an event that such things undergo if there is one ("lost 40 men", "lost $4m"),
        else of any ("killed 300 cows"); None if no entry of the tree has the word.
    """
    keys = _words("event", place).get(word, ())
    fit = (key for key in keys if counted in _events()[key].get("of", (counted,)))
    return next(fit, next((key for key in keys if counted != THINGS or not _strict(key)), None))


@cache
def _strict(event: str) -> bool:
    """Tell whether an event happens to people and never to a thing: goods that leave are no migrants."""
    return any(contains(root, event) for root in table("events")["strict"]["events"])


def of_people(event: str) -> bool:
    """Tell whether an event happens to people only."""
    return _events().get(event, {}).get("of") == [PEOPLE]


def phrases() -> Iterable[tuple[str, str]]:
    """Give the events that several words tell together, the longest first."""
    found = _words("event", "phrases")
    return sorted(
        ((phrase, keys[0]) for phrase, keys in found.items()), key=lambda pair: -len(pair[0])
    )


def population_of(noun: str) -> str | None:
    """Give the population that `noun` (a lemma) stands for, None if it is no word for people.

    A trade or a part played that the tree does not list is a branch of people of its own.
    """
    keys = _words("population", "nouns").get(noun, ())
    if keys:
        return keys[0]
    stems = _words("population", "kinds").get(noun, ())
    if stems:
        return f"{stems[0]}.{noun}"
    return f"{PEOPLE}.{noun}" if noun in _persons() else None


def unlisted(population: str) -> str:
    """Give the bare word of a population that is no node of the tree: "people.crew" is a crew."""
    known = population in _labels("population")
    return population if known else population.rpartition(".")[2]


def in_tree(population: str) -> bool:
    """Tell whether a population is an entry of the tree, not a word below or beside it."""
    return population in _labels("population")


def nouns_of(population: str) -> tuple[str, ...]:
    """Give the words that stand for a population: those of its entry, else its own."""
    entry = next((e for e in _entries("population") if e["key"] == population), None)
    return (*entry["nouns"], *entry.get("above", ())) if entry else (unlisted(population),)


def nests(wide: str, narrow: str) -> bool:
    """Tell whether a class is part of one that is no beginning of its key: girls of students."""
    return any(
        contains(entry["key"], narrow) and any(contains(wide, other) for other in entry["within"])
        for entry in _entries("population")
        if "within" in entry
    )


@cache
def same_noun(left: str, right: str) -> bool:
    """Tell whether two nouns are used for the same: homes and houses."""
    groups = table("populations")["alike"]["groups"]
    return any(left in group and right in group for group in groups)


@cache
def alike(left: str, right: str) -> bool:
    """Tell whether two events may be one thing seen from two sides: cost and paid."""
    groups = table("events")["alike"]["groups"]
    return any(left in group and right in group for group in groups)


@cache
def _persons() -> frozenset[str]:
    return frozenset(table("persons")["nouns"].split())


def is_stock(event: str | None) -> bool:
    """Tell whether numbers of an event are levels at an instant, not sums over a time.

    A number of which nothing happens ("the town has 40 wells") is a level.
    """
    if event is None:
        return True
    return all(_events().get(part, {}).get("flow") is False for part in event.split(UNION))


def is_occasional(event: str) -> bool:
    """Tell whether numbers of an event belong to one occasion: killed in a crash, not paid."""
    wide = table("events")["occasional"]["events"]
    return all(any(contains(root, part) for root in wide) for part in event.split(UNION))


def label(tree: Literal["event", "population", "occasion"], key: str) -> str:
    """Give the words for a node; a lemma stands for itself."""
    labels = _labels(tree)
    return " or ".join(labels.get(part, part.rpartition(".")[2]) for part in key.split(UNION))


@cache
def _labels(tree: str) -> dict[str, str]:
    return {entry["key"]: entry["label"] for entry in _entries(tree)}


def contains(wide: str, narrow: str) -> bool:
    """Tell whether `narrow` is below `wide` in a tree, or the same.

    Of unions ("killed or missing") each part of the narrow one must be in the wide one.

    Examples
    --------
    >>> contains("harm", "harm.killed"), contains("harm.killed|missing", "missing")
    (True, True)
    """
    return all(
        any(part == whole or part.startswith(f"{whole}.") for whole in wide.split(UNION))
        for part in narrow.split(UNION)
    )


def occasion_of(noun: str) -> str | None:
    """Give the occasion that `noun` (a lemma) names, None if it names none."""
    keys = _words("occasion", "nouns").get(noun, ())
    return keys[0] if keys else None


def listed(event: str) -> bool:
    """Tell whether an event stands in the tree; else it is the lemma of some verb."""
    return all(part in _events() for part in event.split(UNION))


def joined(events: list[str]) -> str:
    """Give the event that all of `events` are part of: "killed or wounded".

    Two branches that make up their whole tree stem give the stem.
    """
    kept: list[str] = []
    for event in events:
        if not any(contains(event, other) or contains(other, event) for other in kept):
            kept.append(event)
        elif (
            wider := next((k for k in kept if contains(k, event) and k != event), None)
        ) is not None:
            kept[kept.index(wider)] = event
    stems = {event.split(".", maxsplit=1)[0] for event in kept}
    return stems.pop() if len(kept) > 1 and len(stems) == 1 else UNION.join(sorted(kept))
