"""Towns that the model overlooks: capitalised words after "in" or "near" that GeoNames knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form, Mention
from graph.ontology import EntityType, SpeakerKind
from graph.pipeline.mentions.cities import candidates
from graph.pipeline.mentions.vocabulary import first_names
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.annotations import Document
    from graph.pipeline.mentions.tokens import Index
    from graph.syntax import Syntax, Token

_IN = frozenset({"in", "near", "outside", "around"})
_WAY = frozenset({"from", "to", "through", "via", "towards"})
_MISTAKEN = frozenset({EntityType.PERSON, EntityType.GROUP})
_DOUBTED = frozenset({"PERSON", "NORP"})
"""Labels that the model gives to towns by mistake; "in March" is a date to it, and no town."""
_PLACES = frozenset({EntityType.PLACE, EntityType.COUNTRY})


def with_towns(document: Document, index: Index, mentions: Sequence[Mention]) -> list[Mention]:
    """Add the towns that no mention covers, and make towns of supposed persons who are lived in.

    "From" and "to" lead to persons as well: there another place must stand in the sentence.
    """
    out = list(mentions)
    for token in index.syntax.tokens:
        if token.dep != "pobj" or token.pos != "PROPN" or not token.text[0].isupper():
            continue
        if (span := _town(document, index.syntax, token, out)) is None:
            continue
        out = [m for m in out if not m.span.overlaps(span)]
        out.append(_mention(document, span, token))
    return sorted(out, key=lambda m: (m.span.start, -m.span.end))


def _town(
    document: Document, syntax: Syntax, head: Token, mentions: Sequence[Mention]
) -> Span | None:
    preposition = syntax.head(head).lower
    if preposition not in _IN | _WAY:
        return None
    span = Span(_first(syntax, head).start, head.end)
    name = span.of(document.text)
    if name.split(maxsplit=1)[0] in first_names() or not candidates(name):
        return None
    if any(e.span.overlaps(span) and e.label not in _DOUBTED for e in document.model_entities):
        return None
    covering = [m for m in mentions if m.span.overlaps(span)]
    if any(m.basis != "model" or m.type not in _MISTAKEN or m.span != span for m in covering):
        return None
    held = preposition in _IN or (not covering and _beside(syntax, head, mentions))
    return span if held else None


def _first(syntax: Syntax, head: Token) -> Token:
    """Give the first of the capitalised words that end with `head`."""
    at = head.index
    while at and syntax.tokens[at - 1].head == head.index and syntax.tokens[at - 1].pos == "PROPN":
        at -= 1
    return syntax.tokens[at]


def _beside(syntax: Syntax, head: Token, mentions: Sequence[Mention]) -> bool:
    sentence = syntax.sentences[head.sentence].span
    return any(m.type in _PLACES and sentence.contains(m.span) for m in mentions)


def _mention(document: Document, span: Span, head: Token) -> Mention:
    return Mention(
        span=span,
        head=head.index,
        form=Form.NAME,
        kind=SpeakerKind.NAMED,
        type=EntityType.PLACE,
        name=span.of(document.text),
        gender="n",
        basis="cities",
        confidence=0.7,
    )
