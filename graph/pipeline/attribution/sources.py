"""Whose words they are: the subject of a cue and the phrase it stands in.

The mayor and two aides said ...           co-ordinated: one source each
... , noting that ...                      the subject of the verb it hangs on
Ida Voss, who said that ...                the antecedent, through the relative pronoun
It was reported by the Tern Gazette that   the agent
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.pipeline.attribution import contents
from graph.pipeline.attribution.cues import cues
from graph.spans import Span, trimmed

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

SUBJECTS = ("nsubj", "nsubjpass", "expl")
EDGE = " \t\n\r,;:-–—"
RELATIVE = frozenset({"who", "which", "that", "whom"})
DROPPED = frozenset({"cc", "conj", "punct", "preconj"})


def of_verb(reading: Reading, verb: Token) -> tuple[Source, ...]:
    """Find the sources of a verb; empty where the text names none."""
    if agent := agents(reading, verb):
        return agent
    if reading.has(verb, "nsubjpass", "auxpass") or _passive_participle(reading, verb):
        return ()
    if subject := subject_of(reading, verb):
        return phrases(reading, subject, verb)
    return ()


def _passive_participle(reading: Reading, verb: Token) -> bool:
    """Tell whether somebody else did it: "Asked whether ..."."""
    if _lent(reading, verb):
        return True
    reduced = verb.tag == "VBN" or (verb.tag == "VBD" and verb.dep == "acl")
    return reduced and verb.dep in {"advcl", "acl"} and not reading.has(verb, "aux")


def _lent(reading: Reading, verb: Token) -> bool:
    """Tell whether the parser gave a participle the subject: "Ona, asked about it, replied"."""
    head = reading.syntax.head(verb)
    return (
        verb.dep == "advcl"
        and verb.tag in {"VBD", "VBN"}
        and reading.has(verb, "nsubj")
        and not reading.has(head, "nsubj", "nsubjpass")
        and verb.index > 0
        and reading.syntax.tokens[verb.index - 1].text == ","
    )


def agents(reading: Reading, verb: Token) -> tuple[Source, ...]:
    """Give the by-phrase of a passive."""
    for agent in reading.syntax.children(verb, "agent", "prep"):
        if agent.lower == "by":
            for below in reading.syntax.children(agent, "pobj"):
                return phrases(reading, below, verb)
    return ()


def subject_of(reading: Reading, verb: Token, *, depth: int = 6) -> Token | None:
    """Give the subject of `verb`, or the one it shares with the verb it hangs on."""
    if _participle(reading, verb) and verb.lemma in cues().clause:
        speaker = _of_reporting(reading, verb)
        if speaker is not None:
            return speaker
    if own := _own(reading, verb):
        return own
    head = contents.rejoined(reading, verb) or reading.syntax.head(verb)
    if head is verb or depth == 0:
        return _in_front(reading, verb)
    if (
        verb.dep in {"conj", "xcomp", "advcl", "dep", "parataxis", "ccomp", "pcomp"}
        or head.dep == "prep"
    ):
        return _shared(reading, verb, head, depth)
    if verb.dep in {"acl", "relcl"} and verb.tag in {"VBG", "VB"}:
        return head
    return None


def _own(reading: Reading, verb: Token) -> Token | None:
    """Give the subject of its own, or the one the parser gave to a participle in front."""
    own = [
        s
        for s in reading.syntax.children(verb, *SUBJECTS)
        if s.lower not in {"it", "there"} or s.dep != "expl"
    ]
    lent = [c for c in reading.syntax.children(verb, "advcl") if _lent(reading, c)]
    if not own and lent:
        own = reading.syntax.children(lent[0], "nsubj")
    return own[0] if own else None


def _participle(reading: Reading, verb: Token) -> bool:
    having = any(a.lower == "having" for a in reading.syntax.children(verb, "aux"))
    return (verb.tag == "VBG" or having) and verb.dep in {"advcl", "pcomp", "dep"}


def _of_reporting(reading: Reading, verb: Token) -> Token | None:
    """For "noting that", "after having mentioned": the subject of the reporting verb above."""
    if reading.has(verb, "nsubj"):
        return None
    for above in reading.syntax.ancestors(verb):
        if above.lemma in cues().clause and reading.has(above, "nsubj"):
            return reading.syntax.children(above, "nsubj")[0]
    return None


def _shared(reading: Reading, verb: Token, head: Token, depth: int) -> Token | None:
    if head.tag.startswith("VB") or head.pos == "AUX":
        if verb.dep == "ccomp" and verb.tag != "VBG":
            return None
        return subject_of(reading, head, depth=depth - 1)
    if head.dep in {"prep", "acomp", "attr"}:
        return subject_of(reading, reading.syntax.head(head), depth=depth - 1)
    return None


def _in_front(reading: Reading, verb: Token) -> Token | None:
    """Give a noun right before or after a root verb that the parser hung elsewhere."""
    where = reading.sentence(verb)
    before = verb.index - 1
    while before >= where.first and reading.syntax.tokens[before].pos in {"ADV", "AUX"}:
        before -= 1
    if before < where.first:
        return None
    token = reading.syntax.tokens[before]
    return token if token.pos in {"PROPN", "PRON", "NOUN"} and reading.outside(token) else None


def phrases(reading: Reading, head: Token, verb: Token | None = None) -> tuple[Source, ...]:
    """One source for each co-ordinated noun under `head`."""
    if head.lower in RELATIVE and verb is not None and verb.dep == "relcl":
        return _antecedent(reading, head, verb)
    return tuple(
        phrase(reading, noun, verb)
        for noun in reading.syntax.conjuncts(head)
        if noun.pos in {"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X", "SYM"} or noun is head
    )


def _antecedent(reading: Reading, pronoun: Token, verb: Token) -> tuple[Source, ...]:
    noun = reading.syntax.head(verb)
    if member := _member(reading, noun):
        return phrases(reading, member)
    span = phrase(reading, noun, verb).span
    if 0 < pronoun.start - span.end <= len(", "):
        span = Span(span.start, pronoun.end)
    return (Source(span, noun.index),)


def _member(reading: Reading, noun: Token) -> Token | None:
    """Give "Norden is among the countries that have said": Norden."""
    prep = reading.syntax.head(noun)
    if noun.dep != "pobj" or prep.lower not in {"among", "of"}:
        return None
    verb = reading.syntax.head(prep)
    if prep.lower == "of":
        if verb.lower != "one":
            return None
        verb = reading.syntax.head(verb)
    subject = reading.syntax.children(verb, "nsubj") if verb.lemma == "be" else []
    return subject[0] if subject else None


def phrase(reading: Reading, noun: Token, verb: Token | None = None) -> Source:
    """Give the whole noun phrase of one source, without what is co-ordinated with it."""
    syntax = reading.syntax
    without = {c.index for c in syntax.children(noun) if c.dep in DROPPED and c.dep != "punct"}
    if verb is not None:
        without.add(verb.index)
    below = [
        t for t in syntax.subtree(noun, without=frozenset(without)) if t.sentence == noun.sentence
    ]
    span = _run(reading, noun, below, verb.index if verb else 0)
    span = _closed(trimmed(span, reading.text, EDGE), reading.text)
    last = syntax.within(span)[-1] if span.end > below[-1].end else noun
    return Source(span, possessor(reading, last).index)


def _run(reading: Reading, noun: Token, below: list[Token], end: int) -> Span:
    """Give the unbroken stretch of `below` around `noun`."""
    indices = {t.index for t in below}
    first = last = noun.index
    while first - 1 in indices:
        first -= 1
    while last + 1 in indices:
        last += 1
    last = _names_on(reading, last, end)
    return Span(reading.syntax.tokens[first].start, reading.syntax.tokens[last].end)


def _names_on(reading: Reading, last: int, end: int) -> int:
    """Take in names right before the verb that the parser left out: "WHO chief Ola Brand said"."""
    tokens = reading.syntax.tokens[last + 1 : end]
    if tokens and all(t.pos in {"NOUN", "PROPN"} for t in tokens):
        return tokens[-1].index
    return last


def _closed(span: Span, text: str) -> Span:
    words = span.of(text)
    if words.count("(") > words.count(")") and text[span.end : span.end + 1] == ")":
        return Span(span.start, span.end + 1)
    return span


def possessor(reading: Reading, noun: Token) -> Token:
    """Give the issuer where a document speaks: in "the ministry's report", the ministry."""
    if noun.lemma.lower() not in cues().words["documents"]:
        return noun
    children = reading.syntax.children
    for owner in children(noun, "poss"):
        return owner
    for by in children(noun, "prep", "agent", "acl"):
        made = children(by, "agent", "prep") if by.dep == "acl" else [by]
        for word in made:
            if word.lower in {"by", "from"} or (word.lower == "of" and by.dep != "acl"):
                for owner in children(word, "pobj"):
                    if word.lower != "of" or owner.pos == "PROPN":
                        return owner
    return noun
