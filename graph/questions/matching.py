"""Whether a claim meets what a question asks: every word of it, each near enough to the claim.

A number and a matter ("shortage of zinc") must be met by the claim itself; a circumstance
("in the floods", "port" in "port strike") by the claim, its title or its paragraph; a country
by the claim or the title; any other name by the article at least. Near-synonyms and topics count as the word. Words for anybody ("people")
are not asked for, and said to be left aside. How near the words are met ranks the claims and refuses none.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from graph.ontology import Role
from graph.pipeline.topics import SURE
from graph.questions import vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from graph.claims import Json
    from graph.questions.reading import Concept, Named, Reading


class Near(IntEnum):
    """Where a word is met, from nowhere to the claim's own words."""

    NOWHERE = 0
    ARTICLE = 1
    PARAGRAPH = 2
    TITLE = 3
    CLAIM = 4


@dataclass(frozen=True)
class Evidence:
    """A claim document with what can be matched in it; ``text`` reads its article."""

    claim: Json
    words: frozenset[str]
    title: frozenset[str]
    topics: Mapping[str, float]
    countries: frozenset[str]
    names: frozenset[str]
    text: Callable[[], str]

    @classmethod
    def of(cls, claim: Json, text: Callable[[], str] = str) -> Evidence:
        """Take what can be matched from a claim document; `text` reads its article where needed."""
        others = claim["participants"]
        people = [*claim["speakers"], *others]
        counted = [f"{q['counted'] or ''} {q['value']}" for q in claim["quantities"]]
        own = (claim["quote"], claim["cue"]["text"], *counted, *(p["name"] for p in others))
        return cls(
            claim=claim,
            words=vocabulary.stems(" ".join(own)),
            title=vocabulary.stems(claim["article"]["title"] or ""),
            topics={t["key"]: t["confidence"] for t in claim["topics"]},
            countries=frozenset(p["country"] or p["id"] or "" for p in people),
            names=frozenset().union(*(vocabulary.stems(p["name"]) for p in people)),
            text=text,
        )

    @property
    def paragraph(self) -> frozenset[str]:
        """Stems of the paragraph in which the claim stands."""
        starts = [start for start, _ in self.claim["spans"]["content"]]
        if not starts:
            return frozenset()
        text = self.text()
        begin = text.rfind("\n", 0, starts[0]) + 1
        end = text.find("\n", starts[0])
        return vocabulary.stems(text[begin : None if end < 0 else end])


def required(concept: Concept, *, matter: Near = Near.CLAIM) -> Near:
    """Tell how near to the claim a concept must be met; `matter` is how near the matter must be."""
    if concept.number:
        return Near.CLAIM
    if concept.named is not None:
        return Near.TITLE if concept.named.country else Near.ARTICLE
    if concept.generic and not concept.topics:
        return Near.NOWHERE
    return matter if concept.core else Near.PARAGRAPH


def nearness(concept: Concept, evidence: Evidence) -> Near:
    """Tell where a concept is met nearest to the claim."""
    if _in_claim(concept, evidence):
        return Near.CLAIM
    if _stands_in(concept, evidence.title):
        return Near.TITLE
    if not _stands_in(concept, _text_stems(evidence.text())):
        return Near.NOWHERE
    return Near.PARAGRAPH if _stands_in(concept, evidence.paragraph) else Near.ARTICLE


@lru_cache(maxsize=64)
def _text_stems(text: str) -> frozenset[str]:
    return vocabulary.stems(text)


def is_met(concept: Concept, evidence: Evidence, *, matter: Near = Near.CLAIM) -> bool:
    """Tell whether a claim meets a concept near enough; see :func:`required`."""
    needed = required(concept, matter=matter)
    if needed is Near.CLAIM:
        return _in_claim(concept, evidence)
    return needed is Near.NOWHERE or nearness(concept, evidence) >= needed


