"""Headlines that name the speaker before a colon.

Voss: the bridge is safe
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.article import BlockKind
from graph.ontology import ClaimKind
from graph.pipeline.attribution.reading import Found
from graph.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Reading

NAME_LIMIT = 5
"""Longest name before the colon, in tokens."""


def with_colon(reading: Reading) -> Iterator[Found]:
    """Find a headline that begins with a person and a colon; a place or a topic opens no speech."""
    for block in reading.document.blocks:
        if block.kind is not BlockKind.HEADLINE:
            continue
        tokens = reading.syntax.within(block.span)
        colon = next((n for n, t in enumerate(tokens[: NAME_LIMIT + 1]) if t.text == ":"), 0)
        if not colon or not reading.is_person(tokens[colon - 1]):
            continue
        name = Span(tokens[0].start, tokens[colon - 1].end)
        content = trimmed(Span(tokens[colon].end, block.span.end), reading.text)
        if content.start < content.end:
            yield Found(
                cue=(tokens[colon],),
                sources=(Source(name, tokens[colon - 1].index),),
                content=(content,),
                kind=ClaimKind.STATEMENT,
                act="state",
                construction="headline",
            )
