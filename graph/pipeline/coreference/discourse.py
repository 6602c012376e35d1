"""The mentions of a document in order, with what makes one of them salient."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from graph.annotations import Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.annotations import Attribution, Document
    from graph.spans import Span
    from graph.syntax import Token

WINDOW = 6
"""Sentences back in which an antecedent is sought."""

MOST = 20
"""Earlier mentions that are looked at for every sentence back, however many stand there."""

_AROUND = 30
"""Contents before a mention of which one may hold it."""

_NESTED = 12
"""Mentions behind one that are looked at as parts of its phrase."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


class Discourse:
    """Looks at mentions by number, sentence and grammatical function."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.mentions = document.mentions
        self.syntax = document.syntax
        self._heads = [self.syntax.tokens[m.head] for m in self.mentions]
        self._sentences = [head.sentence for head in self._heads]
        self._prominence: dict[int, float] = {}

    def head(self, number: int) -> Token:
        """Give the head token of a mention."""
        return self._heads[number]

    def sentence(self, number: int) -> int:
        """Give the number of the sentence a mention stands in."""
        return self._sentences[number]

    def distance(self, number: int, earlier: int) -> int:
        """How many sentences lie between two mentions; 0 within one."""
        return self._sentences[number] - self._sentences[earlier]

    def before(self, number: int, *, window: int = WINDOW) -> list[int]:
        """Earlier mentions that begin before this one and do not contain it, nearest first."""
        here, first = self.mentions[number].span, self._sentences[number] - window
        last = max(-1, number - 1 - MOST * (min(window, WINDOW) + 1))
        found = []
        for earlier in range(number - 1, last, -1):
            if self._sentences[earlier] < first:
                break
            if not self.mentions[earlier].span.overlaps(here):
                found.append(earlier)
        return found

    def quote(self, number: int) -> Span | None:
        """Give the quotation a mention stands in, if any."""
        span = self.mentions[number].span
        at = bisect_right(self._quoted, span.start) - 1  # quotations stand in order and apart
        inner = self.document.quoted[at].inner if at >= 0 else None
        return inner if inner and inner.contains(span) else None

    @cached_property
    def _quoted(self) -> list[int]:
        return [quoted.inner.start for quoted in self.document.quoted]

    def speaks(self, number: int) -> bool:
        """Tell whether a mention is the source of something said."""
        return self.mentions[number].head in self._speaking

    @cached_property
    def _speaking(self) -> dict[int, list[Attribution]]:
        found: dict[int, list[Attribution]] = {}
        for said in self.document.attributions:
            for source in said.sources:
                found.setdefault(source.head, []).append(said)
        return found

    def voices(self, number: int) -> list[int]:
        """Give the mentions of those in whose words a mention stands: of the innermost claim."""
        span = self.mentions[number].span
        parts = self._parts[: bisect_right(self._parts, span.start, key=lambda p: p[0].start)]
        for part, said in reversed(parts[-_AROUND:]):
            own = any(source.head == self.mentions[number].head for source in said.sources)
            if part.contains(span) and not own:
                heads = (self.on_head.get(source.head) for source in said.sources)
                return [found for found in heads if found is not None]
        return []

    @cached_property
    def _parts(self) -> list[tuple[Span, Attribution]]:
        parts = [(part, said) for said in self.document.attributions for part in said.content]
        told = [(part, said) for part, said in parts if said.cue]
        return sorted(told, key=lambda p: (p[0].start, -p[0].end))  # the innermost last

    def contents(self, number: int) -> list[Span]:
        """Give the parts of what a mention says, as a source."""
        said = self._speaking.get(self.mentions[number].head, ())
        return [part for one in said for part in one.content]

    def spoken_of(self, number: int, others: Iterable[int]) -> list[int]:
        """Choose of `others` what a mention names or describes in its own words, as a source.

        None of these is the source itself: nobody who says "I" calls himself by name
        (principle C of N. Chomsky, "Lectures on Government and Binding", 1981).
        """
        contents = [words for part in self.contents(number) for words in self._words(part)]
        return [
            n
            for n in others
            if self.mentions[n].form is not Form.PRONOUN
            and any(part.contains(self.mentions[n].span) for part in contents)
        ]

    def _words(self, part: Span) -> list[Span]:
        """Give the words between marks in a content; all of it where there are none."""
        first = max(0, bisect_right(self._quoted, part.start) - 1)
        last = bisect_right(self._quoted, part.end)
        quoted = [q.inner for q in self.document.quoted[first:last] if q.inner.overlaps(part)]
        return quoted or [part]

    @property
    def numbers(self) -> range:
        """The numbers of all mentions."""
        return range(len(self.mentions))

    def inside(self, number: int) -> list[int]:
        """Give the mentions that lie within another, itself left out."""
        span = self.mentions[number].span
        near = range(max(0, number - 1), min(len(self.mentions), number + 1 + _NESTED))
        return [n for n in near if n != number and span.contains(self.mentions[n].span)]

    def phrase(self, number: int) -> list[int]:
        """Give the mentions within the noun phrase that a mention heads: "Ida Voss, of the Guild"."""
        below = {token.index for token in self.syntax.subtree(self._heads[number])}
        near = range(number + 1, min(len(self.mentions), number + 1 + _NESTED))
        return [n for n in near if self._heads[n].index in below]

    def coarguments(self, number: int, earlier: int) -> bool:
        """Tell whether two mentions depend on one verb, or one on the other: they then differ."""
        one, other = self._heads[number], self._heads[earlier]
        return other.index == one.head or (one.head == other.head and one.dep != "appos")

    def is_subject(self, number: int) -> bool:
        """Tell whether a mention is a subject, alone or with others."""
        head = self._heads[number]
        while head.dep == "conj":
            head = self.syntax.head(head)
        return head.dep in _SUBJECTS

    def prominence(self, number: int) -> float:
        """How central the sentence makes a mention: a subject or a source before the rest."""
        if number not in self._prominence:  # asked again for every later pronoun
            found = self._prominent(self._heads[number])
            self._prominence[number] = max(found, 2.0) if self.speaks(number) else found
        return self._prominence[number]

    def _prominent(self, head: Token) -> float:
        while head.dep == "conj":
            head = self.syntax.head(head)
        if head.dep in _SUBJECTS:
            main = self.syntax.head(head).dep in {"ROOT", "conj"}
            return 2.5 if main else 1.5
        if head.dep == "pobj":
            governor = self.syntax.head(head)
            if governor.lower == "by" or self.syntax.head(governor).lower == "according":
                return 2.0
        return 0.5 if head.dep == "dobj" else 0.0

    def weighed(self, number: int, scored: Iterable[tuple[float, int]]) -> None:
        """Take note of the antecedents that were weighed for a mention, (score, number) each.

        Nobody asks in the pipeline; :mod:`graph.explanation` keeps them.
        """

    @cached_property
    def on_head(self) -> dict[int, int]:
        """Mention numbers by head token; of several on one head the widest."""
        found: dict[int, int] = {}
        for number, mention in enumerate(self.mentions):
            found.setdefault(mention.head, number)
        return found
