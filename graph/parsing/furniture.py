"""Tells what a single line is for when it is no part of the report.

Dates, bylines and boilerplate; words and phrases are in
``lexicons/boilerplate.toml``.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from graph import lexicon
from graph.article import BlockKind
from graph.parsing.dates import date_line

if TYPE_CHECKING:
    from collections.abc import Iterable

_URL = re.compile(
    r"<?(?:https?://|www\.)\S+>?|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w+|#\w+(?:\s+#\w+)*", re.IGNORECASE
)
_EDGE = " \t()[]•●▪◦‣·*-–—|»«>›‹<→←▶►…."
_SHORT = 14
_LONGEST = 200
_LONGEST_BYLINE = 150
_MOST_BYLINE_WORDS = 16
_DATED_TAIL = re.compile(r"\s[·|•–—-]\s|,\s(?=\w+\s\d)|\s(?=\d)")


def furniture(line: str) -> BlockKind | None:
    """Give ``DATE``, ``BYLINE`` or ``BOILERPLATE`` for a line that is one, else None.

    Parameters
    ----------
    line : str
        One line or paragraph without white space at its ends.

    Examples
    --------
    >>> furniture("Topics you may like")
    <BlockKind.BOILERPLATE: 'boilerplate'>
    """
    if len(line) > _LONGEST:
        return None
    core = line.strip(_EDGE)
    if not any(map(str.isalnum, core)):
        return BlockKind.BOILERPLATE
    if date_line(core) is not None:
        return BlockKind.DATE
    if is_byline(core):
        return BlockKind.BYLINE
    if _URL.fullmatch(line) or _is_boilerplate(core):
        return BlockKind.BOILERPLATE
    return None


def is_byline(line: str) -> bool:
    """Tell whether `line` names the writers: "By Ines Falk in Porto"."""
    if len(line) > _LONGEST_BYLINE:
        return False
    starts, sure = _bylines()
    bare = line.lstrip("([").rstrip(")]")
    if sure.match(bare):
        return True
    match = starts.match(bare)
    if match is None or line[-1] in '.!?"”':
        return False
    return _are_names(_DATED_TAIL.split(bare[match.end() :], maxsplit=1)[0])


def is_caption(line: str) -> bool:
    """Tell whether `line` ends with a picture credit: "The bridge at dawn. Image: Ida Voss"."""
    return _credit().search(line) is not None


@cache
def _credit() -> re.Pattern[str]:
    words = "|".join(map(re.escape, lexicon.table("boilerplate")["credit"]["words"]))
    return re.compile(rf"\w\W*\s[(\[]?(?i:{words})\s*[:;]\s*[^\W\d_a-z]")


def _are_names(words: str) -> bool:
    """Tell whether `words` could be people's names: no lower-case word begins them."""
    names = re.findall(r"[^\W\d_][\w'’.-]*", words)
    if not names or len(names) > _MOST_BYLINE_WORDS or names[0][0].islower():
        return False
    capitals = sum(not name[0].islower() for name in names)
    # "By Monday the town was empty": more small words than names make a sentence.
    return capitals * 2 > len(names)


def _is_boilerplate(core: str) -> bool:
    lines, prefixes = _phrases()
    folded = core.casefold().replace("’", "'").strip(" :!?")
    if folded in lines:
        return True
    if prefixes.match(folded) is None:
        return False
    return len(folded.split()) <= _SHORT


@cache
def _phrases() -> tuple[frozenset[str], re.Pattern[str]]:
    table = lexicon.table("boilerplate")
    lines = frozenset(phrase.casefold() for phrase in chain(*table["lines"].values()))
    return lines, _starting(chain(*table["prefixes"].values()))


@cache
def _bylines() -> tuple[re.Pattern[str], re.Pattern[str]]:
    byline = lexicon.table("boilerplate")["byline"]
    return _starting(byline["prefixes"]), _starting(byline["sure"])


def _starting(phrases: Iterable[str]) -> re.Pattern[str]:
    """Match any of `phrases` at the start and at a word's end."""
    longest_first = sorted({phrase.casefold().strip() for phrase in phrases}, key=len, reverse=True)
    joined = "|".join(re.escape(phrase) for phrase in longest_first)
    return re.compile(rf"(?:{joined})(?:(?<!\w)|(?!\w))\s*", re.IGNORECASE)
