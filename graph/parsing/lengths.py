"""Bounds what is read for claims: long paragraphs are cut, long texts are read in part.

Time and memory of the parser and of the rules grow with the paragraph and the text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from graph.article import BlockKind
from graph.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.article import Block
    from graph.parsing.limits import Limits

_READ = {BlockKind.HEADLINE, BlockKind.BODY, BlockKind.ITEM}
_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[^a-z\s])")


def bounded(
    text: str, blocks: Sequence[Block], limits: Limits
) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Cut `blocks` to size and leave out those that begin beyond what is read.

    Returns
    -------
    tuple of (blocks, notes)
        A note tells when something was left out.
    """
    cut = [piece for block in blocks for piece in _cut(text, block, limits.paragraph)]
    ends = accumulate(_length(block) for block in cut)
    kept = tuple(
        block
        for block, end in zip(cut, ends, strict=True)
        if not _length(block) or end <= limits.read
    )
    left_out = len(kept) < len(cut)
    return kept, (f"only the first {limits.read:,} characters were read for claims",) * left_out


def _length(block: Block) -> int:
    return block.span.end - block.span.start if block.kind in _READ else 0


def _cut(text: str, block: Block, longest: int) -> Iterator[Block]:
    if block.kind not in _READ or block.span.end - block.span.start <= longest:
        yield block
        return
    for span in parts(text, block.span, longest):
        yield replace(block, span=span)


def parts(text: str, span: Span, longest: int) -> Iterator[Span]:
    """Cut `span` into parts of at most `longest` characters, none with white space at its ends."""
    start, end = trimmed(span, text)
    while end - start > longest:
        at = _end(text, start, start + longest)
        yield trimmed(Span(start, at), text)
        start = trimmed(Span(at, end), text).start
    if start < end:
        yield Span(start, end)


def _end(text: str, start: int, most: int) -> int:
    """Find where to cut: the last sentence's end in the later half, else a space, else `most`."""
    half = (start + most) // 2
    stops = [match.end() for match in _SENTENCE.finditer(text, half, most)]
    if stops:
        return stops[-1]
    space = max(text.rfind(" ", half, most), text.rfind("\n", half, most))
    return space if space > 0 else most
