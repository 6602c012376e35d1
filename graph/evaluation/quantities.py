"""Numbers with what they count: predictions and their scores.

A gold number is *found* if a predicted one covers half of the shorter of the two
spans; of several, one with the right value is taken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.evaluation.gold import identifier
from graph.evaluation.ratios import ratio

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.annotations import QuantityMention
    from graph.claims import Json
    from graph.evaluation.reading import Reading

FUNCTION_WORDS = frozenset(
    "a an the of in on at for to from by with and or who that is are was were be been".split()  # noqa: SIM905 - a list of words reads best as words
)
STEM = 6
"""Letters of a word that must agree."""
SHOWN = 15
MISSED = "missed "


def prediction(line: Json, reading: Reading) -> Json:
    """Give the prediction line of one document: every number that was read in its text."""
    return {
        "doc_id": identifier(line),
        "quantities": [_item(found, reading) for found in reading.document.quantities],
    }


def score(gold: Iterable[Json], predicted: Iterable[Json]) -> Json:
    """Score prediction lines against gold lines.

    Returns
    -------
    dict
        ``found``, and of those the shares with the right ``value``, with an
        approximator where gold has one (``approx``), and with half of the words
        that say what is ``counted``.
    """
    lines = {identifier(line): line for line in predicted}
    pairs = [
        (wanted, best(wanted, lines.get(identifier(line), {}).get("quantities", [])))
        for line in gold
        for wanted in line["quantities"]
    ]
    found = [(wanted, best) for wanted, best in pairs if best is not None]
    bad = [_complaint(q, p) for q, p in pairs if p is None or not _value_right(q, p)]
    return {
        "quantities": len(pairs),
        "found": ratio(len(found), len(pairs)) if pairs else None,
        "value": ratio(sum(_value_right(q, p) for q, p in found), len(found)),
        "approx": ratio(sum(_approximator_right(q, p) for q, p in found), len(found)),
        "counted": ratio(sum(_counted_right(q, p) for q, p in found), len(found)),
        "bad": bad[:SHOWN],
    }


def _item(found: QuantityMention, reading: Reading) -> Json:
    return {
        "span": list(reading.raw(found.span)),
        "value": found.value,
        "lower": found.lower,
        "upper": found.upper,
        "approximator": found.approximator,
        "unit": found.unit,
        "currency": found.currency,
        "per": found.per,
        "counted": found.counted,
    }


def best(wanted: Json, given: Sequence[Json]) -> Json | None:
    """Give the quantity that covers `wanted`, of several one with the right value."""
    covering = [quantity for quantity in given if covers(wanted, quantity)]
    return max(covering, key=lambda quantity: _value_right(wanted, quantity), default=None)


def covers(wanted: Json, given: Json) -> bool:
    """Whether the two share half of the shorter one's characters."""
    start, end = span_of(wanted)
    begin, stop = span_of(given)
    shared = min(end, stop) - max(start, begin)
    return shared > 0 and 2 * shared >= min(end - start, stop - begin)


def span_of(quantity: Json) -> tuple[int, int]:
    """Give the half-open offsets of a quantity of gold or prediction."""
    start, end = quantity.get("span") or (quantity["start"], quantity["end"])
    return start, end


def _value_right(wanted: Json, given: Json) -> bool:
    """Whether the value is the same, or lies well in the range that gold has instead."""
    value = given.get("value")
    if wanted["value"] is not None:
        return value is not None and bool(
            abs(value - wanted["value"]) <= 1e-9 * abs(wanted["value"])
        )
    lower = given.get("lower") or value
    upper = given.get("upper") or value
    if lower is None or upper is None:
        return False
    return bool(lower >= 0.5 * wanted["lower"] and upper <= 1.5 * wanted["upper"])


def _approximator_right(wanted: Json, given: Json) -> bool:
    return bool(wanted["approximator"]) == bool(given.get("approximator"))


def _counted_right(wanted: Json, given: Json) -> bool:
    return counts_alike(wanted["counted"], given)


def counts_alike(wanted: str | None, given: Json) -> bool:
    """Whether half of the words that say what is `wanted` stand in what `given` counts."""
    words = _stems(wanted)
    return 2 * len(words & _stems(given.get("counted"))) >= len(words)


def _stems(text: str | None) -> set[str]:
    words = re.findall(r"\w+", (text or "").lower())
    return {word[:STEM] for word in words if word not in FUNCTION_WORDS}


def _complaint(wanted: Json, given: Json | None) -> str:
    return (
        f"{MISSED}{wanted['text']}" if given is None else f"{wanted['text']}: {given.get('value')}"
    )
