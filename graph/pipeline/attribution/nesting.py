"""Relations inside relations: which are kept, whose words are cut out of whose.

Ona said that Brod denied the theft.     Brod's denial is nested in what Ona said
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from graph.ontology import ClaimKind
from graph.pipeline.attribution import contents
from graph.pipeline.attribution.cues import cues
from graph.spans import covered, subtracted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.pipeline.attribution.reading import Found, Reading
    from graph.spans import Span
    from graph.syntax import Token

Nested: TypeAlias = "tuple[Found, Token | None]"
"""A relation, and the cue of the one it is nested in."""
CARRIED = frozenset({"clause", "fronted", "quotation", "inserted"})
NESTED = frozenset({"clause", "fronted", "parenthetical", "inserted"})


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


def inside(relation: Found, outer: Found) -> bool:
    """Tell whether the cue of `relation` stands in the content of `outer`."""
    return relation is not outer and covered(relation.cue[0].span, outer.content)


def settled(reading: Reading, found: Sequence[Found]) -> list[Nested]:
    """Pair every kept relation with the one it is nested in; contents no longer overlap."""
    carried = [_carried(relation, found) for relation in found]
    alive = [r for r in carried if r is not None]
    top = [r for r in alive if not any(inside(r, o) for o in alive)]
    pairs: list[Nested] = []
    for whole in top:
        inner = [r for r in alive if inside(r, whole) and _stands(reading, r, whole)]
        inner = [r for r in inner if not any(inside(r, o) for o in inner)]
        left = subtracted(whole.content, [s for r in inner for s in r.content])
        outer = whole
        if inner and left:
            outer = replace(whole, content=contents.tidied(reading, left))
        pairs.append((outer, None))
        pairs += [(r, whole.cue[0]) for r in inner if left]
    return disjoint(reading, pairs)


def disjoint(reading: Reading, pairs: Sequence[Nested]) -> list[Nested]:
    """Make sure that no word stands in two contents, nor in a content and its own source or cue."""
    taken: list[Span] = []
    kept: list[Nested] = []
    for relation, above in pairs:
        holes = [*taken, *_own(relation)]
        holes = [h for h in holes if any(h.overlaps(s) for s in relation.content)]
        left = contents.tidied(reading, subtracted(relation.content, holes))
        content = left if holes else relation.content
        if content:
            taken.extend(content)
            kept.append((replace(relation, content=content) if holes else relation, above))
    return kept


def _own(relation: Found) -> list[Span]:
    # "the same sum she named" holds its own cue: without it nothing readable would be left
    if relation.construction == "antecedent":
        return []
    return [*(s.span for s in relation.sources), *(t.span for t in relation.cue)]


def _stands(reading: Reading, relation: Found, outer: Found) -> bool:
    """Only a clause that somebody else, no pronoun, is said to have stated."""
    named = (
        relation.sources
        and outer.sources
        and reading.syntax.tokens[relation.sources[0].head].pos not in {"PRON", "DET"}
    )
    lemma = relation.cue[0].lemma
    finds = lemma in cues().words["findings"] or lemma not in cues().clause
    return (
        bool(named)
        and not finds
        and relation.construction in NESTED
        and relation.kind is ClaimKind.STATEMENT
    )


def _carried(relation: Found, found: Sequence[Found]) -> Found | None:
    """Give "..., Ida Voss said, according to the Gazette": the Gazette carries what Voss said."""
    if relation.construction == "according":
        held = [o for o in found if inside(o, relation) and o.construction in CARRIED]
        return None if held else relation
    if relation.construction not in CARRIED:
        return relation
    for outer in found:
        if outer.construction == "according" and inside(relation, outer):
            return replace(relation, carriers=(*relation.carriers, *outer.sources))
    return relation
