"""Speakers that "as well as" and "along with" add, whom the parser does not co-ordinate."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token


def conjoined(reading: Reading, head: Token, verb: Token | None) -> list[Token]:
    """Give India in "India as well as Nepal said", where both are subjects."""
    if verb is None:
        return []
    both = [t for t in reading.syntax.children(verb, "nsubj") if t.index < verb.index]
    if head in both and head.pos != "PRON" and (joining := _along(reading, head, verb)):
        return joining
    for one, other in pairwise(both):
        between = reading.syntax.tokens[one.index + 1 : other.index]
        if [t.lower for t in between][:3] == ["as", "well", "as"] and head in {one, other}:
            return [t for t in (one, other) if t is not head]
    return []


def _along(reading: Reading, head: Token, verb: Token) -> list[Token]:
    """Give the mayor of "Voss, along with the mayor, said": between commas before the verb."""
    first = reading.syntax.children(verb, "prep") + reading.syntax.children(head, "prep")
    for prep in first:
        if prep.lower not in {"along", "together"} or not head.index < prep.index < verb.index:
            continue
        for joint in reading.syntax.children(prep, "prep"):
            below = reading.syntax.children(joint, "pobj")
            if (
                joint.lower == "with"
                and below
                and reading.syntax.tokens[prep.index - 1].text == ","
            ):
                return [t for t in below if reading.may_speak(t)]
    return []
