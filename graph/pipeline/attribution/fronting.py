"""Objects in front of their subject.

It was the new fares that Ida Voss condemned.        cleft
It was for an apology that the families asked.       the same with a preposition
This the union denies.                               fronted
The merger, announced on Friday, unions denounced.   the same, where the parser is lost
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from graph.pipeline.attribution import acts, completions, contents, sources
from graph.pipeline.attribution.clauses import heard
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.veto import vetoed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Found, Reading
    from graph.spans import Span
    from graph.syntax import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "NUM"})
CLEFT = frozenset({"relcl", "advcl", "ccomp", "acl"})
PRONOUNS = frozenset({"that", "which", "who", "whom", "what", "it", "there"})
MARKS = frozenset({",", "–", "—", "--", "-", ":"})


def cleft(reading: Reading) -> Iterator[Found]:
    """Find "It was the new fares that Ida Voss condemned"."""
    for verb in reading.verbs:
        if verb.dep not in CLEFT or not (_act(verb) or verb.lemma in _prepositional()):
            continue
        be = _be(reading, verb)
        if be is None or vetoed(reading, verb) or _filled(reading, verb):
            continue
        thing, prep = _thing(reading, be, verb)
        act = cues().preposition.get((verb.lemma, prep.lower)) if prep else _act(verb)
        source = sources.of_verb(reading, verb)
        if thing is None or not act or not source or not acts.voiced(reading, source):
            continue
        found = acts.found(reading, verb, source, _phrase(reading, thing, verb), "object", act)
        yield replace(found, cue=(*found.cue, prep)) if prep else found


@cache
def _prepositional() -> frozenset[str]:
    return frozenset(lemma for lemma, _ in cues().preposition)


def _act(verb: Token) -> str | None:
    return cues().object.get(verb.lemma) or cues().attitude_object.get(verb.lemma)


def _be(reading: Reading, verb: Token) -> Token | None:
    """Give "was" of "It was ... that": the clause must open with "that" or "which"."""
    first = reading.syntax.first(verb)
    if first.lower not in {"that", "which", "whom"} or not reading.has(verb, "nsubj"):
        return None
    for above in reading.syntax.ancestors(verb):
        if above.lemma == "be":
            it = [s for s in reading.syntax.children(above, "nsubj") if s.lower == "it"]
            return above if it and it[0].index == reading.sentence(verb).first else None
    return None


def _filled(reading: Reading, verb: Token) -> bool:
    """Tell whether the verb has an object or a clause of its own."""
    own = reading.syntax.children(verb, "dobj", "ccomp", "xcomp")
    subject = reading.syntax.children(verb, "nsubj")
    if subject and subject[0].lower in PRONOUNS:
        return True
    return any(t.lower not in PRONOUNS or t.index > verb.index for t in own)


def _thing(reading: Reading, be: Token, verb: Token) -> tuple[Token | None, Token | None]:
    """Give what is singled out, and the preposition by which the verb takes it."""
    stranded = [
        p
        for p in reading.syntax.children(verb, "prep")
        if (verb.lemma, p.lower) in cues().preposition
        and all(t.lower in PRONOUNS for t in reading.syntax.children(p, "pobj"))
    ]
    named = [t for t in reading.syntax.children(be, "attr") if t.index < verb.index]
    if named:
        thing = [t for t in reading.syntax.conjuncts(named[0]) if t.index < verb.index]
        negated = reading.has(be, "neg") and len(thing) > 1
        return thing[-1 if negated else 0], stranded[0] if stranded else None
    for prep in reading.syntax.children(be, "prep"):
        below = reading.syntax.children(prep, "pobj")
        if below and (verb.lemma, prep.lower) in cues().preposition and prep.index < verb.index:
            return below[0], prep
    return None, None


def _phrase(reading: Reading, thing: Token, verb: Token) -> tuple[Span, ...]:
    """Give the words of the thing up to the first mark, without the clause about it."""
    tokens = reading.syntax.subtree(thing, without=frozenset({verb.index}))
    own = []
    for token in tokens:
        if token.index > thing.index and (token.text in MARKS or token.index > verb.index):
            break
        own.append(token)
    return contents.runs(reading, own)


def fronted(reading: Reading) -> Iterator[Found]:
    """Find "This the union denies", "The merger, announced on Friday, unions denounced"."""
    for verb in reading.verbs:
        act = _act(verb)
        subject = reading.syntax.children(verb, "nsubj") if act else []
        if not act or not subject or _filled(reading, verb) or heard(reading, verb):
            continue
        thing = _before(reading, verb, subject[-1])
        if thing is None or reading.is_time(thing) or vetoed(reading, verb):
            continue
        source = sources.phrases(reading, subject[-1], verb)
        if not acts.voiced(reading, source):
            continue
        content = (*_phrase(reading, thing, verb), *completions.tail(reading, verb))
        yield acts.found(reading, verb, source, content, "object", act)


def _before(reading: Reading, verb: Token, subject: Token) -> Token | None:
    """Give the object that opens the sentence in front of the subject."""
    opening = reading.sentence(verb).first
    for thing in reading.syntax.children(verb, "dobj", "dep", "nsubj"):
        before = thing.index < subject.index and thing.lower not in PRONOUNS
        if before and thing.pos in NOMINAL and reading.syntax.first(thing).index == opening:
            return thing
    head = reading.syntax.head(verb)
    alone = verb.dep in {"relcl", "ccomp", "acl"} and head.dep == "ROOT" and head.pos in NOMINAL
    if not alone or head.index > subject.index or reading.syntax.first(head).index != opening:
        return None
    below = {t.index for t in reading.syntax.subtree(verb)}
    segment = reading.syntax.within(reading.segment(verb))
    if any(t.tag in FINITE and t.index not in below for t in segment):
        return None
    named = any(t.lower in PRONOUNS for t in reading.syntax.children(verb))
    last = reading.tokens(reading.sentence(verb))[-1]
    return head if not named and last.text == "." else None
