"""Quotations and the cue they belong to.

"It is safe," Ida Voss said. "We tested it."      one relation, two content spans
Ida Voss praised it. "It is safe."                floating: her, from the sentence before
He spoke of a "safe" bridge.                      scare quotes are nobody's claim
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.ontology import ClaimKind
from graph.pipeline.attribution import beside, sources, titles
from graph.pipeline.attribution.clauses import addressees, cue_tokens
from graph.pipeline.attribution.cues import TELLING, cues
from graph.pipeline.attribution.reading import Found, is_verb
from graph.pipeline.attribution.vicinity import Vicinity
from graph.spans import Span, merged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.annotations import Quoted
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

WORDS = 4
"""A quotation of fewer words that no cue touches is a title or scare quotes."""


def attached(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Give every quotation to the relation it belongs to, or make one for it."""
    vicinity = Vicinity(reading, found)
    for quoted in reading.quoted:
        if not reading.syntax.within(quoted.inner):
            continue
        numbers = vicinity.near(quoted)
        relations = [vicinity.relations[number] for number in numbers]
        _attach(reading, relations, quoted)
        vicinity.put(numbers, relations)
    return vicinity.relations


def _attach(reading: Reading, relations: list[Found], quoted: Quoted) -> None:
    index = holder(relations, quoted)
    if index is not None:
        relations[index] = widened(reading, relations[index], quoted)
        return
    if any(quoted.outer.overlaps(t.span) for r in relations for t in r.cue) or _in_source(
        relations, quoted
    ):
        return
    verb = beside.cue(reading, quoted)
    if verb is not None and titles.title(reading, quoted, verb):
        return
    if verb is not None and (_is_long(reading, quoted) or _touches(reading, quoted, verb)):
        _cued(reading, relations, quoted, verb)
    elif (index := _earlier(reading, relations, quoted)) is not None:
        relations[index] = widened(reading, relations[index], quoted)
    elif beside.refused(reading, quoted):
        return
    elif floating := _floating(reading, relations, quoted):
        relations.append(floating)


def _earlier(reading: Reading, relations: Sequence[Found], quoted: Quoted) -> int | None:
    carried = _carried_on(reading, relations, quoted)
    if carried is not None or beside.refused(reading, quoted):
        return carried
    return _continued(reading, relations, quoted)


def _in_source(relations: Sequence[Found], quoted: Quoted) -> bool:
    return any(s.span.contains(quoted.inner) for r in relations for s in r.sources)


def holder(relations: Sequence[Found], quoted: Quoted) -> int | None:
    """Give the relation whose content shares words with the quotation."""
    for index, relation in enumerate(relations):
        if any(span.overlaps(quoted.inner) for span in relation.content):
            return index
    return None


def widened(reading: Reading, relation: Found, quoted: Quoted) -> Found:
    """Take the whole quotation into the content."""
    kept = relation.content
    if relation.construction == "object" and relation.cue[0].lemma in TELLING:
        told = addressees(reading, relation.cue[0])
        if told:
            kept = tuple(s for s in kept if not any(s == a.span for a in told))
            relation = replace(
                relation, kind=ClaimKind.STATEMENT, construction="quotation", addressees=told
            )
    if relation.kind is ClaimKind.SPEECH_ACT and _speaks(reading, relation, quoted):
        relation = replace(relation, kind=ClaimKind.STATEMENT)
    touching = [quoted.outer, *kept]
    before = reading.text[quoted.outer.start - 1 : quoted.outer.start]
    # a space may join it to "that ..."; a line break keeps the paragraphs apart
    return replace(relation, content=merged(touching, gap=int(before == " ")))


def _speaks(reading: Reading, relation: Found, quoted: Quoted) -> bool:
    """Tell whether the quotation says it in full: `She defended the plan: "It will work."`."""
    apart = not any(span.overlaps(quoted.outer) for span in relation.content)
    colon = reading.text[: quoted.outer.start].rstrip().endswith(":")
    colon = colon and relation.cue[0].lemma not in cues().words["citing"]
    return (apart or colon) and _is_long(reading, quoted) and _opens_sentence(reading, quoted)


def _is_long(reading: Reading, quoted: Quoted) -> bool:
    inside = reading.syntax.within(quoted.inner)
    return len([t for t in inside if t.pos != "PUNCT"]) >= WORDS


