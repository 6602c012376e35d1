"""The stage: every number of the body text that counts or measures something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.annotations import QuantityMention
from graph.article import BlockKind
from graph.pipeline.quantities.amounts import amounts
from graph.pipeline.quantities.counted import Counted, alone, counted
from graph.pipeline.quantities.method import method
from graph.pipeline.quantities.same import repeated
from graph.spans import Span

if TYPE_CHECKING:
    from graph.annotations import Document
    from graph.pipeline.quantities.amounts import Amount

READ = frozenset({BlockKind.HEADLINE, BlockKind.BODY, BlockKind.ITEM})


@dataclass(frozen=True)
class Quantities:
    """Read numbers with their bounds, unit and what they count.

    Dates, times, names with a number, scores and telephone numbers are left out.
    An exact number has itself as lower and upper; an open side of a bound is None.
    """

    name: str = "quantities"
    version: str = "1"
    requires: frozenset[str] = frozenset({"text", "blocks", "syntax", "dates"})
    assigns: frozenset[str] = frozenset({"quantities"})

    def __call__(self, document: Document) -> Document:
        """Add the quantities, in text order."""
        blocks = [block.span for block in document.blocks if block.kind in READ]
        found: list[QuantityMention] = []
        earlier: list[Counted] = []
        written = amounts(document, blocks)
        for number, amount in enumerate(written):
            if alone(document.syntax, amount, written[max(0, number - 1) : number + 2]):
                continue
            what = counted(document.syntax, amount, earlier, document.text)
            if what:
                earlier.append(what)
            found.append(_mention(document, amount, what))
        found += repeated(document, found, blocks)
        return document.having(quantities=tuple(sorted(found, key=lambda q: q.span)))


def _mention(document: Document, amount: Amount, what: Counted | None) -> QuantityMention:
    spans = what.spans if what else ()
    words = " ".join(word for span in spans for word in span.of(document.text).split())
    return QuantityMention(
        span=Span(amount.span.start, max(amount.span.end, what.end if what else 0)),
        value=amount.value,
        lower=amount.lower,
        upper=amount.upper,
        approximator=amount.approximator,
        unit=amount.unit,
        currency=amount.currency,
        per=amount.per or (what.per if what and (amount.currency or amount.unit) else None),
        counted=words or None,
        counted_spans=spans,
        method=method(document.syntax, what.source or what.token, amount.approximator)
        if what
        else None,
        inherited=bool(what and what.inherited),
    )
