"""Passives that report, with a speaker behind "by" or with none.

The bridge is said to be safe.                 raised: its subject is spoken of
It is feared that the bridge fell.             nobody says who fears it
Two men, it is alleged, sold the stone.        set off by commas
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution import contents, sources
from graph.pipeline.attribution.clauses import cue_tokens, kind_of
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import Found
from graph.pipeline.attribution.veto import vetoed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Reading
    from graph.spans import Span
    from graph.syntax import Token

IMPERSONAL = frozenset({"it", "there"})


def raised(reading: Reading) -> Iterator[Found]:
    """Find "The bridge is said to be safe"."""
    for verb in _passives(reading):
        if verb.lemma not in cues().words["raised"] or vetoed(reading, verb):
            continue
        subject = reading.syntax.children(verb, "nsubjpass")
        clauses = [c for c in reading.syntax.children(verb, "xcomp") if _infinitive(reading, c)]
        if subject and clauses:
            head = contents.runs(reading, [t for s in subject for t in reading.syntax.subtree(s)])
            content = tuple(sorted({*head, *contents.clause(reading, clauses[0], verb)}))
            yield _found(reading, verb, content, clauses[0], "said_to")


def impersonal(reading: Reading) -> Iterator[Found]:
    """Find "It is feared that ..." and ", it is feared,": reports without a speaker."""
    for verb in _passives(reading):
        known = verb.lemma in cues().clause or verb.lemma in cues().attitude
        subject = reading.syntax.children(verb, "nsubj", "nsubjpass", "expl")
        if not known or not any(s.lower == "it" for s in subject) or vetoed(reading, verb):
            continue
        clauses = [c for c in reading.syntax.children(verb, "ccomp") if c.index > verb.index]
        if verb.dep == "parataxis" and not clauses:
            content = contents.clause(reading, reading.syntax.head(verb), verb)
            yield _found(reading, verb, content, reading.syntax.head(verb), "parenthetical")
        elif clauses and reading.has(clauses[0], "mark", "nsubj", "nsubjpass", "expl"):
            content = contents.clause(reading, clauses[0], verb)
            yield _found(reading, verb, content, clauses[0], "impersonal")


def _passives(reading: Reading) -> Iterator[Token]:
    return (v for v in reading.verbs if v.tag == "VBN" and reading.has(v, "auxpass"))


def _infinitive(reading: Reading, verb: Token) -> bool:
    return any(a.lower == "to" for a in reading.syntax.children(verb, "aux"))


def _found(
    reading: Reading, verb: Token, content: tuple[Span, ...], main: Token, construction: str
) -> Found:
    return Found(
        cue=cue_tokens(reading, verb),
        sources=sources.agents(reading, verb),
        content=content,
        kind=kind_of(verb),
        act=cues().act(verb.lemma),
        construction=construction,
        predicate=main,
    )
