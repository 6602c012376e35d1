"""The segmenter stage: what stands in quotation marks, block by block.

Straight, curly, low and angle marks; single marks inside double ones. An
apostrophe is no mark. A quotation whose closing mark is missing ends with its
block, so that one lost mark never turns the rest of the article inside out; a
block that re-opens it (the convention of repeated opening marks) is a
quotation of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.annotations import Document, Quoted
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

PAIRS = {"“": "”", "„": "“”", "«": "»", "‟": "”", "»": "«"}
STRAIGHT = '"'
MARKS = re.compile("[`'\"‘“”„‟«]")
"""What a quotation can begin with."""
CLOSING = re.compile("['\"“”«»]")
"""What can end one, or show that its end was lost."""
_SINGLE_END = re.compile("[.,!?]['’]")
LEAST = 8
"""Shortest quotation between single marks, in code points: shorter ones are names and plurals."""


_SAYING = (
    "said|says|added|adds|replied|recalled|explained|asked|wrote|told [^.,]{2,40}|insisted|admitted"
)
_WHO = r"(?:he|she|they|we|I|(?:[Tt]he|an?|his|her|their|one) (?:[\w'’-]+ ){1,5}|(?:[A-Z][\w'’-]*\s){1,4})"
_THEN = r"(?:,? (?:and|as|before|while|after|with|in|on|at|to)\b[^\"“”]{2,120})?"
_SAID = re.compile(
    rf", (?:(?:{_SAYING}) [^.,]{{2,80}}(?:, (?:an?|the|who|his|her|\d+)\b[^.\"“”]{{0,100}})?|{_WHO} ?(?:{_SAYING})){_THEN}\.?\s*\Z"
)
"""What closes a quotation whose mark is missing: `"The sale was honest, said Ida Voss.`"""


@dataclass(frozen=True)
class Segmenter:
    """Stage: find the text between quotation marks."""

    name: str = "segmenter"
    version: str = "1"
    requires: frozenset[str] = frozenset({"text", "blocks"})
    assigns: frozenset[str] = frozenset({"quoted"})

    def __call__(self, document: Document) -> Document:
        """Add the quotations of all blocks."""
        found: list[Quoted] = []
        for block in document.blocks:
            left_open = (
                bool(found)
                and not found[-1].closed
                and _ends_before(document.text, found[-1], block.span)
            )
            found += quotations(document.text, block.span, left_open=left_open)
        return document.having(quoted=tuple(found))


def _ends_before(text: str, last: Quoted, block: Span) -> bool:
    """Tell whether the open quotation ran up to the block before this one."""
    return last.outer.end <= block.start and not text[last.outer.end : block.start].strip()


def quotations(text: str, block: Span, *, left_open: bool = False) -> Iterator[Quoted]:
    """Pair the marks within `block`, outermost marks only.

    With `left_open`, the block before ended inside a quotation: a closing mark
    that comes first here closes it.

    Examples
    --------
    >>> [q.inner.of('He said "no" twice.') for q in quotations('He said "no" twice.', Span(0, 19))]
    ['no']
    """
    position = block.start
    if left_open and (end := _lone_closing(text, block)):
        yield Quoted(Span(block.start, end), Span(block.start, end - 1))
        position = end
    while position < block.end:
        opening = _next_opening(text, position, block)
        if opening is None:
            return
        quoted = _closed(text, opening, block)
        if quoted is not None:
            yield quoted
        position = quoted.outer.end if quoted else opening.end


def _lone_closing(text: str, block: Span) -> int | None:
    """Where the first mark of the block ends, if it is a closing one."""
    for at in range(block.start, block.end):
        if text[at] in "“„«":
            return None
        if text[at] in '"”»':
            return None if _opens(text, at, 1, block) else at + 1
    return None


def _next_opening(text: str, position: int, block: Span) -> Span | None:
    for mark in MARKS.finditer(text, position, block.end):
        at = mark.start()
        if text.startswith(("''", "``"), at) and _opens(text, at, 2, block):
            return Span(at, at + 2)
        if text[at] in "'‘" and _opens_single(text, at, block):
            return Span(at, at + 1)
        if text[at] in "“„‟«" or (text[at] in '"”' and _opens(text, at, 1, block)):
            return Span(at, at + 1)
    return None


def _opens(text: str, at: int, width: int, block: Span) -> bool:
    """Tell whether a straight mark opens: a word follows and none ends right before it."""
    after = text[at + width : at + width + 1] if at + width < block.end else ""
    before = text[at - 1] if at > block.start else ""
    return bool(after) and not after.isspace() and not before.isalnum() and before not in {".", ","}


def _opens_single(text: str, at: int, block: Span) -> bool:
    """Tell whether a single mark quotes: a clause begins, and punctuation stands before its end."""
    before = _last_before(text, at, block)
    # behind a full stop "'tis" may open with an apostrophe; a quotation has a capital
    begins = ",:.!?" if text[at + 1 : at + 2].isupper() else ",:"
    if before and not (text[at - 1].isspace() and before in begins):
        return False
    return _single_end(text, at, block) > at + LEAST


def _single_end(text: str, at: int, block: Span) -> int:
    for end in _SINGLE_END.finditer(text, at + 1, block.end):
        after = end.end()
        if not text[after : min(after + 1, block.end)].isalnum():
            return after - 1
    return -1


def _last_before(text: str, at: int, block: Span) -> str:
    """Give the last character before `at` in `block` that is no white space; empty if there is none."""
    while at > block.start and text[at - 1].isspace():
        at -= 1
    return text[at - 1] if at > block.start else ""


def _closed(text: str, opening: Span, block: Span) -> Quoted | None:
    mark = opening.of(text)
    if mark in {"'", "‘"}:
        end = _single_end(text, opening.start, block)
        return Quoted(Span(opening.start, end + 1), Span(opening.end, end))
    closings = (
        PAIRS.get(mark, "") + ('"' if mark in '“”"' else "") + ("”" if mark == STRAIGHT else "")
    )
    for found in CLOSING.finditer(text, opening.end, block.end):
        at = found.start()
        if mark in {"''", "``"}:
            if text.startswith("''", at):
                return Quoted(Span(opening.start, at + 2), Span(opening.end, at))
            if text[at] in '"”' and "''" not in text[at : block.end]:
                return Quoted(Span(opening.start, at + 1), Span(opening.end, at))
            continue
        if text[at] in closings and not _inches(text, at):
            return Quoted(Span(opening.start, at + 1), Span(opening.end, at))
        if mark == "“" and text[at] == "“" and at > opening.end:
            # opened again before it was closed: the first mark has lost its partner
            return _unclosed(text, opening, at, block) if _sentence_end(text, at, block) else None
    return _unclosed(text, opening, block.end, block)


def _inches(text: str, at: int) -> bool:
    """5'10" is a height."""
    return text[at] == STRAIGHT and text[at - 1].isdigit() and "'" in text[max(0, at - 4) : at]


def _sentence_end(text: str, at: int, block: Span) -> bool:
    return _last_before(text, at, block) in {".", "!", "?"}


def _unclosed(text: str, opening: Span, end: int, block: Span) -> Quoted | None:
    """Close at `end`, if the mark begins the block or a clause: else it is a stray mark."""
    before = _last_before(text, opening.start, block)
    if before and before not in ",:.!?—–-":
        return None
    if end == block.end and (said := _SAID.search(text, opening.end, end)):
        end = said.start() + 1
    while end > opening.end and text[end - 1].isspace():
        end -= 1
    if end == opening.end:
        return None
    return Quoted(Span(opening.start, end), Span(opening.end, end), closed=False)
