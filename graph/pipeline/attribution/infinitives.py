"""Verbs of speech and of mind with an infinitive: "Ida Voss vowed to rebuild the bridge"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution import acts, completions, sources
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.veto import vetoed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Found, Reading

SILENT = frozenset({"refuse", "decline"})
"""They refuse to say: that is no report."""
WORDLESS = frozenset({"discuss", "elaborate", "expand", "identify", "name", "speak", "talk"})
"""What they refuse beside verbs with a clause."""


def with_infinitive(reading: Reading) -> Iterator[Found]:
    """Find a listed verb with an infinitive: "vowed to rebuild"."""
    for verb in reading.verbs:
        table = cues().infinitive if verb.lemma in cues().infinitive else cues().attitude_infinitive
        if verb.lemma not in table or acts.undergone(reading, verb) or vetoed(reading, verb):
            continue
        if table is not cues().infinitive and acts.anyone(reading, verb):
            continue
        silent = verb.lemma in SILENT
        done = [
            c
            for c in reading.syntax.children(verb, "xcomp")
            if completions.to(reading, c)
            and not (silent and (c.lemma in cues().clause or c.lemma in WORDLESS))
        ]
        source = sources.of_verb(reading, verb)
        if done and acts.voiced(reading, source):
            content = completions.tail(reading, verb)
            yield acts.found(reading, verb, source, content, "infinitive", table[verb.lemma])
