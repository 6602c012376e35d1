"""Persons whose first name is also a country's: "Georgia Okello said", "the boxer Israel Quill".

The model that parses often labels the first name as the country and leaves the last name alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.mentions.entities import Named
from graph.pipeline.mentions.eponyms import namesakes
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.annotations import Document
    from graph.pipeline.mentions.tokens import Index
    from graph.syntax import Token

_LYING = frozenset({"in", "across", "throughout", "inside", "outside", "near", "around", "within"})
"""Before a country: "in Israel Okello was welcomed"."""


def christened(document: Document, index: Index, named: Sequence[Named]) -> list[Named]:
    """Give persons the first name that the model took for a country."""
    if not any(name in document.text for name in namesakes()):
        return list(named)
    grown = [_grown(index, one) if one.label == "PERSON" else one for one in named]
    firsts = {one.span.start for one in grown if one.label == "PERSON"}
    return [one for one in grown if one.label == "PERSON" or one.span.start not in firsts]


def _grown(index: Index, person: Named) -> Named:
    inside = index.covering(person.span)
    if not inside or inside[0].index == 0:
        return person
    first = index.syntax.tokens[inside[0].index - 1]
    beside = first.end + 1 == inside[0].start and first.sentence == inside[0].sentence
    if first.text not in namesakes() or not beside or _lies(index, first):
        return person
    return Named(Span(first.start, person.span.end), "PERSON")


def _lies(index: Index, name: Token) -> bool:
    return name.index > 0 and index.syntax.tokens[name.index - 1].lower in _LYING
