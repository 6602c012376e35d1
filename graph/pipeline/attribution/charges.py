"""What a passive says of its subject, where the parser hangs it on the agent.

The guard was accused by staff of theft.        of theft
The guard was praised by staff for his speed.   for his speed
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import cues

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

CHARGED = frozenset({"accuse", "suspect", "convict", "warn", "remind"})
JUDGED = frozenset({"praise", "criticise", "condemn", "blame"})


def of_agent(reading: Reading, agent: Token, verb: Token) -> list[Token]:
    """Give "of theft" in "accused by staff of theft", which the parser hangs on the staff."""
    for_what = cues().object.get(verb.lemma) in JUDGED
    below = reading.syntax.children(agent, "prep")
    return [
        p
        for p in below
        if p.lower == "as"
        or (p.lower == "of" and verb.lemma in CHARGED)
        or (p.lower == "for" and for_what)
        or (p.lower in {"about", "against", "over"} and (verb.lemma, p.lower) in cues().preposition)
    ]
