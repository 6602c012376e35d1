"""All names the lexicons know, by their words: longest match, case as in the name.

The match is on words, whatever stands between them (space, hyphen, apostrophe,
the stop of "St."), so that no tokeniser decides what is a name.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from graph import lexicon
from graph.annotations import Form
from graph.names import is_abbreviation
from graph.ontology import AgencySubtype, EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_JOIN = re.compile(r"[ \u00a0]|-|[’'ʻ]|\.[ \u00a0]?|\s?[&/]\s?|\s")
_SHORT = 3
_PARTICLES = frozenset(
    {"the", "of", "and", "for", "in", "on", "to", "al", "el", "de", "la", "le", "du", "des"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a name stands for.

    ``capital`` marks a seat of government, a place as much as a metonym; ``combining`` the
    first half of a pair of countries ("Anglo-French").
    """

    name: str
    type: EntityType
    key: str | None
    form: Form = Form.NAME
    country: str | None = None
    subtype: AgencySubtype | None = None
    role: str | None = None
    gender: str | None = None
    plural: bool = False
    capital: bool = False
    combining: bool = False


class Match(NamedTuple):
    """A name found in the text and all it may stand for, the likeliest first."""

    start: int
    end: int
    entries: tuple[Entry, ...]


class Gazetteer:
    """Names by their words.

    Parameters
    ----------
    surfaces : iterable of (str, Entry)
        Spellings; the order decides between entries of the same spelling.
    """

    def __init__(self, surfaces: Iterable[tuple[str, Entry]]) -> None:
        self._entries: dict[tuple[str, ...], list[tuple[str, Entry]]] = {}
        lengths: dict[str, set[int]] = {}
        for surface, entry in surfaces:
            key = tuple(folded(word) for word in WORD.findall(surface))
            if not key:
                continue
            known = self._entries.setdefault(key, [])
            if (surface, entry) not in known:
                known.append((surface, entry))
            lengths.setdefault(key[0], set()).add(len(key))
        # How many words the names with this first word have, the longest first.
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def __call__(self, text: str, start: int, end: int) -> Iterator[Match]:
        """Find the longest names in ``text[start:end]``, left to right, without overlap."""
        words = list(WORD.finditer(text, start, end))
        keys = [folded(word.group()) for word in words]
        past = 0
        for at, key in enumerate(keys):
            if at < past or key not in self._lengths:
                continue
            found = self._at(text, words, keys, at)
            if found is not None:
                past = at + found[0]
                yield found[1]

    def _at(
        self, text: str, words: list[re.Match[str]], keys: list[str], at: int
    ) -> tuple[int, Match] | None:
        for length in self._lengths[keys[at]]:
            known = self._entries.get(tuple(keys[at : at + length]))
            # At the end of the text the slice is shorter than the name, and finds a shorter one.
            if not known or at + length > len(words):
                continue
            if not _joined(text, words[at : at + length]):
                continue
            start, end = words[at].start(), words[at + length - 1].end()
            surface = text[start:end]
            # "Kim Jong Un" and "Kim Jong-un" are spelt by the same words and mean one man.
            entries = [
                entry
                for spelling, entry in known
                if _cased(spelling, surface) and (not entry.combining or text[end : end + 1] == "-")
            ]
            if entries:
                stop = text[end : end + 1] == "." and "." in surface
                return length, Match(start, end + stop, tuple(dict.fromkeys(entries)))
        return None

    def of_type(self, kind: EntityType) -> Iterator[Entry]:
        """Give all entries of one type, one that has several spellings several times."""
        for known in self._entries.values():
            yield from (entry for _, entry in known if entry.type is kind)

    def named(self, name: str) -> tuple[Entry, ...]:
        """Give all entries whose spelling is `name`, whatever its case."""
        key = tuple(folded(word) for word in WORD.findall(name))
        return tuple(dict.fromkeys(entry for _, entry in self._entries.get(key, ())))


def _joined(text: str, words: list[re.Match[str]]) -> bool:
    for (start, end), (after, _) in pairwise(word.span() for word in words):
        if not _JOIN.fullmatch(text, end, after):
            return False
        # "St. Petersburg" is a name, "Niger. Delta" the end of a sentence.
        if text[end] == "." and end - start > _SHORT:
            return False
    return True


