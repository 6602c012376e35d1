"""Says what each paragraph of a clean text is for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from graph import lexicon
from graph.article import Block, BlockKind
from graph.errors import TooLarge
from graph.parsing import lengths
from graph.parsing.datelines import Dateline, alone, dateline
from graph.parsing.furniture import furniture, is_caption
from graph.parsing.limits import Limits
from graph.parsing.paragraphs import bullet, is_final, paragraphs
from graph.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_HEADING = 90
_MOST_HEADING_WORDS = 12
_LONGEST_HEADLINE = 200
_DATELINE_BODIES = 2
_QUOTES = '"“”„«»‘'
_LIMITS = Limits()
_READ = {BlockKind.BODY, BlockKind.ITEM}
_SHORT = {BlockKind.HEADLINE, BlockKind.HEADING}


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The blocks in order, and what stood at the head of the report."""

    blocks: tuple[Block, ...]
    dateline: Dateline | None = None
    headline: str | None = None
    sign: str | None = None
    notes: tuple[str, ...] = ()


def layout(text: str, *, title: str | None, outlet: str | None, limits: Limits = _LIMITS) -> Layout:
    """Cut `text` into blocks.

    Parameters
    ----------
    text : str
        Clean text.
    title, outlet : str or None
        As submitted, clean; lines equal to them are recognised.
    limits : Limits
        Most paragraphs, longest paragraph, and most characters that are read.

    Returns
    -------
    Layout
        ``headline`` is the text of the ``HEADLINE`` block; ``sign`` is an outlet's
        name that stood as a line of its own over the report.

    Raises
    ------
    TooLarge
        Over ``limits.paragraphs``.
    """
    stands_alone = partial(_stands_alone, title=_key(title or ""))
    spans: list[Span] = []
    for span in paragraphs(text, stands_alone=stands_alone):
        if len(spans) >= limits.paragraphs:
            raise TooLarge(f"more than {limits.paragraphs} paragraphs", pointer="/text")
        spans.append(span)
    blocks = [_block(text, span) for span in spans]
    blocks = _with_headline(text, blocks, title)
    blocks, sign = _signed(text, blocks, outlet)
    blocks = _with_body(blocks, has_title=title is not None)
    blocks = _without_tail(blocks)
    blocks, found = _with_dateline(text, blocks, outlet)
    headline = _headline(text, blocks)
    kept, notes = lengths.bounded(text, blocks, limits)
    return Layout(blocks=kept, dateline=found, headline=headline, sign=sign, notes=notes)


def _stands_alone(line: str, *, title: str) -> bool:
    return (title != "" and _key(line) == title) or furniture(line) is not None


def _block(text: str, span: Span) -> Block:
    words = span.of(text)
    kind = furniture(words)
    if kind is not None:
        return Block(kind, span)
    if length := bullet(words):
        return Block(BlockKind.ITEM, trimmed(Span(span.start + length, span.end), text))
    if not _is_heading(words):
        return Block(BlockKind.BODY, span)
    return Block(BlockKind.DATE if alone(words) else BlockKind.HEADING, span)


def _is_heading(words: str) -> bool:
    """Tell whether `words` stand alone as headings do: short, one line, no stop."""
    return (
        len(words) <= _LONGEST_HEADING
        and "\n" not in words
        and len(words.split()) <= _MOST_HEADING_WORDS
        and not is_final(words)
        and not words[0].islower()
        and words[0] not in _QUOTES
        and not is_caption(words)
    )


def _with_headline(text: str, blocks: list[Block], title: str | None) -> list[Block]:
    index = _titled(text, blocks, title)
    if index is None:
        index = _first_line(text, blocks)
    if index is not None:
        blocks[index] = replace(blocks[index], kind=BlockKind.HEADLINE)
    return blocks


def _titled(text: str, blocks: Sequence[Block], title: str | None) -> int | None:
    key = _key(title or "")
    if not key:
        return None
    return next((i for i, block in enumerate(blocks) if _key(block.span.of(text)) == key), None)


def _first_line(text: str, blocks: Sequence[Block]) -> int | None:
    """Give the first line before the body that could be a headline."""
    for index, block in enumerate(blocks):
        words = block.span.of(text)
        if block.kind is BlockKind.HEADING:
            return index
        is_long = block.kind is BlockKind.BODY and len(words) <= _LONGEST_HEADLINE
        if is_long and "\n" not in words and not is_final(words):
            return index
        if block.kind in _READ:
            return None
    return None


def _signed(text: str, blocks: list[Block], outlet: str | None) -> tuple[list[Block], str | None]:
    """Take a heading above the body that is an outlet's name for a byline."""
    for index, block in enumerate(blocks):
        if block.kind in _READ:
            break
        words = block.span.of(text)
        if block.kind is BlockKind.HEADING and _is_outlet(words, outlet):
            blocks[index] = replace(block, kind=BlockKind.BYLINE)
            return blocks, words
    return blocks, None


def _is_outlet(words: str, outlet: str | None) -> bool:
    if outlet and words.casefold() == outlet.casefold():
        return True
    names = words.split()
    known = lexicon.table("datelines")["outlet_words"]
    capitals = all(not name[0].islower() or name in {"of", "the", "and"} for name in names)
    most = 5
    return len(names) <= most and capitals and names[-1].casefold() in known


def _with_body(blocks: list[Block], *, has_title: bool) -> list[Block]:
    """Make headings body where there is none: a one-line report is still a report."""
    if any(block.kind in _READ for block in blocks):
        return blocks
    short = [index for index, block in enumerate(blocks) if block.kind in _SHORT]
    keep = 1 if has_title and len(short) > 1 else 0
    for index in short[keep:]:
        blocks[index] = replace(blocks[index], kind=BlockKind.BODY)
    return blocks


def _without_tail(blocks: list[Block]) -> list[Block]:
    """Make short lines boilerplate that stand below the last body and below boilerplate."""
    read = [index for index, block in enumerate(blocks) if block.kind in _READ]
    below = False
    for index in range(read[-1] + 1 if read else len(blocks), len(blocks)):
        below = below or blocks[index].kind is BlockKind.BOILERPLATE
        if below and blocks[index].kind is BlockKind.HEADING:
            blocks[index] = replace(blocks[index], kind=BlockKind.BOILERPLATE)
    return blocks


def _with_dateline(
    text: str, blocks: list[Block], outlet: str | None
) -> tuple[list[Block], Dateline | None]:
    bodies = [index for index, block in enumerate(blocks) if block.kind is BlockKind.BODY]
    for index in bodies[:_DATELINE_BODIES]:
        span = blocks[index].span
        found = dateline(span.of(text), outlet=outlet, is_first=index == bodies[0])
        if found is not None:
            rest = trimmed(Span(span.start + found.length, span.end), text)
            blocks[index] = Block(BlockKind.BODY, rest)
            return blocks, found
    dated = (block.span.of(text) for block in blocks if block.kind is BlockKind.DATE)
    return blocks, next(filter(None, map(alone, dated)), None)


def _headline(text: str, blocks: Sequence[Block]) -> str | None:
    found = (block.span.of(text) for block in blocks if block.kind is BlockKind.HEADLINE)
    return next(found, None)


def _key(line: str) -> str:
    """Fold what differs between a title and the same line in a text."""
    plain = re.sub(r"[\"'“”‘’«»`]", "", line.casefold())
    return " ".join(plain.split()).strip(" .!:-–—")
