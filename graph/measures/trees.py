"""The trees of events and populations, and which word leads to which of their nodes."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from graph.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterable

Place = Literal["verbs", "does", "nouns", "states", "phrases"]
"""How a word says what happens: see the head of ``events.toml``."""
PEOPLE = "people"
MONEY = "money"
THINGS = "things"


@cache
def _events() -> dict[str, dict[str, object]]:
    return {entry["key"]: entry for entry in table("events")["event"]}


@cache
def _words(tree: str, place: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for entry in table(f"{tree}s")[tree]:
        for word in entry.get(place, ()):
            found.setdefault(word, []).append(entry["key"])
    return {word: tuple(keys) for word, keys in found.items()}


def event_of(word: str, place: Place, counted: str) -> str | None:
    """Give the event that `word` tells of what is `counted`: people, money or things.

    Returns
    -------
    str or None
        The key; None if no entry of the tree has the word for such a thing.
    """
    keys = _words("event", place).get(word, ())
    return next((key for key in keys if counted in _events()[key].get("of", counted)), None)  # type: ignore[operator] # TOML: a list of words, or the word itself


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
    """Give the population that `noun` (a lemma) stands for, None if it is no word for people."""
    keys = _words("population", "nouns").get(noun, ())
    return keys[0] if keys else None


def is_stock(event: str | None) -> bool:
    """Tell whether numbers of an event are levels at an instant, not sums over a time.

    A number of which nothing happens ("the town has 40 wells") is a level.
    """
    return event is None or _events().get(event, {}).get("flow") is False


def label(tree: Literal["event", "population"], key: str) -> str:
    """Give the words for a node; a lemma stands for itself."""
    found = next((e["label"] for e in table(f"{tree}s")[tree] if e["key"] == key), key)
    return str(found)


def contains(wide: str, narrow: str) -> bool:
    """Tell whether `narrow` is below `wide` in a tree, or the same."""
    return narrow == wide or narrow.startswith(f"{wide}.")


@cache
def _apart() -> tuple[tuple[str, str], ...]:
    sets = table("populations")["apart"]["sets"]
    return tuple(pair for members in sets for pair in combinations(members, 2))


def exclude(left: str, right: str) -> bool:
    """Tell whether nobody can belong to both populations."""
    return any(
        (contains(a, left) and contains(b, right)) or (contains(b, left) and contains(a, right))
        for a, b in _apart()
    )
