"""An explanation as lines for people: a label and what it says, for terminal and page alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.claims import Json


Row = tuple[str, str]

DATES = {"said_at": "said", "about_period": "about"}


def rows(explained: Json) -> Iterator[Row]:
    """Give the lines that explain one claim."""
    construction = explained["construction"]
    yield "found as", f"{construction['name']}: {construction['meaning']}"
    for way in explained["paths"]:
        yield way["to"], way["words"]
    for voice in explained["speakers"]:
        yield from _voice(voice)
    for dating in explained["dates"]:
        yield DATES[dating["of"]], f"“{dating['words']}”: {dating['meaning']}"
    yield "confidence", confidence(explained["confidence"])


def confidence(found: Json) -> str:
    """Give the confidence with what speaks for and against it, the weightiest first."""
    parts = sorted(found["parts"], key=lambda part: -abs(part["weight"]))
    weighed = ", ".join(f"{part['name']} {part['weight']:+.2f}" for part in parts)
    return f"{found['value']:.2f}: {weighed}" if weighed else f"{found['value']:.2f}"


def _voice(voice: Json) -> Iterator[Row]:
    antecedent = voice["antecedent"]
    if antecedent:
        yield voice["role"], f"“{voice['text']}” {_antecedent(antecedent)}"
        for rival in antecedent["rivals"]:
            said = f"“{rival['text']}” ({rival['reference']['name']}), score {rival['score']:.2f}"
            yield "rival", said
    identity = voice["identity"]
    known = "; ".join(identity["reasons"])
    yield "identity", f"{identity['meaning']} ({known})" if known else identity["meaning"]


def _antecedent(found: Json) -> str:
    if found["rule"] is None:
        return f"means nobody named: {found['meaning']}"
    sure = f"sure {found['confidence']:.2f}"
    if found["score"] is not None:
        sure = f"score {found['score']:.2f}, {sure}"
    return f"means “{found['text']}”, by {found['rule']}: {found['meaning']} ({sure})"


def refusal(refused: Json) -> str:
    """Give one refusal as a line."""
    return f"“{refused['text']}” is {refused['reason']}: {refused['meaning']}"
