"""Persons told by what they do: "Okello retired", "Okello lost his seat", "Okello said he was ill".

A name of one word that the model takes for an organisation or a town is a person's where only
people do what its verb says, or where the pronoun in the same clause is "he" or "she".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon

if TYPE_CHECKING:
    from graph.syntax import Syntax, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OWN = frozenset({"his", "her"})
_SELF = frozenset({"he", "she"})
_CLAUSES = ("ccomp", "advcl")


def human(head: Token, syntax: Syntax) -> bool:
    """Tell whether only a person can be the subject that a name is."""
    if head.dep not in _SUBJECTS:
        return False
    verb = syntax.head(head)
    if verb.lemma in _verbs(head.dep) or _owns(verb, head, syntax):
        return True
    return any(_named_again(clause, head, syntax) for clause in syntax.children(verb, *_CLAUSES))


def _owns(verb: Token, head: Token, syntax: Syntax) -> bool:
    """Tell "lost his seat": the object is the subject's own."""
    if _others(head, verb.index, syntax):
        return False
    objects = syntax.children(verb, "dobj")
    return any(t.lower in _OWN for noun in objects for t in syntax.children(noun, "poss"))


def _named_again(clause: Token, head: Token, syntax: Syntax) -> bool:
    subjects = [t for t in syntax.children(clause, *_SUBJECTS) if t.lower in _SELF]
    return any(t.index > head.index and not _others(head, t.index, syntax) for t in subjects)


def _others(head: Token, end: int, syntax: Syntax) -> bool:
    """Tell whether another name stands before the pronoun in the sentence: it may mean that one."""
    first = syntax.sentences[head.sentence].first
    tokens = syntax.tokens[first:end]
    return any(t.pos == "PROPN" and t.index != head.index for t in tokens)


@cache
def _verbs(dep: str) -> frozenset[str]:
    table: dict[str, list[str]] = lexicon.table("persons")["deeds"]
    return frozenset(table["suffered" if dep == "nsubjpass" else "done"])
