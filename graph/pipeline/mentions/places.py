"""Places told by what follows them: "Valencia, Venezuela" lies in no other country."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.annotations import Form, Mention
from graph.names import slug
from graph.ontology import EntityType
from graph.pipeline.mentions.cities import candidates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.annotations import Document

_COMMA = re.compile(r",\s+")
_IN = re.compile(r"\b(?:in|of|from|near|at)\s+$", re.IGNORECASE)
_NEAR = 12
_MODIFIES = frozenset({"compound", "amod", "nmod", "poss"})
_BEHIND = frozenset({"appos", "npadvmod", "nmod"})
_LIST = re.compile(r",?\s+(?:and|or)\s+[A-Z]|,\s+[A-Z]\w+(?:,| and )")


@cache
def _regions() -> frozenset[str]:
    return frozenset(row["name"] for row in lexicon.rows("places") if row["kind"] != "city")


def located(document: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """Give each place the country of the region or country named right after it."""
    out = list(mentions)
    for number in range(len(out) - 2, -1, -1):
        out[number] = _located(document, out[number], out[number + 1])
    return out


def _located(document: Document, place: Mention, after: Mention) -> Mention:
    text = document.text
    if after.country in {None, place.country}:
        return place
    if place.type is not EntityType.PLACE and not _town(document, place, after):
        return place
    if not _COMMA.fullmatch(text, place.span.end, after.span.start) or not _holds(after):
        return place
    # "In Lagos, Ghana and Togo" is a list and no address.
    if place.country is not None and _LIST.match(text, after.span.end):
        return place
    country = after.country or ""
    name = place.span.of(text)
    key = f"{slug(name)}-{country.lower()}"
    return replace(place, type=EntityType.PLACE, name=name, country=country, key=key)


def _town(document: Document, name: Mention, after: Mention) -> bool:
    """Tell whether a country's name before a region's is a town's: "Lebanon, Pennsylvania", "Cairo, Illinois"."""
    if name.type is not EntityType.COUNTRY or name.form is Form.DEMONYM:
        return False
    text, token = document.text, document.syntax.tokens[after.head]
    listed = _LIST.match(text, after.span.end)
    # "After a visit to Cuba, Missouri lawmakers said": the region belongs to what follows.
    if after.type is not EntityType.PLACE or listed or token.dep in _MODIFIES:
        return False
    before = _IN.search(text, max(name.span.start - _NEAR, 0), name.span.start)
    closed = text[after.span.end : after.span.end + 1] in {"", ",", ".", ";", ")"}
    attached = token.dep in _BEHIND and token.head == name.head
    if closed and (before or name.form is Form.METONYM or attached):
        return True
    first = document.syntax.sentences[token.sentence].span.start
    within = name.span.start == first or (before and before.start() > first)
    return bool(within) and after.country in candidates(name.span.of(text))


def _holds(after: Mention) -> bool:
    if after.form is not Form.NAME:
        return False
    return after.type is EntityType.COUNTRY or after.name in _regions() or after.key == "georgia-us"
