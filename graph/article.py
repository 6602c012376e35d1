"""What comes in and what parsing makes of it: payload and article.

A payload is untrusted and partial. An article is clean, hashed and cut into
blocks; all later offsets are code points into its ``text``.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.ontology import Precision

if TYPE_CHECKING:
    import datetime as dt

    from graph.spans import Span


UNDERSTOOD = frozenset({"en", "und"})
"""Languages whose sentences are read; of the others only names of countries are found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """One article as it was submitted; exactly one of ``text`` and ``html`` is read.

    ``published_at`` is an ISO 8601 date or time as text, still unchecked.
    """

    text: str | None = None
    html: str | None = None
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    published_at: str | None = None
    language: str | None = None
    external_id: str | None = None


class BlockKind(StrEnum):
    """What a stretch of lines is for. Headline, body and items are parsed; the rest is not.

    ``foreign`` is a paragraph in another language in an English article.
    """

    HEADLINE = "headline"
    HEADING = "heading"
    BODY = "body"
    ITEM = "item"
    DATE = "date"
    BYLINE = "byline"
    BOILERPLATE = "boilerplate"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or furniture line; a dateline ("Khaberni - ") is left out of the span."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """From clean to raw offsets, as runs: from ``clean[i]`` on, raw is ``raw[i]`` plus the distance.

    Examples
    --------
    >>> OffsetMap((0, 5), (2, 9)).raw_offset(6)
    10
    """

    clean: tuple[int, ...] = (0,)
    raw: tuple[int, ...] = (0,)

    def raw_offset(self, offset: int) -> int:
        """Where the clean code point at `offset` stood in the raw text."""
        run = bisect_right(self.clean, offset) - 1
        return self.raw[run] + offset - self.clean[run]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One parsed article.

    ``content_hash`` is the SHA-256 (hex) of title and text: white space folded,
    case kept. ``natural_key`` is what makes a re-submission the same
    article: canonical URL, else outlet and external id, else outlet and hash.
    ``article_id`` is derived from it (``art_`` and 24 base-32 characters).
    """

    article_id: str
    natural_key: str
    content_hash: str
    raw: str
    text: str
    offsets: OffsetMap
    blocks: tuple[Block, ...]
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    external_id: str | None = None
    published_at: dt.date | None = None
    published_precision: Precision = Precision.DAY
    dateline: str | None = None
    language: str = "en"
    notes: tuple[str, ...] = ()
