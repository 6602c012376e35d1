"""Currencies: symbols and codes before a number, words and codes after it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from graph.lexicon import rows

_ROWS = rows("currencies")
_SYMBOLS = {row["symbol"]: row["code"] for row in _ROWS if row["symbol"]}
_CODES = frozenset(row["code"] for row in _ROWS if row["code"])
_NAMES = {row[form]: row["code"] for row in _ROWS for form in ("singular", "plural") if row[form]}
_SINGULAR = {row[form]: row["singular"] for row in _ROWS for form in ("singular", "plural")}


def _either(words: frozenset[str] | dict[str, str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


PREFIX = rf"(?:(?:{_either(_SYMBOLS)}) ?|(?:{_either(_CODES)}) )"
"""What stands before an amount: a symbol, or a code and a blank."""
PREFIXES = frozenset({*_SYMBOLS, *_CODES})

_SUFFIX = re.compile(
    rf"[\s-]?(?:(?P<name>(?i:{_either(_NAMES)}))(?![\w])(?! sterling)|(?P<code>{_either(_CODES)})(?!\w)|(?P<symbol>[€£¥₽₴₹]))"
)
_POUNDS_OF = re.compile(r"[\s-]?pounds? of\b(?! sterling)", re.IGNORECASE)
_NEXT = re.compile(r"[\s-]?(\w+|[€£¥₽₴₹])")
_FIRST = frozenset({"€", "£", "¥", "₽", "₴", "₹", *(code.lower() for code in _CODES)}) | {
    re.findall(r"\w+", name.lower())[0] for name in _NAMES
}
"""What the words of a currency begin with; looked up before the long pattern is tried."""


class Money(NamedTuple):
    """The currency words after a number: where they end, the code, the bare noun if without code."""

    end: int
    code: str | None
    noun: str | None


def code_of_prefix(prefix: str | None) -> str | None:
    """Give the ISO 4217 code for what :data:`PREFIX` matched."""
    if not prefix:
        return None
    words = prefix.strip()
    return _SYMBOLS.get(words) or words


@cache
def named(words: str) -> str | None:
    """Give the code of a currency's name, or None."""
    return _NAMES.get(" ".join(words.lower().split())) or None


def after(text: str, at: int) -> Money | None:
    """Read the currency that follows offset `at`."""
    first = _NEXT.match(text, at)
    if first is None or first.group(1).lower() not in _FIRST:
        return None
    match = _SUFFIX.match(text, at)
    if not match or _POUNDS_OF.match(text, at):
        return None
    if match["code"]:
        return Money(match.end(), match["code"], None)
    if match["symbol"]:
        return Money(match.end(), _SYMBOLS[match["symbol"]], None)
    code = named(match["name"])
    return Money(match.end(), code, None if code else _SINGULAR[match["name"].lower()])


def at_home(words: str, countries: frozenset[str]) -> str | None:
    """Give the code of a bare currency noun in a text that names these `countries` (ISO).

    None unless just one of them has a currency of that name.

    Examples
    --------
    >>> at_home("900 kroner", frozenset({"NO", "KE"}))
    'NOK'
    """
    noun = words.rpartition(" ")[2].lower()
    own = _BY_NOUN.get(noun, frozenset()) if noun not in _ABROAD else frozenset()
    found = [code for code in own if code[:2] in countries]
    return found[0] if len(found) == 1 else None


def _by_noun() -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for name, code in _NAMES.items():
        if " " in name and code:
            out.setdefault(name.rpartition(" ")[2], set()).add(code)
    return {noun: frozenset(codes) for noun, codes in out.items()}


_BY_NOUN = _by_noun()
_ABROAD = frozenset({"dollar", "dollars"})
"""Currencies that are told of far from home."""
