"""Clauses that the parser hung on a noun beside the reporting verb.

Ida Voss explained in an open letter that the bridge was safe.
Ida Voss whispered to a clerk that she had expected worse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.clauses import reported
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.veto import vetoed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Found, Reading
    from graph.syntax import Token

_PLACING = frozenset({"in", "at", "during", "by", "via", "through", "on", "before", "to"})
_DEEP = 4


def displaced(reading: Reading) -> Iterator[Found]:
    """Find a verb of saying whose that-clause hangs on the last noun of its phrase."""
    for verb in reading.verbs:
        if verb.lemma not in cues().clause or reading.has(verb, "ccomp"):
            continue
        told = clause(reading, verb)
        if told is None or vetoed(reading, verb):
            continue
        found = reported(reading, verb, told)
        if found.sources:
            yield found


def clause(reading: Reading, verb: Token, *, sure: bool = False) -> Token | None:
    """Give the that-clause that hangs on the last noun of a phrase of place or time.

    With `sure` any that-clause with a subject of its own will do: "it was assumed at the time that".
    """
    for phrase in reading.syntax.children(verb, "prep", "dative"):
        if phrase.index < verb.index or phrase.lower not in _PLACING:
            continue
        for noun in _nouns(reading, phrase):
            for below in reading.syntax.children(noun, "acl", "relcl"):
                if _is_content(reading, phrase, noun, below) or (sure and _full(reading, below)):
                    return below
    return None


def _nouns(reading: Reading, phrase: Token) -> Iterator[Token]:
    """Walk "in a letter to the port": the nouns, each in the phrase of the one before."""
    for _ in range(_DEEP):
        below = reading.syntax.children(phrase, "pobj")
        if not below:
            return
        yield below[-1]
        deeper = reading.syntax.children(below[-1], "prep")
        if not deeper:
            return
        phrase = deeper[-1]


def _full(reading: Reading, clause: Token) -> bool:
    first = reading.syntax.first(clause)
    subjects = reading.syntax.children(clause, "nsubj", "nsubjpass", "expl")
    return first.lower == "that" and bool(subjects) and subjects[0] != first


def _is_content(reading: Reading, phrase: Token, noun: Token, clause: Token) -> bool:
    """Tell what was said from what is told about the noun: "to a clerk that he had hired"."""
    first = reading.syntax.subtree(clause)[0]
    subjects = reading.syntax.children(clause, "nsubj", "nsubjpass", "expl")
    if first.lower != "that" or not subjects or subjects[0] == first:
        return False
    if first.dep == "mark":
        return noun.lemma not in cues().attitude_nouns
    # Of a person a relative clause would say "who": "that" begins what he was told.
    return phrase.lower == "to" and noun.pos in {"NOUN", "PROPN"}
