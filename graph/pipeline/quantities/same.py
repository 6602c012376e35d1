"""Words that repeat an earlier number: "the same number"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.annotations import Document, QuantityMention

_FIGURE = "number|figure|amount|total|sum|toll|count|estimate|quantity|tally|price|fee|pay"
_SAME = re.compile(
    rf"\b(?:(?:the|this|that) (?:very |exact )?(?:same|identical) (?:{_FIGURE})"
    rf"|an? (?:equal|identical|equivalent) (?:{_FIGURE})"
    rf"|(?:just |exactly |precisely )?as (?:many|much)(?! as\b)(?! (?:\w+ ){{1,3}}as\b)"
    rf"|(?<=or )(?:that|this) (?:many|number)|exactly that (?:many|number|figure|amount))\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\b(?:twice|half|times|double|triple|almost|nearly|about|not|so|than)\s$", re.IGNORECASE)


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
            compared = _COMPARED.search(document.text[max(0, match.start() - 8) : match.start()])
            if given and not compared:
                out.append(
                    replace(given[-1], span=Span(*match.span()), approximator=None, inherited=True)
                )
    return out
