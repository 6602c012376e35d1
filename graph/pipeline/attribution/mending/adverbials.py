"""Adverbials and asides between a reporting verb and its clause, hung on the wrong side.

She said on Friday the ship would sail.                  said on Friday
She says in a book that, once paid, men leave.           no book that leaves
She said, when asked, that the ship was lost.            said that
She denied that she knew him, let alone paid him.        that she paid
She reported six dead (the union has nine).              the bracket is not hers
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import TELLING
from graph.pipeline.attribution.mending.words import subjects, under

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token


def dated(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Hang the date right behind the verb on the verb: "said on Friday the ship would sail"."""
    for verb in words:
        for clause in reading.syntax.children(verb, "ccomp"):
            own = subjects(reading, clause)
            for word in reading.syntax.children(clause, "advmod"):
                behind = reading.syntax.tokens[verb.index + 1 : verb.index + 3]
                if [t.index for t in behind][:1] == [word.index] and behind[-1].lower == "that":
                    yield under(word, verb, "advmod")  # "said only that"
            for phrase in reading.syntax.children(clause, "prep", "npadvmod"):
                next_to = reading.syntax.first(phrase).index == verb.index + 1
                if own and next_to and phrase.index < own[0].index and _is_day(reading, phrase):
                    last = reading.syntax.subtree(phrase)[-1]
                    if reading.syntax.tokens[last.index + 1].text != ",":
                        yield under(phrase, verb, phrase.dep)


def _is_day(reading: Reading, phrase: Token) -> bool:
    noun = phrase
    if phrase.dep == "prep":
        below = reading.syntax.children(phrase, "pobj")
        if not below or phrase.lower not in {"on", "late", "early"}:
            return False
        noun = below[0]
    return reading.is_time(noun)


def bracketed(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Take from the verb a clause that a bracket or a semicolon sets off."""
    for verb in words:
        for clause in reading.syntax.children(verb, "ccomp"):
            if clause.index > verb.index and _set_off(reading, verb, clause):
                yield clause._replace(dep="parataxis")


def _set_off(reading: Reading, verb: Token, clause: Token) -> bool:
    first = reading.syntax.first(clause)
    between = [t for t in reading.syntax.tokens[verb.index : first.index + 1] if reading.outside(t)]
    brackets = [t.text for t in between]
    opened = brackets.count("(") > brackets.count(")")
    return ";" in brackets or (opened and brackets[1:2] != ["("])


def relative(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Make a conjunction of "that" in "says in a book that, once paid, men leave"."""
    for verb in words:
        if reading.has(verb, "ccomp"):
            continue
        for phrase in reading.syntax.children(verb, "prep"):
            for noun in reading.syntax.children(phrase, "pobj"):
                for clause in reading.syntax.children(noun, "relcl"):
                    yield from _joined(reading, verb, clause)


def told(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Give the verb the clause of "told staff that it was paid", hung on the staff."""
    for verb in words:
        if verb.lemma not in TELLING or reading.has(verb, "ccomp"):
            continue
        for whom in reading.syntax.children(verb, "dobj"):
            for clause in reading.syntax.children(whom, "relcl"):
                first = reading.syntax.first(clause)
                if first.lower == "that" and first.dep == "mark" and subjects(reading, clause):
                    yield under(clause, verb, "ccomp")


def _joined(reading: Reading, verb: Token, clause: Token) -> Iterator[Token]:
    own = subjects(reading, clause)
    first = reading.syntax.first(clause)
    if len(own) > 1 and first.lower == "that" and own[0] == first:
        yield first._replace(dep="mark", tag="IN", pos="SCONJ")
        yield under(clause, verb, "ccomp")


def aside(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Give the verb its clause back: "said, when asked, that the ship was lost"."""
    for verb in words:
        if reading.has(verb, "ccomp", "dobj"):
            continue
        for inside in reading.syntax.children(verb, "advcl"):
            before = reading.syntax.tokens[reading.syntax.first(inside).index - 1]
            for clause in reading.syntax.children(inside, "ccomp"):
                first = reading.syntax.first(clause)
                comma = reading.syntax.tokens[first.index - 1].text == ","
                if before.index == verb.index + 1 and comma and first.lower == "that":
                    yield under(clause, verb, "ccomp")


def alone(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Join "let alone paid him" to the clause before it."""
    for verb in words:
        lets = [t for t in reading.syntax.children(verb) if t.lower == "let"]
        clauses = [c for c in reading.syntax.children(verb, "ccomp") if c.index > verb.index]
        for let in lets:
            if clauses and reading.syntax.tokens[let.index + 1].lower == "alone":
                yield under(let, clauses[0], "dep")
                for other in reading.syntax.children(verb, "conj", "dobj"):
                    if other.index > let.index:
                        yield under(other, clauses[0], "conj")


def reduced(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Find the verb of "showed that the ship left at dawn", taken for a ship that was left."""
    for verb in words:
        for noun in reading.syntax.children(verb, "ccomp"):
            if noun.pos not in {"NOUN", "PROPN"} or reading.has(noun, "cop", "nsubj", "aux"):
                continue
            below = reading.syntax.children(noun, "acl")
            marks = [m for m in reading.syntax.children(noun, "mark") if m.lower == "that"]
            if marks and below and below[0].tag in {"VBN", "VBD"}:
                yield below[0]._replace(head=verb.index, dep="ccomp", tag="VBD")
                yield under(noun, below[0], "nsubj")
                yield under(marks[0], below[0], "mark")


def stray(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Hang "shortly" on "before" and the "at" of "at first" on the verb."""
    for verb in words:
        for word in reading.syntax.children(verb, "advmod"):
            behind = reading.syntax.tokens[word.index + 1] if word.index < verb.index else word
            if behind.lower in {"before", "after"} and behind.dep == "prep":
                yield under(word, behind, "advmod")
        for noun in reading.syntax.children(verb, "nsubj"):
            for prep in reading.syntax.children(noun, "prep"):
                behind = reading.syntax.tokens[prep.index + 1]
                if prep.lower == "at" and behind.lower == "first" and behind.dep == "advmod":
                    yield under(prep, verb, "prep")


def then(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Hang "then" on the deed behind it: "said it was late, then shut the door"."""
    for verb in words:
        for clause in reading.syntax.children(verb, "ccomp"):
            for word in reading.syntax.subtree(clause):
                if word.lower == "then" and word.index > verb.index:
                    deed = reading.syntax.tokens[word.index + 1]
                    if (
                        deed.tag == "VBD"
                        and deed.dep in {"dep", "conj"}
                        and word.head != deed.index
                    ):
                        yield under(word, deed, "advmod")
