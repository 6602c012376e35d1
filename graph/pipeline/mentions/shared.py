"""Names that many countries' bodies bear: which country's Labour Party an article means.

The gazetteer has one bearer of such a name. He is meant where his country is in the
text, or where no country is; else the name is that of a body of the country beside it,
or of the one the text is about.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.annotations import Form, Mention
from graph.ontology import EntityType

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Self

_OWNING = ("'s ", "’s ", "' ", "’ ", " ")
_OF = (" of the ", " of ", " in ")
_PLACED = frozenset({EntityType.COUNTRY, EntityType.PLACE})


def owned(text: str, found: Sequence[Mention]) -> list[Mention]:
    """Take the gazetteer's key from names whose bearer is another country's."""
    if not any(m.key in _shared() for m in found):
        return list(found)
    counts = Counter(m.country for m in found if m.country and _tells(m))
    beside = _Beside.of(text, found)
    return [_owned(text, m, beside, counts) if m.key in _shared() else m for m in found]


def _tells(mention: Mention) -> bool:
    return mention.type in _PLACED or (
        mention.type in {EntityType.PERSON, EntityType.AGENCY} and mention.key not in _shared()
    )


def _owned(text: str, mention: Mention, beside: _Beside, counts: Counter[str]) -> Mention:
    country = beside.before(mention) or beside.after(mention)
    if country is None and mention.country not in counts and counts:
        country = _main(counts)
    elif country is None:
        return mention
    if country == mention.country:
        return mention
    name = " ".join(mention.span.of(text).removeprefix("the ").removeprefix("The ").split())
    return replace(mention, key=None, name=name, country=country, basis="shared", confidence=0.7)


@dataclass(frozen=True, slots=True)
class _Beside:
    """The countries of a text by where they end and begin: what stands beside a name is looked up."""

    text: str
    ends: Mapping[int, str | None]
    starts: Mapping[int, str | None]

    @classmethod
    def of(cls, text: str, found: Sequence[Mention]) -> Self:
        countries = [m for m in reversed(found) if m.type is EntityType.COUNTRY]
        names = (m for m in countries if m.form is Form.NAME)
        ends = {m.span.end: m.country for m in countries}
        return cls(text, ends, {m.span.start: m.country for m in names})

    def before(self, mention: Mention) -> str | None:
        """Give the country right before the name: "the Norwegian Labour Party", "Norway's"."""
        start = mention.span.start
        gaps = (gap for gap in _OWNING if self.text.endswith(gap, 0, start))
        found = (self.ends.get(start - len(gap)) for gap in gaps)
        return next((country for country in found if country), None)

    def after(self, mention: Mention) -> str | None:
        """Give the country right after the name: "the Labour Party of Norway", "in Norway"."""
        end = mention.span.end
        gaps = (gap for gap in _OF if self.text.startswith(gap, end))
        found = (self.starts.get(end + len(gap)) for gap in gaps)
        return next((country for country in found if country), None)


def _main(counts: Counter[str]) -> str | None:
    """Give the country that is named clearly more often than any other."""
    (first, most), *rest = counts.most_common(2)
    return first if not rest or most > rest[0][1] else None


@cache
def _shared() -> frozenset[str | None]:
    return frozenset(lexicon.table("organisations")["shared"]["keys"])
