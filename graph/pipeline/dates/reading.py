"""Find dates in a stretch of text: all rules, the longest match wins, then ranges."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from graph.annotations import Period
from graph.pipeline.dates import absolute, narrative, portions, relative, shares, story
from graph.pipeline.dates.guards import is_date
from graph.pipeline.dates.ranges import joined
from graph.pipeline.dates.rules import Leaning, Moment, present
from graph.pipeline.dates.story import Told
from graph.pipeline.dates.tense import direction
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import Document
    from graph.pipeline.dates.rules import Rule
    from graph.pipeline.dates.stretches import Stretch


class Match(NamedTuple):
    """A match of a rule and where it stands in the document's text."""

    match: re.Match[str]
    rule: Rule
    span: Span


def read(document: Document, segment: Span, told: Sequence[Told] = ()) -> list[Period]:
    """Give the dates of `segment`; a range follows the dates that it is made of.

    `told` are the dates of the text before, in its order.
    """
    # White space of any kind counts as a blank; the length, and so the offsets, stay.
    text = re.sub(r"[^\S ]", " ", segment.of(document.text))
    matches = _longest(_matches(text, base=document.published is not None), len(text))
    kept = [
        found
        for match, rule in matches
        if is_date(match, document.syntax, (span := _span(segment, match)))
        for found in (Match(match, rule, span),)
    ]
    found = _resolved(document, kept, told)
    pairs = [(span, stretch) for span, stretch, _ in found]
    bases = {span: base for span, _, base in found if base is not None}
    return [
        _period(document, span, stretch, bases.get(span, document.published))
        for span, stretch in joined(document.text, pairs, document.published)
    ]


def _span(segment: Span, match: re.Match[str]) -> Span:
    return Span(segment.start + match.start(), segment.start + match.end())


def _matches(text: str, *, base: bool) -> Iterator[tuple[re.Match[str], Rule]]:
    for rule in _fitting(present(text), base=base):
        for match in rule.pattern.finditer(text):
            yield match, rule


@lru_cache(maxsize=1024)
def _fitting(there: frozenset[str], *, base: bool) -> tuple[Rule, ...]:
    """Give the rules whose needs are `there`; most paragraphs have few of the anchors, or none."""
    rules = (
        *absolute.RULES,
        *portions.RULES,
        *narrative.RULES,
        *((*relative.RULES, *shares.RULES) if base else ()),
    )
    return tuple(rule for rule in rules if rule.needs <= there)


def _longest(
    matches: Iterator[tuple[re.Match[str], Rule]], length: int
) -> list[tuple[re.Match[str], Rule]]:
    taken: list[tuple[re.Match[str], Rule]] = []
    used = bytearray(length)  # a mask, so that a text full of dates stays linear
    for match, rule in sorted(matches, key=lambda m: m[0].start() - m[0].end()):
        start, end = match.span()
        if not any(used[start:end]):
            used[start:end] = b"\1" * (end - start)
            taken.append((match, rule))
    return taken


def _resolved(
    document: Document, kept: list[Match], told: Sequence[Told]
) -> list[tuple[Span, Stretch, dt.date | None]]:
    """Give span, stretch and, where it leans on a date told before, that date's first day."""
    plain = {
        found.span: stretch
        for found in kept
        if found.rule.leans is None and (stretch := _meant(document, found, ()))
    }
    known = [*told, *(Told(span, stretch) for span, stretch in sorted(plain.items()))]
    out: list[tuple[Span, Stretch, dt.date | None]] = [(s, t, None) for s, t in plain.items()]
    for found in sorted((f for f in kept if f.rule.leans), key=lambda f: f.span):
        span, before = _leant_on(document, found, known)
        if stretch := _meant(document, found, before):
            out.append((span, stretch, narrative.base(found.match, before)))
            if not narrative.looks_back(found.match):
                known.append(Told(span, stretch))
    return sorted(out, key=lambda found: found[0])


def _leant_on(
    document: Document, found: Match, known: Sequence[Told]
) -> tuple[Span, tuple[Stretch, ...]]:
    if found.rule.leans is Leaning.TOLD:
        return found.span, story.before(known, found.span)
    if found.rule.leans is Leaning.DATE:
        return story.following(document.text, found.span, known)
    return story.event(document, found.span, known)


def _meant(document: Document, found: Match, told: tuple[Stretch, ...]) -> Stretch | None:
    at = Moment(dt.date.min, told=told, leans=found.rule.leans)
    if document.published is not None:
        at = at._replace(base=document.published, direction=direction(document.syntax, found.span))
    try:
        return found.rule.resolve(found.match, at)
    except (ValueError, OverflowError, KeyError):
        return None  # beyond the calendar: "the year 0", "900 decades ago"


def _period(document: Document, span: Span, stretch: Stretch, base: dt.date | None) -> Period:
    return Period(
        start=stretch.start,
        end=stretch.end,
        precision=stretch.precision,
        words=span.of(document.text),
        span=span,
        base=base,
    )
