"""Who joins in what somebody else has said.

So does the harbour office.          the same words, another speaker
Ona called it old, as did Brod.      the same
Norden did the same.                 the same
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.pipeline.attribution import gaps, remnants, sources
from graph.pipeline.attribution.veto import vetoed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import Source
    from graph.pipeline.attribution.reading import Found, Reading
    from graph.syntax import Token

PRO_VERBS = frozenset({"do", "have", "be"})
REACH = 1
"""How many sentences later somebody may join in."""


def joined(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Add to each relation the speakers who join in later."""
    found = remnants.parted(reading, gaps.filled(reading, found))
    late = list(_late(reading))
    if not late:
        return found
    told = sorted((r for r in found if r.sources and r.cue), key=lambda r: r.cue[0].index)
    more: dict[int, tuple[Source, ...]] = {}
    for verb, subjects in late:
        before = [r for r in told if r.cue[0].index < verb.index]
        if before and verb.sentence - before[-1].cue[0].sentence <= REACH:
            place = before[-1].cue[0].index
            more[place] = (*more.get(place, ()), *subjects)
    return [
        replace(r, sources=(*r.sources, *more[r.cue[0].index]))
        if r in told and r.cue[0].index in more
        else r
        for r in found
    ]


def _late(reading: Reading) -> Iterator[tuple[Token, tuple[Source, ...]]]:
    for verb in _pro_verbs(reading):
        subject = _inverted(reading, verb) or _likewise(reading, verb)
        if subject is not None and not vetoed(reading, verb):
            yield verb, sources.phrases(reading, subject, verb)


def _pro_verbs(reading: Reading) -> Iterator[Token]:
    for sentence in reading.sentences:
        for token in reading.tokens(sentence):
            if token.lemma in PRO_VERBS and token.pos in {"VERB", "AUX"} and reading.outside(token):
                yield token


def _inverted(reading: Reading, verb: Token) -> Token | None:
    """Give the subject of "so does Brod", "as did Brod": behind the verb, and nothing more."""
    before = reading.syntax.tokens[verb.index - 1] if verb.index else None
    if (
        before is None
        or before.lower not in {"so", "as"}
        or reading.has(verb, "dobj", "attr", "acomp")
    ):
        return None
    behind = [s for s in reading.syntax.children(verb, "nsubj") if s.index > verb.index]
    return behind[0] if behind and behind[0].lower not in {"it", "there"} else None


def _likewise(reading: Reading, verb: Token) -> Token | None:
    """Give the subject of "Norden did the same", "Norden did so too"."""
    things = [*reading.syntax.children(verb, "dobj"), *reading.syntax.children(verb, "advmod")]
    if verb.lemma != "do" or not any(t.lower in {"same", "likewise"} for t in things):
        return None
    subject = reading.syntax.children(verb, "nsubj")
    return subject[0] if subject and reading.may_speak(subject[0]) else None
