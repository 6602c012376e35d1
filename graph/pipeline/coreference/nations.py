"""Which countries a text gives a person: "the Turkish leader" is nobody of another one's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form
from graph.ontology import EntityType

if TYPE_CHECKING:
    from graph.pipeline.coreference.chains import Chains
    from graph.pipeline.coreference.discourse import Discourse
    from graph.syntax import Token

_INTRODUCING = 30
"""Mentions behind the first of somebody among which he is introduced."""
_OWNING = frozenset({"amod", "compound", "nmod", "poss"})


def foreign(discourse: Discourse, chains: Chains, number: int, earlier: int) -> bool:
    """Tell whether a noun and whom it may take up were given countries, and none in common."""
    told = stated(discourse, number)
    known = _known(discourse, chains, earlier) if told else set()
    return bool(known) and not told & known


def compatriots(discourse: Discourse, chains: Chains, number: int, earlier: int) -> bool:
    """Tell whether the text gave the country of a noun to whom the noun may take up."""
    told = stated(discourse, number)
    return bool(told) and bool(told & _known(discourse, chains, earlier))


def _known(discourse: Discourse, chains: Chains, earlier: int) -> set[str]:
    first = chains.first(earlier)
    last = min(chains.latest(first), first + _INTRODUCING)
    chain = {earlier, *(n for n in range(first, last + 1) if chains.first(n) == first)}
    return {country for n in chain for country in stated(discourse, n)}


def stated(discourse: Discourse, number: int) -> set[str]:
    """Give the countries beside the head of a mention: "French President ...", "... of France"."""
    mention, head = discourse.mentions[number], discourse.head(number)
    beside = [*discourse.inside(number), *discourse.phrase(number), *_before(discourse, number)]
    found = {mention.country} - {None}
    for n in beside:
        other = discourse.mentions[n]
        if other.type is EntityType.COUNTRY and other.key and _tells(discourse, n, head):
            found.add(other.key)
    return {country for country in found if country}


def _before(discourse: Discourse, number: int) -> list[int]:
    near = range(max(0, number - 2), number)
    return [n for n in near if discourse.mentions[n].form is Form.DEMONYM]


def _tells(discourse: Discourse, number: int, head: Token) -> bool:
    """Tell whether a country stands right at the head, as an adjective, an owner or behind "of"."""
    place = discourse.head(number)
    above = discourse.syntax.head(place)
    if place.dep in _OWNING:
        return head.index in {above.index, discourse.syntax.head(above).index}
    return above.lower in {"of", "from"} and above.head == head.index
