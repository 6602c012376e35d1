"""The stage: dates of the whole text, also of date lines and captions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.pipeline.dates.reading import read
from graph.pipeline.dates.story import Told
from graph.pipeline.dates.stretches import Stretch
from graph.spans import Span, subtracted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Document, Period


MEMORY = 8
"""Dates of earlier paragraphs that a date may lean on."""


@dataclass(frozen=True)
class Dates:
    """Resolve every date in the text against the date of publication.

    Without one, only dates that name their year and those that lean on one told before are given. A range ("from May to
    June 2020") comes after the dates that it is made of; take the longest span
    for what a clause is about.
    """

    name: str = "dates"
    version: str = "1"
    requires: frozenset[str] = frozenset({"text", "blocks", "syntax", "published"})
    assigns: frozenset[str] = frozenset({"dates"})

    def __call__(self, document: Document) -> Document:
        """Add the dates, in text order."""
        found: list[Period] = []
        for segment in sorted(_segments(document)):
            found += read(document, segment, _told(found))
        return document.having(dates=tuple(found))


def _told(found: list[Period]) -> list[Told]:
    # More than a few are too far back to be meant.
    return [Told(p.span, Stretch(p.start, p.end, p.precision)) for p in found[-MEMORY:] if p.span]


def _segments(document: Document) -> Iterator[Span]:
    spans = [block.span for block in document.blocks]
    yield from spans
    # Date lines and furniture lie between the blocks; there each line stands alone.
    for gap in subtracted([Span(0, len(document.text))], spans):
        for line in re.finditer(r"\S[^\n]*", gap.of(document.text)):
            yield Span(gap.start + line.start(), gap.start + line.end())
