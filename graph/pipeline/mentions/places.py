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

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMA = re.compile(r",\s+")
_LIST = re.compile(r",?\s+(?:and|or)\s+[A-Z]|,\s+[A-Z]\w+(?:,| and )")


@cache
def _regions() -> frozenset[str]:
    return frozenset(row["name"] for row in lexicon.rows("places") if row["kind"] != "city")


def located(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Give each place the country of the region or country named right after it."""
    out = list(mentions)
    for number in range(len(out) - 2, -1, -1):
        out[number] = _located(text, out[number], out[number + 1])
    return out


def _located(text: str, place: Mention, after: Mention) -> Mention:
    if place.type is not EntityType.PLACE or after.country in {None, place.country}:
        return place
    if not _COMMA.fullmatch(text, place.span.end, after.span.start) or not _holds(after):
        return place
    # "In Lagos, Ghana and Togo" is a list and no address.
    if place.country is not None and _LIST.match(text, after.span.end):
        return place
    country = after.country or ""
    return replace(place, country=country, key=f"{slug(place.name)}-{country.lower()}")


def _holds(after: Mention) -> bool:
    if after.form is not Form.NAME:
        return False
    return after.type is EntityType.COUNTRY or after.name in _regions() or after.key == "georgia-us"
