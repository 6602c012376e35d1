"""The stage: for every number the event, the population, the side and the place it is of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.annotations import Measure
from graph.measures import trees
from graph.pipeline.measuring.happening import happening
from graph.pipeline.measuring.names import names
from graph.pipeline.measuring.parts import period_of, whole_of
from graph.pipeline.measuring.population import population
from graph.pipeline.measuring.reading import Reading
from graph.pipeline.measuring.scope import scope
from graph.pipeline.measuring.surroundings import Surroundings, surroundings

if TYPE_CHECKING:
    from graph.annotations import Document, QuantityMention


@dataclass(frozen=True)
class Measuring:
    """Say what each number measures; a number of nothing known measures nothing.

    Events and populations are nodes of the trees in ``events.toml`` and
    ``populations.toml``, or the lemma of a word that is not there.
    """

    name: str = "measuring"
    version: str = "1"
    requires: frozenset[str] = frozenset({"text", "syntax", "mentions", "dates", "quantities"})
    assigns: frozenset[str] = frozenset({"quantities"})

    def __call__(self, document: Document) -> Document:
        """Add its measure to every quantity."""
        if not document.quantities:
            return document
        read = Reading.of(document)
        return document.having(
            quantities=tuple(
                replace(quantity, measure=_measure(read, quantity))
                for quantity in document.quantities
            )
        )


def _measure(read: Reading, quantity: QuantityMention) -> Measure:
    tokens = read.counted(quantity)
    who = population(read, quantity, tokens)
    event = happening(read, quantity, tokens, who.kind)
    if event is not None and trees.of_people(event):
        who = who.among_people()
    where = scope(read, quantity, tokens)
    apart = event is not None and who.kind != trees.MONEY and trees.is_occasional(event)
    around = surroundings(read, quantity) if apart else Surroundings()
    return Measure(
        event=event,
        population=who.key,
        traits=who.traits,
        nationality=who.nationality,
        force=who.force or where.force,
        place=where.place or around.place,
        occasion=around.occasion,
        names=names(read, quantity, tokens),
        unit=quantity.currency or quantity.unit,
        per=quantity.per or period_of(read, quantity),
        within=whole_of(read, quantity, tokens, who.kind),
        stock=trees.is_stock(event),
    )
