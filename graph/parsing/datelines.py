"""Reads what stands before the dash that opens a report.

``CITY, Country, March 3 (Agency) -``, ``Outlet -``, ``City - Agency -``, in any
script. Conservative: a head is accepted on evidence only, since a sentence
that loses its beginning loses its claim.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from babel import Locale

from graph import lexicon
from graph.parsing.dates import contains_date

_LONGEST = 80
_OUTLOOK = 160
_MOST_WORDS = 5
_DASH = re.compile(r"\s+(?:--|[-–—―−])\s*|\s*(?:—|―|--)\s*|(?<=\))\s*[-–:]\s*")
_COLON = re.compile(r"\s*:\s+")
_SPACED_DASH = re.compile(r"\s[-–—]{1,2}\s|—")
_BRACKET = re.compile(r"\s*[(\[（]\s*([^()\[\]（）]{2,40}?)\s*[)\]）]\s*$")
_BARE_BRACKET = re.compile(r"([^\n()]{0,60}\([^()\n]{2,40}\))\s+(?=[\"“«'‘]?\w)")
_SIGNED = re.compile(r"([^.\n]{2,30})\.\s+")
_SENTENCE_END = re.compile(r"[.!?؟。](?:\s|$)")
_SMALL = frozenset(
    [
        "of",
        "the",
        "and",
        "de",
        "del",
        "la",
        "las",
        "los",
        "el",
        "al",
        "do",
        "da",
        "dos",
        "das",
        "du",
        "des",
        "le",
        "van",
        "von",
        "y",
        "e",
        "on",
    ]
)
_TERRITORY_LOCALES = ("en", "fr", "es", "ru", "ar", "de", "pt", "it", "uk", "tr")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """`length` code points to leave out, the `words` without the dash, and who signs."""

    length: int
    words: str
    outlet: str | None = None
    agency: str | None = None


def dateline(
    paragraph: str, *, outlet: str | None = None, is_first: bool = True
) -> Dateline | None:
    """Read the dateline at the head of `paragraph`.

    Parameters
    ----------
    paragraph : str
        A paragraph of the body, without white space at its start.
    outlet : str or None
        The outlet where it is known; its name is always accepted.
    is_first : bool
        Whether the report begins here; only then may a bare name be an outlet's.

    Examples
    --------
    >>> dateline("KAMPALA, Uganda — The bridge is open.").words
    'KAMPALA, Uganda'
    >>> dateline("The plan - approved in May - failed.") is None
    True
    """
    head = paragraph[: _LONGEST + 4]
    for separator in (_DASH, _COLON):
        for match in separator.finditer(head):
            rest = paragraph[match.end() : match.end() + _OUTLOOK]
            words = head[: match.start()]
            # A hyphen within the brackets or the date is not the dash looked for.
            if not words.strip() or words.count("(") > words.count(")"):
                continue
            found = _judged(words, rest, match, outlet)
            if found is not None and (is_first or found.outlet in {None, outlet}):
                return _extended(found, paragraph)
            break
    return _bracketed(head, paragraph)


def is_place(words: str) -> bool:
    """Tell whether `words` name a country or a city that datelines use."""
    return words.strip(" .").casefold() in _places()


def is_agency(words: str) -> bool:
    """Tell whether `words` name a news agency."""
    return words.strip().casefold() in _agencies()


def _judged(words: str, rest: str, match: re.Match[str], outlet: str | None) -> Dateline | None:
    bare, agency = _without_bracket(words.strip())
    parts = [part.strip() for part in re.split(r"[,/،]", bare) if part.strip()]
    named = [part for part in parts if not contains_date(part)]
    if not _may_begin(rest) or not all(map(_is_name, named)):
        return None
    strong = _is_evident(
        named, rest, agency=agency, is_dated=len(named) < len(parts), outlet=outlet
    )
    is_colon = match.re is _COLON
    if not strong and (is_colon or not _is_lone_name(named, rest)):
        return None
    if is_colon and not agency and not is_place(named[0] if named else ""):
        return None
    return Dateline(
        length=match.end(), words=words.strip(), agency=agency, outlet=_outlet(named, bare)
    )


def _is_evident(
    named: list[str], rest: str, *, agency: str | None, is_dated: bool, outlet: str | None
) -> bool:
    if not named:
        return agency is not None
    first = named[0]
    is_given = first.casefold() == (outlet or "").casefold()
    is_signed = agency is not None and (is_agency(agency) or is_dated or first.isupper())
    if is_given or is_signed or is_agency(first) or first.isupper() or is_dated:
        return True
    # "Norway - a member since 1949 - said": a place in mixed case may begin a sentence.
    return is_place(first) and not _is_parenthesis(rest)


def _is_lone_name(named: list[str], rest: str) -> bool:
    """Tell of a head without evidence whether only an outlet's name can stand so."""
    cased = any(char.isupper() for char in named[0]) if named else False
    most = 4 if cased else 2
    return len(named) == 1 and len(named[0].split()) <= most and not _is_parenthesis(rest)


