"""Definite nouns that stand for somebody named before: "the agency", "the ministry", "the president"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from graph import lexicon
from graph.annotations import Form, Link
from graph.names import normal_form
from graph.ontology import AgencySubtype, EntityType, SpeakerKind
from graph.pipeline.coreference.discourse import WINDOW, Discourse, best

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Mention

_FAR = 20
_DEFINITE = frozenset({"the", "this", "that"})
_NEWS = frozenset({"news", "same", "latter", "state", "country"})
_FOCUS = frozenset({Form.NAME, Form.METONYM, Form.DEMONYM})


class Fit(NamedTuple):
    """What a definite noun can stand for."""

    subtypes: frozenset[str]
    words: frozenset[str]


@cache
def fits() -> dict[str, Fit]:
    """Which bodies each noun can stand for."""
    table: dict[str, dict[str, list[str]]] = lexicon.table("anaphora")["bodies"]
    return {
        noun: Fit(frozenset(row["subtypes"]), frozenset(row.get("words", ())))
        for noun, row in table.items()
    }


@cache
def _country_nouns() -> frozenset[str]:
    return frozenset(lexicon.table("anaphora")["countries"]["nouns"])


def nominal_links(discourse: Discourse) -> Iterator[Link]:
    """Link bare definite nouns to the likeliest earlier mention, or to none."""
    resolved: dict[int, int] = {}
    for number, mention in enumerate(discourse.mentions):
        if mention.form is not Form.NOMINAL or mention.kind is SpeakerKind.NAMED:
            continue
        found = _antecedent(discourse, number, resolved)
        if found is not None:
            earlier, rule, confidence = found
            resolved[number] = earlier
            yield Link(number, earlier, rule, confidence)


def _antecedent(
    discourse: Discourse, number: int, resolved: dict[int, int]
) -> tuple[int, str, float] | None:
    mention = discourse.mentions[number]
    noun = discourse.head(number).lemma.lower()
    if not _definite(discourse, number):
        return None
    if noun in _country_nouns() and (found := _country(discourse, number)) is not None:
        return found, "country_in_focus", 0.7
    if mention.type is EntityType.AGENCY and noun in fits():
        found = _body(discourse, number, noun, resolved)
        return None if found is None else (found, "definite_body", 0.85)
    if mention.type is EntityType.PERSON:
        found = _office(discourse, number, noun)
        return None if found is None else (found, "definite_role", 0.8)
    return None


def _definite(discourse: Discourse, number: int) -> bool:
    """Tell whether the phrase is "the noun" with nothing that would identify it afresh."""
    head = discourse.head(number)
    article = False
    for child in discourse.syntax.children(head):
        if child.lower in _DEFINITE and child.dep == "det":
            article = True
        elif (
            child.dep in {"amod", "compound", "nmod"}
            and child.lower not in _NEWS
            and not _role_part(discourse, number)
        ) or child.dep in {"poss", "relcl", "acl", "prep", "nummod", "appos"}:
            return False
    return article


def _role_part(discourse: Discourse, number: int) -> bool:
    # "The prime minister" and "the foreign ministry" name an office by two words.
    mention = discourse.mentions[number]
    return mention.type is EntityType.PERSON or discourse.head(number).lemma in {
        "ministry",
        "department",
        "bank",
    }


def _body(discourse: Discourse, number: int, noun: str, resolved: dict[int, int]) -> int | None:
    scored = []
    for earlier in discourse.before(number, window=_FAR if noun == "agency" else WINDOW):
        score = _score(discourse, number, earlier, noun)
        if score > 0:
            scored.append((score, resolved.get(earlier, earlier)))
    discourse.weighed(number, scored)
    return best(scored)


def _score(discourse: Discourse, number: int, earlier: int, noun: str) -> float:
    mention, other = discourse.mentions[number], discourse.mentions[earlier]
    if other.type is not EntityType.AGENCY or other.form is Form.PRONOUN or other.plural:
        return 0.0
    fit = _fitness(discourse, mention, other, noun, discourse.head(earlier).lemma.lower())
    if fit <= 0:
        return 0.0
    # A retold news agency stays present through the whole article.
    slow = noun == "agency" and other.subtype is AgencySubtype.NEWS_AGENCY
    far = discourse.distance(number, earlier)
    return fit + discourse.prominence(earlier) - (0.2 if slow else 0.5) * far


def _fitness(discourse: Discourse, mention: Mention, other: Mention, noun: str, head: str) -> float:
    del discourse
    fit = fits()[noun]
    if other.form is Form.NOMINAL and other.kind is not SpeakerKind.NAMED:
        return 4.0 if head == noun else 0.0
    if mention.subtype and mention.subtype is not other.subtype and other.subtype and not fit.words:
        return 3.0 if other.subtype in fit.subtypes else 0.0
    words = normal_form(other.name).split()
    score = 3.5 if fit.words.intersection(words) else 0.0
    score = max(score, 3.0 if other.subtype in fit.subtypes else 0.0)
    if other.subtype == "news_agency" and noun == "agency":
        score += 1.0
    if not score and other.subtype is None and fit.subtypes and noun != "agency":
        score = 1.5
    rest = _portfolio(mention.name, noun)
    return 0.0 if rest and not rest & set(words) else score


def _portfolio(name: str, noun: str) -> set[str]:
    return set(normal_form(name).split()) - {noun, "the", "this", "that", *_NEWS}


def _country(discourse: Discourse, number: int) -> int | None:
    scored = []
    for earlier in discourse.before(number, window=3):
        other = discourse.mentions[earlier]
        if other.type is not EntityType.COUNTRY or other.form not in _FOCUS:
            continue
        weight = 0.5 if other.form is Form.DEMONYM else 2.0
        near = 1.0 * discourse.distance(number, earlier)
        scored.append((weight + discourse.prominence(earlier) - near, earlier))
    discourse.weighed(number, scored)
    return best(scored)


def _office(discourse: Discourse, number: int, noun: str) -> int | None:
    mention = discourse.mentions[number]
    wanted = _portfolio(mention.name, noun)
    scored = []
    for earlier in discourse.before(number):
        other = discourse.mentions[earlier]
        if other.type is not EntityType.PERSON or other.form is Form.PRONOUN or other.plural:
            continue
        held = set(
            normal_form(other.role or (other.name if other.form is Form.NOMINAL else "")).split()
        )
        if noun not in held or not wanted <= held or _opposed(mention, other):
            continue
        named = 2.0 if other.kind is SpeakerKind.NAMED else 1.0
        scored.append(
            (
                named + discourse.prominence(earlier) - 0.4 * discourse.distance(number, earlier),
                earlier,
            )
        )
    discourse.weighed(number, scored)
    return best(scored, floor=-1.0)


def _opposed(one: Mention, other: Mention) -> bool:
    return bool(one.gender and other.gender and one.gender != other.gender)
