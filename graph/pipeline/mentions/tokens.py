"""From character spans to tokens: which tokens a name covers and which of them is its head."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.spans import Span
    from graph.syntax import Syntax, Token


class Index:
    """Looks tokens up by their place in the text."""

    def __init__(self, syntax: Syntax) -> None:
        self.syntax = syntax
        self._starts = [token.start for token in syntax.tokens]

    def covering(self, span: Span) -> tuple[Token, ...]:
        """Tokens that share at least one character with `span`."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        last = bisect_left(self._starts, span.end)
        tokens = self.syntax.tokens
        # Tokens do not overlap: only the first one can end before the span.
        if first < last and tokens[first].end <= span.start:
            first += 1
        return tokens[first:last]

    def head(self, span: Span) -> Token | None:
        """Give the last token of `span` that is governed from outside it, if any token is there."""
        inside = self.covering(span)
        if not inside:
            return None
        low, high = inside[0].index, inside[-1].index
        outer = [t for t in inside if not low <= t.head <= high or t.head == t.index]
        nouns = [t for t in outer if t.pos in {"PROPN", "NOUN", "ADJ", "NUM", "X"}]
        return (nouns or outer or list(inside))[-1]


def noun_phrase(syntax: Syntax, head: Token) -> tuple[Token, ...]:
    """Give the noun phrase of `head` with what modifies it, without co-ordination and apposition.

    What follows a comma after the head is left out: it adds and does not identify.
    """
    if not syntax.children(head):
        return (head,)
    aside = frozenset(
        t.index
        for t in syntax.children(
            head, "conj", "cc", "appos", "preconj", "parataxis", "punct", "case"
        )
        if t.index > head.index or t.dep in {"preconj", "cc"}
    )
    tokens = syntax.subtree(head, without=aside)
    end = next(
        (t.index for t in tokens if t.index > head.index and t.text in {",", ";", ":", "—", "–"}),
        None,
    )
    kept = [t for t in tokens if end is None or t.index < end]
    return _connected(kept, head)


def _connected(tokens: list[Token], head: Token) -> tuple[Token, ...]:
    # A phrase is read as one stretch; what the parser hung on from afar is left out.
    at = next(i for i, t in enumerate(tokens) if t.index == head.index)
    first = last = at
    while first > 0 and tokens[first - 1].index == tokens[first].index - 1:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].index <= tokens[last].index + 1:
        last += 1
    while last > at and tokens[last].pos == "PUNCT":
        last -= 1
    return tuple(tokens[first : last + 1])
