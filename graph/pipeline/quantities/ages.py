"""Ages of people, which count nothing: "Jane Doe, 34, said", "a girl aged nine"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.lexicon import table
from graph.pipeline.quantities import measures
from graph.pipeline.quantities.amount import WITHIN

if TYPE_CHECKING:
    from graph.pipeline.quantities.numeral import Numeral

_AGED = re.compile(
    r"\b(?:aged|age|ages|age of|(?:boy|girl|man|woman|child|son|daughter|baby|youth|lad|toddler) of)\s$"
)
_PEOPLE = frozenset((*table("persons")["nouns"].split(), *table("titles")["heads"])) | {
    noun
    for entry in table("populations")["population"]
    for noun in entry["nouns"]
    if entry["key"] != "people"
}
_NAME = re.compile(r"\b[A-Z][\w'’.-]+ (?:[a-z]+ )?[A-Z][\w'’-]+(?:, | \()$")
_SOMEBODY = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Mm]y) (?:[\w-]+ ){{0,2}}(?:{'|'.join(sorted(_PEOPLE))}), $"
)
_OLDEST = 121


def is_age(text: str, numeral: Numeral) -> bool:
    """Tell whether a number is the age of somebody: "the mayor, 51, left"."""
    if not numeral.value or not 0 < numeral.value < _OLDEST or numeral.scale > 1:
        return False
    before = text[max(0, numeral.span.start - WITHIN) : numeral.span.start]
    if _AGED.search(before):
        return measures.measure(text, numeral.span.end).bare
    after = text[numeral.span.end : numeral.span.end + 1]
    if not numeral.digits or after not in {",", ")"}:
        return False
    return bool(_NAME.search(before) or (after == "," and _SOMEBODY.search(before)))
