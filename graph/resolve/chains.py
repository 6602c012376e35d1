"""The chain of an attribution: from the outlet over carriers to the originator.

A step is ``stated`` where the text ties this statement to that carrier, and
``inferred`` where the article as a whole retells one news agency's report.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from graph.claims import Step
from graph.ontology import AgencySubtype, Basis

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.annotations import Document
    from graph.claims import Participant, Reference
    from graph.resolve.linker import Linking

INFERRED = 0.5
"""Confidence of an inferred step: it says only that the article retells a report."""

RETOLD = 2
"""How often a news agency must speak for the article to count as a retelling of it."""


def chain(
    outlet: Reference | None,
    carriers: Sequence[Participant],
    speakers: Sequence[Participant],
    *,
    retold: Reference | None,
    confidence: float,
) -> tuple[Step, ...]:
    """Order the steps of one claim; co-speakers share the last position."""
    steps: list[Step] = []
    if outlet:
        steps.append(Step(0, outlet, Basis.STATED, 1.0))
    named = [p.reference for p in (*carriers, *speakers)]
    if retold and speakers and retold not in named and not carriers:
        steps.append(Step(len(steps), retold, Basis.INFERRED, INFERRED))
    speaking = {speaker.reference for speaker in speakers}
    for carrier in carriers:
        if carrier.reference in speaking:
            continue  # "he said he had feared it": nobody comes between him and himself
        steps.append(Step(len(steps), carrier.reference, Basis.STATED, confidence))
    position = len(steps)
    steps += [
        Step(position, speaker.reference, Basis.STATED, confidence)
        for speaker in speakers
        if speaker.reference != outlet
    ]
    return tuple(steps)


def retold_agency(
    document: Document, linking: Linking, speakers: Iterable[Reference]
) -> Reference | None:
    """Find the one news agency whose report the article retells, if there is exactly one."""
    agencies = {
        reference
        for mention, reference in zip(document.mentions, linking.references, strict=True)
        if mention.subtype is AgencySubtype.NEWS_AGENCY and reference.id
    }
    spoken = Counter(speakers)
    retold = [agency for agency in agencies if spoken[agency] >= RETOLD]
    return retold[0] if len(retold) == 1 else None