def best(reading: Reading, found: Iterable[Evidence]) -> list[Evidence]:
    """Keep the claims that meet every concept, those that meet them nearest first.

    Key words, and what a named speaker said, settle for claims whose paragraph or title
    speaks of the matter where no claim does in so many words.
    """
    found = list(found)
    levels = (Near.CLAIM, Near.PARAGRAPH) if reading.browses else (Near.CLAIM,)
    for level in levels:
        first = sorted(reading.concepts, key=lambda c: -required(c, matter=level))
        kept = [e for e in found if all(is_met(c, e, matter=level) for c in first)]
        if kept:
            break
    if reading.own_people:
        kept = [e for e in kept if _is_of_own_people(e.claim)] or kept
    asked = [c for c in reading.concepts if required(c, matter=level)]
    return sorted(kept, key=lambda e: -sum(nearness(c, e) for c in asked))


OWN_PEOPLE = vocabulary.stems("citizens nationals compatriots countrymen")


def _is_of_own_people(claim: Json) -> bool:
    """Tell a claim on the speaker's own people, by word or by nationality."""
    theirs = {country_of(s) for s in claim["speakers"]} - {None}
    nations = {p["country"] or p["id"] for p in claim["participants"] if p["role"] in PEOPLE}
    return bool(vocabulary.stems(claim["quote"]) & OWN_PEOPLE or theirs & nations)


PEOPLE = frozenset({Role.NATIONALITY, Role.VICTIM})


def nearest(reading: Reading, found: Iterable[Evidence]) -> tuple[Json, list[Concept]] | None:
    """Give the claim that meets most of a question, and the concepts that it does not meet."""
    matter = Near.PARAGRAPH if reading.browses else Near.CLAIM
    asked = [c for c in reading.concepts if required(c, matter=matter)]
    missing = [(e.claim, [c for c in asked if not _in_sight(c, e)]) for e in found]
    partly = [pair for pair in missing if len(pair[1]) < len(asked)]
    if not partly:
        return None
    claim, short = min(partly, key=lambda pair: len(pair[1]))
    return (claim, short) if short else None


def _in_sight(concept: Concept, evidence: Evidence) -> bool:
    return _in_claim(concept, evidence) or (
        not concept.core and _stands_in(concept, evidence.title)
    )


def _in_claim(concept: Concept, evidence: Evidence) -> bool:
    if concept.named is None:
        return _by_topic(concept, evidence) or _stands_in(concept, evidence.words)
    if concept.named.country is not None and concept.named.country in evidence.countries:
        return True
    return _stands_in(concept, evidence.words | evidence.names)


def _stands_in(concept: Concept, words: frozenset[str]) -> bool:
    """Look for a word or one that stands for it; of a name, for all its words."""
    if concept.named is None:
        return bool((concept.stems | concept.near) & words)
    forms = (concept.stems, vocabulary.stems(concept.named.name))
    return any(form and form <= words for form in forms)


def _by_topic(concept: Concept, evidence: Evidence) -> bool:
    return any(
        confidence >= SURE and any(key == t or key.startswith(f"{t}.") for t in concept.topics)
        for key, confidence in evidence.topics.items()
    )


def is_named(reference: Json, named: Named) -> bool:
    """Tell whether a speaker (or other reference) is the one that the question names."""
    if named.country is not None:
        return bool(reference["id"] == named.country or country_of(reference) == named.country)
    asked = vocabulary.stems(named.name)
    called = vocabulary.stems(f"{reference['name']} {reference.get('mention') or ''}")
    return bool(asked) and (asked <= called or _is_surname(reference, named))


def is_left_out(reading: Reading, evidence: Evidence) -> bool:
    """Tell a claim of what the question leaves out, or by nobody but those whom it leaves out."""
    if any(_in_claim(c, evidence) for c in reading.without):
        return True
    speakers = evidence.claim["speakers"]
    is_theirs = speakers and all(any(is_named(s, n) for n in reading.excluded) for s in speakers)
    return bool(reading.role is Role.SPEAKER and is_theirs)


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
    matter = [c for c in reading.concepts if c.core and not c.named and not c.generic]
    return bool(matter) and all((c.stems | c.near) & words for c in matter)


def is_in_setting(reading: Reading, evidence: Evidence) -> bool:
    """Tell whether a claim meets all but the matter: names and circumstances."""
    others = (c for c in reading.concepts if c.named or not c.core)
    return all(is_met(c, evidence) for c in others)
