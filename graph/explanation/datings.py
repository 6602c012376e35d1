"""What the dates of a claim were counted from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.explanation import wording
from graph.explanation.values import Dating
from graph.pipeline.dates.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Document, Period
    from graph.claims import Claim


def of(document: Document, claim: Claim) -> Iterator[Dating]:
    """Explain when the claim was said and which time it speaks of."""
    for name, period in (("said_at", claim.said_at), ("about_period", claim.about_period)):
        if period is not None:
            anchor = (
                None if period.base is None or _speaks_for_itself(document, period) else period.base
            )
            meaning = wording.anchor(anchor, document.published)
            yield Dating(name, period, anchor, meaning)


def _speaks_for_itself(document: Document, period: Period) -> bool:
    """Tell whether the words mean the same days in an article of which no date is known."""
    if period.span is None:
        return False
    undated = read(document.having(published=None), period.span)
    return any((d.start, d.end) == (period.start, period.end) for d in undated)
