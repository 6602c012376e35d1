"""One reading where gazetteer and model disagree about the same words.

The gazetteer knows names, the model sees contexts: a longer name wins over a
part of it, a person over a country in his name, the gazetteer otherwise.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.annotations import Form, Mention
from graph.names import normal_form
from graph.ontology import EntityType
from graph.pipeline.mentions.entities import OPAQUE, Named, mention
from graph.pipeline.mentions.eponyms import namesakes
from graph.pipeline.mentions.vocabulary import (
    agency_nouns,
    first_names,
    given_names,
    honorifics,
)
from graph.spans import Places, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.annotations import Document
    from graph.pipeline.mentions.tokens import Index

_JOINED = re.compile(r" of (?:the )?(?=[A-Z])")
_HELD = frozenset({EntityType.COUNTRY, EntityType.PLACE})
_LYING = frozenset({"in", "across", "from", "near", "outside", "at", "of"})
_LONGEST = 12
"""Characters of the longest form of address."""

_GENERIC = frozenset(
    [
        "republic",
        "kingdom",
        "state",
        "province",
        "region",
        "city",
        "district",
        "county",
        "island",
        "islands",
        "territory",
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "upper",
        "lower",
        "greater",
        "mainland",
        "socialist",
        "democratic",
        "people's",
        "peoples'",
        "islamic",
        "federal",
        "federative",
        "arab",
        "bolivarian",
        "plurinational",
        "of",
        "the",
        "and",
        "democratic",
        "people's",
        "socialist",
        "federal",
        "islamic",
        "arab",
        "sultanate",
        "commonwealth",
        "principality",
    ]
)


def reconciled(
    document: Document, index: Index, known: Sequence[Mention], named: Sequence[Named]
) -> list[Mention]:
    """Join both lists; where they overlap one of them gives way."""
    kept: dict[int, Mention] = dict(enumerate(known))
    places = Places(m.span for m in known)
    added: list[Mention] = []
    surnames = _surnames(document, named)
    for one in named:
        name = _of_country(document, one, known) if one.label == "ORG" else one
        inner = [i for i in places.touching(name.span) if i in kept]
        losers = _losers(document, name, {i: kept[i] for i in inner}, surnames)
        if losers is None:
            continue
        new = mention(document, index, name)
        if new is not None:
            country = next((kept[i].country for i in inner if kept[i].country), None)
            added.append(replace(new, country=country) if name.label in OPAQUE else new)
            # A first name that only the grammar added: "Asia Okello".
            grown = places.touching(new.span) if new.type is EntityType.PERSON else []
            losers += [i for i in grown if i in kept and i not in inner and kept[i].type in _HELD]
        for i in losers:
            del kept[i]
    return sorted([*kept.values(), *added], key=lambda m: (m.span.start, -m.span.end))


def _of_country(document: Document, name: Named, known: Sequence[Mention]) -> Named:
    """Take in "of Canada" after "Liberal Party": the country is part of the name."""
    words = [word.lower() for word in name.words(document.text)]
    # "League of Communists of Ruritania": the head noun opens the name, and its members close it.
    opened = words[0] in agency_nouns() and "of" in words and words[-1].endswith("s")
    if words[-1] not in agency_nouns() and not opened:
        return name
    joined = _JOINED.match(document.text, name.span.end)
    if joined is None:
        return name
    held = next((m for m in known if m.span.start == joined.end()), None)
    if held is None or held.form is not Form.NAME or held.type not in _HELD:
        return name
    return Named(Span(name.span.start, held.span.end), name.label)


def _surnames(document: Document, named: Sequence[Named]) -> frozenset[str]:
    # The last words of full names of persons: a later "Jordan" is Michael Jordan.
    found = (name.words(document.text) for name in named if name.label == "PERSON")
    full = (words for words in found if len(words) > 1)
    return frozenset(words[-1] for words in full if normal_form(words[0]) in given_names())


def _losers(
    document: Document, name: Named, inner: dict[int, Mention], surnames: frozenset[str]
) -> list[int] | None:
    """Choose the known mentions that give way to the name; None where the name itself gives way."""
    if not inner:
        return []
    words = name.words(document.text)
    covering = any(m.span.contains(name.span) for m in inner.values())
    if name.label == "PERSON":
        addressed = _addressed(document, name) or _christened(document, name, inner)
        return _before_person(words, inner, surnames, covering=covering, addressed=addressed)
    if covering:
        return None
    if name.label in OPAQUE:
        return _before_organisation(document, name, words, inner)
    return None


def _before_person(
    words: list[str],
    inner: dict[int, Mention],
    surnames: frozenset[str],
    *,
    covering: bool,
    addressed: bool,
) -> list[int] | None:
    # "Greco-Turkish" is nobody's name.
    paired = len(words) == 1 and sum(m.form is Form.DEMONYM for m in inner.values()) > 1
    # "Ann Pole": the gazetteer has somebody from Poland.
    known = [m for m in inner.values() if m.form is not Form.DEMONYM]
    if paired or any(m.type is EntityType.PERSON for m in known):
        return None
    if addressed:
        return list(inner)
    if covering and not (len(words) == 1 and words[0] in surnames):
        return None
    given = words[0] in first_names() or words[0] in namesakes()
    if len(words) > 1 and not given and _leads(words, inner):
        return None
    return list(inner)


def _addressed(document: Document, name: Named) -> bool:
    before = document.text[max(name.span.start - _LONGEST, 0) : name.span.start].split()
    return bool(before) and before[-1].lower() in honorifics()


def _christened(document: Document, name: Named, inner: dict[int, Mention]) -> bool:
    """Tell "Dawn Welsh" and "Kerry Ann Quill": a first name that is an outlet's or a county's too."""
    words = name.words(document.text)
    if len(words) < 2 or any(m.type is EntityType.PERSON and m.key for m in inner.values()):  # noqa: PLR2004 - first and last name
        return False
    if any(_last(m, name) for m in inner.values()):
        return len(words) == 2  # noqa: PLR2004 - "Piet Dutch"
    first = next((m for m in inner.values() if m.span.start == name.span.start), None)
    if first is None or not name.span.contains(first.span) or " " in first.name:
        return False
    before = document.text[max(name.span.start - _LONGEST, 0) : name.span.start].split()
    if first.type is EntityType.PLACE and not (before and before[-1].lower() in _LYING):
        return len(words) > 2 and words[1] in first_names()  # noqa: PLR2004 - two first names and a last one
    return first.type is EntityType.AGENCY and normal_form(words[0]) in given_names()


def _last(mention: Mention, name: Named) -> bool:
    behind = mention.span.start > name.span.start and mention.span.end == name.span.end
    return behind and mention.form is Form.DEMONYM


def _leads(words: list[str], inner: dict[int, Mention]) -> bool:
    # "Ukraine Volodymyr": the model ran a country and a name together; a town is a first name too.
    if all(m.type is EntityType.PLACE for m in inner.values()):
        return words[1] in first_names()
    return any(m.name.split()[0] == words[0] or m.form is Form.DEMONYM for m in inner.values())


def _before_organisation(
    document: Document, name: Named, words: list[str], inner: dict[int, Mention]
) -> list[int] | None:
    outside = [m for m in inner.values() if not _within(document, m, name)]
    if outside:
        return None
    if name.label == "FAC" or _merely_placed(document, name, inner):
        return None
    if name.label != "ORG":
        return [] if name.label in {"LAW", "WORK_OF_ART"} and len(words) > 6 else list(inner)  # noqa: PLR2004 - a whole sentence in quotes
    persons = [m for m in inner.values() if m.type is EntityType.PERSON]
    if persons and words[-1].lower() not in agency_nouns():
        return None
    return [i for i, m in inner.items() if m.form is not Form.DEMONYM]


def _within(document: Document, mention: Mention, name: Named) -> bool:
    # The article belongs to "The Hague", and is cut off "The Hague Convention".
    before = document.text[mention.span.start : name.span.start].strip().lower()
    return mention.span.end <= name.span.end and before in {"", "the"}


def _merely_placed(document: Document, name: Named, inner: dict[int, Mention]) -> bool:
    # "The Republic of Georgia" names a place and nothing else.
    if any(m.type is EntityType.AGENCY for m in inner.values()):
        return False
    return all(word.lower() in _GENERIC for word in _rest(document, name, inner))


def _rest(document: Document, name: Named, inner: dict[int, Mention]) -> list[str]:
    text = name.span.of(document.text)
    for m in inner.values():
        text = text.replace(m.span.of(document.text), " ")
    return text.split()
