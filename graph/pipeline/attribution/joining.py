"""Who joins in what somebody else has said.

So does the harbour office.          the same words, another speaker
Ona called it old, as did Brod.      the same
Norden did the same.                 the same
Ona doubts it, and Brod does too.    the same
Ona does not think so, nor does Brod.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.pipeline.attribution import contents, gaps, remnants, sources
from graph.pipeline.attribution.veto import vetoed
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import Source
    from graph.pipeline.attribution.reading import Found, Reading
    from graph.syntax import Token

PRO_VERBS = frozenset({"do", "have", "be"})
DENYING = frozenset({"nor", "neither"})
ALSO = (("too",), ("as", "well"), ("likewise",), ("also",))
ASIDE = 8
"""Most tokens of what is set off before the verb."""
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
    ends: dict[int, int] = {}
    for verb, subjects in late:
        before = [r for r in told if r.cue[0].index < verb.index]
        if before and _answers(reading, verb, before[-1].cue[0]):
            place = before[-1].cue[0].index
            more[place] = (*more.get(place, ()), *subjects)
            ends[place] = min(ends.get(place, verb.start), _start(reading, verb, subjects))
    return [
        _with(reading, r, more[r.cue[0].index], ends[r.cue[0].index])
        if r in told and r.cue[0].index in more
        else r
        for r in found
    ]


def _answers(reading: Reading, verb: Token, cue: Token) -> bool:
    """Tell whether it takes the cue up: near enough, and negated as it is."""
    first = reading.syntax.tokens[verb.index - 1] if verb.index else verb
    negated = first.lower in DENYING
    near = verb.sentence - cue.sentence <= REACH
    return near and (not negated or reading.has(cue, "neg"))


def _start(reading: Reading, verb: Token, subjects: Sequence[Source]) -> int:
    return min(reading.syntax.first(verb).start, *(s.span.start for s in subjects))


def _with(reading: Reading, relation: Found, more: tuple[Source, ...], end: int) -> Found:
    """Add the speakers; where they join in is no part of what was said."""
    content = relation.content
    if any(s.start < end < s.end for s in content):
        kept = [Span(s.start, min(s.end, end)) for s in content if s.start < end]
        content = contents.tidied(reading, kept) or content
    return replace(relation, sources=(*relation.sources, *more), content=content)


def _late(reading: Reading) -> Iterator[tuple[Token, tuple[Source, ...]]]:
    for verb in _pro_verbs(reading):
        subject = _inverted(reading, verb) or _likewise(reading, verb) or _too(reading, verb)
        if subject is not None and not vetoed(reading, verb):
            yield verb, sources.phrases(reading, subject, verb)


def _pro_verbs(reading: Reading) -> Iterator[Token]:
    for sentence in reading.sentences:
        for token in reading.tokens(sentence):
            if token.lemma in PRO_VERBS and token.pos in {"VERB", "AUX"} and reading.outside(token):
                yield token


def _inverted(reading: Reading, verb: Token) -> Token | None:
    """Give the subject of "so does Brod", "as did Brod": behind the verb, and nothing more."""
    before = _before(reading, verb)
    if (
        before is None
        or before.lower not in {"so", "as"} | DENYING
        or reading.has(verb, "attr", "acomp")
        or (before.lower not in DENYING and reading.has(verb, "dobj"))
    ):
        return None
    # "nor do the fishermen": taken for an object
    denied = before.lower in DENYING
    deps = ("nsubj", "dobj") if denied else ("nsubj",)
    behind = [s for s in reading.syntax.children(verb, *deps) if s.index > verb.index]
    return behind[0] if behind and behind[0].lower not in {"it", "there"} else None


def _before(reading: Reading, verb: Token) -> Token | None:
    """Give the word before the verb, or before what is set off there: "so, under oath, did Brod"."""
    tokens, index = reading.syntax.tokens, verb.index - 1
    if index > 0 and tokens[index].text == ",":
        opened = [t.index for t in tokens[max(index - ASIDE, 1) : index] if t.text == ","]
        index = opened[-1] - 1 if opened else index
    return tokens[index] if index >= 0 else None


def _too(reading: Reading, verb: Token) -> Token | None:
    """Give the subject of "and Brod does too", "The inspectors did, as well.": nothing else is told."""
    if verb.dep in {"aux", "auxpass"} or reading.has(verb, "dobj", "attr", "acomp", "neg", "ccomp"):
        return None
    after = [t for t in reading.syntax.tokens[verb.index + 1 : verb.index + 5] if t.text != ","]
    words = [t.lower for t in after]
    size = next((len(w) for w in ALSO if tuple(words[: len(w)]) == w), 0)
    ends = size and (len(after) == size or after[size].pos == "PUNCT")
    subject = [s for s in reading.syntax.children(verb, "nsubj") if s.index < verb.index]
    return subject[0] if ends and subject and subject[0].lower not in {"it", "there"} else None


def _likewise(reading: Reading, verb: Token) -> Token | None:
    """Give the subject of "Norden did the same", "Norden did so too"."""
    things = [*reading.syntax.children(verb, "dobj"), *reading.syntax.children(verb, "advmod")]
    if verb.lemma != "do" or not any(t.lower in {"same", "likewise"} for t in things):
        return None
    subject = reading.syntax.children(verb, "nsubj")
    return subject[0] if subject and reading.may_speak(subject[0]) else None
