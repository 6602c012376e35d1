"""Second speakers without a verb, told from the words: parsers make lists of them.

Ona wanted a rest; Brod, a game.                      another thing
Ona proposed a ban, Brod a quota.                     another thing, side by side
Ona said that it fell; Brod, that it stood.           another clause
Ona called for a strike and Brod for a boycott.       the preposition again
Norden signed off on Monday, Tarn on Tuesday.         the same, another day
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.pipeline.attribution import acts, contents
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.pipeline.attribution.reading import Found, Reading
    from graph.syntax import Token

CLAUSES = frozenset({"clause", "fronted"})
THINGS = frozenset({"object", "put_at"})
READ = CLAUSES | THINGS | {"preposition"}
JOINTS = frozenset({",", ";", "and", "but", "while"})
NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "CD", "POS", "HYPH", "VBN", "RB"})
OPENING = frozenset({"DT", "PRP$", "CD"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VB"})
RELATIVE = frozenset({"who", "which", "that", "whose", "where", "when"})
WHEN = frozenset({"on", "in", "at", "before", "after", "since", "during", "late", "early", "only"})
RANKED = frozenset({"left", "right", "north", "south", "east", "west", "second", "third", "other"})
LONGEST = 8
"""Most tokens of a speaker without a verb."""


@dataclass(frozen=True)
class Remnant:
    """Where it is joined on, who speaks, and the words left; of the same content, only a time."""

    joint: Token
    speaker: tuple[Token, ...]
    words: tuple[Token, ...]
    same: bool


def parted(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Give each second speaker the words that are left, or a share of the first one's."""
    return [part for relation in found for part in _parts(reading, relation)]


def _parts(reading: Reading, relation: Found) -> Iterator[Found]:
    readable = relation.construction in READ and relation.sources and relation.content
    rest = list(_remnants(reading, relation)) if readable and relation.cue else []
    if not rest:
        yield relation
        return
    same = [r for r in rest if r.same]
    first = _cut(reading, relation, rest[0])
    more = tuple(_source(r.speaker) for r in same)
    yield replace(first, sources=(*relation.sources, *more))
    for remnant in rest:
        if not remnant.same:
            content = contents.runs(reading, remnant.words)
            if content:
                source = (_source(remnant.speaker),)
                yield replace(relation, sources=source, content=content, predicate=None)


def _source(speaker: tuple[Token, ...]) -> Source:
    nouns = [t for t in speaker if t.pos in {"NOUN", "PROPN", "ADJ", "NUM"}] or list(speaker)
    return Source(Span(speaker[0].start, speaker[-1].end), nouns[-1].index)


def _cut(reading: Reading, relation: Found, first: Remnant) -> Found:
    """End the content of the first speaker before the joint, and before its own day."""
    end = first.joint.start
    if first.same:
        before = reading.syntax.within(Span(relation.cue[-1].end, end))
        end = next((t.start for t in before if _is_when(reading, t)), end)
    kept = [Span(s.start, min(s.end, end)) for s in relation.content if s.start < end]
    return replace(relation, content=contents.tidied(reading, kept) or relation.content)


def _remnants(reading: Reading, relation: Found) -> Iterator[Remnant]:
    """Walk the joints behind the cue; each remnant runs to the next one or to the end."""
    where = reading.sentence(relation.cue[0])
    tokens = reading.syntax.tokens
    starts: list[tuple[int, int, int]] = []
    index = relation.cue[0].index + 1
    while index < where.last:
        at = _speaker_at(reading, relation, index, where.last)
        if at is not None:
            starts.append((index, *at))
            index = at[1]
        index += 1
    for number, (joint, first, last) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else where.last
        speaker = tokens[first:last]
        left = tokens[last:end]
        left = left[1:] if left and left[0].text == "," else left
        if not _verbless(left):
            return
        same = _is_when(reading, left[0])
        if relation.construction == "preposition" and left[0].tag == "IN" and not same:
            left = left[1:]
        yield Remnant(tokens[joint], speaker, left, same)


