"""Where the name of an organisation begins and ends, told by its head noun.

The model often cuts "Committee for Safe Harbours and Clean Rivers" in pieces, runs two
names together, or sees none at all. A capitalised head noun ("Union", "Party",
"Ministry") holds the name together, whatever its label.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.pipeline.mentions.capitals import Capitals, conjoined
from graph.pipeline.mentions.entities import Named
from graph.pipeline.mentions.headwords import closes, complete, heads, opens, partisan
from graph.spans import Places, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import Document
    from graph.pipeline.mentions.tokens import Index

_SEPARATORS = frozenset({",", "and", "or", "/", "-", "–"})


class Range(NamedTuple):
    """Tokens ``first`` up to and including ``last``."""

    first: int
    last: int


def organised(document: Document, index: Index, named: Sequence[Named]) -> list[Named]:
    """Give the names with every organisation's grown to its whole length.

    Names that an organisation's takes in are dropped.
    """
    capitals = Capitals(document, index, named)
    ranges = [r for one in named if one.label == "ORG" for r in _pieces(capitals, index, one)]
    taken = {at for r in ranges for at in range(r.first, r.last + 1)}
    ranges += _headed(capitals, taken)
    grown = _joined(capitals, _apart([_grown(capitals, r) for r in ranges]))
    found = [_named(capitals, r) for r in _apart(grown)]
    others = (n for n in named if n.label != "ORG")
    places = Places(f.span for f in found)
    kept = [n for n in others if not places.touching(n.span)]
    return sorted([*kept, *found])


def _named(capitals: Capitals, found: Range) -> Named:
    tokens = capitals.tokens
    return Named(Span(tokens[found.first].start, tokens[found.last].end), "ORG")


def _apart(ranges: Sequence[Range]) -> list[Range]:
    """Keep the longest of ranges that share a token."""
    kept: list[Range] = []
    taken: set[int] = set()
    for found in sorted(set(ranges), key=lambda r: (r.first - r.last, r.first)):
        # Those kept are no shorter: whichever shares a token with this one has one of its ends.
        if taken.isdisjoint(found):
            kept.append(found)
            taken.update(range(found.first, found.last + 1))
    return sorted(kept)


def _pieces(capitals: Capitals, index: Index, named: Named) -> Iterator[Range]:
    """Split "World Bank, International Monetary Fund" where both sides are whole names."""
    inside = index.covering(named.span)
    if not inside:
        return
    first, end = inside[0].index, inside[-1].index
    for token in inside[1:-1]:
        at = token.index
        if at > first and token.text in _SEPARATORS and _two(capitals, first, at, end):
            yield Range(first, at - 1)
            first = at + 1
        elif at > first and token.text in {"'s", "’s"} and _owned(capitals, first, at, end):
            first = at + 1
    if first < end and capitals.tokens[first].text.isdecimal() and capitals.closed(end):
        first += 1
    yield Range(first, end)


def _two(capitals: Capitals, first: int, at: int, end: int) -> bool:
    left, right = capitals.words(first, at - 1), capitals.words(at + 1, end)
    parted = next((n for n, word in enumerate(right) if word in _SEPARATORS), len(right))
    after = right[:parted]
    if complete(after):
        return complete(left) or (capitals.tokens[at].text in {",", "or"} and len(left) > 1)
    if capitals.tokens[at].text != "," or "and" in right or len(after) < 2:  # noqa: PLR2004 - a place stands alone
        return False
    return complete(left) and not capitals.placed(at + 1, at + parted)


def _owned(capitals: Capitals, first: int, at: int, end: int) -> bool:
    """Tell whether a person owns the name: "Okello's New Democratic Party"."""
    words = capitals.words(at + 1, end)
    named = at - first == 1 and capitals.tokens[first].pos == "PROPN"
    return named and not capitals.possesses(at - 1) and len(words) > 1 and complete(words)


def _headed(capitals: Capitals, taken: set[int]) -> Iterator[Range]:
    """Find names by a capitalised head noun that the model gave no name."""
    for token in capitals.tokens:
        if not token.text[0].isupper() or token.index in taken:
            continue
        if opens(token.lower) and not heads(token.lower):
            last = capitals.right(token.index, foreign=True)
            if last > token.index and capitals.named(token.index):
                yield Range(token.index, last)
        elif partisan(token.lower):
            if (start := capitals.partisan(token.index)) is not None:
                yield Range(start, token.index)
        elif closes(token.lower) and not capitals.goes_on(token.index):
            yield from _around(capitals, token.index)


def _around(capitals: Capitals, at: int) -> Iterator[Range]:
    if not capitals.is_capital(at):
        return
    first = capitals.left(at)
    found = _grown(capitals, Range(first, at))
    if found.last > at or (at > first and not capitals.common(first, at)):
        yield found


def _grown(capitals: Capitals, found: Range) -> Range:
    """Take in what belongs to the head noun: "of Canada", "for Safe Harbours and Clean Rivers"."""
    first, last = found
    if first > 0 and capitals.compounded(first, last):
        first = capitals.left(first)
    if (before := capitals.before(first)) is not None:
        first = before
    opening = capitals.tokens[first].lower
    if opens(opening) and not heads(opening):
        last = max(last, capitals.right(first, foreign=True))  # "Partido Verde de la Costa"
    while (further := capitals.further(first, last)) > last:
        last = further
    return Range(first, last)


def _joined(capitals: Capitals, ranges: list[Range]) -> list[Range]:
    """Join "the Social Democratic" and "Labour Party": the first half closes no name."""
    out: list[Range] = []
    for found in ranges:
        before = out[-1] if out else capitals.adjectives(found.first)
        if before is None or not conjoined(capitals, Range(*before), found):
            out.append(found)
            continue
        if out:
            out.pop()
        out.append(Range(before[0], found.last))
    return out