def _cased(spelling: str, surface: str) -> bool:
    # "US" is no "us" and "Turkey" no "turkey"; a whole line in capitals is accepted.
    if is_abbreviation(spelling):
        return surface.replace(".", "") == spelling.replace(".", "")
    if surface[0].islower() and not spelling[0].islower():
        return False
    pairs = zip(WORD.findall(spelling), WORD.findall(surface), strict=True)
    # "The National" is no "the national": only small words may be written small within a name.
    return not any(n[0].isupper() and w[0].islower() and w not in _PARTICLES for n, w in pairs)


def folded(word: str) -> str:
    """Lower case, without accents."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


@cache
def gazetteer() -> Gazetteer:
    """Build the gazetteer of English names, once."""
    return Gazetteer([*_people(), *_countries(), *_metonyms(), *_agencies(), *_places()])


@cache
def country_names() -> dict[str, str]:
    """Give the English names by ISO code."""
    return {row["iso2"]: row["name"] for row in lexicon.rows("countries")}


@cache
def adjectives() -> dict[str, str]:
    """Give the first adjective of each country by ISO code ("US" for the United States)."""
    found = {
        row["iso2"]: row["adjectives"].split("|")[0] or row["name"]
        for row in lexicon.rows("countries")
    }
    return found | {"US": "US"}


def _country(
    iso2: str, form: Form = Form.NAME, *, plural: bool = False, capital: bool = False
) -> Entry:
    return Entry(
        name=country_names()[iso2], type=EntityType.COUNTRY, key=iso2, form=form, country=iso2,
        plural=plural, capital=capital, gender="n",
    )  # fmt: skip


def _split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


def _countries() -> Iterator[tuple[str, Entry]]:
    for row in lexicon.rows("countries"):
        iso2 = row["iso2"]
        name, demonym = _country(iso2), _country(iso2, Form.DEMONYM)
        people = _country(iso2, Form.DEMONYM, plural=True)
        seat = _country(iso2, Form.METONYM, capital=True)
        yield from ((surface, name) for surface in (row["name"], *_split(row["names"])))
        adjectival = _split(row["adjectives"])
        yield from ((surface, demonym) for surface in adjectival)
        yield from ((noun, people) for noun in _split(row["nouns"]) if noun not in adjectival)
        yield from ((surface, seat) for surface in _split(row["capital"]))
        half = replace(demonym, combining=True)
        yield from ((surface, half) for surface in _split(row["combining"]))


def _metonyms() -> Iterator[tuple[str, Entry]]:
    for row in lexicon.rows("metonyms"):
        yield row["name"], _country(row["iso2"], Form.METONYM)


def _places() -> Iterator[tuple[str, Entry]]:
    for row in lexicon.rows("places"):
        country = row["iso2"] or None
        slugged = "-".join(folded(word) for word in WORD.findall(row["name"]))
        key = f"{slugged}-{country.lower()}" if country else slugged
        yield (
            row["name"],
            Entry(name=row["name"], type=EntityType.PLACE, key=key, country=country, gender="n"),
        )


def _agencies() -> Iterator[tuple[str, Entry]]:
    for row in lexicon.rows("agencies"):
        entry = Entry(
            name=row["name"], type=EntityType.AGENCY, key=row["key"], country=row["country"] or None,
            subtype=AgencySubtype(row["subtype"]), gender="n",
        )  # fmt: skip
        for surface in (row["name"], row["abbreviation"], *_split(row["aliases"])):
            if not surface:
                continue
            yield surface, entry
            if surface.startswith("US "):
                yield "United States " + surface[3:], entry
                yield "U.S. " + surface[3:], entry


def _people() -> Iterator[tuple[str, Entry]]:
    for row in lexicon.rows("people"):
        entry = Entry(
            name=row["name"], type=EntityType.PERSON, key=row["key"], country=row["country"] or None,
            role=row["role"] or None, gender=row["gender"] or None,
        )  # fmt: skip
        for surface in (row["name"], *_split(row["aliases"])):
            yield surface, entry
