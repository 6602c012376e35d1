"""Quotations that go on over paragraphs: the speaker is named in one of them only.

"It is safe," Ida Voss said.¶ "We tested it."      the second paragraph is hers as well
"It is safe.¶ "We tested it," Ida Voss said.       so is the first, whose mark is left open
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from graph.pipeline.attribution.quotations import holder, is_direct, widened
from graph.pipeline.attribution.replies import reply
from graph.pipeline.attribution.vicinity import Vicinity
from graph.spans import subtracted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import Quoted
    from graph.pipeline.attribution.reading import Found, Reading
    from graph.spans import Span


def continued(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Widen relations by the paragraphs that go on with them."""
    vicinity = Vicinity(reading, found)
    for step, stretches in (
        (_joined, reversed(tuple(_reopened(reading)))),  # the last paragraph names the speaker
        (_goes_on, _whole(reading)),
        (_closed, _reopened(reading)),
    ):
        for stretch in stretches:
            numbers = vicinity.near(*stretch)
            relations = [vicinity.relations[number] for number in numbers]
            step(reading, relations, stretch)
            vicinity.put(numbers, relations)
    return vicinity.relations


def _reopened(reading: Reading) -> Iterator[tuple[Quoted, Quoted]]:
    """Give quotations left open with the one that follows at once."""
    for quoted, later in pairwise(reading.quoted):
        if not quoted.closed and not reading.text[quoted.outer.end : later.outer.start].strip():
            yield quoted, later


def _joined(reading: Reading, relations: list[Found], pair: Sequence[Quoted]) -> None:
    """Give a block left open to the cue of the block that re-opens it."""
    quoted, later = pair
    index = holder(relations, later)
    if index is not None and holder(relations, quoted) is None:
        relations[index] = widened(reading, relations[index], quoted)


def _closed(reading: Reading, relations: list[Found], pair: Sequence[Quoted]) -> None:
    """Give the last paragraph, which the reporter's words follow, to the speaker of those left open."""
    quoted, later = pair
    index = holder(relations, quoted)
    if index is not None and holder(relations, later) is None:
        relations[index] = widened(reading, relations[index], later)


def _whole(reading: Reading) -> Iterator[list[Quoted]]:
    """Give the quotations of paragraphs that hold nothing else."""
    for block in reading.document.blocks:
        inside = reading.quoted_in(block.span)
        if inside and not _words(reading, subtracted([block.span], [q.outer for q in inside])):
            yield inside


def _words(reading: Reading, spans: Sequence[Span]) -> bool:
    return any(c.isalnum() for span in spans for c in span.of(reading.text))


def _goes_on(reading: Reading, relations: list[Found], paragraph: Sequence[Quoted]) -> None:
    """Give a paragraph that is one quotation to the speaker quoted at the end of the one before."""
    if any(holder(relations, q) is not None for q in paragraph) or reply(reading, paragraph):
        return
    start = paragraph[0].outer.start
    before = [r for r in relations if r.cue and r.content[0].start < start]
    last = max(before, key=lambda r: r.content[-1].end, default=None)
    if last is None or not last.sources or not is_direct(reading, last):
        return
    if _below(reading, last, paragraph[0]) and not _told_since(reading, last, start):
        index = relations.index(last)
        for quoted in paragraph:
            relations[index] = widened(reading, relations[index], quoted)


def _told_since(reading: Reading, relation: Found, start: int) -> bool:
    """Tell whether a sentence of the reporter's stands between."""
    ends = [relation.content[-1].end, relation.cue[-1].end, *(s.span.end for s in relation.sources)]
    return ". " in reading.text[max(ends) : start]


def _below(reading: Reading, relation: Found, quoted: Quoted) -> bool:
    """Tell whether the quotation opens the block below the one where `relation` ends."""
    at = reading.block_at(quoted.outer.start)
    above = reading.document.blocks[at - 1].span
    return at > 0 and above.contains(relation.content[-1])
