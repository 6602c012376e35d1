"""What an insertion interrupts: the clause on both sides of it.

Olive oil | will be dear              one clause
It will rain | because of the wind    a clause and its phrase
He left | as the band played          what the reporter adds is no part
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution import contents, interrupted, naming
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.pipeline.attribution.insertions import Insertion
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

LONGEST = 3000
"""Longest sentence that is read so, in code points; a longer one has lost its full stops."""
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
HELPING = frozenset({"aux", "auxpass"})
JOINING = frozenset({"and", "or", "but", "nor", "who", "which", "whose", "whom", "that", "adding"})
REPORTERS = frozenset({"as", "while", "when", "amid", "following", "although", "though", "whereas"})
"""What the reporter adds to a whole clause begins with these."""
SUBORDINATE = frozenset(
    {
        "if",
        "when",
        "while",
        "as",
        "because",
        "although",
        "though",
        "once",
        "since",
        "after",
        "before",
    }
    | {"unless", "until", "whether", "where", "what"}
)


def content(reading: Reading, found: Insertion) -> tuple[Span, ...]:
    """Give the words on both sides, if they are one clause; else nothing."""
    segment = reading.segment(found.verb)
    if segment.end - segment.start > LONGEST:
        return ()
    if found.closed.end >= segment.end or found.opened.start <= segment.start:
        return ()
    start = interrupted.opening(reading, found.opened.index, segment.start)
    end = segment.end
    if start != segment.start:
        end = interrupted.ending(reading, found.closed, segment)
    left = reading.syntax.within(Span(start, found.opened.start))
    right = [t for t in reading.syntax.within(Span(found.closed.end, end)) if t.text.strip()]
    right = _without_next(reading, found, right)
    if not left or not any(t.text.isalnum() for t in right) or not _goes_on(reading, left, right):
        return ()
    return _with_joint(left, contents.runs(reading, [*left, *right]))


def _with_joint(left: Sequence[Token], content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Keep the "but" of "not from here but, the envoy says, from there"."""
    if left[-1].lower not in {"but", "and", "or"} or len(content) < 2:  # noqa: PLR2004 - both sides
        return content
    return (Span(content[0].start, left[-1].end), *content[1:])


def _without_next(reading: Reading, found: Insertion, right: list[Token]) -> list[Token]:
    """Leave out what another clause adds: ", but it took a while"."""
    verb = next((t for t in right if t.pos in {"VERB", "AUX"} and t.dep not in HELPING), None)
    if verb is None:
        return right
    ends = contents.ends(reading, verb, found.verb)
    cut = [t.index for n in ends for t in reading.syntax.subtree(reading.syntax.tokens[n])]
    first = min((n for n in cut if n > right[0].index), default=len(reading.syntax.tokens))
    return [t for t in right if t.index < first] if first > verb.index else right


def _goes_on(reading: Reading, left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Tell whether `right` carries on with `left`, and is neither another clause nor the reporter's."""
    first = right[0]
    if first.lower in JOINING or first.tag == "VBG":
        return False
    if not reading.outside(first) and not _half(reading, left, first):
        return False
    if first.pos in {"ADP", "SCONJ"} and naming.reporters(right):
        return False
    whole = finite(left) and left[0].lower not in SUBORDINATE and left[0].pos != "ADP"
    return not (whole and (first.lower in REPORTERS or _clause(right)))


def _half(reading: Reading, left: Sequence[Token], first: Token) -> bool:
    """Tell whether the words quoted behind go on with the reporter's: `There is, she said, "no plan"`."""
    quoted = reading.quote_of(first)
    outside = all(reading.outside(t) for t in left) and finite(left)
    return quoted is not None and outside and quoted.inner.of(reading.text)[:1].islower()


def finite(tokens: Sequence[Token]) -> bool:
    """Tell whether a finite verb is among them."""
    return any(t.tag in FINITE for t in tokens)


def _clause(right: Sequence[Token]) -> bool:
    """Tell whether it begins with a subject of its own."""
    if right[0].pos not in {"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM"}:
        return False
    verb = next((t for t in right if t.tag in FINITE), None)
    return verb is not None and verb is not right[0]
