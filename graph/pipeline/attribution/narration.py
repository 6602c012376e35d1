"""What the outlet says itself: the words of the body that no attribution holds.

The bridge fell on Monday.                        narration
Ida Voss signed the decree.                       deed
The bridge fell; Voss said it was old.            the first half only
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.ontology import ClaimKind
from graph.pipeline.attribution import contents
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.objects import priced
from graph.pipeline.attribution.reading import Found, is_verb
from graph.spans import covered, subtracted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.spans import Span
    from graph.syntax import Token

BOUNDARY = frozenset({"advcl", "conj", "parataxis", "ccomp", "dep"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})


def of(reading: Reading, found: Sequence[Found]) -> Iterator[Found]:
    """Every sentence, or part of one, that stands outside all relations."""
    used = sorted(_used(found))
    starts = [span.start for span in used]
    longest = max((span.end - span.start for span in used), default=0)
    for sentence in reading.sentences:
        if reading.in_headline(sentence):
            continue
        first = bisect_left(starts, sentence.span.start - longest)
        last = bisect_left(starts, sentence.span.end)
        near = [s for s in used[first:last] if s.overlaps(sentence.span)]
        if not near:
            yield from _told(reading, reading.tokens(sentence), part=False)
            continue
        parts = [
            _embedding(reading, told, found)
            for span in subtracted([sentence.span], near)
            for told in _told(reading, reading.syntax.within(span), part=True)
        ]
        yield from _apart(parts)


def _apart(parts: list[Found]) -> list[Found]:
    """Keep the widest of those that share words."""
    kept: list[Found] = []
    for part in sorted(parts, key=lambda p: -sum(s.end - s.start for s in p.content)):
        held = [s for k in kept for s in k.content]
        if not any(s.overlaps(h) for s in part.content for h in held):
            kept.append(part)
    return kept


def _embedding(reading: Reading, told: Found, found: Sequence[Found]) -> Found:
    """Widen "he ignored" to "he ignored her pledge": the cue is part of what is told."""
    predicate = told.predicate
    if predicate is None:
        return told
    if not any(_hangs(reading, r.cue[0], predicate) for r in found if r.cue):
        return told
    held = [s for r in found for s in r.content]
    whole = reading.syntax.subtree(predicate)
    left = contents.runs(reading, [t for t in whole if not covered(t.span, held)])
    return replace(told, content=left)


def _hangs(reading: Reading, cue: Token, predicate: Token) -> bool:
    """Tell whether `cue` is an argument of `predicate`, or part of one."""
    if cue.sentence != predicate.sentence or cue is predicate:
        return False
    for token in (cue, *reading.syntax.ancestors(cue)):
        if token is predicate:
            return True
        if token.dep in BOUNDARY or (token is cue and token.dep == "prep"):
            return False
    return False


def _used(found: Sequence[Found]) -> Iterator[Span]:
    for relation in found:
        yield from relation.content
        yield from (s.span for s in (*relation.sources, *relation.addressees, *relation.carriers))
        yield from (t.span for t in relation.cue)


def _told(reading: Reading, tokens: Sequence[Token], *, part: bool) -> Iterator[Found]:
    while part and tokens and (tokens[0].dep in {"cc", "mark"} or tokens[0].pos == "PUNCT"):
        tokens = tokens[1:]
    verb = _predicate(reading, tokens)
    content = contents.runs(reading, tokens)
    if not content or (part and not _clause(reading, verb)):
        return
    deed = verb is not None and _deed(reading, verb)
    yield Found(
        cue=(),
        sources=(),
        content=content,
        kind=ClaimKind.ACTION if deed else ClaimKind.NARRATION,
        act="other",
        construction="deed" if deed else "narration",
        predicate=verb,
    )


def _predicate(reading: Reading, tokens: Sequence[Token]) -> Token | None:
    """Give the highest verb of the stretch."""
    inside = {t.index for t in tokens}
    tops = [t for t in tokens if is_verb(t) and not _below_verb(reading, t, inside)]
    return tops[0] if tops else None


def _below_verb(reading: Reading, token: Token, inside: set[int]) -> bool:
    return any(
        above.index in inside and is_verb(above) for above in reading.syntax.ancestors(token)
    )


def _clause(reading: Reading, verb: Token | None) -> bool:
    """Tell whether a part of a sentence can stand alone: around a finite verb with its subject."""
    if verb is None or verb.dep in {"relcl", "acl", "xcomp", "pcomp"}:
        return False
    subject = reading.has(verb, "nsubj", "nsubjpass")
    return subject and (verb.tag in FINITE or _finite_aux(reading, verb))


def _finite_aux(reading: Reading, verb: Token) -> bool:
    return any(
        a.tag in FINITE or a.tag == "MD" for a in reading.syntax.children(verb, "aux", "auxpass")
    )


def _deed(reading: Reading, verb: Token) -> bool:
    return (
        verb.lemma in cues().words["deeds"]
        and not priced(reading, verb)
        and _clause(reading, verb)
        and not reading.has(verb, "neg")
        and not any(a.tag == "MD" for a in reading.syntax.children(verb, "aux"))
    )
