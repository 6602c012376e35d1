"""Reports whose verb is left out: "Ona said that it fell, and Brod that it stood"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.pipeline.attribution import contents
from graph.pipeline.attribution.cues import cues, persons
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.pipeline.attribution.reading import Found, Reading
    from graph.syntax import Token

JOINTS = frozenset({"and", "but", ","})
JOINED = frozenset({"PRP$", "HYPH", "POS"})
ALONE = frozenset(
    {"arrive", "fall", "come", "go", "die", "happen", "exist", "vanish", "sink", "rain"}
)
"""Verbs without an object."""
NOMINAL = frozenset({"PROPN", "NOUN", "ADJ", "DET"})


def filled(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Give each second speaker the words that the content of the first ran into."""
    return [part for relation in found for part in _parts(reading, relation)]


def _parts(reading: Reading, relation: Found) -> Iterator[Found]:
    if relation.construction == "clause" and relation.sources:
        for held in relation.content:
            reach = Span(held.start, max(held.end, reading.segment(relation.cue[0]).end))
            for that in reading.syntax.within(reach):
                first = _speaker(reading, that, held)
                if first is not None:
                    yield from _parted(reading, relation, held, (first, that))
                    return
    yield relation


def _speaker(reading: Reading, that: Token, held: Span) -> Token | None:
    """Give the first word of the speaker right before a second "that": ", and Brod that"."""
    if that.lower != "that" or not reading.outside(that) or not that.index:
        return None
    tokens = reading.syntax.tokens
    noun = tokens[that.index - 1]
    if noun.lemma in cues().noun or not _opens(reading, that, noun):
        return None
    first = noun.index
    while first and _within(tokens[first - 1]):
        first -= 1
    # what opens the content is its own "that": "told Ona and Brod that"
    joined = first > 0 and tokens[first - 1].lower in JOINTS
    return tokens[first] if joined and tokens[first].start > held.start else None


def _within(token: Token) -> bool:
    return token.pos in NOMINAL or token.tag in JOINED or token.text == "-"


def _opens(reading: Reading, that: Token, noun: Token) -> bool:
    """Tell whether "that" opens what was said by `noun`: no name has a clause with "that"."""
    clause = reading.syntax.head(that)
    own = reading.syntax.children(clause, "nsubj", "nsubjpass", "expl")
    named = noun.pos == "PROPN"
    other = noun.pos == "ADJ" and reading.syntax.tokens[noun.index - 1].lower == "the"
    whole = named or other or _complete(reading, that, clause)
    if that.dep != "mark" and not (own and own[0] != that and whole):
        return False
    if other or noun.lemma.lower() in persons():
        return True
    return noun.pos in {"PROPN", "NOUN", "ADJ"} and reading.may_speak(noun)


def _complete(reading: Reading, that: Token, clause: Token) -> bool:
    """Tell whether the clause lacks nothing that "that" could stand for: "that it never arrived"."""
    things = reading.syntax.children(clause, "dobj", "attr", "acomp")
    return clause.lemma in ALONE or any(t is not that for t in things)


def _parted(
    reading: Reading, relation: Found, held: Span, where: tuple[Token, Token]
) -> Iterator[Found]:
    first, that = where
    before = [s for s in relation.content if s.end <= held.start]
    after = [s for s in relation.content if s.start >= held.end]
    own = [*before, Span(held.start, first.start)]
    noun = reading.syntax.tokens[that.index - 1]
    clause = reading.syntax.head(that)
    end = max(held.end, reading.syntax.subtree(clause)[-1].end)
    yield replace(relation, content=contents.tidied(reading, own))
    yield replace(
        relation,
        sources=(Source(Span(first.start, noun.end), noun.index),),
        content=contents.tidied(reading, [Span(that.start, end), *after]),
        predicate=None,
    )
