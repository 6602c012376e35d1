"""Places in the names of something else: a disease, a species, a treaty, a university.

"Rift Valley fever" is no place, "the universities of Glasgow and Leeds" are none either.
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
    # "The Zika and Lassa viruses": each of them modifies the noun.
    while first.dep in {"conj", "appos"}:
        first = syntax.head(first)
    if first.dep == "pobj":
        return _of(syntax, first)
    if first.dep in _MODIFIERS and name.lower() in _words("trades"):
        return True
    after = syntax.tokens[head.index + 1 : head.index + 2]
    if any(_act(noun) or _kind(noun, name, head) for noun in after):
        return True
    return first.dep in _MODIFIERS and _kind(syntax.head(first), name, head)


def _act(noun: Token) -> bool:
    return noun.text[0].isupper() and noun.lower in _words("acts")


def _kind(noun: Token, name: str, head: Token) -> bool:
    if noun.index <= head.index or noun.sentence != head.sentence:
        return False
    lemma = noun.lemma.lower()
    phrases = {f"{name.lower()} {lemma}", f"{name.lower()} {noun.lower}"}
    return lemma in _words("kinds") or not phrases.isdisjoint(_phrases())


def _of(syntax: Syntax, place: Token) -> bool:
    preposition = syntax.head(place)
    noun = syntax.head(preposition)
    if preposition.lower != "of" or preposition.index != noun.index + 1:
        return False
    if _act(noun):
        return True
    # "The State University of the US" lies there, "the universities of Leeds" is called so.
    named = syntax.tokens[preposition.index + 1].lower != "the"
    return named and noun.lower in _words("institutions")


@cache
def _words(sort: str) -> frozenset[str]:
    return frozenset(lexicon.table("eponyms")[sort]["nouns"])


@cache
def _phrases() -> frozenset[str]:
    return frozenset(lexicon.table("eponyms")["names"]["phrases"])


@cache
def namesakes() -> frozenset[str]:
    """First names that are also a country's."""
    return frozenset(lexicon.table("eponyms")["given"]["names"])
