"""What looks like a date and is none: names, numbers, verbs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.pipeline.dates.words import GUARDS, HOLIDAY, MONTH, WEEKDAY

if TYPE_CHECKING:
    from graph.spans import Span
    from graph.syntax import Syntax, Token

BARE_MONTH = re.compile(MONTH)
BARE_WEEKDAY = re.compile(WEEKDAY)
BARE_HOLIDAY = re.compile(HOLIDAY)
NAMED_ON = re.compile(r"-[A-Z][a-z]| ?& ?[A-Z]")  # "Ida Friday-Lund", "May & Sons"
QUOTED = re.compile(r"[\"“‘«]$")
BARE_YEAR = re.compile(r"\d{4}")
PREPOSITION = re.compile(
    r"\b(?:in|since|until|till|by|from|to|of|during|through|throughout|between|and|before|after|for|around|or|as of|on|this|[-–,])\s*$",
    re.IGNORECASE,
)
OLD = re.compile(
    r"\b(?:in|since|until|till|by|of|from|during|before|after|between)\s$", re.IGNORECASE
)
TIMES = frozenset({"morning", "afternoon", "evening", "night", "noon"})
MODERN = range(1900, 2100)
NAMELY = frozenset({"May", "April", "June", "August", "March", "Mar", "Jan", "Dec"})


def is_date(match: re.Match[str], syntax: Syntax, span: Span) -> bool:
    """Tell whether what a rule found is used as a date, by the words around it."""
    words = match.group()
    if NAMED_ON.match(match.string, match.end()):
        return False
    if BARE_MONTH.fullmatch(words):
        return _is_month(match)
    if BARE_YEAR.fullmatch(words):
        return _is_year(match, syntax, span)
    if BARE_WEEKDAY.fullmatch(words):
        return _is_weekday(match, syntax, span)
    if BARE_HOLIDAY.fullmatch(words):
        return not _is_modifier(syntax, span)
    return True


def _is_modifier(syntax: Syntax, span: Span) -> bool:
    """Tell of "the Christmas market" and "Ida Christmas" that they are no days."""
    tokens = syntax.within(span)
    if not tokens:
        return False
    return tokens[-1].dep in {"compound", "nmod", "amod"} or _named_before(syntax, tokens[0])


def _is_month(match: re.Match[str]) -> bool:
    before, after = _around(match)
    if not PREPOSITION.search(before):
        return False
    # "by April Jones", "to May the answer": a name or a word, not the month.
    return not re.match(r" [A-Z]\w", after) or match.group() not in NAMELY


def _is_weekday(match: re.Match[str], syntax: Syntax, span: Span) -> bool:
    before, after = _around(match)
    if re.search(r"\b(?:every|each|an?|one)\s$", before, re.IGNORECASE):
        return False
    tokens = syntax.within(span)
    if not tokens:
        return True
    return not (_in_name(syntax, tokens[-1], after) or _named_before(syntax, tokens[0]))


def _in_name(syntax: Syntax, token: Token, after: str) -> bool:
    head = syntax.head(token)
    follows = head.index == token.index + 1 and token.dep in {"compound", "nmod"}
    capital = re.match(r" [A-Z]", after) is not None
    return follows and capital and head.lower not in TIMES


def _named_before(syntax: Syntax, token: Token) -> bool:
    return any(
        t.dep in {"compound", "amod"} and t.index == token.index - 1 and t.text[:1].isupper()
        for t in syntax.children(token)
    )


def _is_year(match: re.Match[str], syntax: Syntax, span: Span) -> bool:
    before, after = _around(match)
    if _guarded(before, after):
        return False
    if int(match.group()) not in MODERN and not OLD.search(before):
        return False
    return not _counts(match.group(), before, syntax, span)


def _guarded(before: str, after: str) -> bool:
    last = re.search(r"(\w+)\W{0,2}$", before)
    first = re.match(r"[ -]?(\w+)", after)
    return bool(
        (last and last.group(1).lower() in GUARDS["before"])
        or (first and first.group(1).lower() in GUARDS["after"])
        or (QUOTED.search(before) and re.match(r"[\"”’»]", after))  # a title
        or re.match(r"[.,:]\d|-\d+\b|%| ?[%°€$£]", after)
        or re.search(r"[$€£#№][ ]?$|\d[.,:]$", before)
    )


def _counts(year: str, before: str, syntax: Syntax, span: Span) -> bool:
    # "2000 soldiers" is a number of soldiers, "the 2016 elections" a year.
    if re.search(r"\b(?:the|its|their|a|this|that)\s$", before, re.IGNORECASE):
        return False
    tokens = syntax.within(span)
    if not tokens or tokens[0].dep != "nummod":
        return False
    head = syntax.head(tokens[0])
    return head.tag == "NNS" and head.index > tokens[0].index and int(year) % 50 == 0


def _around(match: re.Match[str]) -> tuple[str, str]:
    text = match.string
    return text[max(0, match.start() - 24) : match.start()], text[match.end() : match.end() + 16]
