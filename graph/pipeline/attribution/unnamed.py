"""Passives of telling and of asking: who is told is the subject, who tells may go unnamed.

Sailors were urged (by the office) to stay ashore.     urged
Sailors were told (by the office) that it had shut.    told
The quay has shut, sailors were told (by the office).  told
A strike has been called for Monday.                   uttered: nobody says who calls it
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.ontology import ClaimKind
from graph.pipeline.attribution import acts, completions, contents, senses, sources, subjects
from graph.pipeline.attribution.clauses import cue_tokens
from graph.pipeline.attribution.cues import TELLING, cues
from graph.pipeline.attribution.reading import Found
from graph.pipeline.attribution.veto import vetoed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

ASKING = frozenset({"request", "urge"})
JOINED = frozenset({"against", "into", "about", "over", "of", "between"})
"""Prepositions behind a passive that still belong to its subject: "charges were announced against"."""

DEEDS = ("tion", "sion", "ment", "down", "al")
"""Endings of nouns for what is done: an evacuation is ordered by word, a room is booked."""


def urged(reading: Reading) -> Iterator[Found]:
    """Find "Sailors were urged to stay ashore": the deed is the content, the subject is addressed."""
    for verb in reading.verbs:
        act = cues().infinitive.get(verb.lemma)
        if act not in ASKING or not _passive(reading, verb):
            continue
        deeds = [x for x in reading.syntax.children(verb, "xcomp") if completions.to(reading, x)]
        whom = reading.syntax.children(verb, "nsubjpass")
        main = verb.dep not in {"relcl", "acl"}  # "jurors who had been asked to decide" are jurors
        if not deeds or not whom or whom[0].lower == "it" or not main or vetoed(reading, verb):
            continue
        yield Found(
            cue=cue_tokens(reading, verb),
            sources=sources.agents(reading, verb),
            content=contents.runs(reading, completions.branch(reading, deeds[0], verb)),
            kind=ClaimKind.SPEECH_ACT,
            act=act,
            construction="infinitive",
            predicate=deeds[0],
            addressees=sources.phrases(reading, whom[0]),
        )


def told(reading: Reading) -> Iterator[Found]:
    """Find "Sailors were told that it had shut", "It has shut, sailors were told"."""
    for verb in reading.verbs:
        if verb.lemma not in TELLING or not _passive(reading, verb):
            continue
        whom = reading.syntax.children(verb, "nsubjpass")
        if not whom or whom[0].lower == "it" or vetoed(reading, verb):
            continue
        clause = _clause(reading, verb, whom[0])
        if clause is not None:
            yield Found(
                cue=cue_tokens(reading, verb),
                sources=sources.agents(reading, verb),
                content=contents.clause(reading, clause, verb),
                kind=ClaimKind.STATEMENT,
                act=cues().act(verb.lemma),
                construction="fronted" if clause.index < verb.index else "clause",
                predicate=clause,
                addressees=sources.phrases(reading, whom[0]),
            )


def _clause(reading: Reading, verb: Token, whom: Token) -> Token | None:
    """Give the clause behind the verb, or the one in front of whom it was told and a comma."""
    clauses = reading.syntax.children(verb, "ccomp")
    whole = [c for c in clauses if reading.has(c, *subjects.SUBJECTS)]
    later = [c for c in whole if c.index > verb.index]
    if later:
        return later[0]
    first = reading.syntax.first(whom)
    comma = first.index and reading.syntax.tokens[first.index - 1].text == ","
    return next((c for c in whole if c.index < first.index and comma), None)


def uttered(reading: Reading) -> Iterator[Found]:
    """Find "A strike has been called for Monday", "Two cases were reported in the camp"."""
    words = cues().words["uttered"]
    for verb in reading.verbs:
        if verb.lemma not in words or not _passive(reading, verb) or sources.agents(reading, verb):
            continue
        subject = reading.syntax.children(verb, "nsubjpass")
        whole = reading.has(verb, "ccomp", "xcomp", "oprd", "dobj", "acomp")
        if not subject or whole or not _thing(reading, subject[0], verb):
            continue
        if senses.other(reading, verb) or vetoed(reading, verb):
            continue
        joined = [t for p in _joined(reading, verb) for t in reading.syntax.subtree(p)]
        content = contents.runs(reading, [*reading.syntax.subtree(subject[0]), *joined])
        yield acts.found(reading, verb, (), content, "passive", cues().object[verb.lemma])


def _thing(reading: Reading, subject: Token, verb: Token) -> bool:
    """Tell whether it can be uttered: no pronoun, no person; called are strikes and elections."""
    noun = subject.lemma.lower()
    if verb.lemma == "call" and noun not in cues().words["convened"]:
        return False
    if verb.lemma == "order" and not (noun.endswith(DEEDS) or noun in cues().words["convened"]):
        return False
    return subject.pos == "NOUN" and not reading.has(verb, "prt")


def _joined(reading: Reading, verb: Token) -> list[Token]:
    near = reading.syntax.children(verb, "prep")
    return [p for p in near if p.index == verb.index + 1 and p.lower in JOINED]


def _passive(reading: Reading, verb: Token) -> bool:
    return verb.tag == "VBN" and reading.has(verb, "auxpass")
