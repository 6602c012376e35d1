"""Persons called by their age: "the 45-year-old", which the text names elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form, Mention
from graph.ontology import EntityType, SpeakerKind
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.syntax import Syntax, Token

_PARTS = frozenset({"nsubj", "nsubjpass", "pobj", "dobj", "conj", "dative"})


def aged(text: str, syntax: Syntax) -> Iterator[Mention]:
    """Make a mention of each "the 45-year-old" that stands for a person itself."""
    for token in syntax.tokens:
        if token.lower not in {"old", "year-old"} or token.dep not in _PARTS:
            continue
        below = syntax.children(token)
        years = any(t.lower in {"year", "years"} for t in below) or token.lower == "year-old"
        definite = [t for t in below if t.dep == "det" and t.lower in {"the", "this", "that"}]
        if years and definite:
            yield _mention(text, definite[0], token)


def _mention(text: str, article: Token, head: Token) -> Mention:
    span = Span(article.start, head.end)
    return Mention(
        span=span,
        head=head.index,
        form=Form.NOMINAL,
        kind=SpeakerKind.DESCRIBED,
        type=EntityType.PERSON,
        name=span.of(text),
        basis="nominal",
        confidence=0.8,
    )
