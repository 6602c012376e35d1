"""The word lists of the stage (``lexicons/anaphora.toml``), frozen for look-up."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from graph import lexicon


class Fit(NamedTuple):
    """What a definite noun can stand for."""

    subtypes: frozenset[str]
    words: frozenset[str]


def _table(name: str) -> dict[str, Any]:
    found: dict[str, Any] = lexicon.table("anaphora")[name]
    return found


@cache
def bodies() -> dict[str, Fit]:
    """Which bodies each noun can stand for."""
    return {
        noun: Fit(frozenset(row.get("subtypes", ())), frozenset(row.get("words", ())))
        for noun, row in _table("bodies").items()
    }


@cache
def sorted_nouns() -> frozenset[str]:
    """Nouns that say what sort of body a name is: "the German carmaker", "the aid agency"."""
    return frozenset(_table("sorts")["nouns"])


@cache
def country_nouns() -> frozenset[str]:
    """Nouns that stand for the country in focus."""
    return frozenset(_table("countries")["nouns"])


@cache
def countries_told() -> dict[str, frozenset[str]]:
    """Give the ISO codes of the countries that a word beside "country" tells of."""
    return {word: frozenset(codes.split()) for word, codes in _table("told").items()}


@cache
def narrower() -> dict[str, frozenset[str]]:
    """Roles that a more general noun for a person takes up: a senator is a lawmaker."""
    return {noun: frozenset(roles) for noun, roles in _table("roles").items()}


@cache
def addresses() -> dict[str, frozenset[str]]:
    """Give the callings that a form of address tells: "Dr" a doctor."""
    return {word: frozenset(nouns.split()) for word, nouns in _table("addresses").items()}


@cache
def anybody() -> frozenset[str]:
    """Nouns that take up any person: "the man", "the 40-year-old"."""
    return frozenset(_table("people")["anybody"])


@cache
def callings() -> frozenset[str]:
    """Nouns for what somebody is by calling; the text may tell it by the noun itself."""
    return frozenset(_table("people")["callings"])


@cache
def several() -> dict[str, str]:
    """Plural nouns for named things taken together, and the type of those."""
    return {noun: kind for kind, nouns in _table("several").items() for noun in nouns}


@cache
def texts() -> frozenset[str]:
    """Nouns for what is written and so can say something."""
    return frozenset(_table("texts")["nouns"])
