"""How well a claim speaks of what a question asks about: pure, over claim documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.pipeline.topics import SURE
from graph.questions import vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.claims import Json
    from graph.questions.reading import Concept, Named, Reading

OWN, NEAR, TITLE, SETTING = 1.0, 0.8, 0.5, 0.2
"""How much a match counts: own words or topic, near-synonym, title, elsewhere in the article."""

CIRCUMSTANCE, GENERIC = 0.5, 0.15
"""Weight of what sets the scene, and of a word for those whom a report is about."""

KEPT = 0.65
"""Claims below this share of the best score are no answer."""


@dataclass(frozen=True)
class Evidence:
    """A claim document with what can be matched in it."""

    claim: Json
    words: frozenset[str]
    title: frozenset[str]
    topics: Mapping[str, float]
    countries: frozenset[str]
    names: frozenset[str]

    @classmethod
    def of(cls, claim: Json) -> Evidence:
        """Take what can be matched from a claim document."""
        others = claim["participants"]
        people = [*claim["speakers"], *others]
        counted = [f"{q['counted'] or ''} {q['value']}" for q in claim["quantities"]]
        return cls(
            claim=claim,
            words=vocabulary.stems(" ".join((claim["quote"], claim["cue"]["text"], *counted))),
            title=vocabulary.stems(claim["article"]["title"] or ""),
            topics={t["key"]: t["confidence"] for t in claim["topics"]},
            countries=frozenset(p["country"] or p["id"] or "" for p in people),
            names=frozenset().union(*(vocabulary.stems(p["name"]) for p in people)),
        )


Settings = dict[str, frozenset[str]]
"""Ids of the articles in which a name occurs at all, by the name's words."""


def score(reading: Reading, evidence: Evidence, settings: Settings) -> float:
    """Give how well the claim meets the concepts of the question, 0 where it does not.

    Every name must be met, and the matter by the claim's own words or topic unless a
    named speaker was asked; the score is the weighted mean over all concepts.
    """
    if not reading.concepts:
        return 1.0
    met = [(c, _met(c, evidence, settings)) for c in reading.concepts]
    if any((c.named or c.number) and not value for c, value in met):
        return 0.0
    matter = [(c, v) for c, v in met if c.core and not c.named and (c.topics or not c.generic)]
    if matter and not _is_to_the_matter(reading, matter):
        return 0.0
    total = sum(_weight(c) for c, _ in met)
    return sum(_weight(c) * v for c, v in met) / total


def _is_to_the_matter(reading: Reading, matter: list[tuple[Concept, float]]) -> bool:
    """Ask for the claim's own words or topic; what a title says counts where little else is left."""
    if reading.speakers:
        return max(v for _, v in matter) >= SETTING
    by_topic = [v for c, v in matter if c.topics]
    if reading.act in {None, "any"} or not by_topic:
        return max(by_topic or [v for _, v in matter]) >= NEAR
    return max(v for _, v in matter) >= NEAR and max(by_topic) >= TITLE


def _weight(concept: Concept) -> float:
    if concept.generic:
        return GENERIC
    return 1.0 if concept.core else CIRCUMSTANCE


def _met(concept: Concept, evidence: Evidence, settings: Settings) -> float:
    if concept.named is not None:
        return _named(concept, concept.named, evidence, settings)
    if _by_topic(concept, evidence) or concept.stems & evidence.words:
        return OWN
    if concept.near & evidence.words:
        return NEAR
    return TITLE if (concept.stems | concept.near) & evidence.title else 0.0


def _by_topic(concept: Concept, evidence: Evidence) -> bool:
    return any(
        confidence >= SURE and any(key == t or key.startswith(f"{t}.") for t in concept.topics)
        for key, confidence in evidence.topics.items()
    )


def _named(concept: Concept, named: Named, evidence: Evidence, settings: Settings) -> float:
    if named.country is not None and named.country in evidence.countries:
        return OWN
    forms = (concept.stems, vocabulary.stems(named.name))
    if any(form and form <= evidence.words | evidence.names for form in forms):
        return OWN
    if any(form and form <= evidence.title for form in forms):
        return TITLE
    article = evidence.claim["article"]["id"]
    return SETTING if article in settings.get(concept.words, ()) else 0.0


def is_named(reference: Json, named: Named) -> bool:
    """Tell whether a speaker (or other reference) is the one that the question names."""
    if named.country is not None:
        return bool(reference["id"] == named.country or country_of(reference) == named.country)
    asked = vocabulary.stems(named.name)
    called = vocabulary.stems(f"{reference['name']} {reference.get('mention') or ''}")
    return bool(asked) and (asked <= called or _is_surname(reference, named))


def _is_surname(reference: Json, named: Named) -> bool:
    """Tell a person called by the last name only: "Quill" for Ada Quill."""
    called, asked = reference["name"].casefold().split(), named.name.casefold().split()
    is_person = reference["type"] == "person"
    return is_person and len(called) < len(asked) and called == asked[-len(called) :]


def country_of(reference: Json) -> str | None:
    """Give the country that a reference is, speaks for or lies in, None otherwise."""
    if reference.get("speaks_for"):
        return str(reference["speaks_for"])
    if reference["type"] in {"country", "place"}:
        found: str | None = reference["country"] or reference["id"]
        return found
    return None


def speaks_of(reading: Reading, claim: Json) -> bool:
    """Tell whether the claim's very words are of the matter, whatever its topics."""
    words = vocabulary.stems(claim["quote"])
    matter = (c for c in reading.concepts if c.core and not c.named and not c.generic)
    return any((c.stems | c.near) & words for c in matter)


def best(reading: Reading, found: list[Evidence], settings: Settings) -> list[Evidence]:
    """Keep the claims that meet the question nearly as well as the best one does, best first."""
    scored = [(score(reading, e, settings), e) for e in found]
    top = max((s for s, _ in scored), default=0.0)
    kept = [(s, e) for s, e in scored if s and s >= KEPT * top]
    return [e for _, e in sorted(kept, key=lambda pair: -pair[0])]
