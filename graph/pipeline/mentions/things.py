"""Adjectives of countries that name no country: money, a language, goods and species.

"Swiss francs", "a recipe in Dutch", "a Persian rug" say nothing of Switzerland, the
Netherlands and Iran; a "Dutch baker" does.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.annotations import Form

if TYPE_CHECKING:
    from graph.syntax import Syntax, Token

_NAMED = frozenset({"NOUN", "PROPN", "ADJ"})
_SINGULAR = frozenset({"NN", "NNP", "JJ"})


def thing(head: Token, words: str, form: Form, syntax: Syntax) -> bool:
    """Tell whether the name or adjective of a country only says what sort of thing it is.

    Parameters
    ----------
    head : Token
        The head of the name.
    words : str
        The name as written.
    """
    after = _after(head, syntax)
    if after is not None and after.lower in _money() and after.pos in _NAMED:
        return True
    if form is not Form.DEMONYM:
        return False
    if after is not None and _sort(words, after):
        return True
    return _language(head, after, syntax)


def _after(head: Token, syntax: Syntax) -> Token | None:
    following = syntax.tokens[head.index + 1 : head.index + 3]
    # "a Chinese-lantern plant"
    following = following[1:] if following and following[0].text == "-" else following[:1]
    return following[0] if following and following[0].sentence == head.sentence else None


def _sort(words: str, after: Token) -> bool:
    spoken = words.lower()
    return not {f"{spoken} {after.lemma.lower()}", f"{spoken} {after.lower}"}.isdisjoint(_sorts())


def _language(head: Token, after: Token | None, syntax: Syntax) -> bool:
    spoken = _words("languages")
    if after is not None and after.lemma.lower() in spoken["beside"]:
        return True
    if head.tag not in _SINGULAR or head.pos not in _NAMED or syntax.children(head, "det", "poss"):
        return False
    first = head
    while first.dep == "conj":
        first = syntax.head(first)
    governor = syntax.head(first)
    if first.dep == "pobj" and governor.lower == "from":
        return syntax.head(governor).lemma in spoken["translated"]
    if first.dep == "pobj":
        return governor.lower in spoken["prepositions"] and not syntax.children(head, "amod")
    return first.dep == "dobj" and governor.lemma in spoken["verbs"]


@cache
def _money() -> frozenset[str]:
    """Give the last words of the names of currencies, singular and plural."""
    rows = lexicon.rows("currencies")
    names = [row[number] for row in rows for number in ("singular", "plural") if row[number]]
    return frozenset(name.split()[-1] for name in names) | {"currency", "currencies"}


@cache
def _sorts() -> frozenset[str]:
    return frozenset(_words("adjectives")["phrases"])


def _words(part: str) -> dict[str, list[str]]:
    words: dict[str, list[str]] = lexicon.table("eponyms")[part]
    return words
