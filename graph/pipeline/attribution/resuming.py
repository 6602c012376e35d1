"""Where a turn of a transcript ends and the reporter tells what happened.

VOSS: We are ready. The briefing lasted an hour.      the event is the reporter's
Voss: We are ready. Voss then left the room.          nobody says so of himself
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.spans import Span
    from graph.syntax import Token

EVENTS = frozenset(
    {"exchange", "call", "programme", "program", "recording", "transcript", "audience"}
)
EVENTS = EVENTS | {"chat", "discussion", "conversation", "talk", "encounter", "sitting", "phone-in"}
LASTING = frozenset(
    {"last", "end", "close", "begin", "start", "take", "finish", "conclude", "break", "air", "run"}
    | {"record", "hold", "broadcast", "edit", "adjourn", "resume", "continue", "be"}
)


def end(reading: Reading, name: Span, after: Sequence[Token]) -> int:
    """Give where the words of the turn end, before the first sentence that is the reporter's."""
    own = {t.lower for t in reading.syntax.within(name) if t.pos in {"PROPN", "NOUN"}}
    numbers = sorted({t.sentence for t in after})
    for number in numbers[1:]:
        sentence = reading.syntax.sentences[number]
        words = [t for t in after if t.sentence == number]
        root = next((t for t in words if t.dep == "ROOT"), None)
        if root is not None and _told(reading, root, own):
            return min(after[-1].end, _end_before(after, sentence.first))
    return after[-1].end


def _end_before(after: Sequence[Token], first: int) -> int:
    return max(t.end for t in after if t.index < first)


def _told(reading: Reading, root: Token, own: set[str]) -> bool:
    """Tell whether it is past, and about the talk itself or the one who talks."""
    past = root.tag == "VBD" or any(
        t.tag == "VBD" for t in reading.syntax.children(root, "aux", "auxpass")
    )
    subject = reading.syntax.children(root, "nsubj", "nsubjpass")
    if not past or not subject:
        return False
    if subject[0].lower in own:
        return True
    definite = any(t.lower in {"the", "this"} for t in reading.syntax.children(subject[0], "det"))
    event = subject[0].lemma.lower() in EVENTS | cues().words["events"]
    return definite and event and root.lemma in LASTING
