"""Captions with a picture credit: the outlet describes, the one credited shows.

The bridge at dawn. Image: Ida Voss.
Voss at the bridge (Photo: Tern Gazette)
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.annotations import Source
from graph.article import BlockKind
from graph.ontology import ClaimKind
from graph.pipeline.attribution import contents
from graph.pipeline.attribution.quotations import root
from graph.pipeline.attribution.reading import Found
from graph.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.pipeline.attribution.reading import Reading

LONGEST = 60
"""Most words of a caption; longer paragraphs are text that happens to end with a credit."""


@cache
def _credit() -> re.Pattern[str]:
    words = "|".join(map(re.escape, lexicon.table("boilerplate")["credit"]["words"]))
    name = r"[^\W\d_a-z][^:;\n]{1,80}?"
    return re.compile(
        rf"(?<=[\w.!?)\]”\"’])\s+[(\[]?((?i:{words}))\s*[:;]\s*({name})[)\]]?\.?\s*\Z"
    )


def credited(reading: Reading) -> Iterator[Found]:
    """Find blocks that end with a picture credit; the credited are carriers, not speakers."""
    for block in reading.document.blocks:
        words = block.span.of(reading.text)
        if block.kind not in {BlockKind.BODY, BlockKind.ITEM} or not (";" in words or ":" in words):
            continue
        match = _credit().search(words)
        if match and len(words[: match.start()].split()) <= LONGEST:
            yield from _caption(reading, block.span, match)


def _caption(reading: Reading, block: Span, match: re.Match[str]) -> Iterator[Found]:
    def place(group: int) -> Span:
        return Span(block.start + match.start(group), block.start + match.end(group))

    content = trimmed(
        Span(block.start, block.start + match.start()), reading.text, contents.EDGE + "."
    )
    cue, name = reading.syntax.within(place(1)), reading.syntax.within(place(2))
    if cue and name and content.start < content.end:
        yield Found(
            cue=cue[-1:],
            sources=(),
            content=(content,),
            kind=ClaimKind.STATEMENT,
            act="state",
            construction="credit",
            predicate=root(reading, content),
            carriers=(Source(place(2), name[-1].index),),
        )


def yielding(found: Sequence[Found]) -> list[Found]:
    """Drop a caption whose words already report: "Voss, who said it was safe. Image: ..."."""
    said = [r.cue[0] for r in found if r.construction != "credit"]
    return [
        r
        for r in found
        if r.construction != "credit"
        or not any(s.contains(c.span) for c in said for s in r.content)
    ]
