"""Numbers as answers: which number of a claim is asked for, and equal ones together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from graph.questions import vocabulary

if TYPE_CHECKING:
    from graph.claims import Json
    from graph.questions.matching import Evidence
    from graph.questions.reading import Concept, Reading

BEHIND = 60
"""Code points of the quote after a number in which its matter is looked for."""

BEFORE = 60
"""The same before it."""

CLOSE = 20
"""Code points before a number in which "the figure" may stand."""

CLAUSES = re.compile(r"[,;:] ")
"""Where the words round a number end."""

SHOWN = (
    "value", "lower", "upper", "approximator", "unit", "currency", "per", "counted", "method",
    "text", "inherited", "measure",
)  # fmt: skip

KEPT = 0.6
"""Numbers whose own words score below this share of the best are of something else."""

OWN, BESIDE, CLAIM = 1.0, 0.8, 0.4
"""How much a word counts in what is counted, beside the number, elsewhere in the claim."""

FLOOR = 0.6
"""What the words of a number must score at least: one of them stands in it or beside it."""

NEAR = 0.8
"""Share of it that a near-synonym keeps."""


def answers(reading: Reading, found: list[Evidence]) -> list[Json]:
    """Give the numbers asked for, conflicting ones side by side, each with its claims."""
    scored = [(s, q, e) for e in found for s, q in _best_of(reading, e)]
    least = KEPT * max((s for s, _, _ in scored), default=0.0)
    scored = [row for row in scored if row[0] >= least or takes_up(row[2].claim, row[1])]
    groups: dict[tuple[Any, ...], tuple[Json, dict[str, Json]]] = {}
    for _, quantity, evidence in scored:
        _, claims = groups.setdefault(_identity(quantity), (quantity, {}))
        claims[evidence.claim["id"]] = evidence.claim
    ordered = sorted(groups.values(), key=lambda pair: -len(pair[1]))
    return [
        {"entity": None, "quantity": q, "date": None, "claim": None, "claims": list(c.values())}
        for q, c in ordered
    ]


def _identity(quantity: Json) -> tuple[Any, ...]:
    names = ("value", "lower", "upper", "unit", "currency", "per")
    return tuple(quantity.get(name) for name in names)


def _best_of(reading: Reading, evidence: Evidence) -> list[tuple[float, Json]]:
    """Score each number of one claim by the words round it; keep the best."""
    claim = evidence.claim
    concepts = [c for c in reading.concepts if c.core and not c.named and not c.generic]
    fitting = [q for q in claim["quantities"] if _is_of_kind(reading, q)]
    scored = [(_local(concepts, claim, q), q) for q in fitting]
    top = max((s for s, _ in scored), default=0.0)
    near_enough = top >= FLOOR or not concepts
    return [(s, q) for s, q in scored if s == top and (near_enough or takes_up(claim, q))]


def _is_of_kind(reading: Reading, quantity: Json) -> bool:
    """Tell numbers of things from sums and measures, as the question asks for the one or the other."""
    if reading.money:
        return bool(quantity["currency"] or quantity["unit"])
    asked = vocabulary.stems(reading.noun or "")
    if vocabulary.kind_of(reading.noun or "") in {"country", "agency", "place"}:
        return bool(asked & vocabulary.stems(f"{quantity['counted'] or ''} {quantity['text']}"))
    if vocabulary.kind_of(reading.noun or "") == "quantity" or not asked:
        return True
    unit = vocabulary.stems(
        f"{quantity['currency'] or ''} {quantity['unit'] or ''} {quantity['text']}"
    )
    return not (quantity["currency"] or quantity["unit"]) or bool(asked & unit)


def takes_up(claim: Json, quantity: Json) -> bool:
    """Tell a number that says of itself only that it is one: "a figure of 41", "counted 14"."""
    nouns = {vocabulary.stem(n) for n in vocabulary.table()["anaphora"]["nouns"]}
    if nouns & vocabulary.stems(quantity["text"]):
        return False
    said = vocabulary.stems(quantity["counted"] or "")
    at = claim["quote"].find(quantity["text"])
    before = vocabulary.stems(claim["quote"][max(0, at - CLOSE) : max(at, 0)])
    return not said or bool((said | before) & nouns)


def _local(concepts: list[Concept], claim: Json, quantity: Json) -> float:
    own = vocabulary.stems(
        f"{quantity['counted'] or ''} {quantity['unit'] or ''} {quantity['text']}"
    )
    beside = vocabulary.stems(_beside(claim, quantity))
    layers = ((own, OWN), (beside, BESIDE), (vocabulary.stems(claim["quote"]), CLAIM))
    return sum(_closeness(c, layers) for c in concepts)


def _closeness(concept: Concept, layers: tuple[tuple[frozenset[str], float], ...]) -> float:
    for words, weight in layers:
        if concept.stems & words:
            return weight
        if concept.near & words:
            return NEAR * weight
    return 0.0


def _beside(claim: Json, quantity: Json) -> str:
    """Give the words of the quote round a number, up to the next number on each side."""
    quote, text = claim["quote"], quantity["text"]
    at = quote.find(text)
    if at < 0:
        return ""
    spots = [quote.find(q["text"]) for q in claim["quantities"] if q is not quantity]
    after = min((s for s in spots if s > at), default=len(quote))
    before = max((s for s in spots if 0 <= s < at), default=0)
    leading = CLAUSES.split(quote[max(before, at - BEFORE, 0) : at])[-1]
    trailing = CLAUSES.split(quote[at + len(text) : min(after, at + len(text) + BEHIND)])[0]
    return f"{leading} {trailing}"


def counted(number: int) -> Json:
    """Give the number of answers as a quantity."""
    found: Json = dict.fromkeys(SHOWN)
    return {
        **found,
        "value": number,
        "lower": number,
        "upper": number,
        "text": str(number),
        "inherited": False,
    }


def size(quantity: Json) -> float:
    """Give how much a quantity says there is: its value, else the nearest bound."""
    for name in ("value", "lower", "upper"):
        if quantity[name] is not None:
            return float(quantity[name])
    return 0.0
