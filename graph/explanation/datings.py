"""What the dates of a claim were counted from."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from graph.explanation import wording
from graph.explanation.values import Dating
from graph.pipeline.dates.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Document, Period
    from graph.claims import Claim


ELSEWHERE = dt.timedelta(days=500)
"""So far from the anchor that whatever leans on it moves."""


def of(document: Document, claim: Claim) -> Iterator[Dating]:
    """Explain when the claim was said and which time it speaks of."""
    for name, period in (("said_at", claim.said_at), ("about_period", claim.about_period)):
        if period is not None:
            anchor = period.base if _leans(document, period) else None
            yield Dating(name, period, anchor, wording.anchor(anchor, document.published))


def _leans(document: Document, period: Period) -> bool:
    """Tell whether the words would mean other days in an article of another date."""
    if period.span is None or period.base is None:
        return False
    moved = document.having(published=period.base + ELSEWHERE)
    found = [(d.start, d.end) for d in read(moved, period.span)]
    return (period.start, period.end) not in found
