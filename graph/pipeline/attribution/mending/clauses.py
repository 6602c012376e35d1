"""Clauses that the parser took apart.

She told the cook the hall was closed.               "hall" is the subject of "closed", not of "was"
That it had no exit was admitted by its owner.       two verbs
A firm that said the roof was sound was absent.      three
Data held by the Tern Gazette show that it rose.     no show: it has a subject and a clause
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.mending.words import FINITE, SUBJECTS, main, subjects, top, under

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token


NOUNS = {"NNS": "VBZ", "NN": "VBP"}
"""The tag of the verb that looks like such a noun."""


def helped(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Give a clause the subject that hangs on its auxiliary."""
    for verb in words:
        for clause in reading.syntax.children(verb, "ccomp"):
            if subjects(reading, clause):
                continue
            for helping in reading.syntax.children(clause, "aux", "auxpass"):
                for subject in reading.syntax.children(helping, *SUBJECTS):
                    yield under(subject, clause, subject.dep)


def tagged(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Make a verb of the noun in "Data held by the Tern Gazette show that it rose"."""
    for word in words:
        clauses = reading.syntax.children(word, "ccomp")
        marked = [m.lower for c in clauses for m in reading.syntax.children(c, "mark")]
        if word.tag not in NOUNS or "that" not in marked:
            continue
        if any(s.index < word.index for s in reading.syntax.children(word, "nsubj")):
            yield word._replace(tag=NOUNS[word.tag], pos="VERB")


def opening(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Make a subject of the clause in "That it had no exit was admitted by its owner"."""
    for verb in words:
        first = reading.syntax.tokens[reading.sentence(verb).first]
        helping = reading.syntax.children(verb, "auxpass")
        if first.lower != "that" or first.tag != "IN" or verb.tag != "VBN" or not helping:
            continue
        clause = reading.syntax.head(first)
        if clause is verb or not first.index < clause.index < helping[-1].index:
            continue
        if clause.tag not in FINITE or reading.has(verb, "csubjpass"):
            continue
        yield from _parted(reading, clause, verb)


def _parted(reading: Reading, clause: Token, verb: Token) -> Iterator[Token]:
    yield top(verb)
    yield under(clause, verb, "csubjpass")
    for noun in reading.syntax.children(verb, *SUBJECTS):
        if noun.index > clause.index:
            yield under(noun, clause, "dobj")
    for mark in reading.syntax.children(clause, "punct"):
        if mark.index > verb.index:
            yield under(mark, verb, "punct")


def crowded(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Part the verbs of "A firm that said the roof was sound was absent"."""
    for verb in words:
        if verb.dep != "relcl" or reading.has(verb, "ccomp"):
            continue
        root = main(reading, verb)
        for noun in reading.syntax.children(verb, "dobj"):
            last = reading.syntax.subtree(noun)[-1].index
            own = [s for s in subjects(reading, root) if s.index < verb.index]
            if root.index == last + 1 and own and root.tag in FINITE:
                yield from _three(reading, verb, noun, own[0])


def _three(reading: Reading, verb: Token, noun: Token, subject: Token) -> Iterator[Token]:
    inner = main(reading, verb)
    later = [t for t in reading.syntax.children(inner, "conj") if t.tag in FINITE]
    if not later or any(c.index < later[0].index for c in reading.syntax.children(inner, "cc")):
        return
    yield top(later[0])
    yield under(inner, verb, "ccomp")
    yield under(noun, inner, "nsubj")
    yield under(subject, later[0], "nsubj")
    for mark in reading.syntax.children(inner, "punct"):
        if mark.index > later[0].index:
            yield under(mark, later[0], "punct")
