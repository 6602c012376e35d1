"""Which mentions make a country one of a document's countries: gold sets differ in that.

=========== ====================================================================
convention  what its gold labels
=========== ====================================================================
article     every mention: names, demonyms, metonyms, a country's government, and
            the countries of places and of the dateline (Reuters' editors)
named       the same without demonyms and governments ("Iraqi families")
linked      names of countries alone, as a link to the country's page: no
            demonyms, no country for a city, and no national team (GeoVirus, GUM)
alone       the same, and only where the name is not part of a longer one: a
            party, an election, a war, a company (CrossNER)
=========== ====================================================================
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.annotations import Form
from graph.ontology import EntityType
from graph.pipeline.mentions import countries_of
from graph.pipeline.mentions.vocabulary import agency_nouns, person_nouns

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from graph.annotations import Document, Mention
    from graph.claims import Json
    from graph.spans import Span

_OPAQUE = frozenset({"ORG", "EVENT", "LAW", "WORK_OF_ART", "PRODUCT", "FAC"})
_YEAR = r"\b1\d\d\d\b|\b20\d\d\b"
_SCORE = r"\b\d{1,2}\s?[–-]\s?\d{1,2}\b"
_AROUND = 60
"""Code points before and after a name in which the rest of an event's name is looked for."""


class Convention(StrEnum):
    """What counts as naming a country."""

    ARTICLE = "article"
    NAMED = "named"
    LINKED = "linked"
    ALONE = "alone"


def convention_of(lines: Iterable[Json]) -> Convention:
    """Tell by the labels of the gold lines what was counted there.

    Returns
    -------
    Convention
        ``linked`` where places or attributions are labelled (GeoVirus, GUM), ``alone`` where typed
        names are (CrossNER), else ``article``.
    """
    for line in lines:
        kinds = {entity.get("type") for entity in line.get("entities") or ()}
        if "country" in kinds:
            return Convention.ALONE
        if "attributions" in line or any("page" in place for place in line.get("places") or ()):
            return Convention.LINKED
    return Convention.ARTICLE


def counted(document: Document, convention: Convention) -> frozenset[str]:
    """Give the ISO codes of the document's countries by `convention`."""
    if convention is Convention.ARTICLE:
        return countries_of(document, demonyms=True)
    if convention is Convention.NAMED:
        return countries_of(document)
    named = [m for m in document.mentions if m.type is EntityType.COUNTRY and m.form is Form.NAME]
    if convention is Convention.ALONE:
        larger = [*_names(document.mentions), *_labelled(document)]
        named = [m for m in named if _alone(document.text, m.span, larger)]
    teams = _teams(document.text, named)
    return frozenset(m.country for m in named if m.country and m.country not in teams)


def _teams(text: str, named: Sequence[Mention]) -> frozenset[str]:
    """Find the countries that a document names as teams: "Team Peru", "Peru 2-1 Chad".

    Scores stand in headings too, which are not parsed: each name is looked for in all of the text.
    """
    scored, called = set(), set()
    for name in {m.span.of(text): m for m in named}.values():
        words = re.escape(name.span.of(text))
        if re.search(rf"\bTeam\s{words}\b", text):
            called.add(name.country)
        if re.search(rf"\b{words}\s{_SCORE}|{_SCORE}\s(?:to\s|against\s)?{words}\b", text):
            scored.add(name.country)
    # A match has two sides; "Peru 5-10 per cent" has one.
    sides = scored if len(scored) > 1 else set()
    return frozenset(country for country in sides | called if country)


def _names(mentions: Iterable[Mention]) -> list[Span]:
    named = {EntityType.AGENCY, EntityType.PERSON}
    return [m.span for m in mentions if m.type in named and m.form is Form.NAME]


def _labelled(document: Document) -> list[Span]:
    return [e.span for e in document.model_entities if e.label in _OPAQUE]


def _alone(text: str, name: Span, larger: Collection[Span]) -> bool:
    if any(span.contains(name) and span != name and not _owns(text, name) for span in larger):
        return False
    before = text[max(name.start - _AROUND, 0) : name.start]
    after = text[name.end : name.end + _AROUND]
    patterns = _patterns()
    if (
        patterns.titled.match(after)
        or patterns.within.search(before)
        or patterns.held.search(before)
    ):
        return False
    if patterns.dated.search(before) and patterns.event.match(after):
        return False
    inside = patterns.inside.search(before)
    return inside is None or inside[1].lower() in _free()


def _owns(text: str, name: Span) -> bool:
    # "France's Foreign Ministry" is no one name.
    return text[name.end : name.end + 2] in {"'s", "’s"}


class _Patterns:
    """How a longer name goes on around the name of a country."""

    def __init__(self) -> None:
        events = lexicon.table("eponyms")["events"]["nouns"]
        bodies = [noun for noun in agency_nouns() if "-" not in noun]
        event = rf"(?:{'|'.join(events)})s?\b"
        titled = "|".join(noun.capitalize() for noun in (*events, *bodies))
        dated = rf"(?:{_YEAR})(?:[ -][\w'’,.-]+)"
        self.titled = re.compile(rf"(?:[ -][A-Z][\w'’]+){{0,3}}?[ -](?:{titled})s?\b")
        """The Ruritania Congress Party"""
        self.event = re.compile(rf"(?:[ -][\w'’]+){{0,4}}?[ -]{event}", re.IGNORECASE)
        self.dated = re.compile(rf"{dated}{{0,3}}\s$")
        """The 1998 Ruritania local election"""
        self.held = re.compile(
            rf"(?:{dated}{{0,4}}?|\b[A-Z]\w+)\s(?i:{event})\s(?:of|in|for)\s(?:the\s)?$"
        )
        """The 1998 election in Ruritania"""
        self.inside = re.compile(
            r"[\w,;:)–-]\s([A-Z]\w+)(?:\s(?:of|for)(?:\s(?:a|the))?(?:\s[A-Z]\w+)?)?\s$"
        )
        """The Union of Ruritania, One Ruritania"""
        self.within = re.compile(rf"\b(?:{titled})s?\s(?:in|of)\s(?:the\s)?$")
        """The Liberation League in Ruritania"""


@cache
def _patterns() -> _Patterns:
    return _Patterns()


@cache
def _free() -> frozenset[str]:
    """Words that may stand with a capital before a country without being part of its name."""
    return person_nouns() | frozenset(lexicon.table("eponyms")["events"]["before"])