def _speaker_at(reading: Reading, relation: Found, index: int, end: int) -> tuple[int, int] | None:
    """Give first and last token of a speaker behind the joint at `index`, if words are left to it."""
    tokens = reading.syntax.tokens
    joint = tokens[index]
    if joint.lower not in JOINTS or not reading.outside(joint):
        return None
    first = index + 1
    while first < end and tokens[first].lower in {"and", "but", "while", ","}:
        first += 1
    last = _chunk(reading, first, end)
    if last == first or last + 1 >= end:
        return None
    if not _speaks(reading, relation, tokens[first:last]):
        return None
    last = _named(reading, last, end)
    left = tokens[last : last + 2]
    return (first, last) if _left(reading, relation, joint, left) else None


def _speaks(reading: Reading, relation: Found, speaker: Sequence[Token]) -> bool:
    """Tell whether it can be the second speaker: a name, somebody, or "the third" behind "two"."""
    if any(reading.is_time(t) for t in speaker):
        return False
    if all(t.pos == "PROPN" for t in speaker):
        return True
    head = speaker[-1]
    first = reading.syntax.within(relation.sources[0].span)
    if head.tag in {"JJ", "RB"} or head.lower in RANKED:
        return any(t.tag in {"CD", "JJ"} or t.lower in RANKED for t in first)
    known = reading.may_speak(head) or acts.speaks(head.lemma.lower())
    return known and (speaker[0].tag in OPENING or first[-1].tag == head.tag == "NNS")


def _chunk(reading: Reading, first: int, end: int) -> int:
    """Where the noun phrase ends that begins at `first`: before a second article."""
    tokens = reading.syntax.tokens
    last = first + 1 if first < end and tokens[first].tag in OPENING else first
    while last < min(end, first + LONGEST) and tokens[last].tag in NOMINAL:
        if tokens[last].tag in {"CD", "RB"} or reading.is_time(tokens[last]):
            break
        last += 1
    named = any(t.pos in {"NOUN", "PROPN"} or t.tag == "JJ" for t in tokens[first:last])
    return last if last < end and named and tokens[first].lower != "that" else first


def _named(reading: Reading, last: int, end: int) -> int:
    """Take in the name between commas before "that": "and his deputy, Pia Alm, that"."""
    tokens = reading.syntax.tokens
    after = last + 1
    while after < end and tokens[after].pos == "PROPN":
        after += 1
    named = tokens[last].text == "," and after > last + 1 and after + 1 < end
    return (
        after if named and (tokens[after].text, tokens[after + 1].lower) == (",", "that") else last
    )


def _left(reading: Reading, relation: Found, joint: Token, left: Sequence[Token]) -> bool:
    """Tell whether the next words are what is left when the verb is left out."""
    gap = left[0].text == ","
    word = left[1] if gap else left[0]
    if gap and joint.text != ";" and word.lower != "that":
        return False
    if word.lower == "that":
        after = reading.syntax.tokens[word.index + 1]
        return relation.construction in CLAUSES and after.tag not in FINITE
    if relation.construction in CLAUSES:
        return False
    begins = reading.syntax.within(relation.content[0])[:1]
    before = reading.syntax.tokens[begins[0].index - 1] if begins else word
    if relation.construction == "preposition" and word.lower == before.lower:
        return True
    if _is_when(reading, word):
        own = reading.syntax.within(Span(relation.cue[-1].end, joint.start))
        return any(_is_when(reading, t) for t in own)
    return relation.construction == "object" and word.tag in OPENING


def _is_when(reading: Reading, word: Token) -> bool:
    """Tell whether a day or an occasion begins there: "on Monday", "before the week was out"."""
    if reading.is_time(word):
        return True
    if word.lower not in WHEN:
        return False
    near = reading.syntax.tokens[word.index + 1 : word.index + 4]
    return any(reading.is_time(t) or t.lemma in {"day", "week", "month", "year"} for t in near)


def _verbless(left: Sequence[Token]) -> bool:
    """Tell whether the words have no finite verb of their own outside a clause of theirs."""
    for token in left:
        if token.lower in RELATIVE or token.lower in {"before", "after"}:
            return True
        if token.tag in FINITE and token.dep not in {"amod", "compound"}:
            return False
    return bool(left)
