"""Clauses that the parser broke in two or took for something else.

She told a visitor they had smelt gas.       a relative clause of the visitor
He said in a note that he would go.          one of the note
She said "no town" would pay.                an object and a clause
I think the town's how-to guide is old.      two clauses
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution import contents
from graph.pipeline.attribution.cues import TELLING, cues
from graph.spans import Span

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token


def told(reading: Reading, verb: Token) -> list[Token]:
    """Find "told a visiting senator they had smelt gas", which the parser takes for a relative clause."""
    if verb.lemma in cues().clause and not reading.has(verb, "xcomp", "dobj"):
        return _in_document(reading, verb)
    if verb.lemma not in TELLING or reading.has(verb, "xcomp"):
        return []
    return [
        clause
        for whom in reading.syntax.children(verb, "dobj", "dative")
        for clause in reading.syntax.children(whom, "relcl")
        if reading.has(clause, "nsubj", "nsubjpass")
        and reading.has(clause, "dobj", "acomp", "attr", "prep", "nsubjpass")
        and not any(
            t.tag in {"WDT", "WP", "WP$", "WRB"} or (t.lower == "that" and t.dep != "mark")
            for t in reading.syntax.children(clause)
        )
        and clause.tag in {"VBD", "VBZ", "VBP", "VBN"}
    ]


def _in_document(reading: Reading, verb: Token) -> list[Token]:
    """Find "said in a message that he would go", taken for a message that he would go."""
    words = cues().words
    return [
        clause
        for prep in reading.syntax.children(verb, "prep")
        for noun in reading.syntax.children(prep, "pobj")
        if noun.lemma in words["documents"] or noun.lemma in words["events"]
        for clause in reading.syntax.children(noun, "relcl", "acl")
        if reading.syntax.first(clause).lower == "that"
        and not (reading.syntax.first(clause).dep == "dobj" and _filled(reading, verb))
        and reading.has(clause, "nsubj", "nsubjpass")
        and not any(
            s.lower == "that" for s in reading.syntax.children(clause, "nsubj", "nsubjpass")
        )
    ]


def _filled(reading: Reading, verb: Token) -> bool:
    """Tell whether it is "boasted of his duels in letters that she burned"."""
    preps = reading.syntax.children(verb, "prep")
    return any((verb.lemma, p.lower) in cues().preposition for p in preps)


def whole(reading: Reading, clause: Token, verb: Token) -> tuple[Span, ...]:
    """Give the words of the clause, and of the halves into which the parser may have broken it.

    "I think to wait is wrong", "I think the town's how-to guide is old": neighbours below the
    verb with nothing between them.
    """
    content = contents.clause(reading, clause, verb)
    if content and (noun := lent(reading, verb, clause)):
        content = (Span(noun[0].start, content[-1].end),)
    for other in reading.syntax.children(verb, "ccomp", "xcomp"):
        if other is clause or other.index < verb.index:
            continue
        part = contents.clause(reading, other, verb)
        if part and content and _adjoin(reading, part, content):
            content = (
                Span(min(part[0].start, content[0].start), max(part[-1].end, content[-1].end)),
            )
    return content


def _adjoin(reading: Reading, one: tuple[Span, ...], other: tuple[Span, ...]) -> bool:
    first, second = sorted([Span(one[0].start, one[-1].end), Span(other[0].start, other[-1].end)])
    return first.end <= second.start and not reading.text[first.end : second.start].strip()


def lent(reading: Reading, verb: Token, clause: Token) -> list[Token]:
    """Give the noun in `said "no referee" would stop it`, taken for the object of "said"."""
    helping = reading.syntax.children(clause, "aux", "auxpass")
    lent = verb.lemma in cues().clause and verb.lemma not in TELLING and bool(helping)
    if not lent or helping[0].tag not in {"MD", "VBD", "VBZ", "VBP"}:
        return []
    things = [t for t in reading.syntax.children(verb, "dobj") if t.index > verb.index]
    for thing in things:
        words = reading.syntax.subtree(thing)
        between = reading.syntax.tokens[words[-1].index + 1 : helping[0].index]
        if all(t.pos == "PUNCT" for t in between):
            return words
    return []
