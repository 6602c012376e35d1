"""The mentions of a document in order, with what makes one of them salient."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.annotations import Document, Mention
    from graph.spans import Span
    from graph.syntax import Token

WINDOW = 6
"""Sentences back in which an antecedent is sought."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ATTRIBUTING = frozenset({"by", "to"})


class Discourse:
    """Looks at mentions by number, sentence and grammatical function."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.mentions = document.mentions
        self.syntax = document.syntax
        self._heads = [self.syntax.tokens[m.head] for m in self.mentions]

    def head(self, number: int) -> Token:
        """Give the head token of a mention."""
        return self._heads[number]

    def sentence(self, number: int) -> int:
        """Give the number of the sentence a mention stands in."""
        return self._heads[number].sentence

    def distance(self, number: int, earlier: int) -> int:
        """How many sentences lie between two mentions; 0 within one."""
        return self.sentence(number) - self.sentence(earlier)

    def before(self, number: int, *, window: int = WINDOW) -> list[int]:
        """Earlier mentions that begin before this one and do not contain it, nearest first."""
        here = self.mentions[number]
        found = []
        for earlier in range(number - 1, -1, -1):
            if self.distance(number, earlier) > window:
                break
            if not self.mentions[earlier].span.overlaps(here.span):
                found.append(earlier)
        return found

    def quote(self, number: int) -> Span | None:
        """Give the quotation a mention stands in, if any."""
        span = self.mentions[number].span
        return next((q.inner for q in self.document.quoted if q.inner.contains(span)), None)

    def prominence(self, number: int) -> float:
        """How central the sentence makes a mention: a subject or a source before the rest."""
        head = self._heads[number]
        while head.dep == "conj":
            head = self.syntax.head(head)
        if head.dep in _SUBJECTS:
            main = self.syntax.head(head).dep in {"ROOT", "conj"}
            return 2.5 if main else 1.5
        if head.dep == "pobj":
            governor = self.syntax.head(head)
            if governor.lower == "by" or self.syntax.head(governor).lower == "according":
                return 2.0
        return 0.5 if head.dep == "dobj" else 0.0

    @cached_property
    def on_head(self) -> dict[int, int]:
        """Mention numbers by head token; of several on one head the widest."""
        found: dict[int, int] = {}
        for number, mention in enumerate(self.mentions):
            found.setdefault(mention.head, number)
        return found


def best(scored: list[tuple[float, int]], *, floor: float = 0.0) -> int | None:
    """Choose the mention with the highest score above `floor`; the first in the list wins a tie."""
    top: tuple[float, int] | None = None
    for score, number in scored:
        if score > floor and (top is None or score > top[0]):
            top = (score, number)
    return None if top is None else top[1]


def named(mention: Mention) -> bool:
    """Tell whether the text or the gazetteer gives this mention a name."""
    return mention.kind.value == "named"
