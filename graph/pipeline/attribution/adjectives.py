"""Adjectives of mind with what they are about.

Ida Voss is proud of the bridge.             preposition
Ida Voss is eager to rebuild the bridge.     infinitive
Ida Voss was alarmed that it fell.           participle with a clause
Ida Voss is in favour of the bridge.         the preposition alone
Ida Voss made it clear that it would fall.   "make" with an adjective that discloses
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.ontology import ClaimKind
from graph.pipeline.attribution import contents, prepositions, sources, subjects
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import Found
from graph.pipeline.attribution.veto import vetoed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

LINKING = frozenset({"be", "become", "seem", "feel", "remain", "grow", "sound", "appear", "look"})
ABOUT = frozenset(
    {"about", "of", "over", "at", "with", "in", "on", "for", "to", "against", "toward", "towards"}
)


def with_complement(reading: Reading) -> Iterator[Found]:
    """Find "is proud of", "is eager to", "was alarmed that"."""
    yield from with_stance(reading)
    yield from with_make(reading)
    for verb in reading.verbs:
        for adjective, act in _adjectives(reading, verb):
            below = _complement(reading, verb, adjective)
            subject = subjects.subject_of(reading, verb)
            if below is None or subject is None or vetoed(reading, verb):
                continue
            if subject.lower not in cues().words["anyone"] and reading.may_speak(subject):
                yield _found(reading, verb, adjective, below, subject, act)
                break


def with_make(reading: Reading) -> Iterator[Found]:
    """Find "made it clear that", "made known that"."""
    for verb in reading.verbs:
        if verb.lemma != "make":
            continue
        for word in reading.syntax.children(verb, "ccomp", "acomp", "oprd", "advmod", "xcomp"):
            if word.lower not in cues().words["disclosing"]:
                continue
            below = reading.syntax.children(word, "advcl", "ccomp")
            below += reading.syntax.children(verb, "ccomp", "advcl")
            clauses = [c for c in below if c.index > word.index and _that(reading, c)]
            source = sources.of_verb(reading, verb)
            if not clauses or not source or vetoed(reading, verb):
                continue
            yield Found(
                cue=(verb, word),
                sources=source,
                content=contents.clause(reading, clauses[0], word),
                kind=ClaimKind.STATEMENT,
                act="state",
                construction="clause",
                predicate=clauses[0],
            )
            break


def _that(reading: Reading, clause: Token) -> bool:
    marks = reading.syntax.children(clause, "mark")
    return any(m.lower == "that" for m in marks)


def with_stance(reading: Reading) -> Iterator[Found]:
    """Find "is in favour of the bridge", "is against the bridge"."""
    for verb in reading.verbs:
        if verb.lemma not in {"be", "remain"}:
            continue
        for prep in reading.syntax.children(verb, "prep"):
            below = prep if prep.lower == "against" else None
            if prep.lower == "in":
                below = prepositions.favour_of(reading, prep)
            subject = subjects.subject_of(reading, verb)
            if below is None or subject is None or vetoed(reading, verb):
                continue
            if subject.lower not in cues().words["anyone"] and reading.may_speak(subject):
                act = "reject" if below is prep else "agree"
                yield _found(reading, verb, prep, below, subject, act)
                break


def _adjectives(reading: Reading, verb: Token) -> Iterator[tuple[Token, str]]:
    """Give the adjectives that say what the subject feels; "was alarmed" may be parsed as a passive."""
    table = cues().adjective
    if verb.tag == "VBN" and verb.lower in table and reading.has(verb, "auxpass"):
        if not sources.agents(reading, verb):
            yield verb, table[verb.lower]
    elif verb.lemma in LINKING:
        for adjective in reading.syntax.children(verb, "acomp"):
            for each in reading.syntax.conjuncts(adjective):
                if each.lower in table:
                    yield each, table[each.lower]


def _complement(reading: Reading, verb: Token, adjective: Token) -> Token | None:
    """Give the clause, the infinitive or the preposition that the adjective takes."""
    near = reading.syntax.children(adjective, "xcomp", "prep", "ccomp")
    if adjective is not verb:
        near += reading.syntax.children(verb, "xcomp")
    for below in near:
        if below.index < adjective.index:
            continue
        if below.dep == "prep":
            things = reading.syntax.children(below, "pobj", "pcomp")
            if below.lower in ABOUT and things and not reading.is_time(things[0]):
                return below
        elif below.tag == "VB" or (adjective is verb and below.dep == "ccomp"):
            return below
    return None


def _found(
    reading: Reading, verb: Token, adjective: Token, below: Token, subject: Token, act: str
) -> Found:
    tokens = [t for t in reading.syntax.subtree(below) if t is not below or below.dep != "prep"]
    clause = contents.clause(reading, below, adjective)
    return Found(
        cue=(verb,) if verb is adjective else (verb, adjective),
        sources=sources.phrases(reading, subject, verb),
        content=contents.runs(reading, tokens) if below.dep == "prep" else clause,
        kind=ClaimKind.ATTITUDE,
        act=act,
        construction="adjective",
        predicate=None if below.dep == "prep" else below,
    )
