"""Short replies between two turns of a dialogue: the paragraph changes with the speaker.

"It is true," Ben said.¶ "Prove it."¶ "I will," he said.       the reply is not Ben's
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import cues
from graph.spans import subtracted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.annotations import Quoted
    from graph.pipeline.attribution.reading import Reading

REPLY = 5
"""Most words of a paragraph that is taken for a reply: statements to the press run on for longer."""
RESUMING = frozenset({"add", "continue"})


def reply(reading: Reading, paragraph: Sequence[Quoted]) -> bool:
    """Tell whether `paragraph`, one short quotation, is followed by an attributed turn.

    Short replies that follow it at once belong to the exchange. Whoever adds or continues
    has spoken before: then the paragraph is no other's.
    """
    if not _short(reading, paragraph):
        return False
    at = reading.block_at(paragraph[0].outer.start) + 1
    for block in reading.document.blocks[at:]:
        quoted = reading.quoted_in(block.span)
        if not quoted or quoted[0].outer.start != block.span.start:
            return False
        if rest := subtracted([block.span], [q.outer for q in quoted]):
            said = [t.lemma for span in rest for t in reading.syntax.within(span)]
            if any(lemma.isalnum() for lemma in said):
                return _turn(said)
        if not _short(reading, quoted):
            return False
    return False


def _turn(said: Sequence[str]) -> bool:
    known = cues().clause.keys()
    return any(lemma in known for lemma in said) and RESUMING.isdisjoint(said)


def _short(reading: Reading, quotations: Sequence[Quoted]) -> bool:
    if len(quotations) != 1 or not quotations[0].closed:
        return False
    inside = reading.syntax.within(quotations[0].inner)
    return sum(t.pos != "PUNCT" for t in inside) <= REPLY
