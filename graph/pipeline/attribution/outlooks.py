"""What somebody sees or finds in a thing: an opinion, where nothing is seen with the eyes.

The bank sees no danger to savers in the merger.
The players find the hall too dry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution import acts, completions, contents, sources
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.veto import vetoed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Found, Reading
    from graph.spans import Span
    from graph.syntax import Token

SELVES = frozenset({"himself", "herself", "itself", "themselves", "yourself", "it", "what"})
HARD = frozenset({"hard", "difficult", "easy", "tough", "impossible", "possible", "guilty"})


def seen(reading: Reading) -> Iterator[Found]:
    """Find "sees no danger in", "finds the hall too dry"."""
    for verb in reading.verbs:
        if verb.lemma not in {"see", "find"} or acts.undergone(reading, verb):
            continue
        content = _outlook(reading, verb) or _finding(reading, verb)
        if not content or acts.anyone(reading, verb) or vetoed(reading, verb):
            continue
        source = sources.of_verb(reading, verb)
        if source and acts.voiced(reading, source):
            yield acts.found(reading, verb, source, content, "preposition", "believe")


def _outlook(reading: Reading, verb: Token) -> tuple[Span, ...]:
    """Give "no danger to savers", and in what it is seen."""
    things = reading.syntax.children(verb, "dobj")
    known = things and (
        things[0].lemma.lower() in cues().words["outlook"]
        or (things[0].lower == "nothing" and reading.has(things[0], "amod"))
    )
    if not known or things[0].index < verb.index:
        return ()
    found = verb.lemma == "find"
    bare = things[0].lower == "nothing" or any(
        t.lower in {"no", "little", "few"}
        for t in reading.syntax.children(things[0], "det", "amod")
    )
    return completions.tail(reading, verb) if bare or not found else ()


def _finding(reading: Reading, verb: Token) -> tuple[Span, ...]:
    """Give "the hall too dry": a judgment without a verb."""
    if verb.lemma != "find":
        return ()
    for clause in reading.syntax.children(verb, "ccomp", "oprd", "xcomp"):
        own = reading.syntax.children(clause, "nsubj") or reading.syntax.children(verb, "dobj")
        judged = clause.tag == "JJ" and clause.index > verb.index and clause.lower not in HARD
        too = any(t.lower == "too" for t in reading.syntax.children(clause, "advmod"))
        if not own or not judged or own[0].lower in SELVES or reading.has(clause, "aux"):
            continue
        if too or verb.tag in {"VBZ", "VBP"}:
            first = completions.branch(reading, own[0], verb)
            tokens = {t.index: t for t in [*first, *completions.branch(reading, clause, verb)]}
            return contents.runs(reading, [tokens[index] for index in sorted(tokens)])
    return ()
