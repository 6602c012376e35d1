"""Words that repeat an earlier number: "the same number"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
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
_NAMING = frozenset({"JJ", "NN", "NNS", "NNP", "NNPS", "VBN"})
_COMPARED = re.compile(
    r"\b(?:twice|half|times|double|triple|almost|nearly|about|not|so|than)\s$", re.IGNORECASE
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
            compared = _COMPARED.search(document.text[max(0, match.start() - 8) : match.start()])
            if given and not compared:
                again = replace(
                    given[-1], span=Span(*match.span()), approximator=None, inherited=True
                )
                out.append(_of_others(document, again))
    return out


def _of_others(document: Document, again: QuantityMention) -> QuantityMention:
    """Read what "as many women", "an equal number of men" counts, if it names something."""
    syntax = document.syntax
    inside = syntax.within(again.span)
    if not inside:
        return again
    after = syntax.tokens[inside[-1].index + 1 : inside[-1].index + 4]
    if after and after[0].lower == "of":
        after = after[1:]
    run = tuple(takewhile(lambda t: t.tag in _NAMING, after))
    if not run or run[-1].tag not in {"NNS", "NN", "NNPS"}:
        return again
    span = Span(run[0].start, run[-1].end)
    return replace(again, counted=span.of(document.text), counted_spans=(span,))
