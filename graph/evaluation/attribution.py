"""Who said what: predictions from claims, and their scores against gold relations.

A gold and a predicted relation are paired one to one, greedily, the highest
overlap (F1) of their content tokens first. A pair at or above the threshold is
a *detection*, and a *relation* if its source is right as well: the main number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.evaluation.gold import identifier
from graph.evaluation.ratios import ratio, shares
from graph.evaluation.relations import Relation, head, overlap, source_right
from graph.evaluation.tokens import Tokens
from graph.ontology import ClaimKind, Role

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from graph.claims import Claim, Json
    from graph.evaluation.reading import Reading
    from graph.spans import Span

THRESHOLD = 0.5
KINDS = frozenset({ClaimKind.STATEMENT, ClaimKind.SPEECH_ACT, ClaimKind.ATTITUDE})
"""Kinds of claim that a gold relation stands for, unless told otherwise."""
LAYERS = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Judged:
    """The relations of one document with what the pairing found.

    ``detected`` and ``right`` hold pairs (gold number, predicted number); ``exact``
    counts those whose content and source are the same token for token.
    """

    tokens: Tokens
    gold: tuple[Relation, ...]
    predicted: tuple[Relation, ...]
    detected: tuple[tuple[int, int], ...]
    right: tuple[tuple[int, int], ...]
    exact: int


def prediction(line: Json, reading: Reading, *, kinds: Collection[ClaimKind] = KINDS) -> Json:
    """Give the prediction line of one document: its claims of these kinds.

    Offsets are code points into the gold line's text.
    """
    claims = (claim for claim in reading.extraction.claims if claim.kind in kinds)
    return {
        "doc_id": identifier(line),
        "attributions": [_item(claim, reading) for claim in claims],
    }


def score(gold: Iterable[Json], predicted: Iterable[Json], *, threshold: float = THRESHOLD) -> Json:
    """Score prediction lines against gold lines.

    Parameters
    ----------
    threshold : float
        Least overlap of a pair, 0 to 1.

    Returns
    -------
    dict
        ``relation``, ``detection``, ``exact`` and ``token_*`` with p, r, f1 and
        counts; ``source_accuracy_of_detected``; ``named_recall`` of the relations
        whose gold source has a capitalised token that is no pronoun.
    """
    lines = {identifier(line): line for line in predicted}
    golds = list(gold)
    judged = [judge(line, lines.get(identifier(line)), threshold=threshold) for line in golds]
    unknown = set(lines) - {identifier(line) for line in golds}
    return {
        "documents": len(golds),
        "predicted_documents_unknown": len(unknown),
        "predicted_contents_not_located": sum(
            not relation.content for document in judged for relation in document.predicted
        ),
        "threshold": threshold,
        **_totals(judged),
        **{f"token_{layer}": _token_shares(judged, layer) for layer in LAYERS},
    }


def judge(line: Json, predicted: Json | None, *, threshold: float = THRESHOLD) -> Judged:
    """Pair the relations of one document; a missing prediction has none."""
    tokens = Tokens(line["text"])
    left = tuple(Relation.of(item, tokens) for item in line["attributions"])
    right = tuple(Relation.of(item, tokens) for item in (predicted or {}).get("attributions", ()))
    detected = _pairs(left, right, threshold=threshold)
    return Judged(
        tokens=tokens,
        gold=left,
        predicted=right,
        detected=detected,
        right=tuple((g, p) for g, p in detected if source_right(left[g], right[p], tokens)),
        exact=sum(
            left[g].content == right[p].content and left[g].source == right[p].source
            for g, p in detected
        ),
    )


def _item(claim: Claim, reading: Reading) -> Json:
    names = (p.reference.name for p in claim.participants if p.role is Role.SPEAKER)
    return {
        "source_spans": _raw(claim.source_spans, reading),
        "cue_spans": _raw(claim.cue_spans, reading),
        "content_spans": _raw(claim.content_spans, reading),
        # Narration has no source in the text, and gold gives it none either.
        "source_name": " ; ".join(names) if claim.source_spans else "",
        "kind": claim.kind,
        "construction": claim.construction,
        "confidence": claim.confidence,
    }


def _raw(spans: Iterable[Span], reading: Reading) -> list[list[int]]:
    return [list(reading.raw(span)) for span in spans]


def _pairs(
    gold: Sequence[Relation], predicted: Sequence[Relation], *, threshold: float
) -> tuple[tuple[int, int], ...]:
    candidates = sorted(
        (-near, -overlap(left.source, right.source), g, p)
        for g, left in enumerate(gold)
        for p, right in enumerate(predicted)
        if (near := overlap(left.content, right.content)) and near >= threshold
    )
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, g, p in candidates:
        if g not in chosen and p not in taken:
            chosen[g] = p
            taken.add(p)
    return tuple(chosen.items())


def _totals(judged: Sequence[Judged]) -> Json:
    gold = sum(len(document.gold) for document in judged)
    predicted = sum(len(document.predicted) for document in judged)
    detected = sum(len(document.detected) for document in judged)
    right = sum(len(document.right) for document in judged)
    named, met = _named(judged)
    return {
        "relation": _shares(right, predicted=predicted, gold=gold),
        "detection": _shares(detected, predicted=predicted, gold=gold),
        "exact": _shares(sum(d.exact for d in judged), predicted=predicted, gold=gold),
        "source_accuracy_of_detected": ratio(right, detected),
        "named_recall": ratio(met, named),
        "named_gold": named,
    }


def _named(judged: Sequence[Judged]) -> tuple[int, int]:
    total = met = 0
    for document in judged:
        right = {g for g, _ in document.right}
        for number, relation in enumerate(document.gold):
            if relation.source and head(relation, document.tokens).named:
                total += 1
                met += number in right
    return total, met


def _token_shares(judged: Sequence[Judged], layer: str) -> Json:
    shared = predicted = gold = 0
    for document in judged:
        left = _union(document.gold, layer)
        right = _union(document.predicted, layer)
        shared += len(left & right)
        predicted += len(right)
        gold += len(left)
    return _shares(shared, predicted=predicted, gold=gold)


def _union(relations: Sequence[Relation], layer: str) -> frozenset[int]:
    empty: frozenset[int] = frozenset()
    return empty.union(*(getattr(relation, layer) for relation in relations))


def _shares(right: int, *, predicted: int, gold: int) -> Json:
    counts = {"tp": right, "predicted": predicted, "gold": gold}
    return shares(right, predicted=predicted, gold=gold) | counts
