"""Nouns that report: "the claim that", "his criticism of", "a report that".

The mayor's claim that the bridge was safe ...      with a clause
Reports that the bridge had fallen ...              the reports themselves are the source
Ida Voss's criticism of the plan ...                with a preposition
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.ontology import ClaimKind
from graph.pipeline.attribution import contents, sources
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Source
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

LIGHT = frozenset(
    {
        "make",
        "issue",
        "give",
        "express",
        "raise",
        "voice",
        "repeat",
        "offer",
        "have",
        "hold",
        "file",
        "send",
        "deliver",
    }
)
"""Verbs whose subject speaks through their object: "made the claim that"."""
AFTER = frozenset({"of", "about", "for", "over", "against"})
OUTSPOKEN = frozenset(
    {"criticise", "condemn", "praise", "warn", "reject", "deny", "promise", "threaten", "complain"}
)
"""Acts that a noun with an owner and a preposition performs: "her criticism of", "his pledge to"."""


def with_clause(reading: Reading) -> Iterator[Found]:
    """Find a reporting noun with a that-clause."""
    for noun in _nouns(reading):
        for clause in reading.syntax.children(noun, "acl", "ccomp"):
            that = any(m.lower == "that" for m in reading.syntax.children(clause, "mark"))
            if that and not _unfounded(reading, noun):
                yield _found(reading, noun, clause, "noun_clause")


def _unfounded(reading: Reading, noun: Token) -> bool:
    """Tell whether nobody's "reports that ..." are said to be false or could not be verified."""
    verb = reading.syntax.head(noun)
    true = reading.syntax.head(verb)
    if noun.dep == "pobj" and true.lemma in {"truth", "evidence"} and reading.has(true, "det"):
        return any(t.lower == "no" for t in reading.syntax.children(true, "det"))
    if noun.dep not in {"nsubj", "nsubjpass"} or _owner(reading, noun):
        return False
    if any(t.lower in cues().words["untrue"] for t in reading.syntax.children(verb, "acomp")):
        return True
    proved = verb.lemma in cues().words["proving"] or any(
        t.lower == "true" for t in reading.syntax.children(verb, "acomp")
    )
    refuted = verb.lemma in cues().words["refuting"] and reading.has(verb, "auxpass")
    return refuted or (proved and reading.has(verb, "neg"))


def with_preposition(reading: Reading) -> Iterator[Found]:
    """Find a possessed reporting noun with a preposition: "her criticism of the plan"."""
    for noun in _nouns(reading):
        if cues().noun[noun.lemma] not in OUTSPOKEN or not _owner(reading, noun):
            continue
        for below in reading.syntax.children(noun, "prep", "acl"):
            if below.lower in AFTER or (below.tag == "VB" and below.dep == "acl"):
                yield _found(reading, noun, below, "noun_object")
                break


def _nouns(reading: Reading) -> Iterator[Token]:
    for sentence in reading.sentences:
        for token in reading.tokens(sentence):
            if token.pos == "NOUN" and token.lemma in cues().noun and reading.outside(token):
                yield token


def _owner(reading: Reading, noun: Token) -> tuple[Source, ...]:
    for owner in reading.syntax.children(noun, "poss"):
        return sources.phrases(reading, owner)
    for by in reading.syntax.children(noun, "prep", "agent"):
        if by.lower in {"by", "from"}:
            for owner in reading.syntax.children(by, "pobj"):
                return sources.phrases(reading, owner)
    return ()


def _speaker(reading: Reading, noun: Token) -> tuple[Source, ...]:
    if owner := _owner(reading, noun):
        return owner
    verb = reading.syntax.head(noun)
    if noun.dep == "dobj" and verb.lemma in LIGHT:
        return sources.of_verb(reading, verb)
    return ()


def _found(reading: Reading, noun: Token, below: Token, construction: str) -> Found:
    mind = noun.lemma in cues().attitude_nouns
    clause = construction == "noun_clause"
    said = ClaimKind.STATEMENT if clause else ClaimKind.SPEECH_ACT
    tokens = [
        t for t in reading.syntax.subtree(below) if clause or below.dep == "acl" or t is not below
    ]
    return Found(
        cue=(noun,),
        sources=_speaker(reading, noun),
        content=contents.runs(reading, tokens),
        kind=ClaimKind.ATTITUDE if mind else said,
        act=cues().noun[noun.lemma],
        construction=construction,
        predicate=below if clause or below.tag == "VB" else None,
    )
