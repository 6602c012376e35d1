"""A rank with a bracket before a name: "Lt. Gen. (ret.) Ola Brand", which the parser takes apart."""

from __future__ import annotations

import re

from graph.spans import Span

RANK = re.compile(
    r"(?<!\w)(?:[A-Z][a-z]{1,4}\.[ ]?|[A-Z][a-z]+[ ]){1,3}"
    r"\((?:ret|retd|res|rtd|acting|retired|reserve)\.?\)[ ]$"
)
LONGEST = 60
"""Most code points of a rank with its bracket."""


def ranked(span: Span, text: str) -> Span:
    """Take in the rank right before a name.

    Examples
    --------
    >>> text = "Col. (ret.) Ola Brand said it fell."
    >>> ranked(Span(12, 21), text).of(text)
    'Col. (ret.) Ola Brand'
    """
    first = max(span.start - LONGEST, 0)
    found = RANK.search(text[first : span.start])
    return Span(first + found.start(), span.end) if found else span
