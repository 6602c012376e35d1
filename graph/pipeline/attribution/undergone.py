"""Acts of speech in the passive.

The plan was praised by Ida Voss.
Ida Voss was accused of theft.          nobody says who accuses
The plan, praised by Ida Voss, failed.  reduced
Accused of theft, the guard fled.       reduced, in front
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution import acts, charges, completions, contents, senses, sources
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.veto import vetoed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Found, Reading
    from graph.syntax import Token

JUDGING = frozenset({"accuse", "blame", "criticise", "condemn"})
"""Acts that report even where nobody says who judges: "he was accused of theft"."""

ASKING = frozenset({"request", "urge"})
"""Acts that are about a deed, not about whom they are addressed to."""

CERTIFYING = frozenset({"pronounce", "declare", "deem", "certify", "adjudge", "judge", "rule"})
"""Verbs by which an office makes something so: nobody's opinion is told."""

OTHERS = {"blame": ("on",), "express": ("about", "over", "at"), "voice": ("about", "over", "at")}
"""What else completes a passive: "was blamed by the army on the rain"."""


def passive(reading: Reading) -> Iterator[Found]:
    """Find "The plan was praised by Ida Voss", "Ida Voss was accused of theft"."""
    for verb in reading.verbs:
        act = cues().object.get(verb.lemma) or cues().attitude_object.get(verb.lemma)
        if not act or verb.tag != "VBN" or not reading.has(verb, "auxpass"):
            continue
        # "supported" by money, by pillars
        if verb.lemma == "support" or senses.other(reading, verb):
            continue
        agents = sources.agents(reading, verb)
        if any(reading.syntax.tokens[s.head].lower in cues().words["nobody"] for s in agents):
            continue
        more = _completed(reading, verb)
        unnamed = act in JUDGING or (more and _said_of(reading, verb, act))
        subject = reading.syntax.children(verb, "nsubjpass")
        if not subject or vetoed(reading, verb) or not (agents or unnamed):
            continue
        content = [*reading.syntax.subtree(subject[0]), *more]
        yield acts.found(reading, verb, agents, contents.runs(reading, content), "passive", act)


def reduced(reading: Reading) -> Iterator[Found]:
    """Find "The plan, praised by Ida Voss, failed", "Accused of theft, the guard fled"."""
    for verb in reading.verbs:
        act = cues().object.get(verb.lemma) or cues().attitude_object.get(verb.lemma)
        if not act or act in ASKING or verb.tag not in {"VBN", "VBD"} or verb.lemma == "support":
            continue
        noun = _host(reading, verb)
        if noun is None or senses.other(reading, verb) or vetoed(reading, verb):
            continue
        agents, more = sources.agents(reading, verb), _completed(reading, verb)
        if (agents and acts.voiced(reading, agents)) or (
            not agents and more and (act in JUDGING or _said_of(reading, verb, act))
        ):
            bare = reading.syntax.subtree(noun, without=frozenset({verb.index}))
            content = contents.runs(reading, sorted({*bare, *more}))
            yield acts.found(reading, verb, agents, content, "passive", act)


def _host(reading: Reading, verb: Token) -> Token | None:
    """Give the noun that a participle speaks of: before the comma, or behind it at the start."""
    if reading.has(verb, "aux", "auxpass", "nsubj", "dobj", "prt"):
        return None
    head, first = reading.syntax.head(verb), reading.syntax.first(verb)
    if verb.dep == "advcl" and first.index == reading.sentence(verb).first:
        behind = reading.syntax.children(head, "nsubj", "nsubjpass")
        return behind[0] if behind and behind[0].index > verb.index else None
    if verb.dep != "acl" or not first.index or first.index <= head.index:
        return None
    if reading.syntax.tokens[first.index - 1].text != ",":
        return None
    return _topmost(reading, head)


def _topmost(reading: Reading, noun: Token) -> Token:
    """Give the decision in "the decision to close the quay, praised by ...": it is what is praised."""
    found = noun
    for above in reading.syntax.ancestors(noun):
        if above.index > noun.index or above.dep == "ROOT":
            break
        if above.pos == "NOUN" and above.dep in {"nsubj", "nsubjpass"}:
            found = above
    return found


def _said_of(reading: Reading, verb: Token, act: str) -> bool:
    """Tell whether it says what somebody is taken or praised for: "was hailed as a hero"."""
    if _certified(reading, verb):
        return False
    if verb.lemma in cues().words["casting"] or verb.lemma == "suspect" or act == "praise":
        return True
    called = reading.syntax.children(verb, "oprd") if verb.lemma in cues().words["naming"] else []
    return any(t.lower in {"a", "an"} for c in called for t in reading.syntax.children(c, "det"))


def _certified(reading: Reading, verb: Token) -> bool:
    """Tell whether it is "was pronounced dead": an office settles it, and that is a fact."""
    if verb.lemma not in CERTIFYING:
        return False
    states = reading.syntax.children(verb, "oprd", "acomp", "xcomp", "advcl")
    return any(s.lemma.lower() in cues().words["certified"] for s in states)


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
        for charge in charges.of_agent(reading, by, verb)
    ]
    later = [c for c in parts if c.index > verb.index and not completions.aside(reading, c)]
    return [t for c in later for t in completions.branch(reading, c, verb)]
