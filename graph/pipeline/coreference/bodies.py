"""Organisations taken up by a noun: "the agency", "the union", "the ministry"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form, Link
from graph.names import normal_form
from graph.ontology import AgencySubtype, EntityType, SpeakerKind
from graph.pipeline.coreference.choice import choose
from graph.pipeline.coreference.discourse import WINDOW
from graph.pipeline.coreference.introduced import introduced
from graph.pipeline.coreference.words import bodies, sorted_nouns

if TYPE_CHECKING:
    from graph.annotations import Mention
    from graph.pipeline.coreference.chains import Chains
    from graph.pipeline.coreference.discourse import Discourse

_FAR = 20
_LOOSE = frozenset({"the", "this", "that", "news", "same", "latter", "state", "country"})


def body_link(discourse: Discourse, chains: Chains, number: int, noun: str) -> Link | None:
    """Link a definite noun for an organisation to the fitting one that is most present."""
    scored = []
    for earlier in discourse.before(number, window=_FAR if noun == "agency" else WINDOW):
        score = _score(discourse, number, earlier, noun)
        if score > 0:
            scored.append((score, earlier))
    chosen = choose(discourse, chains, number, scored)
    return None if chosen is None else Link(number, chosen.number, "definite_body", 0.85)


def _score(discourse: Discourse, number: int, earlier: int, noun: str) -> float:
    mention, other = discourse.mentions[number], discourse.mentions[earlier]
    if other.type is not EntityType.AGENCY or other.form is Form.PRONOUN or other.plural:
        return 0.0
    if discourse.coarguments(number, earlier):
        return 0.0
    fit = _fitness(mention, other, noun, discourse.head(earlier).lemma.lower())
    if fit <= 0:
        return 0.0
    # A retold news agency stays present through the whole article.
    slow = noun == "agency" and other.subtype is AgencySubtype.NEWS_AGENCY
    far = discourse.distance(number, earlier)
    if far <= 1:  # farther back, another name may have come between
        fit += introduced(discourse, number, earlier)
    return fit + discourse.prominence(earlier) - (0.2 if slow else 0.7) * far


def _fitness(mention: Mention, other: Mention, noun: str, head: str) -> float:
    fit = bodies()[noun]
    rest = set(normal_form(mention.name).split()) - {noun} - _LOOSE
    if rest and not rest & set(normal_form(other.name).split()):
        return _sort(mention, other, noun)
    if other.form is Form.NOMINAL and other.kind is not SpeakerKind.NAMED:
        return 4.0 if head == noun else _described(other, fit.words, head)
    if mention.subtype and mention.subtype is not other.subtype and other.subtype and not fit.words:
        return 3.0 if other.subtype in fit.subtypes else 0.0
    words = normal_form(other.name).split()
    score = 3.5 if fit.words.intersection(words) or noun in words else 0.0
    score = max(score, 3.0 if other.subtype in fit.subtypes else 0.0)
    if other.subtype == "news_agency" and noun == "agency":
        score += 1.0
    if not score and other.subtype is None and fit.subtypes and noun != "agency":
        # Nothing speaks for it; the name's own noun may speak against it.
        score = 0.0 if bodies().keys() & set(words) else 1.5
    return score


def _sort(mention: Mention, other: Mention, noun: str) -> float:
    """Weigh a name that the words describe afresh: "the German carmaker", "the aid agency"."""
    countries = {mention.country, other.country} - {None}
    if noun not in sorted_nouns() or other.kind is not SpeakerKind.NAMED or len(countries) > 1:
        return 0.0
    words, fit = set(normal_form(other.name).split()), bodies()[noun]
    if other.subtype in fit.subtypes or fit.words & words or noun in words:
        return 2.5
    return 1.0 if other.subtype is None and not bodies().keys() & words else 0.0


def _described(other: Mention, words: frozenset[str], head: str) -> float:
    # "A guild of boatmen ... the union": the heads differ and mean the same sort of body.
    return 3.0 if head in words and other.kind is not SpeakerKind.HEARSAY else 0.0
