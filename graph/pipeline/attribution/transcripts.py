"""A name and a colon: turns of a transcript, headlines.

VOSS: The bridge is safe.
Ida Voss: The bridge is safe.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.article import BlockKind
from graph.ontology import ClaimKind
from graph.pipeline.attribution import contents, sources
from graph.pipeline.attribution.cues import cues, persons
from graph.pipeline.attribution.reading import Found
from graph.spans import Places, Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Quoted
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

SPEAKER = re.compile(
    r"""["“\s]*((?:[A-Z][\w.’'\-]*|[A-Z]\.)(?:\s+(?:[A-Z][\w.’'\-]*|of|the|de|van|von|al)){0,5})
        (?:\s*\([^)]{1,40}\))?\s*:(?=\s)""",
    re.VERBOSE,
)
SIGNATURE = re.compile(r"\s*[―—–-]+\s*([A-Z][\w.’'\- ]+?)(?:,[^.!?]*)?\s*")
ENDS = frozenset({".", "!", "?", '"', "”", "''", ";", "»"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
VERBAL = frozenset({"VBD", "VBZ", "VBP", "VB", "MD", "VBG"})
LABEL_LIMIT = 12
"""Longest label before a colon, in tokens."""
NAME_LIMIT = 8
"""Longest name below a quotation, in tokens."""


def turns(reading: Reading) -> Iterator[Found]:
    """Blocks that open with a name and a colon."""
    for block in reading.document.blocks:
        if block.kind in {BlockKind.BODY, BlockKind.ITEM}:
            match = SPEAKER.match(reading.text, block.span.start, block.span.end)
            if match:
                yield from _turn(reading, block.span, match)


def _turn(reading: Reading, block: Span, match: re.Match[str]) -> Iterator[Found]:
    name = Span(*match.span(1))
    inside = reading.syntax.within(name)
    content = trimmed(Span(match.end(), block.end), reading.text)
    if not inside or not _is_name(name.of(reading.text), inside) or content.start >= content.end:
        return
    colon = [t for t in reading.syntax.within(Span(name.end, match.end())) if t.text == ":"]
    after = reading.syntax.within(content)
    yield Found(
        cue=tuple(colon[:1]) or inside[-1:],
        sources=(Source(name, inside[-1].index),),
        content=(content,),
        kind=ClaimKind.STATEMENT,
        act="state",
        construction="transcript",
        predicate=next((t for t in after if t.dep == "ROOT"), None),
    )


def labelled(reading: Reading) -> Iterator[Found]:
    """Find `Ida Voss, team doctor: "It is stable."` within a paragraph: a label, no sentence."""
    for quoted in reading.quoted:
        before = reading.text[: quoted.outer.start].rstrip()
        inside = reading.syntax.within(quoted.inner)
        if not before.endswith(":") or not inside:
            continue
        label = _label(reading, len(before) - 1)
        if label:
            name = next((t for t in label if t.pos == "PROPN" and t.text[0].isupper()), None)
            head = name or label[0]
            yield Found(
                cue=reading.syntax.within(Span(len(before) - 1, len(before))) or label[-1:],
                sources=(Source(Span(label[0].start, label[-1].end), head.index),),
                content=(quoted.outer,),
                kind=ClaimKind.STATEMENT,
                act="state",
                construction="transcript",
                predicate=next((t for t in inside if t.dep == "ROOT"), None),
            )


def announced(reading: Reading) -> Iterator[Found]:
    """Find "Defence minister of Tern: no troops will be based here": a speaker opens the paragraph."""
    for block in reading.document.blocks:
        at = reading.text.find(": ", block.span.start, block.span.end)
        if block.kind not in {BlockKind.BODY, BlockKind.ITEM} or at < 0:
            continue
        label = _label(reading, at)
        after = reading.syntax.within(Span(at + 1, block.span.end))
        speaker = next((t for t in label if t.lemma.lower() in persons()), None)
        said = [t for t in after if t.tag in FINITE or t.tag == "VBN"]
        if speaker is None or label[0].start != block.span.start or not said:
            continue
        content = trimmed(Span(after[0].start, block.span.end), reading.text, contents.EDGE + ".")
        name = sources.phrase(reading, speaker).span
        inside = Span(label[0].start, label[-1].end)
        yield Found(
            cue=reading.syntax.within(Span(at, at + 1)) or label[-1:],
            sources=(Source(name if inside.contains(name) else inside, speaker.index),),
            content=(content,),
            kind=ClaimKind.STATEMENT,
            act="state",
            construction="transcript",
            predicate=next((t for t in after if t.dep == "ROOT"), None),
        )


def _label(reading: Reading, colon: int) -> tuple[Token, ...]:
    """Give the words between the last sentence and the colon, if they name somebody."""
    block = reading.document.blocks[reading.block_at(colon)].span
    tokens = [t for t in reading.syntax.within(Span(block.start, colon)) if t.text.strip()]
    start = len(tokens)
    while start and tokens[start - 1].text not in ENDS:
        start -= 1
    label = tuple(tokens[start:])
    named = label and label[0].text[0].isupper() and label[0].pos in {"PROPN", "NOUN"}
    short = len(label) <= LABEL_LIMIT and not any(t.tag in VERBAL for t in label)
    plain = label and label[0].lower not in cues().words["labels"]
    return label if named and short and plain and all(reading.outside(t) for t in label) else ()


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
    if any(p.strip(".") in cues().words["labels"] for p in (parts[0], parts[-1])):
        return False
    return words.isupper() or all(t.pos in {"PROPN", "ADP", "PUNCT", "PART", "DET"} for t in tokens)
