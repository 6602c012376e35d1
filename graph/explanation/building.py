"""From a document with its claims to what explains them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.explanation import confidence, datings, paths, refusals, wording
from graph.explanation.antecedents import Antecedents
from graph.explanation.values import Explained, Explanation
from graph.explanation.voices import Voices
from graph.resolve.linker import link

if TYPE_CHECKING:
    from graph.annotations import Attribution, Document
    from graph.claims import Claim, Extraction
    from graph.explanation.trail import Trail
    from graph.resolve.candidates import AliasIndex
    from graph.spans import Span

    Place = tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]


def explain(trail: Trail, extraction: Extraction, aliases: AliasIndex) -> Explained:
    """Explain every claim of one extraction, and what was refused.

    Parameters
    ----------
    trail : Trail
        Of the same text, see :func:`graph.explanation.trail.follow`.
    extraction : Extraction
        Made from ``trail.document``.
    aliases : AliasIndex
        The one that it was resolved with.
    """
    document = trail.document
    linking = link(document, aliases)
    voices = Voices(
        document,
        linking,
        Antecedents(document, trail.unlinked, linking),
        {entity.id: entity for entity in extraction.entities},
    )
    relations = _by_place(document)
    return Explained(
        tuple(
            _explanation(document, voices, relations[_place(claim)], claim)
            for claim in extraction.claims
        ),
        refusals.of(document),
    )


def _explanation(
    document: Document, voices: Voices, attribution: Attribution, claim: Claim
) -> Explanation:
    return Explanation(
        claim=claim.id,
        construction=claim.construction,
        meaning=wording.construction(claim.construction),
        paths=paths.of(document, attribution),
        voices=voices.of(attribution, claim),
        dates=tuple(datings.of(document, claim)),
        confidence=claim.confidence,
        parts=confidence.parts(claim),
    )


def _by_place(document: Document) -> dict[Place, Attribution]:
    """Find attributions by their spans, the first of those that share them: it made the claim."""
    found: dict[Place, Attribution] = {}
    for attribution in document.attributions:
        where = (tuple(s.span for s in attribution.sources), attribution.cue, attribution.content)
        found.setdefault(where, attribution)
    return found


def _place(claim: Claim) -> Place:
    return claim.source_spans, claim.cue_spans, claim.content_spans
