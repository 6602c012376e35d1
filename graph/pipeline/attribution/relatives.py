"""Reports inside relative clauses.

A crater that they said had been made by a drone.     the pronoun is the missing subject
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution import contents, sources
from graph.pipeline.attribution.clauses import cue_tokens, kind_of
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import Found
from graph.pipeline.attribution.veto import vetoed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Reading

RELATIVE = frozenset({"WDT", "WP", "WP$"})


def gapped(reading: Reading) -> Iterator[Found]:
    """Find "a crater that they said had been made": the relative pronoun is the missing subject."""
    for verb in reading.verbs:
        if verb.dep != "relcl" or verb.lemma not in cues().clause or vetoed(reading, verb):
            continue
        subject = reading.syntax.children(verb, "nsubj")
        clauses = [c for c in reading.syntax.children(verb, "ccomp") if c.index > verb.index]
        if not subject or subject[0].tag in RELATIVE or not clauses:
            continue
        if reading.has(clauses[0], "nsubj", "nsubjpass", "expl", "mark"):
            continue
        first = reading.syntax.first(verb)
        pronoun = first.tag in RELATIVE or first.lower == "that"
        relative = [first] if pronoun and first is not subject[0] else []
        said = [t for t in reading.syntax.subtree(clauses[0]) if t.index > verb.index]
        yield Found(
            cue=cue_tokens(reading, verb),
            sources=sources.phrases(reading, subject[0], verb),
            content=contents.runs(reading, [*relative, *said]),
            kind=kind_of(verb),
            act=cues().act(verb.lemma),
            construction="gapped",
            predicate=clauses[0],
        )
