"""Speakers behind their verb, put right from the words.

"...," said the head of the port, Ida Voss, on Friday.       no "on Friday"
"...," remarked Ola Brand, for years the port's pilot.       the parser takes the pilot alone
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.pipeline.attribution import naming
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.annotations import Source
    from graph.pipeline.attribution.reading import Found, Reading

REACH = 60
"""Most code points between the verb and what the parser takes for the speaker."""
INVERTING = frozenset({"fronted", "quotation", "inserted", "clause"})


def righted(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Give the relations with the speaker behind the verb in full, and without what follows."""
    return [_righted(reading, relation) for relation in found]


def _righted(reading: Reading, relation: Found) -> Found:
    if relation.construction not in INVERTING or len(relation.sources) != 1:
        return relation
    source, verb = relation.sources[0], relation.cue[0]
    behind = verb.end < source.span.start <= verb.end + REACH and verb.pos == "VERB"
    if not behind or len(relation.cue) > 1 or relation.content[0].start > verb.start:
        return relation
    whole = naming.behind(reading, verb)
    if whole is None or not _better(reading, whole, source):
        return relation
    return replace(relation, sources=(whole,))


def _better(reading: Reading, whole: Source, source: Source) -> bool:
    """Tell whether it begins earlier, or leaves out a last phrase of time or occasion."""
    if whole.span.end >= source.span.end:
        more = reading.text[source.span.end : whole.span.end]
        aside = more.startswith((", for ", ", of ")) and whole.span.start == source.span.start
        return whole.span.start < source.span.start or aside
    left = reading.syntax.within(Span(whole.span.end, source.span.end))
    left = left[1:] if left and left[0].text == "," else left
    one = bool(left) and not any(t.text == "," for t in left)
    return one and whole.span.start == source.span.start and naming.occasion(reading, left[0])
