"""Words that two speakers share: they stand behind the second verb only.

Neighbours said, and police confirmed, that it fell.     one report of both
The bishop praised and the union damned the list.        two acts on one list
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.ontology import ClaimKind
from graph.pipeline.attribution import sources
from graph.pipeline.attribution.clauses import cue_tokens
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.veto import vetoed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.pipeline.attribution.reading import Found, Reading
    from graph.syntax import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
OWN = ("ccomp", "xcomp", "dobj", "prep", "acomp", "attr", "oprd", "aux", "auxpass", "neg")


def shared(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Give the first of two verbs the words that stand behind the second."""
    return [part for relation in found for part in _both(reading, relation)]


def _both(reading: Reading, relation: Found) -> Iterator[Found]:
    if later := _later(reading, relation):
        cue = (*relation.cue, *cue_tokens(reading, later))
        also = sources.of_verb(reading, later)
        yield replace(relation, cue=cue, sources=(*relation.sources, *also))
        return
    first = _first(reading, relation)
    named = sources.of_verb(reading, first) if first else ()
    if first is None or not named or vetoed(reading, first):
        yield relation
    elif relation.construction == "clause":
        cue = (*cue_tokens(reading, first), *relation.cue)
        yield replace(relation, cue=cue, sources=(*named, *relation.sources))
    else:
        act = cues().object.get(first.lemma) or cues().act(first.lemma)
        yield replace(
            relation, cue=(first,), sources=named, act=act, kind=ClaimKind.SPEECH_ACT, carriers=()
        )
        yield relation


def _first(reading: Reading, relation: Found) -> Token | None:
    """Give the verb before "and" that has a subject and nothing behind it."""
    if not relation.cue or relation.construction not in {"clause", "object"}:
        return None
    second = relation.cue[0]
    first = reading.syntax.head(second)
    if second.dep != "conj" or first.tag not in FINITE or reading.has(first, *OWN):
        return None
    if not (reading.has(first, "nsubj") and reading.has(second, "nsubj")):
        return None
    spoken = cues().clause.keys() | cues().attitude.keys()
    known = spoken if relation.construction == "clause" else cues().object.keys()
    behind = [t.text for t in reading.syntax.tokens[first.index + 1 : first.index + 3]]
    joined = behind[:1] in (["and"], ["but"]) or behind in ([",", "and"], [",", "but"])
    return first if first.lemma in known and joined else None


def _later(reading: Reading, relation: Found) -> Token | None:
    """Give the verb between the commas of "Ona said, and Brod confirmed, that it fell"."""
    first = relation.cue[0]
    tokens = reading.syntax.tokens
    for second in reading.syntax.children(first, "conj"):
        between = [t.lower for t in tokens[first.index + 1 : first.index + 3]]
        closed = tokens[second.index + 1 : second.index + 2]
        parted = between in ([",", "and"], [",", "but"]) and [t.text for t in closed] == [","]
        bare = not reading.has(second, *OWN) and reading.has(second, "nsubj")
        told = relation.content and relation.content[0].start > second.end
        if (
            parted
            and bare
            and told
            and (second.lemma in cues().clause or second.lemma in cues().attitude)
        ):
            return None if vetoed(reading, second) else second
    return None
