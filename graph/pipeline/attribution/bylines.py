"""Makers of a document named between commas: "The report, by a panel of judges, concludes".

The parser hangs the phrase on the verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import cues

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

MAKING = frozenset({"by", "from", "for"})


def ended(reading: Reading, noun: Token, last: int, end: int) -> int:
    """Give the last token of the phrase of `noun` with the maker behind it, up to its verb at `end`."""
    tokens = reading.syntax.tokens
    if last + 2 >= end or tokens[last + 1].text != "," or tokens[last + 2].lower not in MAKING:
        return last
    if noun.lemma.lower() not in cues().words["documents"] | cues().words["works"]:
        return last
    inside = reading.syntax.subtree(tokens[last + 2])
    close = inside[-1].index + 1
    whole = inside[0].index == last + 2 and close + 1 <= end
    return inside[-1].index if whole and tokens[close].text == "," else last
