"""What answers are made from: the stored claims, behind the look-ups that asking needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import orjson

from graph.store import articles, claims, entities
from graph.store.filters import ClaimFilter, Page

if TYPE_CHECKING:
    from sqlmodel import Session

    from graph.claims import Json

CANDIDATES = 1000
"""Claims at most that one query hands to the matching, newest first."""

NAMESAKES = 50
"""Entities at most that are looked at for one name."""


class Stock(Protocol):
    """Claims and entities to answer from."""

    def claims(self, filters: ClaimFilter) -> list[Json]:
        """Give claim documents, newest first, at most :data:`CANDIDATES`."""

    def entities(self, name: str) -> list[Json]:
        """Give entities of which a name or alias begins with `name`."""

    def text(self, article_id: str) -> str:
        """Give the text of an article."""


@dataclass(frozen=True, slots=True)
class Stored:
    """The store, in one reading transaction."""

    session: Session

    def claims(self, filters: ClaimFilter) -> list[Json]:
        """Give claim documents, newest first."""
        found = claims.find(self.session, filters, Page(limit=CANDIDATES))
        return [orjson.loads(row) for row in found.rows]

    def entities(self, name: str) -> list[Json]:
        """Give entities by the beginning of a name or alias."""
        found = entities.find(self.session, q=name, page=Page(limit=NAMESAKES, sort="name"))
        return list(found.rows)

    def text(self, article_id: str) -> str:
        """Give the text of an article's current revision."""
        return str(articles.get(self.session, article_id)["text"])
