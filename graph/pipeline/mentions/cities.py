"""Which country a city lies in: by GeoNames' cities and the countries the document speaks of.

A name that cities of several countries share is decided by evidence: a country named in the
text, the dateline, or a city that is far larger than all others of the name. Else it stays open.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.annotations import Form
from graph.names import slug
from graph.ontology import EntityType
from graph.pipeline.mentions.countries import datelined
from graph.pipeline.mentions.eponyms import eponymous
from graph.pipeline.mentions.gazetteer import WORD, folded
from graph.pipeline.mentions.things import thing
from graph.pipeline.mentions.vocabulary import first_names

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from graph.annotations import Document, Mention

_PLACE = re.compile(r"([A-Z]{2})(\d+)")
_AROUND = re.compile(
    r"^(?:the )?(?:(?:greater|downtown|central|old|city of) )?|(?<=\w) (?:city|town)$"
)
_LENT = frozenset({EntityType.PLACE, EntityType.GROUP})
_FAR_LARGER = 10
_LARGER = 6
_SHORT = 3
_KNOWN = 100
_ALONE = 30
"""Thousands of inhabitants from which on a city is believed without other evidence: the largest
of several of its name, and the only one."""


def candidates(name: str) -> dict[str, int]:
    """Give the countries that have a city of the name, with its inhabitants in thousands.

    Examples
    --------
    >>> list(candidates("Reading"))
    ['GB', 'US']
    """
    key = " ".join(folded(word) for word in WORD.findall(name))
    found = _line(key) or _line(_AROUND.sub("", key))
    return {country: int(people) for country, people in _PLACE.findall(found)}


def placed(document: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """Give each place without a country the one its name and the document speak for.

    A city that the lexicons put elsewhere moves only into a country the document names,
    and only where it is not far smaller there.
    """
    own = [m for m in mentions if m.type not in _LENT or not _borrowed(document, m)]
    if all(m.type is not EntityType.PLACE for m in own):
        return own
    around = _around(document, own)
    return [_placed(m, around) if m.type is EntityType.PLACE else m for m in own]


def _borrowed(document: Document, name: Mention) -> bool:
    """Tell whether the model sees a place or a people in what the gazetteer has turned down.

    "A Hollywood actress", "the Swiss franc", "a Guinea pig".
    """
    if name.country or name.basis != "model" or not document.syntax.tokens:
        return False
    head, words = document.syntax.tokens[name.head], name.span.of(document.text)
    form = Form.DEMONYM if name.type is EntityType.GROUP else name.form
    if thing(head, words, form, document.syntax):
        return True
    return name.type is EntityType.PLACE and eponymous(head, words, document.syntax)


def _around(document: Document, mentions: Iterable[Mention]) -> Mapping[str, Counter[str]]:
    """Count the names that speak for each country."""
    found: dict[str, Counter[str]] = {}
    for mention in mentions:
        if mention.country and mention.type is not EntityType.PERSON:
            found.setdefault(mention.country, Counter())[mention.name] += 1
    for country in datelined(document.dateline or ""):
        found.setdefault(country, Counter())["dateline"] += 1
    return found


def _placed(place: Mention, around: Mapping[str, Counter[str]]) -> Mention:
    near = {country for country, names in around.items() if names.keys() - {place.name}}
    # A region without a country ("Asia") has a key and keeps it.
    if place.country in near or bool(place.country) != bool(place.key):
        return place
    known = candidates(place.name)
    if place.country is None:
        country = _country(place.name, known, near)
    else:
        country = _elsewhere(place.country, known, near)
    if country is None:
        return place
    return replace(place, country=country, key=f"{slug(place.name)}-{country.lower()}")


def _country(name: str, known: Mapping[str, int], near: Collection[str]) -> str | None:
    here = {c: people for c, people in known.items() if c in near}
    if here:
        return _largest(here)
    # "Jackson", "Florence": what may be somebody's name needs a country beside it.
    if len(name) <= _SHORT or name.split(maxsplit=1)[0] in first_names():
        return None
    largest = _largest(known)
    needed = _KNOWN if len(known) > 1 else _ALONE
    return largest if largest and known[largest] >= needed else None


def _largest(known: Mapping[str, int]) -> str | None:
    """Give the country of the city that is far larger than the others."""
    if not known:
        return None
    first, *others = sorted(known, key=lambda country: -known[country])
    if others and known[first] < _FAR_LARGER * known[others[0]]:
        return None
    return first


def _elsewhere(default: str, known: Mapping[str, int], near: Collection[str]) -> str | None:
    country = _largest({c: people for c, people in known.items() if c in near})
    if country is None or default not in known or known[default] >= _LARGER * known[country]:
        return None
    return country


def _line(key: str) -> str:
    """Find the places of a folded name by halving the sorted file: no table is built of it."""
    data = _data()
    wanted = f"{key},".encode()
    low, high = data.index(b"\n") + 1, len(data)
    while low < high:
        start = data.rfind(b"\n", low - 1, (low + high) // 2) + 1 or low
        end = data.index(b"\n", start)
        line = data[start:end]
        if line.startswith(wanted):
            return line[len(wanted) :].decode()
        if line.partition(b",")[0] < wanted[:-1]:
            low = end + 1
        else:
            high = start
    return ""


@cache
def _data() -> bytes:
    return (lexicon.FOLDER / "cities.csv").read_bytes()
