"""Which relations inside what somebody says stand by themselves, and which stay in its frame.

Ona said that Brod denied the theft.           a statement of somebody else
Ona said the union had rejected the offer.     a deed of words that is all she tells
Ona said she had believed it was safe.         her own view of then
Ona said Brod would like to go.                nothing was uttered: it stays in the frame
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.ontology import ClaimKind
from graph.pipeline.attribution.cues import cues

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Found, Reading
    from graph.syntax import Token

CARRIED = frozenset({"clause", "fronted", "quotation", "inserted"})
VERBAL = frozenset({"clause", "object", "infinitive", "preposition", "passive"})
AROUND = CARRIED | {"according", "parenthetical", "quoted_as"}
WORDLESS = frozenset({"want", "agree"})
"""Told within another's words they are deeds or wishes: "said the board had approved gifts"."""
FACTIVE = frozenset({"know", "realize", "realise", "remember", "forget", "see", "hear", "learn"})
"""Of oneself they tell what one states anyway: "said she knew that"."""

REFUSING = frozenset({"reject", "deny"})
"""Acts that answer what somebody else has said."""


def stands(reading: Reading, relation: Found, outer: Found) -> bool:
    """Tell whether `relation` is a claim of its own inside the content of `outer`."""
    if outer.construction == "according" and states(relation):
        return True
    if relation.construction == "noun_clause" and not relation.sources:
        # "dismissed reports that it would move": the reports are others'
        return outer.construction == "object" and outer.act in REFUSING
    if not relation.sources or not outer.sources or relation.construction == "credit":
        return False
    if relation.construction == "echo":  # a noun, or "he" whose words stand in marks of their own
        return True
    head = reading.syntax.tokens[relation.sources[0].head]
    if head.pos in {"PRON", "DET"}:
        other = head.lower not in {"i", "we"} and relation.cue[0].lemma not in FACTIVE
        clause = other and relation.construction == "clause"
        return clause and _all_told(reading, relation, outer)
    return relation.kind is ClaimKind.STATEMENT or _all_told(reading, relation, outer)


def states(relation: Found) -> bool:
    """Tell whether it is a statement that somebody may carry: by a verb known to report."""
    return relation.construction in CARRIED and (
        relation.cue[0].lemma in cues().clause or relation.cue[0].lemma in cues().attitude
    )


def _all_told(reading: Reading, relation: Found, outer: Found) -> bool:
    """Tell whether the outer content tells of nothing but the inner words, which were uttered.

    "Said the union had rejected it", not "said the union would like it", "said agents promised
    work before they drove off": there what was uttered is one deed among others.
    """
    main = relation.cue[0]
    if relation.construction not in VERBAL or outer.construction not in AROUND:
        return False
    if outer.predicate is not main or _heads(relation) & _heads(outer):
        return False
    if relation.act in WORDLESS or not _past(reading, main):
        return False
    if outer.construction == "according":
        return True
    end = relation.content[-1].end
    tail = (t for s in outer.content if s.end > end for t in reading.syntax.within(s))
    deeds = any(t.pos in {"VERB", "AUX"} for t in tail if t.start >= end)
    return outer.kind is ClaimKind.STATEMENT and not deeds


def _heads(relation: Found) -> set[int]:
    return {source.head for source in relation.sources}


def _past(reading: Reading, verb: Token) -> bool:
    helping = {t.lower for t in reading.syntax.children(verb, "aux")}
    return verb.tag in {"VBD", "VBN"} or "did" in helping
