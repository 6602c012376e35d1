"""Persons taken up by a noun: "the minister", "the lawmaker", "the former president", "the woman".

Three sieves, the surest first: a role that the text gave somebody, the noun itself or
a narrower one; a noun for anybody of that gender; a calling that the text had not told
yet of the one person in view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form, Link
from graph.names import normal_form
from graph.ontology import EntityType, SpeakerKind
from graph.pipeline.coreference.choice import choose
from graph.pipeline.coreference.introduced import introduced
from graph.pipeline.coreference.nations import compatriots, foreign
from graph.pipeline.coreference.predicates import doing
from graph.pipeline.coreference.words import addresses, anybody, bodies, callings, narrower

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.pipeline.coreference.chains import Chains
    from graph.pipeline.coreference.discourse import Discourse

_ADDRESS = 12
"""Characters of the longest form of address."""

_NEAR = 2
"""Sentences back for a noun that the text has not given to anybody yet."""

_COUNTRY = 2.5
"""What somebody gains whom the text gave the very country of the noun: "the Turkish leader"."""

_LOOSELY = frozenset({"definite_person", "definite_calling"})
"""Rules that go by the noun alone, of which the text has told nothing."""

_AGED = frozenset({"old", "year-old"})
_LOOSE = frozenset({"the", "this", "that", "same", "latter", "young", "old", "elderly", "veteran"})
_ITS = frozenset({"its", "their"})
_PAST = frozenset({"former", "ex", "late"})
_TIMES = frozenset({"former", "ex", "late", "outgoing", "then", "acting", "new", "incoming"})


def person_link(discourse: Discourse, chains: Chains, number: int, noun: str) -> Link | None:
    """Link a definite noun for a person to whom it fits, if that is clear."""
    sieves = [("definite_role", _role, 0.8)]
    if noun in anybody():
        sieves.append(("definite_person", _anybody, 0.7))
    if noun in callings():
        sieves.append(("definite_calling", _calling, 0.6))
    people = [n for n in discourse.before(number) if _possible(discourse, chains, number, n)]
    for rule, fits, sure in sieves:
        fitting = {n: fit for n in people if (fit := fits(discourse, chains, number, n)) > 0}
        if not fitting:
            continue
        if rule in _LOOSELY and _crowded(discourse, chains, fitting):
            return None
        scored = [(fit + _salience(discourse, chains, number, n), n) for n, fit in fitting.items()]
        chosen = choose(discourse, chains, number, scored, floor=-1.0)
        return None if chosen is None else Link(number, chosen.number, rule, sure)
    return None


def _crowded(discourse: Discourse, chains: Chains, fitting: Mapping[int, float]) -> bool:
    """Tell whether the nearest sentence has two whom the noun fits as well: nobody can tell."""
    best = max(fitting.values())
    people = [n for n, fit in fitting.items() if fit == best]
    last = max(discourse.sentence(n) for n in people)
    return len({chains.first(n) for n in people if discourse.sentence(n) == last}) > 1


def _possible(discourse: Discourse, chains: Chains, number: int, earlier: int) -> bool:
    mention, other = discourse.mentions[number], discourse.mentions[earlier]
    if other.type is not EntityType.PERSON or other.form is Form.PRONOUN or other.plural:
        return False
    genders = {mention.gender, chains.gender(earlier)}
    opposed = len(genders - {None}) > 1 or foreign(discourse, chains, number, earlier)
    return not opposed and not discourse.coarguments(number, earlier)


def _salience(discourse: Discourse, chains: Chains, number: int, earlier: int) -> float:
    named = 0.3 if discourse.mentions[earlier].kind is SpeakerKind.NAMED else 0.0
    near = discourse.prominence(earlier) - 0.5 * discourse.distance(number, earlier)
    return named + near + _COUNTRY * compatriots(discourse, chains, number, earlier)


def _role(discourse: Discourse, chains: Chains, number: int, earlier: int) -> float:
    noun = discourse.head(number).lemma.lower()
    held = chains.roles(earlier) | doing(discourse, earlier) | _addressed(discourse, earlier)
    told = _told(discourse, number) - _places(discourse, number)
    if held & _ITS:
        told -= bodies().keys()  # "The union ... its leader, Ida Voss ... the union leader"
    if not told - _TIMES <= held or (
        "prime" in held and noun == "minister" and "prime" not in told
    ):
        return 0.0
    if noun in chains.roles(earlier) and held & _PAST - told:
        return 0.0  # "the president" is another than the former one
    same_time = 0.5 if told & _TIMES & held else 0.0
    if noun in held:
        return 1.0 + same_time + introduced(discourse, number, earlier)
    return 0.6 + same_time if narrower().get(noun, frozenset()) & held else 0.0


def _addressed(discourse: Discourse, number: int) -> frozenset[str]:
    """Give the calling that a form of address tells: "Dr Prel" is a doctor, "Sister Prel" a nun."""
    start = discourse.mentions[number].span.start
    before = discourse.document.text[max(0, start - _ADDRESS) : start].split()
    return addresses().get(before[-1].lower().rstrip("."), frozenset()) if before else frozenset()


def _places(discourse: Discourse, number: int) -> set[str]:
    """Words of the places beside the noun: the text seldom tells whose state "the Vermont senator" is."""
    text = discourse.document.text
    inner = (discourse.mentions[n] for n in discourse.inside(number))
    return {
        word
        for mention in inner
        if mention.type in {EntityType.PLACE, EntityType.COUNTRY}
        for word in normal_form(mention.span.of(text)).split()
    }


def _anybody(discourse: Discourse, chains: Chains, number: int, earlier: int) -> float:
    if _told(discourse, number) or discourse.distance(number, earlier) > _NEAR:
        return 0.0
    if discourse.head(number).lower in _AGED:
        return 4.0 if _is_of_age(discourse, number, earlier) else 0.3
    wanted = discourse.mentions[number].gender
    return 1.0 if wanted is None or chains.gender(earlier) == wanted else 0.5


def _is_of_age(discourse: Discourse, number: int, earlier: int) -> bool:
    """Tell whether the age was told right behind the name: "Ida Voss, 45, ..."."""
    tokens, head = discourse.syntax.tokens, discourse.head(earlier).index
    here = discourse.mentions[number].span
    told = {t.text for t in discourse.syntax.within(here) if t.text.isdigit()}
    return any(token.text in told for token in tokens[head + 1 : head + 4])


def _calling(discourse: Discourse, chains: Chains, number: int, earlier: int) -> float:
    named = discourse.mentions[earlier].kind is SpeakerKind.NAMED
    far = discourse.distance(number, earlier) > _NEAR
    return 0.0 if far or not named or chains.roles(earlier) or _told(discourse, number) else 1.0


def _told(discourse: Discourse, number: int) -> set[str]:
    """Give what the words beside the noun tell, nationality apart."""
    head, text = discourse.head(number), discourse.document.text
    if head.lower in _AGED:
        return set()
    words = normal_form(discourse.mentions[number].span.of(text)).split()
    nations = {
        word
        for inner in discourse.inside(number)
        if discourse.mentions[inner].form is Form.DEMONYM
        for word in normal_form(discourse.mentions[inner].span.of(text)).split()
    }
    return set(words) - {head.lemma.lower(), head.lower} - _LOOSE - nations
