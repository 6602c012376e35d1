"""What is marked in a text, and the text cut wherever a mark begins or ends.

Marks nest, overlap and come in parts; the pieces between their ends do not: a
piece is text with all the marks that lie over it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from app.cli.explaining import refusal

if TYPE_CHECKING:
    from graph.claims import Json


TOLD = frozenset({"narration", "action"})
"""Kinds of claims that are the outlet's own words."""
NAMES = {"content": "content", "told": "the outlet's own words"}


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """``[start, end)`` of the text is ``kind`` of claim number ``claim`` (0 for none).

    ``kind`` is ``source``, ``cue``, ``content``, ``told``, ``refused`` or ``mention``.
    ``part`` counts the parts of one content from 1, and is 0 where it has one only.
    """

    start: int
    end: int
    kind: str
    claim: int
    title: str
    part: int = 0
    type: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with the marks over it; those that begin here are in ``opened`` too."""

    start: int
    end: int
    marks: tuple[Mark, ...]
    opened: tuple[Mark, ...]


def of(document: Json) -> list[Mark]:
    """List the marks of an extraction: claims are numbered from 1, in the order of the document."""
    claims = (
        mark for number, claim in enumerate(document["claims"], 1) for mark in _claim(number, claim)
    )
    found = (*claims, *_mentions(document), *_refused(document))
    return sorted(found, key=lambda m: (m.start, m.end, m.kind))


def _claim(number: int, claim: Json) -> Iterator[Mark]:
    kind = "told" if claim["kind"] in TOLD else "content"
    contents = claim["spans"]["content"]
    for part, (start, end) in enumerate(contents, 1):
        shown = part if len(contents) > 1 else 0
        yield Mark(start, end, kind, number, f"{NAMES[kind]}, claim {number}", shown)
    for name in ("source", "cue"):
        for start, end in claim["spans"][name]:
            yield Mark(start, end, name, number, f"{name}, claim {number}")


def _mentions(document: Json) -> Iterator[Mark]:
    for entity in document["entities"]:
        kind = entity["type"] or entity["kind"]
        title = ", ".join(filter(None, (f"{kind}: {entity['name']}", entity["id"])))
        for start, end in entity["mentions"]:
            yield Mark(start, end, "mention", 0, title, type=kind)


def _refused(document: Json) -> Iterator[Mark]:
    explanation = document["explanation"]
    for each in explanation["refused"] if explanation else ():
        start, end = each["span"]
        yield Mark(start, end, "refused", 0, f"not taken: {refusal(each)}")


def pieces(span: tuple[int, int], marks: Sequence[Mark]) -> Iterator[Piece]:
    """Cut a stretch of text; `marks` are those that touch it, by their starts."""
    edges = {edge for mark in marks for edge in (mark.start, mark.end) if span[0] < edge < span[1]}
    waiting = deque(marks)
    over: list[Mark] = []
    for first, last in pairwise(sorted(edges | set(span))):
        over = [mark for mark in over if mark.end > first]
        while waiting and waiting[0].start <= first:
            over.append(waiting.popleft())
        over = [mark for mark in over if mark.end > first]
        yield Piece(first, last, tuple(over), tuple(m for m in over if m.start == first))


def lines(text: str) -> Iterator[tuple[int, int]]:
    """Give the lines of a text that hold more than blanks, without their ends."""
    start = 0
    for line in text.splitlines(keepends=True):
        words = line.rstrip()
        if words:
            yield start, start + len(words)
        start += len(line)


def by_line(
    lines_: Iterable[tuple[int, int]], marks: Iterable[Mark]
) -> Iterator[tuple[tuple[int, int], list[Mark]]]:
    """Give each line with the marks that touch it, so that no line looks at all of them."""
    waiting = deque(marks)
    over: list[Mark] = []
    for line in lines_:
        while waiting and waiting[0].start < line[1]:
            over.append(waiting.popleft())
        over = [mark for mark in over if mark.end > line[0]]
        yield line, list(over)