def _is_parenthesis(rest: str) -> bool:
    """Tell whether a second dash in the sentence closes what the first one opened."""
    sentence = _SENTENCE_END.split(rest, maxsplit=1)[0]
    dash = _SPACED_DASH.search(sentence)
    return dash is not None and not is_agency(sentence[: dash.start()])


def _extended(found: Dateline, paragraph: str) -> Dateline:
    """Take in an agency that follows the dash: "Amman - Petra - ", "МОСКВА, 3 мар - Интерфакс. "."""
    rest = paragraph[found.length : found.length + _LONGEST]
    dash = _DASH.search(rest)
    stop = _SIGNED.match(rest)
    for words, end in ((rest[: dash.start()], dash.end()) if dash else ("", 0),
                       (stop[1], stop.end()) if stop else ("", 0)):  # fmt: skip
        if words and is_agency(words) and _may_begin(rest[end:]):
            whole = f"{found.words} - {words.strip()}"
            return Dateline(
                length=found.length + end, words=whole, outlet=found.outlet, agency=words.strip()
            )
    return found


def _bracketed(head: str, paragraph: str) -> Dateline | None:
    """Accept a head without a dash when a known agency stands in its brackets."""
    match = _BARE_BRACKET.match(head)
    if match is None or not _may_begin(paragraph[match.end() :]):
        return None
    bare, agency = _without_bracket(match[1])
    if agency is None or not is_agency(agency) or (bare and not is_place(bare.split(",")[0])):
        return None
    return Dateline(length=match.end(), words=match[1], agency=agency)


def _without_bracket(words: str) -> tuple[str, str | None]:
    match = _BRACKET.search(words)
    if match is None:
        return words, None
    if contains_date(match[1]):  # "GENEVA (3 March 2026) -"
        return f"{words[: match.start()].strip(' ,')}, {match[1]}", None
    return words[: match.start()].strip(" ,"), match[1]


def _outlet(named: list[str], bare: str) -> str | None:
    """Give a lone name in mixed case that is no place and no desk label."""
    if len(named) != 1 or named[0] != bare or is_place(bare) or is_agency(bare):
        return bare if is_agency(bare) else None
    is_caps = bare.isupper() and bare.upper() != bare.lower()
    labels = lexicon.table("datelines")["labels"]
    return None if is_caps or bare.casefold() in labels else bare


def _is_name(part: str) -> bool:
    words = part.split()
    if not 0 < len(words) <= _MOST_WORDS or (
        words[0].casefold() in {"the", "a", "an"} and len(words) == 1
    ):
        return False
    return (
        all(word.casefold() in _SMALL if word[0].islower() else word[0].isalpha() for word in words)
        and not words[0][0].islower()
        and not re.search(r"[\d\"“”!?;]", part)
    )


def _may_begin(rest: str) -> bool:
    """Tell whether `rest` can begin a sentence."""
    start = rest.lstrip(" \"'“‘«„(¿¡[")
    return bool(start) and (start[0].isdigit() or (start[0].isalpha() and not start[0].islower()))


@cache
def _agencies() -> frozenset[str]:
    return frozenset(name.casefold() for name in lexicon.table("datelines")["agencies"])


@cache
def _places() -> frozenset[str]:
    cities = {name.casefold().strip(".") for name in lexicon.table("datelines")["places"]}
    for locale in _TERRITORY_LOCALES:
        territories = Locale.parse(locale).territories
        cities.update(name.casefold() for code, name in territories.items() if code.isalpha())
    return frozenset(cities)
