"""Words between quotation marks that the parser hung on the reporting verb outside them.

"Maybe," said the fisherman.         he said it for certain
"Hardly," she told the reporter.     and she told him
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import Quoted
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

MODIFYING = ("advmod", "neg", "aux", "mark", "preconj")
ENDING = (",", ".", "!", "?", "…", "—", "–")


def freed(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Let no adverb, negation or modal that is quoted say how it was said."""
    for verb in words:
        for word in reading.syntax.children(verb, *MODIFYING):
            quoted = reading.quote_of(word)
            if quoted is not None and _uttered(reading, quoted):
                yield word._replace(dep="dep")


def _uttered(reading: Reading, quoted: Quoted) -> bool:
    """Tell whether a mark ends what is quoted; `He "never" said it` is told by the reporter."""
    behind = reading.text[quoted.outer.end : quoted.outer.end + 1]
    return behind == "," or quoted.inner.of(reading.text).rstrip().endswith(ENDING)
