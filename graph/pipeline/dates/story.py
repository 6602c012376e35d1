"""Which date told before a date may lean on, and where the event was told that it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.annotations import Document
    from graph.pipeline.dates.stretches import Stretch
    from graph.syntax import Syntax, Token

FARTHEST = 900
"""Code points after which a story has moved on: two or three paragraphs of news."""
DETERMINERS = frozenset({"the", "his", "her", "its", "their", "this", "that"})
MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod", "poss"})
LONGEST_GAP = 9
TO_DATE = re.compile(r"\s(?:the\s)?|\s(?:on|in|of)\s(?:the\s)?")


class Told(NamedTuple):
    """A date of the text and where it stands."""

    span: Span
    stretch: Stretch


def before(known: Sequence[Told], span: Span) -> tuple[Stretch, ...]:
    """Give the dates told shortly before `span`, the last one first."""
    near = [t for t in known if t.span.end <= span.start <= t.span.end + FARTHEST]
    return tuple(t.stretch for t in sorted(near, key=lambda t: t.span.start, reverse=True))


def following(text: str, span: Span, known: Sequence[Told]) -> tuple[Span, tuple[Stretch, ...]]:
    """Give the words with the date that follows them at once, and that date."""
    for told in known:
        gap = Span(span.end, told.span.start)
        if 0 < gap.end - gap.start <= LONGEST_GAP and TO_DATE.fullmatch(gap.of(text)):
            return Span(span.start, told.span.end), (told.stretch,)
    return span, ()


def event(
    document: Document, span: Span, known: Sequence[Told]
) -> tuple[Span, tuple[Stretch, ...]]:
    """Give the words with those of the event ("two weeks before the collapse") and its dates.

    The event is a date that follows ("two days before 9 May", "a year after the coup of
    May 2019"); one whose noun was
    told before with a date; or, where the noun is new, what the sentence before tells.
    """
    whole, dates = following(document.text, span, known)
    if dates:
        return whole, dates
    noun = _noun(document.syntax, span)
    if noun is None:
        return span, ()
    named = Span(span.start, noun.end)
    whole, dates = following(document.text, named, known)
    if dates:
        return whole, dates
    return named, _dates_of(document.syntax, noun, span, known)


def _noun(syntax: Syntax, span: Span) -> Token | None:
    """Give the head of the definite noun phrase that follows `span`."""
    after = syntax.within(Span(span.end, span.end + 60))
    if not after or after[0].lower not in DETERMINERS:
        return None
    head = next((t for t in after[1:] if t.dep not in MODIFIERS), None)
    return head if head is not None and head.tag == "NN" else None


def _dates_of(
    syntax: Syntax, noun: Token, span: Span, known: Sequence[Told]
) -> tuple[Stretch, ...]:
    told = [t for t in known if t.span.end <= span.start]
    same = {t.sentence for t in syntax.tokens[: noun.index] if t.lemma == noun.lemma}
    sentences = same or {noun.sentence - 1}
    return tuple(t.stretch for t in reversed(told) if _sentence(syntax, t.span) in sentences)


def _sentence(syntax: Syntax, span: Span) -> int | None:
    tokens = syntax.within(span)
    return tokens[0].sentence if tokens else None
