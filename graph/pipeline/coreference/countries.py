"""The country in focus: "the country", "the government", "the Himalayan kingdom"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form, Link
from graph.names import normal_form
from graph.ontology import EntityType
from graph.pipeline.coreference.choice import choose
from graph.pipeline.coreference.words import countries_told

if TYPE_CHECKING:
    from graph.pipeline.coreference.chains import Chains
    from graph.pipeline.coreference.discourse import Discourse

_FOCUS = frozenset({Form.NAME, Form.METONYM, Form.DEMONYM})
_WINDOW = 3


def country_link(discourse: Discourse, chains: Chains, number: int) -> Link | None:
    """Link a noun for a country to the one in focus, if the words beside it agree."""
    allowed = possible(discourse, number)
    scored = []
    for earlier in discourse.before(number, window=_WINDOW):
        other = discourse.mentions[earlier]
        if other.type is not EntityType.COUNTRY or other.form not in _FOCUS:
            continue
        if allowed is not None and other.key not in allowed:
            continue
        weight = 0.5 if other.form is Form.DEMONYM else 2.0
        near = 1.0 * discourse.distance(number, earlier)
        scored.append((weight + discourse.prominence(earlier) - near, earlier))
    chosen = choose(discourse, chains, number, scored)
    return None if chosen is None else Link(number, chosen.number, "country_in_focus", 0.7)


def possible(discourse: Discourse, number: int) -> frozenset[str] | None:
    """Give the countries that the words tell of: "the north African country"; None for any."""
    words = normal_form(discourse.mentions[number].span.of(discourse.document.text))
    found: frozenset[str] | None = None
    for told, codes in countries_told().items():
        if told in words:
            found = codes if found is None else found & codes
    return found
