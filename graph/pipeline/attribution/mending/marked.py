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

MODIFYING = frozenset({"advmod", "neg", "aux", "mark", "preconj", "prt"})
ENDING = (",", ".", "!", "?", "…", "—", "–")


def freed(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Let no quoted adverb, negation, modal or particle belong to a verb outside the marks."""
    del words  # headlines and verbs of other kinds, too
    for word in reading.syntax.tokens:
        quoted = reading.quote_of(word) if word.dep in MODIFYING else None
        if quoted is None or not reading.outside(reading.syntax.head(word)):
            continue
        if _uttered(reading, quoted):
            yield word._replace(dep="dep")


def _uttered(reading: Reading, quoted: Quoted) -> bool:
    """Tell whether a mark ends what is quoted; `He "never" said it` is told by the reporter."""
    behind = reading.text[quoted.outer.end : quoted.outer.end + 1]
    return behind == "," or quoted.inner.of(reading.text).rstrip().endswith(ENDING)
