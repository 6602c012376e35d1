"""The repairs in their order, and the words that they look at.

A repair takes a reading and the reporting words of its text; it gives the tokens that it
changes. Nothing is changed that grammar and plausibility together do not rule out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.mending import (
    adverbials,
    chains,
    clauses,
    endings,
    forenames,
    marked,
    openings,
    persons,
    subjects,
    turns,
)
from graph.syntax import Syntax

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

Repair: TypeAlias = "Callable[[Reading, Sequence[Token]], Iterable[Token]]"

REPAIRS: tuple[Repair, ...] = (
    marked.freed,
    forenames.per,
    endings.radioed,
    endings.misnamed,
    turns.cabled,
    clauses.tagged,
    clauses.helped,
    clauses.opening,
    clauses.crowded,
    turns.swallowed,
    turns.opened,
    turns.inverted,
    turns.circumstances,
    openings.possessed,
    openings.placed,
    openings.remembered,
    persons.renamed,
    persons.joined,
    persons.timed,
    subjects.purposed,
    subjects.hidden,
    subjects.far,
    subjects.rootless,
    endings.fronted,
    chains.backwards,
    chains.lowered,
    chains.listed,
    chains.interrupted,
    chains.stranded,
    adverbials.reduced,
    adverbials.dated,
    adverbials.bracketed,
    adverbials.relative,
    adverbials.told,
    adverbials.aside,
    adverbials.alone,
    adverbials.stray,
    adverbials.then,
)


def mended(reading: Reading) -> Syntax:
    """Give the syntax of `reading` with the errors around its reporting words put right."""
    words = reporting(reading)
    for repair in REPAIRS:
        edits = {token.index: token for token in repair(reading, words)}
        if edits:
            tokens = list(reading.syntax.tokens)
            for index, token in edits.items():
                tokens[index] = token
            reading.syntax = Syntax(tuple(tokens), reading.syntax.sentences)
            words = reporting(reading)
    return reading.syntax


def reporting(reading: Reading) -> list[Token]:
    """Give the words outside quotation marks that report what is said or thought."""
    known = cues().clause.keys() | cues().attitude.keys()
    return [
        t
        for sentence in reading.sentences
        if not reading.in_headline(sentence)  # they leave out verbs of their own accord
        for t in reading.tokens(sentence)
        if t.lemma in known and reading.outside(t)
    ]
