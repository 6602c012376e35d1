"""The closing one of two single marks around words of a clause.

He said it was 'a big mistake'.     the content ends behind the mark
"""

from __future__ import annotations

import re

from graph.spans import Span

OPENING = re.compile(r"(?<![^\s(\[—–-])['‘](?=\w)")
CLOSING = re.compile(r"(?<=[\w.,!?%)])['’](?!\w)")
REST = re.compile(r"[.,!?]?['’](?!\w)")


def closed(span: Span, text: str) -> Span:
    """Take in the closing mark right behind `span`, if one was opened in it and not closed.

    Examples
    --------
    >>> text = "It was 'a mistake', Voss said."
    >>> closed(Span(0, 17), text).of(text)
    "It was 'a mistake'"
    """
    inside = span.of(text)
    *_, opened = [-1, *(m.end() for m in OPENING.finditer(inside))]
    if opened < 0 or CLOSING.search(inside, opened):
        return span
    rest = REST.match(text, span.end)
    return Span(span.start, rest.end()) if rest else span
