"""What is told as unreal: a condition without "if", and what the text calls untrue.

Had they warned ...                  nobody warned
It is false that they said ...       nobody said it
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import cues

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token


def inverted(reading: Reading, verb: Token) -> bool:
    """Find the condition without "if": "Had Tarn warned them, they would ..."."""
    first = reading.syntax.children(verb, "aux", "auxpass")[:1]
    subject = reading.syntax.children(verb, "nsubj", "nsubjpass")
    had = reading.syntax.head(verb)
    if (
        verb.dep == "ccomp"
        and had.lower == "had"
        and had.dep == "advcl"
        and not reading.has(had, "nsubj")
    ):
        return True  # "Even had the crew warned them": the parser takes "had" for the verb
    opening = bool(first) and first[0].index - _even(reading, verb) == reading.sentence(verb).first
    return (
        (verb.dep in {"advcl", "ccomp", "dep"} or opening)
        and any(a.lower in {"had", "were", "should"} for a in first)
        and bool(subject)
        and first[0].index - _even(reading, verb) == reading.syntax.first(verb).index
        and first[0].index < subject[0].index
    )


def _even(reading: Reading, verb: Token) -> int:
    """Tell whether "even" stands before the inverted condition: "Even had Tarn warned them"."""
    return int(reading.syntax.first(verb).lower in {"even", "but", "and"})


def untrue(reading: Reading, verb: Token) -> bool:
    """Find "It is false that the mayor said ..."."""
    head = reading.syntax.head(verb)
    that = any(m.lower == "that" for m in reading.syntax.children(verb, "mark"))
    if not that or verb.dep not in {"ccomp", "acl", "advcl"} or head is verb:
        return False
    above = head if head.pos in {"AUX", "VERB"} else reading.syntax.head(head)
    found = reading.syntax.children(above, "acomp", "attr")
    if any(t.lower in cues().words["untrue"] for t in found):
        return True
    true = any(t.lower in {"true", "correct"} for t in found)
    return true and reading.has(above, "neg")
