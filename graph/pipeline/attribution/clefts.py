"""What is said stands on the other side of "is".

To rebuild the bridge is what Ida Voss has pledged.
What Ida Voss proposed was a new bridge.
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

SIDES = frozenset({"csubj", "nsubj", "attr", "ccomp", "xcomp", "acomp"})


def with_what(reading: Reading) -> Iterator[Found]:
    """Find a listed verb whose object is "what" and whose clause is one side of "is"."""
    for verb in reading.verbs:
        act = _act(verb)
        be = reading.syntax.head(verb)
        if not act or be.lemma != "be" or verb.dep not in SIDES:
            continue
        if not any(t.lower == "what" for t in reading.syntax.children(verb, "dobj")):
            continue
        source = sources.of_verb(reading, verb)
        other = _other_side(reading, be, verb)
        if other is None or not acts.voiced(reading, source) or vetoed(reading, verb):
            continue
        content = contents.runs(reading, completions.branch(reading, other, verb))
        if content:
            yield acts.found(reading, verb, source, content, "object", act)


def _act(verb: Token) -> str | None:
    tables = (cues().object, cues().infinitive, cues().attitude_object, cues().attitude_infinitive)
    return next((t[verb.lemma] for t in tables if verb.lemma in t), None)


def _other_side(reading: Reading, be: Token, verb: Token) -> Token | None:
    sides = [c for c in reading.syntax.children(be) if c.dep in SIDES and c is not verb]
    before = verb.index < be.index
    return next((c for c in sides if (c.index > be.index) is before), None)
