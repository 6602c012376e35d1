"""Definite nouns that stand for somebody named before: "the agency", "the minister", "the two countries".

Head noun and modifiers must agree with what is known of the candidate: its type, the
words of its name and of its roles; then the most salient wins, if it clearly does.

References
----------
H. Lee et al., "Deterministic Coreference Resolution Based on Entity-Centric, Precision-
Ranked Rules", Computational Linguistics 39 (2013): strict head match and compatible
modifiers. R. Vieira, M. Poesio, "An Empirically Based System for Processing Definite
Descriptions", Computational Linguistics 26 (2000): half of all definite nouns introduce
something new, so what has its own complement is not sought before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.ontology import EntityType
from graph.pipeline.coreference import bodies, countries, people
from graph.pipeline.coreference.pairs import both_link, counterpart_link
from graph.pipeline.coreference.predicates import predicate_link
from graph.pipeline.coreference.several import several_link
from graph.pipeline.coreference.words import bodies as body_nouns
from graph.pipeline.coreference.words import countries_told, country_nouns, sorted_nouns

if TYPE_CHECKING:
    from graph.annotations import Link
    from graph.pipeline.coreference.chains import Chains
    from graph.pipeline.coreference.discourse import Discourse
    from graph.syntax import Token

_DEFINITE = frozenset({"the", "this", "that"})
_ORDERED = frozenset({"former", "latter"})
_NEWS = frozenset({"news", "same", "latter", "state", "country"})
_OFFICES = frozenset({"ministry", "department", "bank"})
_OTHERS = frozenset(
    "other rival new first second third last parent sister main ruling opposition whole leading".split()  # noqa: SIM905 - a list of words reads best as words
)
_IDENTIFYING = frozenset({"poss", "relcl", "acl", "prep", "nummod", "appos"})


def nominal_link(discourse: Discourse, chains: Chains, number: int) -> Link | None:
    """Link a bare definite noun to the likeliest earlier mention, or to none."""
    mention = discourse.mentions[number]
    if mention.plural:
        both = discourse.head(number).lower == "both"
        return both_link(discourse, number) if both else several_link(discourse, chains, number)
    if discourse.head(number).lower in _ORDERED:
        return counterpart_link(discourse, number)
    return predicate_link(discourse, number) or _described(discourse, chains, number)


def _described(discourse: Discourse, chains: Chains, number: int) -> Link | None:
    mention, noun = discourse.mentions[number], discourse.head(number).lemma.lower()
    if not _definite(discourse, number):
        return None
    if noun in country_nouns() and (link := countries.country_link(discourse, chains, number)):
        return link
    if mention.type is EntityType.AGENCY and noun in body_nouns():
        return bodies.body_link(discourse, chains, number, noun)
    if mention.type is EntityType.PERSON:
        return people.person_link(discourse, chains, number, noun)
    return None


def _definite(discourse: Discourse, number: int) -> bool:
    """Tell whether the phrase is "the noun" with nothing that would identify it afresh."""
    beside = discourse.syntax.children(discourse.head(number))
    article = any(t.dep == "det" and t.lower in _DEFINITE for t in beside)
    return article and not any(_identifies(discourse, number, token) for token in beside)


def _sort(discourse: Discourse, number: int) -> bool:
    return discourse.head(number).lemma.lower() in sorted_nouns()


def _identifies(discourse: Discourse, number: int, beside: Token) -> bool:
    if beside.dep not in {"amod", "compound", "nmod"}:
        return beside.dep in _IDENTIFYING
    # "The German carmaker": the words tell the sort of body, which the name leaves out.
    if discourse.mentions[number].type is EntityType.AGENCY and _sort(discourse, number):
        return beside.lower in _OTHERS or beside.pos == "NUM"
    # "The prime minister" and "the foreign ministry" name an office by two words.
    of_two_words = discourse.head(number).lemma in _OFFICES
    office = discourse.mentions[number].type in {EntityType.PERSON, EntityType.COUNTRY}
    # "The Baltic state": a region tells which country.
    region = discourse.head(number).lemma in country_nouns() and beside.lower in countries_told()
    return not (office or of_two_words or region or beside.lower in _NEWS)
