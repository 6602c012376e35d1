"""What the model calls an organisation, by the words of its name: an event, a work, a place."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.names import normal_form
from graph.pipeline.mentions.vocabulary import (
    first_names,
    given_names,
    honorifics,
    surnames,
    titles,
)
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNSURE = frozenset({"ORG", "GPE", "FAC", "NORP", "WORK_OF_ART", "PRODUCT"})
_LONGEST = 5
"""Words of the longest name of a person with a form of address."""
_SITES = frozenset({"GPE", "LOC", "FAC"})
_TAKEN = frozenset(
    {"GPE", "LOC", "FAC", "PERSON", "NORP", "WORK_OF_ART", "PRODUCT", "EVENT", "LAW"}
)
"""Labels under which the model also files organisations."""
_ADDRESS = re.compile(r"https?:|www\.|@\w")
_OPEN = re.compile(r"(?:\s+|^)(?:of the|of|for|on|and|or|at|in|the|&)\s*$|\s*\([^)]*$")
_AGAINST = re.compile(r"(?:pro|anti|non|ex)-(?=[A-Z])")
_DAY = re.compile(
    r"\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$"
)


def tidied(text: str, span: Span) -> Span:
    """Cut what the model took in at the edges of an organisation's name; may leave nothing.

    A linking word or an open bracket at its end, a day of the week, "pro-" before it.
    """
    if _ADDRESS.search(text, span.start, span.end):
        return Span(span.start, span.start)
    start, end = span
    if lead := _AGAINST.match(text, start, end):
        start = lead.end()
    words = text[start:end]
    while tail := _DAY.search(words) or _OPEN.search(words):
        words = words[: tail.start()]
    return Span(start, start + len(words))


def label_of(words: Sequence[str], label: str) -> str:
    """Correct the label by the words of the name.

    Returns
    -------
    str
        ``ORG`` for a union or a council, ``LOC`` for a river; of what was an ``ORG``, ``PRODUCT`` for what happens or is made, ``FAC`` for buildings and places in towns,
        else `label`.
    """
    if len(words) < 2:  # noqa: PLR2004 - one word tells too little
        return label
    if label in _UNSURE and _addressed(words):
        return "PERSON"
    if label in _TAKEN and _organised(words, label):
        return "ORG"
    if label in {"ORG", "PERSON"} and words[-1].istitle() and words[-1].lower() in _waters():
        return "LOC"
    return _sorted(words) if label == "ORG" else label


def _sorted(words: Sequence[str]) -> str:
    """Tell what happens, is made or built from an organisation."""
    last = words[-1].lower()
    if last in _things() or _happening(words):
        return "PRODUCT"
    return "FAC" if last in _places() else "ORG"


def _addressed(words: Sequence[str]) -> bool:
    """Tell whether a form of address opens the name of a person: "Sister Ada Quill", "King Osman IV"."""
    if len(words) > _LONGEST or not all(word[0].isupper() for word in words):
        return False
    if len(words[0]) > 1 and words[0].isupper():  # "DR Congo"
        return False
    if any(word.lower() in _impersonal() for word in words):
        return False
    if words[0].lower() in _personal():
        return True
    if words[0].lower() not in titles():
        return False
    borne = (normal_form(word) for word in words[1:])
    return any(word in given_names() or word in surnames() for word in borne)


def _happening(words: Sequence[str]) -> bool:
    """Tell "Operation Colander" and "War of 1879": what happens and not who acts."""
    if words[0] == "Operation":
        return True
    parted = next((n for n, word in enumerate(words) if word in {"of", "on"}), 0)
    return parted > 0 and words[parted - 1].lower() in _things()


def _organised(words: Sequence[str], label: str) -> bool:
    """Tell whether the words are the name of an organisation: its last, its first, or "Centre for"."""
    last = words[-1].lower()
    if label == "PERSON" and len(words) == 2 and words[0] in first_names():  # noqa: PLR2004 - a first name and "Court"
        return last in _companies() or last in _sure()
    if words[-1][0].isupper() and last in _heads():
        return label not in _SITES or last not in _sites()
    if last in _listed("heads", "trades") and words[-1].istitle() and words[0] != "The":
        return label != "PERSON" or normal_form(words[0]) not in given_names()
    if label in {"GPE", "LOC"}:
        return False
    if words[-1][0].isupper() and (last in _companies() or last in _closing()):
        return True
    return words[0].lower() in _foreign()


@cache
def _impersonal() -> frozenset[str]:
    return _heads() | _companies() | _listed("heads", "trades") | _places() | _things()


@cache
def _personal() -> frozenset[str]:
    return frozenset(honorifics()) | frozenset(lexicon.table("titles")["personal"])


@cache
def _heads() -> frozenset[str]:
    return _listed("heads", "words")


@cache
def _sites() -> frozenset[str]:
    return _listed("heads", "sites")


@cache
def _sure() -> frozenset[str]:
    return _listed("heads", "sure")


@cache
def _companies() -> frozenset[str]:
    return _listed("heads", "companies")


@cache
def _closing() -> frozenset[str]:
    return _listed("heads", "closing")


@cache
def _foreign() -> frozenset[str]:
    return _listed("heads", "foreign")


@cache
def _listed(table: str, key: str) -> frozenset[str]:
    return frozenset(lexicon.table("organisations")[table][key])


@cache
def _waters() -> frozenset[str]:
    return frozenset(lexicon.table("nominals")["misnamed"]["waters"])


@cache
def _things() -> frozenset[str]:
    return frozenset(lexicon.table("nominals")["misnamed"]["things"])


@cache
def _places() -> frozenset[str]:
    return frozenset(lexicon.table("nominals")["misnamed"]["places"])
