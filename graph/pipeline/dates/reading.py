"""Find dates in a stretch of text: all rules, the longest match wins, then ranges."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from graph.annotations import Period
from graph.pipeline.dates import absolute, relative
from graph.pipeline.dates.guards import is_date
from graph.pipeline.dates.ranges import joined
from graph.pipeline.dates.rules import Moment, present
from graph.pipeline.dates.tense import direction
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Document
    from graph.pipeline.dates.rules import Rule
    from graph.pipeline.dates.stretches import Stretch

NO_BASE = Moment(dt.date(1, 1, 1))


def read(document: Document, segment: Span) -> list[Period]:
    """Give the dates of `segment`; a range follows the dates that it is made of."""
    # White space of any kind counts as a blank; the length, and so the offsets, stay.
    text = re.sub(r"[^\S ]", " ", segment.of(document.text))
    found: list[tuple[Span, Stretch]] = []
    for match, rule in _longest(_matches(text, base=document.published is not None), len(text)):
        span = Span(segment.start + match.start(), segment.start + match.end())
        if not is_date(match, document.syntax, span):
            continue
        if stretch := _resolved(rule, match, document, span):
            found.append((span, stretch))
    pairs = joined(document.text, sorted(found))
    return [_period(document, span, stretch) for span, stretch in pairs]


def _matches(text: str, *, base: bool) -> Iterator[tuple[re.Match[str], Rule]]:
    for rule in _fitting(present(text), base=base):
        for match in rule.pattern.finditer(text):
            yield match, rule


@lru_cache(maxsize=1024)
def _fitting(there: frozenset[str], *, base: bool) -> tuple[Rule, ...]:
    """Give the rules whose needs are `there`; most paragraphs have few of the anchors, or none."""
    rules = (*absolute.RULES, *relative.RULES) if base else absolute.RULES
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


def _resolved(rule: Rule, match: re.Match[str], document: Document, span: Span) -> Stretch | None:
    at = NO_BASE
    if document.published is not None:
        at = Moment(document.published, direction(document.syntax, span))
    try:
        return rule.resolve(match, at)
    except (ValueError, OverflowError, KeyError):
        return None  # beyond the calendar: "the year 0", "900 decades ago"


def _period(document: Document, span: Span, stretch: Stretch) -> Period:
    return Period(
        start=stretch.start,
        end=stretch.end,
        precision=stretch.precision,
        words=span.of(document.text),
        span=span,
        base=document.published,
    )
