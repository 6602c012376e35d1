"""Tokens and the tree they form: what a parser says, whichever parser it was.

Labels are those of spaCy's English models (ClearNLP dependencies, Penn tags,
universal parts of speech). A backend for another parser maps to them.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


class Token(NamedTuple):
    """One word or mark.

    ``index`` counts through the document; ``head`` is the index of the governing
    token, its own index at the root of a sentence; ``sentence`` counts sentences.
    """

    index: int  # type: ignore[assignment] # hides tuple.index, which nobody needs here
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    sentence: int

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def span(self) -> Span:
        """Where the word stands in the text."""
        return Span(self.start, self.end)


class Sentence(NamedTuple):
    """Tokens ``first`` up to, not including, ``last``; its block and its place in the text."""

    index: int  # type: ignore[assignment] # hides tuple.index, which nobody needs here
    first: int
    last: int
    block: int
    span: Span


class Syntax:
    """All tokens of a document and the dependency tree over each sentence.

    Parameters
    ----------
    tokens : tuple of Token
        In text order; ``tokens[i].index == i``.
    sentences : tuple of Sentence
        In text order; white space and unparsed blocks belong to none.
    """

    def __init__(self, tokens: tuple[Token, ...], sentences: tuple[Sentence, ...]) -> None:
        self.tokens = tokens
        self.sentences = sentences

    @cached_property
    def _children(self) -> tuple[tuple[Token, ...], ...]:
        below: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                below[token.head].append(token)
        return tuple(map(tuple, below))

    def children(self, token: Token, *deps: str) -> list[Token]:
        """Direct dependents in text order, only those labelled with one of `deps` if given."""
        found = self._children[token.index]
        if not found:  # most words; the commonest question of the rules
            return []
        return [t for t in found if t.dep in deps] if deps else list(found)

    def head(self, token: Token) -> Token:
        """Give the governing token; the token itself at a root."""
        return self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Walk the governing tokens, nearest first, the token itself not included."""
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token, *, without: frozenset[int] = frozenset()) -> list[Token]:
        """List the token and all below it in text order, leaving out the branches at `without`."""
        first, last, size = self._edges[token.index]
        if not without and size == last + 1 - first:  # nothing of another branch in between
            return list(self.tokens[first : last + 1])
        found, stack = [], [token.index]
        while stack:
            below = stack.pop()
            if below not in without:
                found.append(below)
                stack.extend(t.index for t in self._children[below])
        return [self.tokens[index] for index in sorted(found)]

    def first(self, token: Token) -> Token:
        """Give the first token of the subtree."""
        return self.tokens[self._edges[token.index][0]]

    @cached_property
    def _edges(self) -> tuple[tuple[int, int, int], ...]:
        """First and last index of every subtree, and how many tokens it has."""
        found = [(token.index, token.index, 1) for token in self.tokens]
        # From below: a token is added to its head once all below it were added to itself.
        waiting = list(map(len, self._children))
        ready = [token for token in self.tokens if not waiting[token.index]]
        while ready:
            token = ready.pop()
            first, last, size = found[token.index]
            if token.head != token.index:
                low, high, more = found[token.head]
                found[token.head] = (min(first, low), max(last, high), size + more)
                waiting[token.head] -= 1
                if not waiting[token.head]:
                    ready.append(self.tokens[token.head])
        return tuple(found)

    def span(self, token: Token, *, without: frozenset[int] = frozenset()) -> Span:
        """From the first to the last token of the subtree (what lies between included)."""
        if not without:
            first, last, _ = self._edges[token.index]
            return Span(self.tokens[first].start, self.tokens[last].end)
        below = self.subtree(token, without=without)
        if not below:
            return token.span
        return Span(below[0].start, below[-1].end)

    def conjuncts(self, token: Token) -> list[Token]:
        """List the token and everything co-ordinated below it, in text order."""
        found, stack = [], [token]
        while stack:
            found.append(stack.pop())
            stack.extend(reversed(self.children(found[-1], "conj")))
        return found

    def sentence(self, token: Token) -> list[Token]:
        """All tokens of the token's sentence."""
        where = self.sentences[token.sentence]
        return list(self.tokens[where.first : where.last])

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(token.start for token in self.tokens)

    def within(self, span: Span) -> tuple[Token, ...]:
        """Tokens that lie wholly inside `span`."""
        start, end = span
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        # Tokens do not overlap: only the last can reach beyond.
        while last > first and self.tokens[last - 1].end > end:
            last -= 1
        return self.tokens[first:last]


EMPTY = Syntax((), ())
