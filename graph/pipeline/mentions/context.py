"""The names of a document by token, and which country or body a noun phrase belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.ontology import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.annotations import Mention
    from graph.pipeline.mentions.tokens import Index
    from graph.syntax import Syntax, Token

_LOCATING = frozenset({"in", "from", "of", "inside", "across"})
_OWNING = frozenset({"of", "for", "at", "in", "with", "from"})
_BEFORE = ("amod", "compound", "nmod", "poss", "npadvmod", "nsubj")


class Names:
    """Looks up the mention that stands on a token; of nested ones the outermost."""

    def __init__(self, text: str, index: Index, mentions: Iterable[Mention]) -> None:
        self.text = text
        self.syntax: Syntax = index.syntax
        self.mentions = list(mentions)
        self._on: dict[int, Mention] = {}
        self._inner: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            for token in index.covering(mention.span):
                self._on.setdefault(token.index, mention)
                self._inner.setdefault(token.index, []).append(mention)

    def on(self, token: Token) -> Mention | None:
        """Give the mention that covers the token."""
        return self._on.get(token.index)

    def of_type(self, token: Token, *types: EntityType) -> Mention | None:
        """Give a mention of one of the types that covers the token."""
        return next((m for m in self._inner.get(token.index, ()) if m.type in types), None)

    def owner(self, noun: Token) -> Mention | None:
        """Find the country of a noun: "Iraqi X", "Iraq's X", "X of Iraq" as a mention."""
        return self._before(noun, EntityType.COUNTRY) or self._after(
            noun, frozenset({"of"}), EntityType.COUNTRY
        )

    def country(self, noun: Token) -> str | None:
        """Find the ISO code of the country a noun phrase belongs to or is placed in."""
        found = (
            self._before(noun, EntityType.COUNTRY)
            or self._before(noun, EntityType.PLACE)
            or self._after(noun, _LOCATING, EntityType.COUNTRY, EntityType.PLACE)
        )
        return found.country if found else None

    def body(self, noun: Token) -> Mention | None:
        """Find the organisation a role is held in: "spokesman for X", "X's director", "X chief"."""
        return self._before(noun, EntityType.AGENCY) or self._after(
            noun, _OWNING, EntityType.AGENCY
        )

    def person(self, noun: Token) -> Mention | None:
        """Find a person named before the noun: "the Bush administration"."""
        return self._before(noun, EntityType.PERSON)

    def _before(self, noun: Token, *types: EntityType) -> Mention | None:
        for child in self.syntax.children(noun, *_BEFORE):
            if child.index > noun.index:
                continue
            for token in (child, *self.syntax.children(child, "amod", "compound", "nmod")):
                if (found := self.of_type(token, *types)) and found.span.end <= noun.end:
                    return found
        return None

    def _after(self, noun: Token, words: frozenset[str], *types: EntityType) -> Mention | None:
        stack = [t for t in self.syntax.children(noun, "prep") if t.lower in words]
        while stack:
            prep = stack.pop()
            for held in self.syntax.children(prep, "pobj"):
                if found := self.of_type(held, *types):
                    return found
                stack.extend(t for t in self.syntax.children(held, "prep") if t.lower in words)
        return None


def determiner(syntax: Syntax, noun: Token) -> str:
    """Give the article or pronoun that determines the noun, in lower case; empty without one."""
    found = syntax.children(noun, "det", "poss")
    return found[0].lower if found else ""
