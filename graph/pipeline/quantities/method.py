"""How a number was got, as its clause says: counted, documented or estimated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.lexicon import table

if TYPE_CHECKING:
    from graph.syntax import Syntax, Token

_METHODS: dict[str, str] = {
    lemma: method
    for method, lemmas in table("approximators")["methods"].items()
    for lemma in lemmas
}


def method(syntax: Syntax, token: Token, approximator: str | None) -> str | None:
    """Give the method by the nearest word that tells it: around the number, then above it."""
    if approximator and "estimated" in approximator:
        return "estimated"
    for above in (token, *syntax.ancestors(token)):
        if above.pos in {"VERB", "NOUN"} and (found := _METHODS.get(above.lemma.lower())):
            return found
        for child in syntax.children(
            above, "prep", "ccomp", "acl", "amod", "nsubj", "oprd", "acomp"
        ):
            if found := _told(syntax, child):
                return found
    return None


def _told(syntax: Syntax, child: Token) -> str | None:
    if child.pos == "ADP":
        inner = [t.lemma.lower() for t in syntax.children(child, "pobj")]
    else:
        inner = [child.lemma.lower()]
    return next((_METHODS[lemma] for lemma in inner if lemma in _METHODS), None)
