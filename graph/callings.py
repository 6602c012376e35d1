"""Walks of life: what the words of somebody's role tell of his calling, and which callings part two people.

An office changes, a walk of life seldom does: "the actor Tom Hale" and "Senator Tom Hale" are
two until a text says otherwise. Used where names are linked, within a text and across texts.
"""

from __future__ import annotations

from functools import cache

from graph import lexicon
from graph.names import normal_form


def walks(role: str | None) -> frozenset[str]:
    """Give the walks of life that the words of a role tell; none for an office of any walk.

    Examples
    --------
    >>> sorted(walks("former footballer and mayor of Truro")), sorted(walks("chairman"))
    (['politics', 'sport'], [])
    """
    words = normal_form(role).split() if role else []
    return frozenset(_nouns()[word] for word in words if word in _nouns())


def apart(one: str | None, other: str | None) -> bool:
    """Tell whether two roles are of walks of life that one person hardly joins.

    Examples
    --------
    >>> apart("the actor", "Senator"), apart("General", "President"), apart(None, "actor")
    (True, False, False)
    """
    first, second = walks(one), walks(other)
    if not first or not second or first & second:
        return False
    return not any(frozenset((a, b)) in _joined() for a in first for b in second)


@cache
def _nouns() -> dict[str, str]:
    table: dict[str, list[str]] = lexicon.table("callings")["walks"]
    return {normal_form(noun): walk for walk, nouns in table.items() for noun in nouns}


@cache
def _joined() -> frozenset[frozenset[str]]:
    pairs: list[str] = lexicon.table("callings")["joined"]["pairs"]
    return frozenset(frozenset(pair.split()) for pair in pairs)
