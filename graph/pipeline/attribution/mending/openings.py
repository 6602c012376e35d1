"""Phrases around the subject that took its place.

The union, whose head, Ida Voss, said it was over, meets today.     the head said, the union meets
Outside court, Ida Voss, of the port police, said it was over.      no court said so
He recalls the night.                                               what is recalled, not when
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import cues, persons
from graph.pipeline.attribution.mending.words import FINITE, SUBJECTS, subjects, top, under

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

LATER = frozenset({"conj", "advcl", "acomp", "dep", "parataxis", "ccomp"})
"""What the parser makes of the main verb behind the clause with "whose"."""
PLACING = frozenset({"outside", "inside", "near", "opposite", "beyond", "behind"})
HIRED = frozenset({"counsel", "help"})
"""Nouns behind "outside" that speak: "Outside counsel, Ida Voss, said"."""
RELATED = frozenset({"before", "after", "that", "when"})


def possessed(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Give "whose head" its verb and the noun in front the main one."""
    for verb in words:
        owner, noun = _owned(reading, verb)
        second = _second(reading, verb) if owner and noun else None
        if owner is None or noun is None or second is None:
            continue
        yield _raised(verb, second, helped=_helped(reading, second))
        yield under(owner, second, "nsubj")
        yield under(noun, verb, "nsubj")
        yield under(verb, owner, "relcl")
        for child in reading.syntax.children(verb):
            if child.index < reading.syntax.first(owner).index:
                yield under(child, second, child.dep)
        for above in reading.syntax.ancestors(second):
            later = (t for t in reading.syntax.children(above) if t.index > second.index)
            within = verb in (above, *reading.syntax.ancestors(above))
            yield from (under(t, second, t.dep) for t in later if within)


def _raised(verb: Token, second: Token, *, helped: bool) -> Token:
    """Give the main verb the place of the one that it was hung on."""
    tag = "VBD" if second.tag == "VBN" and not helped else second.tag
    if verb.head == second.index:
        return second
    whole = top(second) if verb.dep in {"ROOT", "relcl"} else second._replace(head=verb.head)
    dep = "ROOT" if whole.head == whole.index else verb.dep
    return whole._replace(tag=tag, pos="VERB" if second.pos == "NOUN" else second.pos, dep=dep)


def _owned(reading: Reading, verb: Token) -> tuple[Token | None, Token | None]:
    """Give the owner and the noun of "The union, whose head, Ida Voss, said"."""
    if verb.tag not in FINITE:
        return None, None
    for subject in subjects(reading, verb):
        if verb.dep == "relcl" and _whose(reading, subject):
            owner = reading.syntax.head(verb)
            return (owner, subject) if owner.dep == "ROOT" else (None, None)
        for noun in reading.syntax.children(subject, "appos", "relcl"):
            if verb.dep in {"ROOT", "parataxis", "ccomp"} and _whose(reading, noun):
                return subject, noun
    return None, None


def _whose(reading: Reading, noun: Token) -> bool:
    return any(t.lower == "whose" for t in reading.syntax.children(noun, "poss"))


def _second(reading: Reading, verb: Token) -> Token | None:
    """Give the finite verb behind a comma that has no subject of its own."""
    behind = _behind_commas(reading, verb)
    for token in behind:
        helping = token.dep in {"aux", "auxpass"}
        main = reading.syntax.head(token) if helping else token
        finite = token.tag in {*FINITE, "MD"} or (token.tag == "VBN" and token.dep in LATER)
        if finite and _free(reading, verb, main) and (helping or not _helped(reading, main)):
            return main
    # "whose head, Ida Voss, said nothing was lost, votes in June": else the union has no verb
    alone = len(behind) == 1 and behind[0].tag == "NNS" and verb.dep != "relcl"
    return behind[0]._replace(tag="VBZ") if alone and not reading.has(behind[0], "cc") else None


def _free(reading: Reading, verb: Token, main: Token) -> bool:
    """Tell whether it has no subject, and hangs on the verb or the verb on it."""
    below = main.dep in LATER and verb in reading.syntax.ancestors(main)
    return not reading.has(main, *SUBJECTS, "mark") and (below or verb.head == main.index)


def _helped(reading: Reading, main: Token) -> bool:
    return reading.has(main, "aux", "auxpass")


def _behind_commas(reading: Reading, verb: Token) -> list[Token]:
    tokens = reading.syntax.tokens
    later = tokens[verb.index + 2 : reading.sentence(verb).last]
    return [t for t in later if tokens[t.index - 1].text == "," and reading.outside(t)]


def placed(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Make the name the subject of "Outside court, Ida Voss, of the port police, said"."""
    for verb in words:
        where = reading.tokens(reading.sentence(verb))
        if len(where) > 3 and where[0].lower in PLACING and where[0].tag == "JJ":  # noqa: PLR2004 - place, comma, name
            yield from _placed(reading, where[0], where[1], verb)


def _placed(reading: Reading, first: Token, room: Token, verb: Token) -> Iterator[Token]:
    if first.head != room.index or room.tag != "NN" or room.lemma in persons() | HIRED:
        return
    name = _named(reading, room, verb)
    if name is None:
        return
    yield under(first, verb, "prep")._replace(tag="IN", pos="ADP")
    yield under(room, first, "pobj")
    yield under(name, verb, "nsubj")
    for mark in reading.syntax.children(room, "punct"):
        yield under(mark, verb, "punct")


def _named(reading: Reading, room: Token, verb: Token) -> Token | None:
    """Give the name behind the place: the parser makes it another name, or the place a part of it."""
    if room in subjects(reading, verb):
        other = [s for s in subjects(reading, verb) if s.index > room.index]
        return next(iter([*reading.syntax.children(room, "appos"), *other]), None)
    name = room
    while name.dep == "compound":
        name = reading.syntax.head(name)
    taken = name is not room and name in subjects(reading, verb)
    return name if taken and name.pos == "PROPN" and name.index > room.index + 1 else None


def remembered(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Make an object of "the night" in "He recalls the night"."""
    for verb in words:
        if verb.lemma not in cues().object or reading.has(verb, "dobj", "ccomp", "xcomp", "dative"):
            continue
        for noun in reading.syntax.children(verb, "npadvmod"):
            first = reading.syntax.first(noun)
            behind = reading.syntax.tokens[noun.index + 1 : noun.index + 2]
            plain = not behind or behind[0].lower not in RELATED
            if first.lower == "the" and first.index == verb.index + 1 and plain:
                yield under(noun, verb, "dobj")
