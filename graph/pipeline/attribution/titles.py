"""Quotation marks round the title of a work: "the play “They Claim the Sea”" quotes nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import cues

if TYPE_CHECKING:
    from graph.annotations import Quoted
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

SHORT = 3
"""Words of up to so many letters stay small in a title."""
SPOKEN = frozenset({"read", "continue", "begin", "go"})


def title(reading: Reading, quoted: Quoted, verb: Token) -> bool:
    """Tell whether the marks hold a title, and the verb or a noun before them names the work."""
    words = [t for t in reading.syntax.within(quoted.inner) if t.text.isalpha()]
    if len(words) < 2 or quoted.inner.of(reading.text).rstrip()[-1:] in {",", "."}:  # noqa: PLR2004 - one word is no title
        return False
    small = [t for t in words if len(t.text) > SHORT and not t.text[0].isupper()]
    if small or not words[-1].text[0].isupper():
        return False
    first = words[0].index
    before = reading.syntax.tokens[max(first - 2, 0)]
    named = before.pos in {"NOUN", "DET", "ADP"} and before.end < quoted.inner.start
    named = named and reading.text[: quoted.outer.start].rstrip()[-1:] not in {",", ":"}
    return named or verb.lemma in cues().words["loose"] - SPOKEN
