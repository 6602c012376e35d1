"""Verbs of speech with a preposition.

Ida Voss called for a new bridge.
Ida Voss spoke out against the dam.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution import acts, completions, contents, sources
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.veto import vetoed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Found, Reading
    from graph.syntax import Token

TOPICAL = frozenset({"of", "about", "against"})
"""Prepositions that no time of speaking takes: "spoke of a hard winter"."""
TAKING = frozenset({"as", "to"})
"""Prepositions behind an object that is spoken of: "saw it as", "attributed it to"."""


def with_preposition(reading: Reading) -> Iterator[Found]:
    """Find a listed verb with its preposition: "called for", "railed against"."""
    for verb in reading.verbs:
        # "spoke out against it": the preposition before the particle
        near = reading.syntax.children(verb, "prep")
        for prep in near + reading.syntax.children(verb, "prt", "advmod"):
            act = _act(reading, verb, prep)
            if act is None or reading.has(verb, "ccomp") or vetoed(reading, verb):
                continue
            if _leads(reading, verb, prep):
                continue
            source = sources.of_verb(reading, verb)
            below = [t for t in completions.branch(reading, prep, verb) if t is not prep]
            if prep.lower not in TOPICAL and any(
                reading.is_time(t) for t in below if t.dep == "pobj" and t.head == prep.index
            ):
                continue
            between = _between(reading, verb, prep)
            content = contents.runs(
                reading, sorted([*between, *below, *_after(reading, verb, prep)])
            )
            if content and acts.voiced(reading, source):
                found = acts.found(reading, verb, source, content, "preposition", act)
                yield found
                break


def _act(reading: Reading, verb: Token, prep: Token) -> str | None:
    """Give the act of a verb with its preposition, or with a particle before it: "hit out at"."""
    table = cues().preposition
    for particle in reading.syntax.children(verb, "prt", "advmod"):
        if act := table.get((verb.lemma, f"{particle.lower} {prep.lower}")):
            return act
    return table.get((verb.lemma, prep.lower))


def _leads(reading: Reading, verb: Token, prep: Token) -> bool:
    """Tell whether it leads somebody somewhere: "points visitors to the door"."""
    things = [t for t in reading.syntax.children(verb, "dobj") if t.index < prep.index]
    return prep.lower == "to" and bool(things) and verb.lemma not in cues().words["attributing"]


def _between(reading: Reading, verb: Token, prep: Token) -> list[Token]:
    """Give the object in "laid it out", "saw it as a ruin"; others tell whom it is said to."""
    if prep.dep == "prep" and prep.lower not in TAKING:
        return []
    things = reading.syntax.children(verb, "dobj")
    found = [
        t for c in things if c.index < prep.index for t in completions.branch(reading, c, verb)
    ]
    # "as" belongs to what it is seen as
    return [*found, prep] if found and prep.lower == "as" else found


def _after(reading: Reading, verb: Token, prep: Token) -> list[Token]:
    """Give what completes the verb behind its preposition: "called on Brod to resign"."""
    later = [
        c
        for c in reading.syntax.children(verb)
        if c.index > prep.index
        and c.dep in completions.TAIL | {"advcl"}
        and not contents.trails(reading, c)
    ]
    whole = [c for c in later if c.dep != "advcl" or completions.to(reading, c)]
    return [t for c in whole for t in completions.branch(reading, c, verb)]
