"""Towns that the model overlooks: capitalised words after "in" or "near" that GeoNames knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form, Mention
from graph.ontology import EntityType, SpeakerKind
from graph.pipeline.mentions.cities import candidates
from graph.pipeline.mentions.vocabulary import first_names
from graph.spans import Places, Span

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
    towns = [
        (token, _span(index.syntax, token))
        for token in index.syntax.tokens
        if token.dep == "pobj" and token.pos == "PROPN" and token.text[0].isupper()
    ]
    towns = [(t, span) for t, span in towns if candidates(span.of(document.text))]
    if not towns:
        return list(mentions)
    around = _Around(document, index.syntax, mentions)
    found = {span: _mention(document, span, t) for t, span in towns if around.allows(t, span)}
    taken = Places(found)
    kept = [m for m in mentions if not taken.touching(m.span)]
    return sorted([*kept, *found.values()], key=lambda m: (m.span.start, -m.span.end))


class _Around:
    """What lies where a town would lie; nothing is looked through for each of them."""

    def __init__(self, document: Document, syntax: Syntax, mentions: Sequence[Mention]) -> None:
        self.syntax = syntax
        self.text = document.text
        self.mentions = mentions
        self.placed = Places(m.span for m in mentions)
        self.sure = Places(e.span for e in document.model_entities if e.label not in _DOUBTED)
        self.places = Places(m.span for m in mentions if m.type in _PLACES)

    def allows(self, head: Token, span: Span) -> bool:
        """Tell whether a town may stand there."""
        preposition = self.syntax.head(head).lower
        if preposition not in _IN | _WAY or self.sure.touching(span):
            return False
        if span.of(self.text).split(maxsplit=1)[0] in first_names():
            return False
        covering = [self.mentions[number] for number in self.placed.touching(span)]
        if any(m.basis != "model" or m.type not in _MISTAKEN or m.span != span for m in covering):
            return False
        if preposition in _IN:
            return True
        sentence = self.syntax.sentences[head.sentence].span
        return not covering and bool(self.places.inside([sentence]))


def _span(syntax: Syntax, head: Token) -> Span:
    return Span(_first(syntax, head).start, head.end)


def _first(syntax: Syntax, head: Token) -> Token:
    """Give the first of the capitalised words that end with `head`."""
    at = head.index
    while at and syntax.tokens[at - 1].head == head.index and syntax.tokens[at - 1].pos == "PROPN":
        at -= 1
    return syntax.tokens[at]


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
