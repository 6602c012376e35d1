"""Relations inside relations: which are kept, whose words are cut out of whose.

Ona said that Brod denied the theft.     Brod's denial is nested in what Ona said
"""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from graph.pipeline.attribution import contents, inner
from graph.spans import Places, subtracted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from graph.pipeline.attribution.reading import Found, Reading
    from graph.spans import Span
    from graph.syntax import Token

Nested: TypeAlias = "tuple[Found, Token | None]"
"""A relation, and the cue of the one it is nested in."""


def one_per_cue(found: Sequence[Found]) -> list[Found]:
    """Keep the first relation of every cue: the rules come in order of trust."""
    taken: set[int] = set()
    kept = []
    for relation in found:
        main = relation.cue[0].index
        if relation.content and main not in taken:
            taken.update(t.index for t in relation.cue)
            kept.append(relation)
    return kept


def insides(found: Sequence[Found]) -> list[list[int]]:
    """Give, for every relation, the numbers of those whose cue stands in its content."""
    cues_at = Places(relation.cue[0].span for relation in found)
    held = [set(cues_at.inside(outer.content)) for outer in found]
    # Two that hold each other's cue: the one of the more trusted rule is the outer one.
    return [
        [n for n in sorted(held[number]) if n != number and not (n < number and number in held[n])]
        for number in range(len(found))
    ]


def settled(reading: Reading, found: Sequence[Found]) -> list[Nested]:
    """Pair every kept relation with the one it is nested in.

    The outer one keeps its words, the inner ones among them; whoever says the outer one
    carries the inner ones. Contents of others no longer overlap.
    """
    found = _enclosed(reading, found)
    within = insides(found)
    alive = dict(_carried(reading, found, within))
    nested = {below for number in alive for below in within[number]}
    pairs: list[Nested] = []
    for number, whole in alive.items():
        if number not in nested:
            pairs.append((whole, None))
            pairs += _below(reading, number, alive, within)
    return disjoint(reading, pairs)


def _below(
    reading: Reading, number: int, alive: Mapping[int, Found], within: Sequence[Sequence[int]]
) -> Iterator[Nested]:
    """Give what stands inside a relation, and inside that, each carried by all who say it."""
    whole = alive[number]
    standing = [n for n in within[number] if inner.stands(reading, alive[n], whole)]
    deeper = {n for outer in standing for n in within[outer]}
    chain = (*whole.carriers, *whole.sources)
    for n in standing:
        if n in deeper:
            continue
        relation = replace(alive[n], carriers=(*chain, *alive[n].carriers))
        yield relation, whole.cue[0]
        yield from _below(reading, n, {**alive, n: relation}, within)


def _enclosed(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Keep a phrase to the words around it: "The clinic, according to X, was shut, Ida Voss said".

    What another says goes on behind the phrase: X speaks inside it, and not of Voss.
    """
    wholes = [
        (s, r)
        for r in found
        if r.construction in inner.CARRIED and inner.states(r)
        for s in r.content
    ]
    places = Places(span for span, _ in wholes)
    kept = []
    for relation in found:
        phrase = [*(s.span for s in relation.sources), *(t.span for t in relation.cue)]
        near = places.touching(min(phrase)) if relation.construction == "according" else []
        around = [number for number in near if _amid(phrase, wholes[number][0])]
        if around:
            left = contents.tidied(reading, subtracted(wholes[around[0]][1].content, phrase))
            kept.append(replace(relation, content=left))
        else:
            kept.append(relation)
    return kept


def _amid(phrase: Sequence[Span], content: Span) -> bool:
    """Tell whether a content runs on behind the phrase."""
    return content.start < min(phrase).start and max(span.end for span in phrase) < content.end


def disjoint(reading: Reading, pairs: Sequence[Nested]) -> list[Nested]:
    """Make sure that no word stands in two contents, nor in a content and its own source or cue.

    Only what is nested stands in the content around it as well.
    """
    taken: list[Span] = []
    kept: list[Nested] = []
    whole: set[tuple[Span, ...]] = set()
    for relation, above in pairs:
        # the very same words may be two people's: "The bishop praised and the union damned the list"
        joined = relation.construction == "object" and relation.content in whole
        alone = above is not None or joined
        others = () if alone else _touching(taken, relation.content)
        whole.add(relation.content)
        holes = [*others, *_own(relation)]
        holes = [h for h in holes if any(h.overlaps(s) for s in relation.content)]
        left = contents.tidied(reading, subtracted(relation.content, holes))
        content = left if holes else relation.content
        if content:
            for span in () if above else content:
                insort(taken, span)
            kept.append((replace(relation, content=content) if holes else relation, above))
    return kept


def _touching(taken: Sequence[Span], content: Sequence[Span]) -> Iterator[Span]:
    """Give those of `taken`, which are in order and apart, that may share words with `content`."""
    for start, end in content:
        first = max(bisect_left(taken, (start, start)) - 1, 0)
        yield from taken[first : bisect_left(taken, (end, end))]


def _own(relation: Found) -> list[Span]:
    # "the same sum she named" holds its own cue: without it nothing readable would be left
    if relation.construction == "antecedent":
        return []
    return [*(s.span for s in relation.sources), *(t.span for t in relation.cue)]


def _without(reading: Reading, relation: Found, carrier: Found) -> Found:
    """Take the phrase that names its carrier out of the content."""
    phrase = [*(s.span for s in carrier.sources), *(t.span for t in carrier.cue)]
    content = relation.content
    if any(p.overlaps(s) for p in phrase for s in content):
        content = contents.tidied(reading, subtracted(content, phrase)) or content
    return replace(relation, content=content)


def _carried(
    reading: Reading, found: Sequence[Found], within: Sequence[Sequence[int]]
) -> Iterator[tuple[int, Found]]:
    """Take "according to the Gazette" out of what Ida Voss, whom it carries, said."""
    carriers: dict[int, Found] = {}
    for number, outer in enumerate(found):
        if outer.construction == "according":
            for below in within[number]:
                carriers.setdefault(below, outer)
    for number, relation in enumerate(found):
        carrier = carriers.get(number)
        yield number, _without(reading, relation, carrier) if carrier else relation
