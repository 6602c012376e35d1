"""A document as measuring reads it: tokens of a number, and which country or place a word names."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from graph.annotations import Form
from graph.ontology import EntityType

if TYPE_CHECKING:
    from graph.annotations import Document, Mention, QuantityMention
    from graph.spans import Span
    from graph.syntax import Syntax, Token

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
VERBS = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Reading:
    """Syntax and mentions, asked by token."""

    text: str
    syntax: Syntax
    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    dates: tuple[Span, ...]
    actors: frozenset[int]

    @classmethod
    def of(cls, document: Document) -> Self:
        """Prepare the mentions of countries and places for look-up."""
        named = sorted(
            (m for m in document.mentions if m.form is not Form.PRONOUN and _located(m)),
            key=lambda mention: mention.span,
        )
        return cls(
            document.text,
            document.syntax,
            tuple(named),
            tuple(m.span.start for m in named),
            tuple(period.span for period in document.dates if period.span),
            frozenset(m.head for m in document.mentions if m.type in _ACTING),
        )

    def counted(self, quantity: QuantityMention) -> list[Token]:
        """Give the tokens that say what is counted, in text order."""
        return [t for span in quantity.counted_spans for t in self.syntax.within(span)]

    def named(self, token: Token) -> Mention | None:
        """Give the country or place that a token is a word of."""
        index = bisect_right(self.starts, token.start) - 1
        for mention in self.mentions[max(0, index - 2) : index + 1]:
            if mention.span.start <= token.start and token.end <= mention.span.end:
                return mention
        return None

    def country(self, token: Token) -> str | None:
        """Give the ISO code of the country that a token names, as a noun or an adjective."""
        mention = self.named(token)
        if mention is None or mention.type is EntityType.PLACE:
            return None
        return mention.key if mention.type is EntityType.COUNTRY else mention.country

    def is_time(self, token: Token) -> bool:
        """Tell whether a token is a word of a date."""
        return any(span.start <= token.start < span.end for span in self.dates)

    def words(self, span: Span) -> str:
        """Give the words of a span in lower case, single spaces between them."""
        return " ".join(span.of(self.text).lower().split())


_ACTING = frozenset({EntityType.AGENCY, EntityType.PERSON})


def _located(mention: Mention) -> bool:
    """Tell whether a mention names a country, its people or a place."""
    return mention.form is Form.DEMONYM or mention.type in {EntityType.COUNTRY, EntityType.PLACE}
