"""Turns of a transcript, and quotations that a name signs.

VOSS: The bridge is safe.
SEN. IDA VOSS (R-OH): The bridge is safe.
Q: Is it safe?  A: It is.
"It is safe." - Ida Voss
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.article import BlockKind
from graph.ontology import ClaimKind
from graph.pipeline.attribution import resuming
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import Found
from graph.spans import Places, Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Quoted
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

LABEL = re.compile(r"""["“\s]*([^:\n"“”]{1,80}?)\s*:(?=\s)""")
NAME = re.compile(
    r"(?:[A-Z][\w.’'\-]*|[A-Z]\.)(?:\s+(?:[A-Z][\w.’'\-]*|of|the|de|van|von|al)){0,5}"
)
DIRECTION = re.compile(r"\s*(?:\([a-z][^)]*\)|\((?=[^)]*[A-Z]{2})(?![^)]*-)[^)]{6,}\)|\[[^\]]*\])$")
"""What a transcript notes beside a name: "(through interpreter)", "(VOICE-OVER)"."""
ASKED = frozenset({"q", "question"})
ANSWERED = frozenset({"a", "answer"})
CAPITALS = 10
"""Most words of a name in capitals with its office."""
SIGNATURE = re.compile(r"\s*[―—–-]+\s*([A-Z][\w.’'\- ]+?)(?:,[^.!?]*)?\s*")
NAME_LIMIT = 8
"""Longest name below a quotation, in tokens."""


def turns(reading: Reading) -> Iterator[Found]:
    """Blocks that open with a name and a colon."""
    blocks = [b for b in reading.document.blocks if b.kind in {BlockKind.BODY, BlockKind.ITEM}]
    opened = [(b.span, LABEL.match(reading.text, b.span.start, b.span.end)) for b in blocks]
    labels = [match.group(1).lower() for _, match in opened if match]
    exchange = not ASKED.isdisjoint(labels) and not ANSWERED.isdisjoint(labels)
    for block, match in opened:
        if match:
            yield from _turn(reading, block, match, exchange=exchange, alone=len(labels) == 1)


def _turn(
    reading: Reading, block: Span, match: re.Match[str], *, exchange: bool, alone: bool
) -> Iterator[Found]:
    words = DIRECTION.sub("", match.group(1))
    name = Span(match.start(1), match.start(1) + len(words))
    inside = reading.syntax.within(name)
    after = [t for t in reading.syntax.within(Span(match.end(), block.end)) if t.text.strip()]
    asked = words.lower() in ASKED | ANSWERED
    named = bool(inside) and (exchange if asked else _is_name(words, inside))
    if not after or not named or (alone and not _speech(after)):
        return
    colon = _colon(reading, match.end())
    content = trimmed(Span(match.end(), resuming.end(reading, name, after)), reading.text)
    yield Found(
        cue=(colon or inside[-1],),
        sources=(Source(name, _head(inside).index),),
        content=(content,),
        kind=ClaimKind.STATEMENT,
        act="state",
        construction="transcript",
        predicate=next((t for t in after if t.dep == "ROOT"), None),
    )


def _speech(after: list[Token]) -> bool:
    """Tell whether it can be said: a sentence or a quotation, and no score and no list."""
    return after[0].pos == "PUNCT" or any(t.tag[:2] in {"VB", "MD"} for t in after)


def _colon(reading: Reading, end: int) -> Token | None:
    """Give the colon, which a tokenizer may take for one half of a sad face: "):"."""
    mark = [t for t in reading.syntax.within(Span(end - 3, end)) if t.end == end]
    return mark[0]._replace(start=end - 1, text=":") if mark else None


def _head(inside: tuple[Token, ...]) -> Token:
    """Give the last word of the name, before what stands beside it."""
    end = next((n for n, t in enumerate(inside) if n and t.text in {",", "("}), len(inside))
    return inside[end - 1]


def signed(reading: Reading) -> Iterator[Found]:
    """Find quotations that a dash and a name sign, in their block or on the line below."""
    blocks = [b for b in reading.document.blocks if b.kind in {BlockKind.BODY, BlockKind.ITEM}]
    quoted = Places(q.outer for q in reading.quoted)
    for block in blocks:
        quotes = [reading.quoted[n] for n in quoted.inside([block.span])]
        if quotes and quotes[0].outer.start - block.span.start <= 1:
            end = quotes[-1].outer.end
            if match := SIGNATURE.fullmatch(reading.text, end, block.span.end):
                yield from _signed(reading, quotes, match)
    for above, below in pairwise(blocks):
        quotes = [reading.quoted[n] for n in quoted.inside([above.span])]
        whole = quotes and quotes[0].outer.start - above.span.start <= 1
        match = SIGNATURE.fullmatch(reading.text, below.span.start, below.span.end)
        if whole and match and above.span.end - quotes[-1].outer.end <= 1:
            yield from _signed(reading, quotes, match)


def _signed(reading: Reading, quotes: list[Quoted], match: re.Match[str]) -> Iterator[Found]:
    name = reading.syntax.within(Span(*match.span(1)))
    dash = reading.syntax.within(Span(match.start(), match.start(1)))
    content = Span(quotes[0].outer.start, quotes[-1].outer.end)
    if name and dash and len(name) <= NAME_LIMIT and name[0].pos in {"PROPN", "NOUN", "X"}:
        yield Found(
            cue=dash,
            sources=(Source(Span(*match.span(1)), name[-1].index),),
            content=(content,),
            kind=ClaimKind.STATEMENT,
            act="state",
            construction="signed",
        )


def _is_name(words: str, tokens: tuple[Token, ...]) -> bool:
    parts = words.lower().split()
    if any(p.strip(".,") in cues().words["labels"] for p in (parts[0], parts[-1])):
        return False
    if words.upper() == words:
        return len(parts) <= CAPITALS and sum(c.isalpha() for c in words) > 1
    return NAME.fullmatch(re.sub(r"\s*\([^)]*\)$", "", words)) is not None and all(
        t.pos in {"PROPN", "ADP", "PUNCT", "PART", "DET"} for t in tokens
    )
