"""Who speaks before a colon: in running prose, at the head of a paragraph, in a headline.

Sales fell. A retired miner: "It is over."       labelled
Mayor of Tern: no troops will be based here.     announced
Voss: the bridge is safe                         headline
Two dead in ferry fire: police                   behind
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import lexicon
from graph.annotations import Source
from graph.article import BlockKind
from graph.ontology import ClaimKind
from graph.pipeline.attribution import contents, lettering, naming, resuming
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import Found
from graph.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.article import Block
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VBN"})
RELATIVE = frozenset({"who", "which", "that", "whose"})
REACH = 30
"""Most tokens of such a headline."""
BEHIND = 6
"""Most tokens of "prosecutors in Tern" behind the colon of a headline."""


def labelled(reading: Reading) -> Iterator[Found]:
    """Find `Ida Voss, team doctor: "It is stable."`: a noun phrase leads in the quotation."""
    for quoted in reading.quoted:
        before = reading.text[: quoted.outer.start].rstrip()
        inside = reading.syntax.within(quoted.inner)
        if not before.endswith(":") or not inside:
            continue
        colon = next(iter(reading.syntax.within(Span(len(before) - 1, len(before)))), None)
        if colon is None or not reading.outside(colon):
            continue
        source = lettering.source(reading, lettering.before(reading, colon))
        if source and _whole(reading, quoted.inner, source):
            yield _found(colon, source, quoted.outer, inside)


def _whole(reading: Reading, inner: Span, source: Source) -> bool:
    """Tell whether a sentence is quoted, or a name speaks; else it is a title or a word."""
    ended = inner.of(reading.text).rstrip()[-1:] in {".", "!", "?", "…", "—", "–"}
    ended = ended or any(t.tag in FINITE for t in reading.syntax.within(inner))
    return ended or reading.is_person(reading.syntax.tokens[source.head])


def _found(colon: Token, source: Source, content: Span, after: Sequence[Token]) -> Found:
    return Found(
        cue=(colon,),
        sources=(source,),
        content=(content,),
        kind=ClaimKind.STATEMENT,
        act="state",
        construction="transcript",
        predicate=next((t for t in after if t.dep == "ROOT"), None),
    )


def announced(reading: Reading) -> Iterator[Found]:
    """Find "Defence minister of Tern: no troops will be based here": a speaker opens the paragraph."""
    for block in reading.document.blocks:
        if block.kind not in {BlockKind.BODY, BlockKind.ITEM, BlockKind.HEADLINE}:
            continue
        colon = _first_colon(reading, block)
        label = lettering.before(reading, colon) if colon else []
        if colon is None or not label or label[0].start != block.span.start:
            continue
        source = lettering.source(reading, label)
        after = [
            t for t in reading.syntax.within(Span(colon.end, block.span.end)) if t.text.strip()
        ]
        if source and after and _announces(reading, block, source, after):
            end = resuming.end(reading, source.span, after)
            edge = contents.EDGE + "." if block.kind is not BlockKind.HEADLINE else contents.EDGE
            content = trimmed(Span(after[0].start, end), reading.text, edge)
            yield _found(colon, source, content, after)


def _first_colon(reading: Reading, block: Block) -> Token | None:
    at = reading.text.find(": ", block.span.start, block.span.end)
    return next(iter(reading.syntax.within(Span(at, at + 1))), None) if at > 0 else None


def _announces(reading: Reading, block: Block, source: Source, after: Sequence[Token]) -> bool:
    noun = reading.syntax.tokens[source.head]
    lemma = noun.lemma.lower()
    if block.kind is BlockKind.HEADLINE:
        asks = after[0].tag in {"WRB", "WP", "WDT"}
        return not asks and not _topic(reading, noun)
    known = lemma in naming.speakers() - cues().words["documents"] and noun.pos == "NOUN"
    return known and reading.outside(after[0]) and _clause(after)


def _topic(reading: Reading, noun: Token) -> bool:
    """Tell whether a name that is neither a person's nor a body's heads the line: "Tern: what we know"."""
    if noun.lemma.lower() in naming.speakers() or reading.is_person(noun):
        return False
    return not (reading.is_body(noun) or (noun.text.isupper() and len(noun.text) > 1))


def _clause(after: Sequence[Token]) -> bool:
    """Tell whether a finite verb stands there that is no relative clause's: more than a list."""
    at = next((n for n, t in enumerate(after) if t.tag in FINITE), None)
    return at is not None and not any(t.lower in RELATIVE for t in after[:at])


def behind(reading: Reading) -> Iterator[Found]:
    """Find "Two dead in ferry fire: police": the speaker closes the headline."""
    for block in reading.document.blocks:
        tokens = [t for t in reading.syntax.within(block.span) if t.text.strip()]
        if not _one_line(reading, block) or len(tokens) > REACH:
            continue
        colon = next((t for t in reversed(tokens) if _parts(reading, block, t)), None)
        if colon is None or not reading.outside(colon) or not _stated(reading, block, colon):
            continue
        speaker = [t for t in tokens if t.index > colon.index]
        noun = naming.head(speaker)
        short = 0 < len(speaker) <= min(BEHIND, (len(tokens) - 1) // 3)
        if not short or noun is None or not _closes(reading, colon, speaker, noun):
            continue
        content = trimmed(Span(block.span.start, colon.start), reading.text)
        yield _found(
            colon,
            Source(Span(speaker[0].start, speaker[-1].end), noun.index),
            content,
            reading.syntax.within(content),
        )


def _parts(reading: Reading, block: Block, mark: Token) -> bool:
    """Tell whether it is a colon, or in a headline a dash."""
    spaced = reading.text[mark.start - 1] == " " and block.kind is BlockKind.HEADLINE
    return mark.text == ":" or (mark.text in {"-", "–", "—"} and spaced)


def _one_line(reading: Reading, block: Block) -> bool:
    quoted = reading.text[block.span.start : block.span.start + 1] in set("\"“‘'")
    return block.kind is BlockKind.HEADLINE or (block.kind is BlockKind.BODY and quoted)


def _stated(reading: Reading, block: Block, mark: Token) -> bool:
    """Tell whether a headline stands before the mark, or nothing but a quotation."""
    quoted = reading.text[: mark.start].rstrip()[-1:] in set("\"”’'")
    return block.kind is BlockKind.HEADLINE or quoted


def _closes(reading: Reading, mark: Token, speaker: Sequence[Token], noun: Token) -> bool:
    """Tell whether `speaker` is somebody; behind a dash a name may be the outlet's."""
    lemma = noun.lemma.lower()
    document = lemma in cues().words["documents"] and lemma not in lettering.STUDIED
    known = lemma in naming.speakers() and not document and noun.pos == "NOUN"
    named = reading.is_person(noun) or reading.is_body(noun)
    outlet = noun.text in lexicon.table("datelines")["agencies"]
    if mark.text != ":":
        named = noun.text.isupper() and not outlet
    return (known or named) and naming.speaker(reading, speaker, sure=True)
