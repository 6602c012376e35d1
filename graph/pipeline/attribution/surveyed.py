"""Counts and surveys that open a sentence with who made them.

In a survey made by the Tern Gazette, 40 bridges were found unsafe.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.ontology import ClaimKind
from graph.pipeline.attribution import contents
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import Found
from graph.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Sentence, Token

JOINT = re.compile(
    r"\s+(?:(?:in (?:collaboration|cooperation|partnership) with|(?:together|along) with|and)\s+)+"
)
NEAR = 3
"""How many tokens "by" may stand behind the count: "count was conducted by"."""


def counted(reading: Reading) -> Iterator[Found]:
    """Find "In a survey made by X with Y, ...", from the words alone.

    The parser often takes the main clause for a relative clause here.
    """
    for sentence in reading.sentences:
        tokens = reading.tokens(sentence)
        found = _counted(reading, sentence, tokens)
        if found:
            yield found


def _counted(reading: Reading, sentence: Sentence, tokens: tuple[Token, ...]) -> Found | None:
    words = cues().words
    if not tokens or tokens[0].lower not in {"in", "by"}:
        return None
    comma = next((i for i, t in enumerate(tokens) if t.text == "," and reading.outside(t)), 0)
    noun = next(
        (i for i, t in enumerate(tokens[:comma]) if t.lemma.lower() in words["documents"]), 0
    )
    by = next((i for i, t in enumerate(tokens[:comma]) if t.lower == "by" and i > noun), 0)
    if not noun or not by or by - noun > NEAR or by + 1 >= comma:
        return None
    if any(t.lemma in words["seeing"] for t in tokens[noun + 1 : by]):
        return None
    named = _names(reading, tokens[by + 1 : comma])
    content = trimmed(Span(tokens[comma].end, sentence.span.end), reading.text, contents.EDGE + ".")
    if not named or content.start >= content.end:
        return None
    main = next(
        (
            t
            for t in tokens[comma:]
            if t.tag in {"VBD", "VBZ", "VBP", "VBN"} and t.dep not in {"aux", "auxpass"}
        ),
        None,
    )
    return Found(
        cue=(tokens[noun],),
        sources=named,
        content=(content,),
        kind=ClaimKind.STATEMENT,
        act="count" if tokens[noun].lemma in {"count", "tally", "census"} else "report",
        construction="counted",
        predicate=main,
    )


def _names(reading: Reading, tokens: tuple[Token, ...]) -> tuple[Source, ...]:
    """Split "X in collaboration with Y" and "X and Y" into their names."""
    found, start, end = [], tokens[0].start, tokens[-1].end
    for joint in [*JOINT.finditer(reading.text, start, end), None]:
        span = Span(start, joint.start() if joint else end)
        found.append(Source(trimmed(span, reading.text, contents.EDGE), _head(reading, span).index))
        start = joint.end() if joint else end
    return tuple(found)


def _head(reading: Reading, span: Span) -> Token:
    """Give the token of the name that no other token of it governs."""
    part = reading.syntax.within(span)
    inside = {t.index for t in part}
    proper = [t for t in part if t.pos == "PROPN"]
    return next((t for t in part if t.head not in inside), (proper or part)[-1])
