"""The noun that a number counts, with its modifiers."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING, NamedTuple

from graph.spans import Span

if TYPE_CHECKING:
    from graph.pipeline.quantities.amount import Amount
    from graph.syntax import Syntax, Token

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_IN_PHRASE = NOUNS | {"JJ", "JJR", "JJS", "VBN", "VBG", "POS", "HYPH", "PRP$", "CD"}
_DETERMINERS = frozenset({"DT", "PRP$", "PDT"})
_NO_NOUN = frozenset({"other", "others", "more", "rest", "remainder", "each"})
WHEN = frozenset(
    ["today", "yesterday", "tomorrow", "tonight", "overnight", "next", "last", "this"]
    + [name.lower() for name in (*calendar.day_name, *calendar.month_name) if name]
)
"""Behind a number they say when, and are not what is counted: "400 next year"."""
_LONGEST_OF = 8


class Noun(NamedTuple):
    """A counted noun: its head and the words of its phrase without the number."""

    head: Token
    spans: tuple[Span, ...]


def anchor(syntax: Syntax, amount: Amount) -> Token | None:
    """Give the last token of the number itself."""
    tokens = syntax.within(amount.numeral)
    if tokens:
        return tokens[-1]
    # The tokeniser may have glued something on: take the token that overlaps.
    wider = syntax.within(Span(amount.numeral.start - 4, amount.numeral.end + 8))
    return next((t for t in wider if t.span.overlaps(amount.numeral)), None)


def counted_noun(syntax: Syntax, token: Token, end: int) -> Noun | None:
    """Read the noun after the number that ends with `token`, up to `end` in the text."""
    first = _after(syntax, token, end)
    if first is None:
        return None
    if first.lower in WHEN:
        return None
    run = _run(syntax, first)
    head = _head(syntax, token, run)
    if head is None or head.lower in _NO_NOUN:
        return None
    start = next(t for t in run if t.tag not in {"DT", "PDT"})
    return Noun(head, _spans(syntax, start, head))


def phrase(syntax: Syntax, head: Token) -> tuple[Span, ...]:
    """Give the words of the noun `head`: what modifies it from the left, and "of ..."."""
    left = [
        t
        for t in syntax.children(head, "amod", "compound", "nmod", "poss")
        if t.index < head.index and t.tag not in {"DT", "PRP$", "WP$"}
    ]
    start = syntax.first(left[0]) if left else head
    if start.tag in {"DT", "PRP$"}:
        start = syntax.tokens[start.index + 1]
    return _spans(syntax, start, head)


def _after(syntax: Syntax, token: Token, end: int) -> Token | None:
    following = _next(syntax, token)
    while following and following.start < end:
        following = _next(syntax, following)
    if following and following.lower == "more":
        following = _next(syntax, following)
    if following and following.lower == "of":
        following = _next(syntax, following)
        if following and following.tag in {"WP", "WDT", "PRP"}:
            return None
        while following and following.tag in _DETERMINERS | {"CD"}:
            following = _next(syntax, following)
    if following and following.text == "-":
        following = _next(syntax, following)
    return following


def _next(syntax: Syntax, token: Token) -> Token | None:
    index = token.index + 1
    if index >= len(syntax.tokens) or syntax.tokens[index].sentence != token.sentence:
        return None
    return syntax.tokens[index]


def _run(syntax: Syntax, first: Token) -> list[Token]:
    run: list[Token] = []
    token: Token | None = first
    while token and (token.tag in _IN_PHRASE or (run and _joins(syntax, token))):
        if run and token.tag == "CD":
            break
        run.append(token)
        token = _next(syntax, token)
    while run and run[-1].tag not in NOUNS:
        run.pop()
    return run


def _joins(syntax: Syntax, token: Token) -> bool:
    # "killed and wounded soldiers", "24 Libyan and Tunisian men", "young, armed men"
    if token.tag not in {"CC", ",", "DT", "``", "''"}:
        return False
    after = _next(syntax, token)
    head = syntax.head(token)
    return token.tag == "CC" and after is not None and after.tag == "JJ" and head.tag == "JJ"


def _head(syntax: Syntax, token: Token, run: list[Token]) -> Token | None:
    if not run:
        return None
    for above in (token, *syntax.ancestors(token)):
        if above in run and above.tag in NOUNS:
            return above
    # The parse went astray: the noun that no other of the run governs.
    inside = {t.index for t in run}
    for candidate in run:
        if candidate.tag in NOUNS and candidate.head not in inside:
            return candidate
    return run[-1]


def _spans(syntax: Syntax, start: Token, head: Token) -> tuple[Span, ...]:
    end = head.end
    for child in syntax.children(head, "prep"):
        below = syntax.subtree(child)
        if child.lower == "of" and child.index == head.index + 1 and len(below) <= _LONGEST_OF:
            end = below[-1].end
    return (Span(min(start.start, head.start), end),)
