"""Whether two numbers are of one story: only then is a verdict on them worth reading.

Within one article they are. Numbers of two articles are if these came within a season of
each other, speak of some of the same names or have title words in common, and both tell
what happened: "12 people" somewhere and "40 people" elsewhere are nobody's dispute.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from graph.claims import Json

SEASON = 120
"""Days between two articles of one story at most."""
ENOUGH = 3
"""Marks that two articles must share: a name counts two, a country or a title word one."""
STEM = 6
SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Ground:
    """What a number's claim and article speak of: entities, and stems of the title's words."""

    article: str
    day: dt.date | None
    names: frozenset[str]
    words: frozenset[str]

    @classmethod
    def of(cls, claim: Json) -> Self:
        """Read it off a claim document."""
        article = claim["article"]
        said = [*claim["speakers"], *claim["participants"]]
        return cls(
            article["id"],
            dt.date.fromisoformat(article["published_at"]) if article["published_at"] else None,
            frozenset(r["id"] for r in said if r["id"] and r["kind"] == "named"),
            frozenset(_stems(article["title"] or "")),
        )

    def shares(self, other: Ground) -> bool:
        """Tell whether both may be of one story."""
        if self.article == other.article:
            return True
        return self._near(other) and self._marks(other) >= ENOUGH

    def _near(self, other: Ground) -> bool:
        if self.day is None or other.day is None:
            return True
        return abs((self.day - other.day).days) <= SEASON

    def _marks(self, other: Ground) -> int:
        names = self.names & other.names
        return (
            len(names)
            + sum(len(name) > len("XX") for name in names)
            + len(self.words & other.words)
        )


def _stems(title: str) -> list[str]:
    return [word[:STEM] for word in re.findall(r"\w+", title.lower()) if len(word) >= SHORTEST]
