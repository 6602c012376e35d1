"""Which countries a document is about: those it names and those its places lie in.

Names in the text are mentions. The dateline and a title given apart are no part of
the parsed text: the gazetteer reads them without grammar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form
from graph.article import UNDERSTOOD
from graph.ontology import EntityType
from graph.pipeline.mentions.abroad import countries_in
from graph.pipeline.mentions.gazetteer import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import Document
    from graph.pipeline.mentions.gazetteer import Entry

_COUNTED = frozenset({EntityType.COUNTRY, EntityType.PLACE})
_SHORT = 2


def countries_of(document: Document, *, demonyms: bool = False) -> frozenset[str]:
    """Give the ISO codes of the countries a document names.

    Parameters
    ----------
    document : Document
        With its mentions.
    demonyms : bool
        Count "Iraqi" in "Iraqi families" and in "the Iraqi government" too, and "Iraqis".

    Returns
    -------
    frozenset of str
        Countries mentioned, countries of places and of the dateline; the country of
        an agency or a person does not count.
    """
    named = {
        m.country
        for m in document.mentions
        if m.country
        and (m.type in _COUNTED or (demonyms and m.form is Form.DEMONYM))
        and (demonyms or not (m.form is Form.DEMONYM or m.basis == "government"))
    }
    titled = _title(document, demonyms=demonyms)
    return frozenset({*named, *datelined(document.dateline or ""), *titled})


def datelined(words: str) -> frozenset[str]:
    """Give the country that a dateline names or whose city it names: "TRURO, England, May 3".

    Examples
    --------
    >>> sorted(datelined("ALEPPO, Syria, May 3"))
    ['SY']
    """
    found = [
        [e for e in match.entries if e.country and e.type in _COUNTED]
        for match in gazetteer()(words, 0, len(words))
    ]
    found = [entries for entries in found if entries]
    if not found:
        return frozenset()
    if len(found) == 1:
        return frozenset({_first(found[0])})
    last = {entry.country for entry in found[-1]}
    shared = [e for entries in found[:-1] for e in entries if e.country in last]
    return frozenset({_first(shared or found[-1])})


def _first(entries: Sequence[Entry]) -> str:
    return str(entries[0].country)


def _title(document: Document, *, demonyms: bool) -> Iterator[str]:
    title = document.title
    if not title or title in document.text:
        return
    for iso2, form in _written(title, document.language):
        if demonyms or form is not Form.DEMONYM:
            yield iso2


def _written(title: str, language: str) -> Iterator[tuple[str, Form]]:
    if language not in UNDERSTOOD:
        yield from ((found.iso2, found.form) for found in countries_in(title, language))
        return
    for match in gazetteer()(title, 0, len(title)):
        entry = match.entries[0]
        # "IT" and "US" in a line of capitals are words.
        short = match.end - match.start <= _SHORT and title.isupper()
        if entry.type is EntityType.COUNTRY and entry.country and not short:
            yield entry.country, entry.form
