"""From numerals to amounts: ranges joined, unit, period and approximator read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.pipeline.quantities.ages import is_age
from graph.pipeline.quantities.amount import Amount, single
from graph.pipeline.quantities.excluded import excluded, is_score, unread
from graph.pipeline.quantities.numerals import numerals
from graph.pipeline.quantities.ranges import first, ranged, ratio
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import Document
    from graph.pipeline.quantities.numeral import Numeral
    from graph.syntax import Syntax

_SPACE = re.compile(r"[^\S \u00a0\u202f](?<!\n\n)(?!(?<=\n)\n)")
"""White space but the blank itself, and of line breaks only the single one."""
_MANY = 100


def amounts(document: Document, blocks: Sequence[Span]) -> list[Amount]:
    """Give the amounts written in `blocks`, in text order."""
    # A blank stands for white space; the length, and so the offsets, stay.
    text = _SPACE.sub(" ", document.text)
    taken = bytearray(len(text))  # a mask, so that a text full of dates stays linear
    for start, end in [*(p.span for p in document.dates if p.span), *unread(text)]:
        taken[start:end] = b"\1" * (end - start)
    out: list[Amount] = []
    for block in blocks:
        found = [
            n
            for n in numerals(text, block)
            if not any(taken[n.span.start : n.span.end])
            and not is_age(text, n)
            and not excluded(text, n, document.syntax)
        ]
        out.extend(_joined(text, found, document.syntax))
    return out


def _joined(text: str, found: list[Numeral], syntax: Syntax) -> Iterator[Amount]:
    skip = -1
    for number, numeral in enumerate(found):
        if number == skip:
            continue
        after = found[number + 1] if number + 1 < len(found) else None
        if after is None:
            yield single(text, numeral)
            continue
        if _is_score(text, numeral, after, syntax):
            skip = number + 1
            continue
        made = ratio(text, numeral, after) or ranged(text, numeral, after, syntax)
        skip = number + 1 if made else -1
        yield made or first(text, numeral, after)


def _is_score(text: str, one: Numeral, two: Numeral, syntax: Syntax) -> bool:
    # A range rises; what falls or stays (2-1, 0-0) is a score or a vote, as is any in a game.
    if text[one.span.end : two.span.start].strip() not in {"-", "–", "—"}:
        return False
    if not one.value or not two.value or not one.digits or two.scale > 1:
        return one.value == 0 or two.value == 0
    return one.value >= two.value or (
        one.value < _MANY
        and two.value < _MANY
        and is_score(syntax, Span(one.span.start, two.span.end))
    )
