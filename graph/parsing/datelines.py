"""Reads what stands before the dash that opens a report.

``CITY, Country, March 3 (Agency) -``, ``Outlet -``, ``City - Agency -``, in any
script, and the same as a line of its own. Conservative: a head is accepted on
evidence only, since a sentence that loses its beginning loses its claim.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from babel import Locale

from graph import lexicon
from graph.parsing.heads import Head, head_of, is_date

_LONGEST = 80
_OUTLOOK = 160
_DASH = re.compile(r"\s+(?:--|[-–—―−])\s*|\s*(?:—|―|--)\s*|(?<=\))\s*[-–:]\s*")
_COLON = re.compile(r"\s*:\s+")
_SPACED_DASH = re.compile(r"\s[-–—]{1,2}\s|—")
_BARE_BRACKET = re.compile(r"([^\n()]{0,60}\([^()\n]{2,40}\))\s+(?=[\"“«'‘]?\w)")
_SIGNED = re.compile(r"([^.\n]{2,30})\.\s+")
_OPENED = re.compile(r"([(\[][^()\[\]\n]{4,60}[)\]])\s*[-–—:]*\s*(?=\S)")
_SENTENCE_END = re.compile(r"[.!?؟。](?:\s|$)")
_TERRITORY_LOCALES = ("en", "fr", "es", "ru", "ar", "de", "pt", "it", "uk", "tr")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """`length` code points to leave out, the `words` without the dash, and who signs.

    ``date`` are the words that say when, empty where none do.
    """

    length: int
    words: str
    outlet: str | None = None
    agency: str | None = None
    date: str = ""


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
    if found := _opened(head, paragraph):
        return found
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


def alone(line: str) -> Dateline | None:
    """Read `line` if it is a dateline with a place and a date, and nothing follows.

    Examples
    --------
    >>> alone("KAMPALA, Uganda (March 3, 2026)").date
    'March 3, 2026'
    >>> alone("Uganda votes on March 3") is None
    True
    """
    if len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return None
    head = head_of(line.rstrip(" .:-–—"))
    if not head.date or not head.is_named or not any(map(_is_evident_place, head.named)):
        return None
    return Dateline(length=len(line), words=line, agency=head.agency, date=head.date)


def is_place(words: str) -> bool:
    """Tell whether `words` name a country or a city that datelines use."""
    return words.strip(" .").casefold() in _places()


def is_agency(words: str) -> bool:
    """Tell whether `words` name a news agency."""
    return words.strip().casefold() in _agencies()


def _judged(words: str, rest: str, match: re.Match[str], outlet: str | None) -> Dateline | None:
    head = head_of(words.strip())
    if not _may_begin(rest) or not head.is_named:
        return None
    strong = _is_evident(head, rest, outlet=outlet)
    is_colon = ":" in match.group()
    if not strong and (is_colon or not _is_lone_name(head.named, rest)):
        return None
    known = is_agency(head.agency or "") or is_place(head.named[0] if head.named else "")
    if is_colon and not known:  # "VOSS (on screen):" is a turn of a transcript
        return None
    return Dateline(
        length=match.end(),
        words=words.strip(),
        agency=head.agency,
        outlet=_outlet(head),
        date=head.date,
    )


def _is_evident(head: Head, rest: str, *, outlet: str | None) -> bool:
    if not head.named:
        return head.agency is not None
    first, is_dated = head.named[0], bool(head.date)
    is_given = first.casefold() == (outlet or "").casefold()
    is_signed = head.agency is not None and (is_agency(head.agency) or is_dated or first.isupper())
    if is_given or is_signed or is_agency(first) or first.isupper() or is_dated:
        return True
    # "Norway - a member since 1949 - said": a place in mixed case may begin a sentence.
    return is_place(first) and not _is_parenthesis(rest)


def _is_evident_place(name: str) -> bool:
    return is_place(name) or (name.isupper() and name.upper() != name.lower())


def _is_lone_name(named: tuple[str, ...], rest: str) -> bool:
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
    """Take in an agency or a date that follows the dash.

    "Amman - Petra - ", "МОСКВА, 3 мар - Интерфакс. ", "LIMA (Andes Wire) - March 3 - ".
    """
    rest = paragraph[found.length : found.length + _LONGEST]
    dash = _DASH.search(rest)
    stop = _SIGNED.match(rest)
    for words, end in ((rest[: dash.start()], dash.end()) if dash else ("", 0),
                       (stop[1], stop.end()) if stop else ("", 0)):  # fmt: skip
        said = words.strip()
        if said and (is_agency(said) or is_date(said)) and _may_begin(rest[end:]):
            whole = replace(found, length=found.length + end, words=f"{found.words} - {said}")
            if is_date(said):
                return replace(whole, date=found.date or said)
            return replace(whole, agency=said)
    return found


def _bracketed(head: str, paragraph: str) -> Dateline | None:
    """Accept a head without a dash when a known agency or a date stands in its brackets."""
    match = _BARE_BRACKET.match(head)
    if match is None or not _may_begin(paragraph[match.end() :]):
        return None
    found = head_of(match[1])
    first = found.named[0] if found.named else ""
    if found.agency is None:
        is_known = bool(found.date) and found.is_named and _is_evident_place(first)
    else:
        is_known = is_agency(found.agency) and (not found.named or is_place(first))
    if not is_known:
        return None
    return Dateline(length=match.end(), words=match[1], agency=found.agency, date=found.date)


def _opened(head: str, paragraph: str) -> Dateline | None:
    """Read a head that stands in brackets as a whole: "(Geneva, 3 March 2026) - "."""
    match = _OPENED.match(head)
    if match is None or not _may_begin(paragraph[match.end() :]):
        return None
    found = alone(match[1][1:-1])
    return found and replace(found, length=match.end(), words=match[1])


def _outlet(head: Head) -> str | None:
    """Give a lone name in mixed case that is no place and no desk label."""
    named, bare = head.named, head.bare
    if len(named) != 1 or named[0] != bare or is_place(bare) or is_agency(bare):
        return bare if is_agency(bare) else None
    is_caps = bare.isupper() and bare.upper() != bare.lower()
    labels = lexicon.table("datelines")["labels"]
    return None if is_caps or bare.casefold() in labels else bare


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
