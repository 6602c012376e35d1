"""A verb that looks back over a full stop: "It fell." So testified Ida Voss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

SO = frozenset({"so", "thus"})


def so_said(reading: Reading, behind: Sequence[Token]) -> Token | None:
    """Give the verb of "So testified Ida Voss", if the tokens `behind` a quotation begin so."""
    if [t.lower in SO for t in behind] != [True, False]:
        return None
    verb = behind[1]
    said = verb.lemma in cues().clause and verb.tag in {"VBD", "VBZ"}
    return (
        verb
        if said and reading.has(verb, "nsubj") and verb.sentence == behind[0].sentence
        else None
    )
