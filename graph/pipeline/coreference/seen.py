"""The names met so far, by their words: a text of many names is not compared name by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.names import LINKING, initials, is_abbreviation, normal_form
from graph.ontology import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Mention

MOST = 200
"""Names of one word that are looked at, the latest."""


class Seen:
    """Mentions with a name, by type and word."""

    def __init__(self) -> None:
        self._by: dict[tuple[EntityType | None, str], list[int]] = {}
        self._forgotten: set[int] = set()

    def add(self, mention: Mention, number: int) -> None:
        """Take note of a name."""
        for key in _keys(mention):
            self._by.setdefault((mention.type, key), []).append(number)

    def forget(self, number: int) -> None:
        """Let a name stand for nobody any more."""
        self._forgotten.add(number)

    def like(self, mention: Mention, kind: EntityType | None) -> list[int]:
        """Give the names of one type that share a word with a mention, or abbreviate it, in text order."""
        found = {n for key in _keys(mention) for n in self._by.get((kind, key), ())[-MOST:]}
        return sorted(found - self._forgotten)


def _keys(mention: Mention) -> Iterator[str]:
    form = normal_form(mention.name, person=mention.type is EntityType.PERSON)
    yield form
    words = form.split()
    yield from (word for word in {*words} - LINKING if word != form)
    if mention.key is not None:
        yield f"={mention.key}"
    if mention.type is EntityType.AGENCY:
        yield f".{initials(mention.name)}"
        yield f".{''.join(word[0] for word in words)}"
        if is_abbreviation(mention.name):
            yield f".{form.replace(' ', '')}"
