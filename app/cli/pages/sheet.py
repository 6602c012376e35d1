"""One article that was read, as a page needs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.claims import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What the article says of itself, and its document with the explanation.

    ``published`` is an ISO day; ``title`` is never empty.
    """

    title: str
    outlet: str | None
    url: str | None
    published: str | None
    document: Json
