"""Ways over the dependency tree, from a cue to its source and its content.

noting that the bridge was safe, said Ida Voss
"noting", the adverbial clause (advcl) of "said", whose subject (nsubj) is "Voss"
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from graph.explanation import wording
from graph.explanation.values import Path, Step
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Attribution, Document
    from graph.syntax import Syntax, Token

MOST = 25
"""Steps of a way that is told; a longer one says nothing to anybody."""


def of(document: Document, attribution: Attribution) -> tuple[Path, ...]:
    """Give the ways from the cue of `attribution`; none where it has no cue (narration)."""
    if attribution.cue_token is None:
        return ()
    cue = document.syntax.tokens[attribution.cue_token]
    return tuple(
        path(document, cue, end, to=to, span=span)
        for to, span, end in _ends(document.syntax, attribution)
    )


def _ends(syntax: Syntax, attribution: Attribution) -> Iterator[tuple[str, Span, Token]]:
    phrases = (
        ("source", attribution.sources),
        ("carrier", attribution.carriers),
        ("addressee", attribution.addressees),
    )
    for to, sources in phrases:
        for source in sources:
            yield to, source.span, syntax.tokens[source.head]
    if (top := _top(syntax, attribution)) is not None and attribution.content:
        whole = Span(attribution.content[0].start, attribution.content[-1].end)
        yield "content", whole, top


def _top(syntax: Syntax, attribution: Attribution) -> Token | None:
    """Give the predicate, else the first word of the content that no other of its words governs."""
    if attribution.predicate is not None:
        return syntax.tokens[attribution.predicate]
    inside = [t for span in attribution.content for t in syntax.within(span) if t.pos != "PUNCT"]
    numbers = {t.index for t in inside}
    return next((t for t in inside if t.head == t.index or t.head not in numbers), None)


def path(document: Document, start: Token, end: Token, *, to: str, span: Span) -> Path:
    """Give the way from `start` to `end`, over the tree where they share a sentence."""
    if start.sentence == end.sentence:
        found = steps(document.syntax, start, end)
        if len(found) > MOST:
            return Path(to, span, wording.long_way(start.text, end.text, len(found)))
        return Path(to, span, wording.way(start.text, found), found)
    return Path(to, span, wording.apart(start.text, end.text, end.sentence - start.sentence))


def steps(syntax: Syntax, start: Token, end: Token) -> tuple[Step, ...]:
    """List the edges of the tree between two words of one sentence; none if they are the same word.

    Parameters
    ----------
    syntax : Syntax
    start, end : Token
        Of the same sentence.
    """
    climb = [start, *syntax.ancestors(start)]
    descent = [end, *syntax.ancestors(end)]
    above = {t.index for t in descent}
    meeting = next((t.index for t in climb if t.index in above), None)
    if meeting is None:  # two trees in one sentence
        return ()
    return (*_up(climb, meeting), *_down(descent, meeting))


def _up(chain: list[Token], meeting: int) -> Iterator[Step]:
    for below, above in pairwise(chain):
        if below.index == meeting:
            return
        yield Step(above.text, above.span, below.dep, up=True)


def _down(chain: list[Token], meeting: int) -> Iterator[Step]:
    first = next(n for n, token in enumerate(chain) if token.index == meeting)
    for below in reversed(chain[:first]):
        yield Step(below.text, below.span, below.dep, up=False)
