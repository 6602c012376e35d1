"""Names that many countries' bodies bear: which country's Labour Party an article means.

The gazetteer has one bearer of such a name. He is meant where his country is in the
text, or where no country is; else the name is that of a body of the country beside it,
or of the one the text is about.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.annotations import Form, Mention
from graph.ontology import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

_OWNING = frozenset({" ", "'s ", "’s ", "' ", "’ "})
_OF = frozenset({" of ", " in ", " of the "})
_PLACED = frozenset({EntityType.COUNTRY, EntityType.PLACE})


def owned(text: str, found: Sequence[Mention]) -> list[Mention]:
    """Take the gazetteer's key from names whose bearer is another country's."""
    if not any(m.key in _shared() for m in found):
        return list(found)
    counts = Counter(m.country for m in found if m.country and _tells(m))
    return [_owned(text, m, found, counts) if m.key in _shared() else m for m in found]


def _tells(mention: Mention) -> bool:
    return mention.type in _PLACED or (
        mention.type in {EntityType.PERSON, EntityType.AGENCY} and mention.key not in _shared()
    )


def _owned(text: str, mention: Mention, found: Sequence[Mention], counts: Counter[str]) -> Mention:
    country = _before(text, mention, found) or _after(text, mention, found)
    if country is None and mention.country not in counts and counts:
        country = _main(counts)
    elif country is None:
        return mention
    if country == mention.country:
        return mention
    name = " ".join(mention.span.of(text).removeprefix("the ").removeprefix("The ").split())
    return replace(mention, key=None, name=name, country=country, basis="shared", confidence=0.7)


def _before(text: str, mention: Mention, found: Sequence[Mention]) -> str | None:
    """Give the country right before the name: "the Norwegian Labour Party", "Norway's"."""
    countries = (m for m in found if m.type is EntityType.COUNTRY)
    ahead = (m for m in countries if m.span.end <= mention.span.start)
    return next((m.country for m in ahead if _between(text, m, mention) in _OWNING), None)


def _after(text: str, mention: Mention, found: Sequence[Mention]) -> str | None:
    """Give the country right after the name: "the Labour Party of Norway", "in Norway"."""
    countries = (m for m in found if m.type is EntityType.COUNTRY and m.form is Form.NAME)
    behind = (m for m in countries if m.span.start >= mention.span.end)
    return next((m.country for m in behind if _between(text, mention, m) in _OF), None)


def _between(text: str, first: Mention, second: Mention) -> str:
    return text[first.span.end : second.span.start]


def _main(counts: Counter[str]) -> str | None:
    """Give the country that is named clearly more often than any other."""
    (first, most), *rest = counts.most_common(2)
    return first if not rest or most > rest[0][1] else None


@cache
def _shared() -> frozenset[str | None]:
    return frozenset(lexicon.table("organisations")["shared"]["keys"])
