"""Who speaks together, where the parser does not see that they are joined.

Norden as well as Brod said ...                      two subjects of one verb
Norden, a rival of Brod and two unions say ...       a list that looks like an apposition
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

SPEAKING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X", "SYM"})


def members(reading: Reading, head: Token, verb: Token | None) -> list[Token]:
    """List the nouns joined to `head`, itself first, none of them negated."""
    found = [head, *_listed(reading, head, verb)]
    if verb is not None:
        found = [*_well(reading, head, verb), *found]
    whole = [n for one in found for n in reading.syntax.conjuncts(one)]
    kept = {
        n.index: n for n in whole if n is head or (n.pos in SPEAKING and not reading.has(n, "neg"))
    }
    return [kept[index] for index in sorted(kept)]


def _well(reading: Reading, head: Token, verb: Token) -> list[Token]:
    """Give the other of two subjects between which "as well as" or "along with" stands."""
    if not any(c.lower == "as" for s in _subjects(reading, verb) for c in _joints(reading, s)):
        return []
    return [s for s in _subjects(reading, verb) if s is not head and s.index < verb.index]


def _subjects(reading: Reading, verb: Token) -> list[Token]:
    return reading.syntax.children(verb, "nsubj", "nsubjpass")


def _joints(reading: Reading, noun: Token) -> list[Token]:
    return reading.syntax.children(noun, "cc")


def _listed(reading: Reading, head: Token, verb: Token | None) -> list[Token]:
    """Give the rest of a list: an apposition with a conjunct of its own and no comma behind it."""
    for other in reading.syntax.children(head, "appos"):
        last = reading.syntax.subtree(other)[-1]
        joined = reading.has(other, "conj") and reading.has(other, "cc")
        if joined and verb is not None and last.index + 1 == verb.index:
            return [other]
    return []
