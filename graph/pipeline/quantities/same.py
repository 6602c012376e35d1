"""Words that repeat an earlier number: "the same number"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.annotations import Document, QuantityMention

_SAME = re.compile(
    r"\b(?:the|this|that) (?:very )?same (?:number|figure|amount|total|sum|toll|count|estimate)\b",
    re.IGNORECASE,
)


def repeated(
    document: Document, found: Sequence[QuantityMention], blocks: Sequence[Span]
) -> list[QuantityMention]:
    """Give a quantity for each such phrase: the nearest before it in its block, marked inherited."""
    out: list[QuantityMention] = []
    for block in blocks:
        for match in _SAME.finditer(document.text, block.start, block.end):
            given = [
                q for q in found if q.span.start >= block.start and q.span.end <= match.start()
            ]
            if given:
                out.append(
                    replace(given[-1], span=Span(*match.span()), approximator=None, inherited=True)
                )
    return out
