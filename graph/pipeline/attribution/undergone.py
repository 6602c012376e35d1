"""Acts of speech in the passive.

The plan was praised by Ida Voss.
Ida Voss was accused of theft.          nobody says who accuses
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

JUDGING = frozenset({"accuse", "blame", "criticise", "condemn"})
"""Acts that report even where nobody says who judges: "he was accused of theft"."""

OTHERS = {"blame": ("on",), "express": ("about", "over", "at"), "voice": ("about", "over", "at")}
"""What else completes a passive: "was blamed by the army on the rain"."""


def passive(reading: Reading) -> Iterator[Found]:
    """Find "The plan was praised by Ida Voss", "Ida Voss was accused of theft"."""
    for verb in reading.verbs:
        act = cues().object.get(verb.lemma) or cues().attitude_object.get(verb.lemma)
        if not act or verb.tag != "VBN" or not reading.has(verb, "auxpass"):
            continue
        if verb.lemma == "support":  # by money, by pillars
            continue
        agents = sources.agents(reading, verb)
        if any(reading.syntax.tokens[s.head].lower in cues().words["nobody"] for s in agents):
            continue
        more = _completed(reading, verb)
        unnamed = act in JUDGING or (more and verb.lemma in cues().words["casting"])
        subject = reading.syntax.children(verb, "nsubjpass")
        if not subject or vetoed(reading, verb) or not (agents or unnamed):
            continue
        content = [*reading.syntax.subtree(subject[0]), *more]
        yield acts.found(reading, verb, agents, contents.runs(reading, content), "passive", act)


def _completed(reading: Reading, verb: Token) -> list[Token]:
    """Give what the passive says of its subject: "of theft", "as a coward", "a liar"."""
    parts = [
        c
        for c in reading.syntax.children(verb)
        if (c.dep == "prep" and c.lower in {"of", "as", "for", *OTHERS.get(verb.lemma, ())})
        or c.dep in {"oprd", "xcomp"}
    ]
    parts += [
        charge
        for agent in reading.syntax.children(verb, "agent")
        for by in reading.syntax.children(agent, "pobj")
        for charge in sources.charges(reading, by, verb)
    ]
    later = [c for c in parts if c.index > verb.index and not completions.aside(reading, c)]
    return [t for c in later for t in completions.branch(reading, c, verb)]
