"""Places in the names of something else: a disease, a species, a treaty, a university.

"Lassa fever" is no place, "the universities of Glasgow and Leeds" are none either.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon

if TYPE_CHECKING:
    from graph.syntax import Syntax, Token

_MODIFIERS = frozenset({"compound", "nmod", "amod"})


def eponymous(head: Token, name: str, syntax: Syntax) -> bool:
    """Tell whether a place only gives its name to what the noun after or before it means.

    Parameters
    ----------
    head : Token
        The head of the place's name.
    name : str
        The place as written.
    """
    first = head
    # "The Sudan and Bundibugyo strains": each of them modifies the noun.
    while first.dep in {"conj", "appos"}:
        first = syntax.head(first)
    if first.dep == "pobj":
        return _of(syntax, first)
    after = syntax.tokens[head.index + 1 : head.index + 2]
    nouns = [*after, syntax.head(first)] if first.dep in _MODIFIERS else list(after)
    return any(_named_after(noun, name, head) for noun in nouns)


def _named_after(noun: Token, name: str, head: Token) -> bool:
    if noun.index <= head.index or noun.sentence != head.sentence:
        return False
    lemma = noun.lemma.lower()
    if lemma in _words("kinds") or (noun.text[0].isupper() and noun.lower in _words("acts")):
        return True
    return f"{name.lower()} {lemma}" in _phrases()


def _of(syntax: Syntax, place: Token) -> bool:
    preposition = syntax.head(place)
    noun = syntax.head(preposition)
    if preposition.lower != "of":
        return False
    act = noun.text[0].isupper() and noun.lower in _words("acts")
    return act or noun.lower in _words("institutions")


@cache
def _words(sort: str) -> frozenset[str]:
    return frozenset(lexicon.table("eponyms")[sort]["nouns"])


@cache
def _phrases() -> frozenset[str]:
    return frozenset(lexicon.table("eponyms")["names"]["phrases"])
