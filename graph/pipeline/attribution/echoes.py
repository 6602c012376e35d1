"""What others are said to have said inside a quotation.

"My brother says the sea took the house," said Ona Tuk.     the brother, carried by Tuk
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.ontology import ClaimKind
from graph.pipeline.attribution import contents, sources, subjects
from graph.pipeline.attribution.clauses import cue_tokens
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import Found, is_verb
from graph.pipeline.attribution.veto import vetoed
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import Quoted
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
INNER = re.compile(
    r"(?: (?:me|us|him|her|them))?[,:]?\s(‘.+?[,.!?]’|'.+?[,.!?]'|‘[^’]+’|'[^']+')(?!\w)", re.DOTALL
)
OTHERS = frozenset({"he", "she", "they"})
"""Pronouns of those whose words a speaker gives between inner marks."""


def echoed(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Add what a third person, named by a noun, says inside a quotation that somebody is given."""
    spans = [s for r in found if r.sources and r.kind is ClaimKind.STATEMENT for s in r.content]
    taken = {t.index for r in found for t in r.cue}
    inner = [
        e
        for e in _echoes(reading)
        if e.cue[0].index not in taken and any(s.contains(e.cue[0].span) for s in spans)
    ]
    return [*found, *inner]


def _echoes(reading: Reading) -> Iterator[Found]:
    for quoted in reading.quoted:
        for verb in reading.syntax.within(quoted.inner):
            if not _finite(reading, verb) or not _echoes_with(reading, verb, quoted):
                continue
            subject, content = _speaker(reading, verb), _said(reading, verb, quoted)
            if subject and content and is_verb(verb) and not vetoed(reading, verb):
                yield Found(
                    cue=cue_tokens(reading, verb),
                    sources=sources.phrases(reading, subject, verb),
                    content=content,
                    kind=ClaimKind.STATEMENT,
                    act=cues().act(verb.lemma),
                    construction="echo",
                )


def _echoes_with(reading: Reading, verb: Token, quoted: Quoted) -> bool:
    """Tell whether it reports without more, or any verb of saying before inner marks."""
    if verb.lemma in cues().words["echoing"]:
        return True
    marked = INNER.match(reading.text, verb.end, quoted.inner.end)
    return verb.lemma in cues().clause and marked is not None


def _finite(reading: Reading, verb: Token) -> bool:
    """Tell whether it has a tense, by itself or by "used to"."""
    above = reading.syntax.head(verb)
    used = verb.tag == "VB" and verb.dep == "xcomp" and above.lower == "used"
    return verb.tag in FINITE or used


def _speaker(reading: Reading, verb: Token) -> Token | None:
    """Give the noun in front, its own or shared: "The guard came and said"; before marks also "he"."""
    subject = subjects.subject_of(reading, verb)
    named = subject is not None and subject.pos in {"NOUN", "PROPN"}
    marked = INNER.match(reading.text, verb.end) is not None
    named = named or (subject is not None and marked and subject.lower in OTHERS)
    return subject if subject and named and subject.index < verb.index else None


def _said(reading: Reading, verb: Token, quoted: Quoted) -> tuple[Span, ...]:
    """Give the words in the inner marks right behind the verb, else the clause below it."""
    if match := INNER.match(reading.text, verb.end, quoted.inner.end):
        return (Span(*match.span(1)),)
    for clause in reading.syntax.children(verb, "ccomp"):
        if clause.index > verb.index and reading.has(clause, "nsubj", "nsubjpass", "expl"):
            second = (c for c in reading.syntax.children(clause, "conj") if reading.has(c, "nsubj"))
            holes = frozenset(c.index for c in second)
            return contents.runs(reading, reading.syntax.subtree(clause, without=holes))
    return ()
