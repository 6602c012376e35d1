"""One gold document read by the pipeline, with the way back to the offsets of its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.annotations import Document
from graph.parsing import parse
from graph.resolve import resolve
from graph.resolve.candidates import NoAliases
from graph.spans import Span

if TYPE_CHECKING:
    import datetime as dt

    from graph.article import Article, Payload
    from graph.claims import Extraction
    from graph.pipeline.stage import Pipeline


@dataclass(frozen=True, slots=True)
class Reading:
    """What parsing, the pipeline and the linker make of one text; nothing is stored."""

    article: Article
    document: Document
    extraction: Extraction

    def raw(self, span: Span) -> Span:
        """Give the offsets of `span` in the text as it came in."""
        offset = self.article.offsets.raw_offset
        # The end is that of the last character: a run may begin right after it.
        return Span(offset(span.start), offset(max(span.start, span.end - 1)) + 1)


def read(payload: Payload, *, pipeline: Pipeline, today: dt.date) -> Reading:
    """Read one text, knowing nothing from others.

    Raises
    ------
    InvalidInput
        If it cannot be read as an article.
    """
    article = parse(payload, today=today)
    document = pipeline(Document.of(article))
    return Reading(article, document, resolve(document, article, NoAliases()))
