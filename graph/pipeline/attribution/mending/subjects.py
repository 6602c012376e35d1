"""Subjects far from their verb, where the parser takes the nearest noun instead.

A clerk for the fund set up after the floods said ...      not the floods
Two men who have seen the plans said ...                   not the plans
A man who has run the inn since the war explained ...      the verb of the sentence
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.mending.words import (
    FINITE,
    NOMINAL,
    SUBJECTS,
    main,
    silent,
    top,
    under,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

PREPOSITIONS = frozenset(
    {"since", "after", "before", "until", "till", "during", "at", "in", "from", "for", "by", "on"}
    | {"of", "near", "under", "to", "into", "through", "against", "over", "about"}
)


def far(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Keep the first of two subjects where the second belongs to what stands before it."""
    for verb in words:
        own = [s for s in reading.syntax.children(verb, "nsubj") if s.index < verb.index]
        if verb.tag in FINITE and len(own) > 1:
            yield from _lowered(reading, verb, own[0], own[-1])


def rootless(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Make the last verb of "A man who ran the inn since the war explained that" the main one."""
    for verb in words:
        root = main(reading, verb)
        if verb.tag not in FINITE or not _lacks_verb(reading, root, verb):
            continue
        own = [s for s in reading.syntax.children(verb, *SUBJECTS) if s.index < verb.index]
        lowered = list(_lowered(reading, verb, root, own[-1])) if own else []
        behind = reading.syntax.children(verb, "ccomp")
        fronted = reading.syntax.children(root, "ccomp")
        if (own and not lowered) or not (behind or fronted):
            continue
        yield from lowered
        yield top(verb)
        yield under(root, verb, "nsubj")
        yield from _handed(reading, root, verb)


def _lacks_verb(reading: Reading, root: Token, verb: Token) -> bool:
    return (
        root.pos in NOMINAL
        and root.index < verb.index
        and verb.dep in {"advcl", "relcl", "acl", "ccomp", "conj"}
        and not reading.has(root, "nsubj", "cop")
        and not silent(reading, root)
    )


def _handed(reading: Reading, root: Token, verb: Token) -> Iterator[Token]:
    """Hand what is no part of the subject's phrase to its verb."""
    for child in reading.syntax.children(root, "ccomp", "punct", "advcl", "npadvmod"):
        if child.index > verb.index or child.dep == "ccomp" or child.index < root.index:
            yield under(child, verb, child.dep)


def _lowered(reading: Reading, verb: Token, subject: Token, noun: Token) -> Iterator[Token]:
    """Hang `noun` on the preposition or the verb before it, in the phrase of `subject`."""
    first = reading.syntax.first(noun).index
    before = reading.syntax.tokens[first - 1]
    if before.index <= subject.index:
        return
    if before.lower in PREPOSITIONS and before.tag in {"IN", "TO"}:
        yield under(noun, before, "pobj")
        if before.head == verb.index:
            yield under(before, _host(reading, subject, before), "prep")
    elif before.tag.startswith("VB") and not reading.has(before, "dobj") and before != verb:
        yield under(noun, before, "dobj")


def _host(reading: Reading, subject: Token, before: Token) -> Token:
    """Give the last verb between the subject and the preposition, else the word before it."""
    between = reading.syntax.tokens[subject.index + 1 : before.index]
    verbs = [t for t in between if t.tag.startswith("VB") and t.dep not in {"aux", "auxpass"}]
    return verbs[-1] if verbs else reading.syntax.tokens[before.index - 1]


def purposed(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Find the subject of "The head of a mission sent to watch the vote said"."""
    for verb in words:
        for purpose in reading.syntax.children(verb, "csubj"):
            own = [s for s in reading.syntax.children(purpose, "nsubj") if s.pos in NOMINAL]
            to = [a for a in reading.syntax.children(purpose, "aux") if a.lower == "to"]
            if purpose.tag == "VB" and own and to and own[0].index < to[0].index < verb.index:
                yield under(own[0], verb, "nsubj")
                yield under(purpose, _host(reading, own[0], to[0]), "advcl")


def hidden(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Find the verb of "A man who helped carry it testified", "A man now serving time writes"."""
    for verb in words:
        root = reading.syntax.head(verb)
        own = [s for s in reading.syntax.children(root, "nsubj") if s.index < root.index]
        if verb.tag not in FINITE or root is verb or not own or root.dep != "ROOT":
            continue
        if root.index > verb.index or reading.has(verb, *SUBJECTS, "mark"):
            continue
        inner = list(_inner(reading, verb, root, own[0]))
        if inner:
            yield from inner
            yield top(verb)
            yield under(own[0], verb, "nsubj")
            for mark in reading.syntax.children(root, "punct"):
                if mark.index > verb.index:
                    yield under(mark, verb, "punct")


def _inner(reading: Reading, verb: Token, root: Token, noun: Token) -> Iterator[Token]:
    """Hang the verb that was taken for the main one on the noun it tells of."""
    between = reading.syntax.tokens[noun.index + 1 : verb.index]
    if any(t.dep == "cc" and t.index > root.index for t in between) or verb.dep == "xcomp":
        return
    if root.tag == "VBG" and not reading.has(root, "aux"):
        if verb.dep in {"advcl", "ccomp", "conj"} and not any(t.text == "," for t in between):
            yield under(root, noun, "acl")
        return
    who = next((t for t in between if t.lower == "who" and t.index < root.index), None)
    if who is None or verb.dep != "conj" or not root.tag.startswith("VB"):
        return
    host = reading.syntax.tokens[who.index - 1]
    first = reading.syntax.head(who)
    if host.pos in NOMINAL and first in {root, *reading.syntax.children(root, "aux")}:
        yield under(first, host, "relcl")
        if first is not root:
            yield under(root, first, "xcomp")
