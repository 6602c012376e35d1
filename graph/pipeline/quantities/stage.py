"""The stage: every number of the body text that counts or measures something."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.annotations import QuantityMention
from graph.article import BlockKind
from graph.ontology import EntityType
from graph.pipeline.quantities import money
from graph.pipeline.quantities.amount import behind
from graph.pipeline.quantities.amounts import amounts
from graph.pipeline.quantities.counted import alone, counted
from graph.pipeline.quantities.method import method
from graph.pipeline.quantities.same import repeated
from graph.spans import Span

if TYPE_CHECKING:
    from graph.annotations import Document
    from graph.pipeline.quantities.amount import Amount
    from graph.pipeline.quantities.counting import Counted

READ = frozenset({BlockKind.HEADLINE, BlockKind.BODY, BlockKind.ITEM})


@dataclass(frozen=True)
class Quantities:
    """Read numbers with their bounds, unit and what they count.

    Dates, times, names with a number, scores and telephone numbers are left out.
    An exact number has itself as lower and upper; an open side of a bound is None.
    """

    name: str = "quantities"
    version: str = "1"
    requires: frozenset[str] = frozenset({"text", "blocks", "syntax", "mentions", "dates"})
    assigns: frozenset[str] = frozenset({"quantities"})

    def __call__(self, document: Document) -> Document:
        """Add the quantities, in text order."""
        blocks = [block.span for block in document.blocks if block.kind in READ]
        found: list[QuantityMention] = []
        countries = _countries(document)
        earlier: list[Counted] = []
        written = [_at_home(a, document, countries) for a in amounts(document, blocks)]
        for number, amount in enumerate(written):
            if alone(document.syntax, amount, written[max(0, number - 1) : number + 2]):
                continue
            what = counted(document.syntax, amount, earlier, document.text)
            if what:
                amount = behind(document.text, amount, what.end)  # noqa: PLW2901 - "40 men at most"
            if what:
                earlier.append(what)
            found.append(_mention(document, amount, what))
        found += repeated(document, found, blocks)
        return document.having(quantities=tuple(sorted(found, key=lambda q: q.span)))


def _countries(document: Document) -> frozenset[str]:
    named = (m.key if m.type is EntityType.COUNTRY else m.country for m in document.mentions)
    return frozenset(filter(None, named))


def _at_home(amount: Amount, document: Document, countries: frozenset[str]) -> Amount:
    """Give a bare "kroner" the code of the one country in the text that has them."""
    if not countries or (amount.currency is None and amount.unit is None):
        return amount
    if amount.currency and amount.currency[:2] in countries:
        return amount
    words = document.text[amount.numeral.end : amount.span.end]
    if len(words.split()) != 1:
        return amount
    code = money.at_home(words.strip(" -"), countries)
    return replace(amount, currency=code, unit=None) if code else amount


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
