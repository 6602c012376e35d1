"""Explanations as JSON values: the shapes of ``docs/api.md``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.claims import Json, Reference
    from graph.explanation.values import (
        Antecedent,
        Candidate,
        Dating,
        Explained,
        Explanation,
        Path,
        Refusal,
        Voice,
    )
    from graph.spans import Span


def document(explained: Explained) -> Json:
    """Give the ``explanation`` of ``/v1/extract?explain=true``."""
    return {
        "claims": [_claim(found) for found in explained.claims],
        "refused": [_refusal(found) for found in explained.refused],
    }


def _claim(found: Explanation) -> Json:
    return {
        "claim": found.claim,
        "construction": {"name": found.construction, "meaning": found.meaning},
        "paths": [_path(way) for way in found.paths],
        "speakers": [_voice(voice) for voice in found.voices],
        "dates": [_dating(dating) for dating in found.dates],
        "confidence": {
            "value": found.confidence,
            "parts": [{"name": part.name, "weight": part.weight} for part in found.parts],
        },
    }


def _path(way: Path) -> Json:
    return {
        "to": way.to,
        "span": _span(way.span),
        "words": way.words,
        "steps": [
            {
                "text": step.text,
                "span": _span(step.span),
                "label": step.label,
                "direction": "up" if step.up else "down",
            }
            for step in way.steps
        ],
    }


def _voice(voice: Voice) -> Json:
    identity = voice.identity
    return {
        "role": voice.role,
        "text": voice.text,
        "span": _span(voice.span),
        "reference": _reference(voice.reference),
        "identity": {
            "text": identity.text,
            "span": _span(identity.span),
            "form": identity.form,
            "basis": identity.basis,
            "entry": identity.entry,
            "meaning": identity.meaning,
            "reasons": list(identity.reasons),
        },
        "antecedent": voice.antecedent and _antecedent(voice.antecedent),
    }


def _antecedent(found: Antecedent) -> Json:
    return {
        "text": found.text,
        "span": _span(found.span),
        "rule": found.rule,
        "meaning": found.meaning,
        "confidence": found.confidence,
        "score": found.score,
        "rivals": [_candidate(rival) for rival in found.rivals],
    }


def _candidate(rival: Candidate) -> Json:
    return {
        "text": rival.text,
        "span": _span(rival.span),
        "reference": _reference(rival.reference),
        "score": rival.score,
    }


def _dating(dating: Dating) -> Json:
    return {
        "of": dating.of,
        "words": dating.period.words,
        "span": _span(dating.period.span),
        "anchor": dating.anchor.isoformat() if dating.anchor else None,
        "meaning": dating.meaning,
    }


def _refusal(found: Refusal) -> Json:
    return {
        "text": found.text,
        "span": _span(found.span),
        "sentence": {"text": found.sentence, "span": _span(found.sentence_span)},
        "reason": found.reason,
        "meaning": found.meaning,
    }


def _reference(reference: Reference) -> Json:
    return {
        "kind": reference.kind.value,
        "type": reference.type.value if reference.type else None,
        "id": reference.id,
        "name": reference.name,
        "country": reference.country,
    }


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]