def _touches(reading: Reading, quoted: Quoted, verb: Token) -> bool:
    """Tell whether a comma or colon joins a short quotation to the verb; else it is a mere word."""
    before = reading.text[: quoted.outer.start].rstrip()
    if verb.start < quoted.outer.start:
        return before[-1:] in {",", ":"} or len(before) == verb.end
    return (
        quoted.inner.of(reading.text).rstrip()[-1:] in {",", "?", "!"}
        or reading.text[quoted.outer.end : quoted.outer.end + 1] == ","
    )


def _cued(reading: Reading, relations: list[Found], quoted: Quoted, verb: Token) -> None:
    for index, relation in enumerate(relations):
        if verb in relation.cue:
            relations[index] = widened(reading, relation, quoted)
            return
    source = _titled(reading, verb, sources.of_verb(reading, verb))
    introduced = reading.text[: quoted.outer.start].rstrip()[-1:] in {",", ":"} or verb.index > 0
    if source and introduced and not any(s.span.overlaps(quoted.outer) for s in source):
        relations.append(
            Found(
                cue=cue_tokens(reading, verb),
                sources=source,
                content=(quoted.outer,),
                kind=ClaimKind.STATEMENT,
                act=cues().act(verb.lemma),
                construction="quotation",
                predicate=root(reading, quoted.inner),
                addressees=addressees(reading, verb),
            )
        )


def _titled(reading: Reading, verb: Token, source: tuple[Source, ...]) -> tuple[Source, ...]:
    """Take in "nurse" of `'...,' nurse Ida Voss said`, under which the parser hung the rest."""
    title = reading.syntax.head(verb)
    if verb.dep != "relcl" or len(source) != 1 or source[0].span.start - title.end != 1:
        return source
    return (Source(Span(title.start, source[0].span.end), source[0].head),)


def root(reading: Reading, span: Span) -> Token | None:
    """Give the highest verb within `span`."""
    inside = reading.syntax.within(span)
    indices = {t.index for t in inside}
    tops = [t for t in inside if t.head not in indices or t.head == t.index]
    return next((t for t in tops if is_verb(t)), next((t for t in inside if is_verb(t)), None))


def _opens_sentence(reading: Reading, quoted: Quoted) -> bool:
    block = reading.document.blocks[reading.block_at(quoted.outer.start)]
    before = reading.text[block.span.start : quoted.outer.start].rstrip()
    return not before or before[-1] in '.!?”":'


def _continued(reading: Reading, relations: Sequence[Found], quoted: Quoted) -> int | None:
    """`..., Ida Voss said. "We tested it."`: the same relation goes on in its paragraph."""
    first = reading.syntax.within(quoted.inner)[0]
    block = beside.block_of(reading, first)
    best: int | None = None
    for index, relation in enumerate(relations):
        if not relation.cue or beside.block_of(reading, relation.cue[0]) != block:
            continue
        if relation.cue[0].start < quoted.outer.start and is_direct(reading, relation):
            best = (
                index
                if best is None or relation.cue[0].start > relations[best].cue[0].start
                else best
            )
    return best if best is not None and _opens_sentence(reading, quoted) else None


def is_direct(reading: Reading, relation: Found) -> bool:
    """Tell whether some of the content stands in quotation marks."""
    return any(reading.quotes(span) for span in relation.content)


def _carried_on(reading: Reading, relations: Sequence[Found], quoted: Quoted) -> int | None:
    """Give a quotation that the block before left open, or that re-opens it, goes on in this block."""
    place = reading.place(quoted)
    if place == 0:
        return None
    earlier = reading.quoted[place - 1]
    between = reading.text[earlier.outer.end : quoted.outer.start]
    if earlier.closed or between.strip():
        return None
    return holder(relations, earlier)


def _floating(reading: Reading, relations: Sequence[Found], quoted: Quoted) -> Found | None:
    """Give a quotation without a cue takes the speaker of the sentence before it in the paragraph."""
    inside = reading.syntax.within(quoted.inner)
    if not _is_long(reading, quoted) or not _opens_sentence(reading, quoted):
        return None
    earlier = [
        r
        for r in relations
        if r.cue
        and r.sources
        and beside.block_of(reading, r.cue[0]) == beside.block_of(reading, inside[0])
        and r.cue[0].start < quoted.outer.start
    ]
    if not earlier:
        return None
    last = max(earlier, key=lambda r: r.cue[0].start)
    return replace(
        last,
        content=(quoted.outer,),
        kind=ClaimKind.STATEMENT,
        act="state",
        construction="floating",
        predicate=root(reading, quoted.inner),
        addressees=(),
    )
