"""A document as the rules see it: its syntax, and which tokens stand in quotation marks.

:class:`Found` is what a rule yields: a relation in tokens and spans, not yet labelled.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from graph.article import BlockKind
from graph.ontology import EntityType
from graph.pipeline.attribution import mending
from graph.pipeline.attribution.cues import DOERS, cues, speaking
from graph.spans import Places, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Document, Quoted, Source
    from graph.ontology import ClaimKind
    from graph.syntax import Sentence, Syntax, Token

PERSONAL = frozenset({"he", "she", "him", "her", "who", "i", "me"})
PLURAL = frozenset({"they", "we", "both", "many", "some", "others", "several"})
READ = frozenset({BlockKind.BODY, BlockKind.ITEM, BlockKind.HEADLINE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One relation that a rule found. ``cue`` is empty for narration only."""

    cue: tuple[Token, ...]
    sources: tuple[Source, ...]
    content: tuple[Span, ...]
    kind: ClaimKind
    act: str
    construction: str
    predicate: Token | None = None
    addressees: tuple[Source, ...] = ()
    carriers: tuple[Source, ...] = ()

    @property
    def start(self) -> int:
        """Where the content begins, in code points."""
        return self.content[0].start if self.content else -1

    @property
    def sound(self) -> bool:
        """Whether all its words stand in the text; a lost parser can turn a phrase inside out."""
        phrases = (*self.sources, *self.addressees, *self.carriers)
        spans = (*self.content, *(phrase.span for phrase in phrases))
        return bool(self.content) and all(span.start < span.end for span in spans)


class Reading:
    """One document opened for the rules.

    ``vetoes`` keeps what :mod:`~graph.pipeline.attribution.veto` found of each verb.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text: str = document.text
        self.syntax: Syntax = mending.retagged(document.syntax)
        self.quoted: tuple[Quoted, ...] = document.quoted
        self.vetoes: dict[int, str | None] = {}
        self.syntax = mending.mended(self)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of blocks that are read for claims, the headline among them."""
        blocks = self.document.blocks
        return tuple(s for s in self.syntax.sentences if blocks[s.block].kind in READ)

    def in_headline(self, sentence: Sentence) -> bool:
        """Tell whether `sentence` is the headline: it may report, but tells nothing of its own."""
        return self.document.blocks[sentence.block].kind is BlockKind.HEADLINE

    def tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        """All tokens of `sentence`."""
        return self.syntax.tokens[sentence.first : sentence.last]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.document.blocks]

    def block_at(self, offset: int) -> int:
        """Give the number of the block that `offset` stands in or behind."""
        return max(bisect_right(self._block_starts, offset) - 1, 0)

    @cached_property
    def _quotations(self) -> Places:
        return Places(quoted.outer for quoted in self.quoted)

    def quotes(self, span: Span) -> bool:
        """Tell whether some of `span` stands in quotation marks."""
        return bool(self._quotations.touching(span))

    def quoted_in(self, span: Span) -> list[Quoted]:
        """Give the quotations that stand in `span`, in text order."""
        return [self.quoted[n] for n in self._quotations.inside([span])]

    def place(self, quoted: Quoted) -> int:
        """Give the number of a quotation: they are in text order."""
        return bisect_left(self.quoted, quoted.outer.start, key=_opening)

    @cached_property
    def _quote_of(self) -> dict[int, Quoted]:
        return {t.index: q for q in self.quoted for t in self.syntax.within(q.outer)}

    def quote_of(self, token: Token) -> Quoted | None:
        """Give the quotation that `token` stands in, the marks included."""
        return self._quote_of.get(token.index)

    def outside(self, token: Token) -> bool:
        """Tell whether `token` stands outside all quotation marks."""
        return token.index not in self._quote_of

    @cached_property
    def verbs(self) -> tuple[Token, ...]:
        """Verbs outside quotation marks, in text order; auxiliaries of another verb left out."""
        return tuple(self._verbs())

    def _verbs(self) -> Iterator[Token]:
        for sentence in self.sentences:
            for token in self.tokens(sentence):
                if is_verb(token) and self.outside(token):
                    yield token

    @cached_property
    def nouns(self) -> tuple[Token, ...]:
        """Common nouns outside quotation marks, in text order."""
        found = (t for s in self.sentences for t in self.tokens(s) if t.pos == "NOUN")
        return tuple(t for t in found if self.outside(t))

    def sentence(self, token: Token) -> Sentence:
        """Give the sentence `token` stands in."""
        return self.syntax.sentences[token.sentence]

    def segment(self, token: Token) -> Span:
        """Give the part of the sentence between semicolons (outside quotations) that holds `token`."""
        where = self.sentence(token)
        first, last = token.index, token.index
        tokens = self.syntax.tokens
        while first > where.first and not self._breaks(tokens[first - 1]):
            first -= 1
        while last + 1 < where.last and not self._breaks(tokens[last + 1]):
            last += 1
        return Span(tokens[first].start, tokens[last].end)

    def _breaks(self, token: Token) -> bool:
        return token.text == ";" and self.outside(token)

    @cached_property
    def _labels(self) -> dict[int, str]:
        entities = self.document.model_entities
        return {t.index: e.label for e in entities for t in self.syntax.within(e.span)}

    def is_person(self, token: Token) -> bool:
        """Tell whether `token` names a person, or is a pronoun for one."""
        return self._labels.get(token.index) == "PERSON" or token.lower in PERSONAL

    def is_place(self, token: Token) -> bool:
        """Tell whether `token` names a country, a town or another place."""
        return self._labels.get(token.index) in {"GPE", "LOC", "FAC"}

    @cached_property
    def _speakers(self) -> frozenset[int]:
        mentions = self.document.mentions
        return frozenset(m.head for m in mentions if m.type is not EntityType.PLACE)

    def speaks(self, token: Token) -> bool:
        """Tell whether `token` is the head of a mention of somebody; if none is known, by its noun."""
        if self.document.mentions:
            return token.index in self._speakers
        lemma = token.lemma.lower()
        if token.pos != "NOUN" or lemma in speaking():
            return True
        return lemma.endswith(DOERS) and lemma not in cues().words["no_doers"]

    def known(self, token: Token) -> bool:
        """Tell whether `token` is the head of a mention of somebody."""
        return token.index in self._speakers

    def may_speak(self, token: Token) -> bool:
        """Tell whether `token` can be somebody, by its form where no mention is known."""
        if token.pos == "PRON":
            return token.lower in PERSONAL | PLURAL
        known = token.pos == "PROPN" or token.lemma.lower() in cues().words["speakers"]
        return known or self.speaks(token)

    def is_body(self, token: Token) -> bool:
        """Tell whether `token` names an organisation."""
        return self._labels.get(token.index) == "ORG"

    def is_time(self, token: Token) -> bool:
        """Tell whether `token` belongs to a date or a time of day."""
        return self._labels.get(token.index) in {"DATE", "TIME"}

    def is_money(self, token: Token) -> bool:
        """Tell whether `token` belongs to a sum of money."""
        return self._labels.get(token.index) == "MONEY"

    def has(self, token: Token, *deps: str) -> bool:
        """Tell whether `token` has a dependent labelled with one of `deps`."""
        return bool(self.syntax.children(token, *deps))


def _opening(quoted: Quoted) -> int:
    return quoted.outer.start


def is_verb(token: Token) -> bool:
    """Tell whether `token` is a main verb."""
    return token.tag.startswith("VB") and token.dep not in {"aux", "auxpass"}
