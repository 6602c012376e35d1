"""Relations by the paragraphs they stand in: a quotation is held against those near it, not all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graph.annotations import Quoted
    from graph.pipeline.attribution.reading import Found, Reading
    from graph.spans import Span


class Vicinity:
    """Numbered relations, found by the block of any of their words.

    Parameters
    ----------
    reading : Reading
        The document.
    relations : sequence of Found
        Their places in it are their numbers.
    """

    def __init__(self, reading: Reading, relations: Sequence[Found]) -> None:
        self.relations = list(relations)
        self._reading = reading
        self._in: dict[int, set[int]] = {}
        for number, relation in enumerate(self.relations):
            self._enter(number, relation)

    def near(self, *quotations: Quoted) -> list[int]:
        """Give the numbers of relations in the blocks of `quotations` or right above, ascending."""
        blocks = {block for quoted in quotations for block in self._around(quoted)}
        return sorted(set[int]().union(*(self._in.get(block, ()) for block in blocks)))

    def put(self, numbers: Sequence[int], relations: Sequence[Found]) -> None:
        """Take `relations` for those of `numbers`; what there are more of them is new."""
        for number, relation in zip(numbers, relations, strict=False):
            if relation is not self.relations[number]:
                self.relations[number] = relation
                self._enter(number, relation)
        for relation in relations[len(numbers) :]:
            self._enter(len(self.relations), relation)
            self.relations.append(relation)

    def _enter(self, number: int, relation: Found) -> None:
        for span in _spans(relation):
            first = self._reading.block_at(span.start)
            last = self._reading.block_at(max(span.start, span.end - 1))
            for block in range(first, last + 1):
                self._in.setdefault(block, set()).add(number)

    def _around(self, quoted: Quoted) -> Iterator[int]:
        """Give its block, that of the word before it and that of the quotation before it."""
        reading = self._reading
        yield reading.block_at(quoted.outer.start)
        inside = reading.syntax.within(quoted.outer)
        if inside and inside[0].index:
            yield reading.block_at(reading.syntax.tokens[inside[0].index - 1].start)
        if place := reading.place(quoted):
            yield reading.block_at(reading.quoted[place - 1].outer.start)


def _spans(relation: Found) -> Iterable[Span]:
    yield from relation.content
    yield from (token.span for token in relation.cue)
    yield from (source.span for source in relation.sources)
