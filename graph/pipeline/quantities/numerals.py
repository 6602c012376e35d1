"""Numerals in running text: digits in any grouping, number words, magnitudes, plurals.

Only what is written as a number; what it counts is not looked at here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.lexicon import table
from graph.pipeline.quantities.measures import GLUED
from graph.pipeline.quantities.money import PREFIX, PREFIXES, code_of_prefix
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORDS = table("numbers")
_SMALL: dict[str, int] = _WORDS["cardinals"] | _WORDS["tens"]
_MAGNITUDES: dict[str, int] = _WORDS["magnitudes"]
_ABBREVIATIONS: dict[str, int] = _WORDS["abbreviations"]
_PLURALS: dict[str, list[int]] = _WORDS["plurals"]
_FACTORS: dict[str, list[int]] = _WORDS["plural_factors"]
_VAGUE: dict[str, list[int]] = _WORDS["vague"]
_FRACTIONS: dict[str, float] = _WORDS["fractions"]
HUNDRED = 100
MOST = 1e21
"""No number of the news is as high: longer rows of digits are keys, and overflow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """One written number; ``value`` is None where the words give bounds only.

    ``words`` is set for plurals ("dozens"), ``scaled`` where a magnitude is written
    ("3 million"), ``share`` for fractions and ratios, ``currency`` from a symbol before it.
    """

    span: Span
    value: float | None
    lower: float | None = None
    upper: float | None = None
    words: str | None = None
    scale: float = 1
    share: bool = False
    digits: bool = False
    currency: str | None = None


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_SCALE = rf"(?:(?:[  -]|-)?(?P<abbr>{_either(_ABBREVIATIONS)})(?![\w°²³/])|[  -](?P<mag>(?i:{_either(_MAGNITUDES)}))\b)?"
_DIGITS = (
    r"(?:\d{1,3}(?:[,'’   ]\d{3})+(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d+)"
    r"(?:\.\d+(?![\d.]))?(?:,\d{1,2}(?=[  ](?:million|billion|percent|per cent)|%))?"
)
_SMALLS = _either(_SMALL)
_ANY = f"{_SMALLS}|{_either(_MAGNITUDES)}"
DIGITS = re.compile(
    rf"(?<![\w#/@])(?<![A-Za-z][-–.])(?<!\d[.,:/])(?P<prefix>{PREFIX})?(?P<minus>(?<![\w)])[-−](?=\d))?"
    rf"(?P<digits>{_DIGITS}){_SCALE}(?:(?={GLUED}(?!\w))|(?![\w/]|[.:,]\d))",
)
WORDS = re.compile(
    rf"(?<![\w-])(?:(?P<half>half an? |half-)(?P<of>{_either(_MAGNITUDES)})"
    rf"|(?P<vague>several|many|(?:a )?few|a couple(?: of)?) (?P<vmag>{_either(_MAGNITUDES)})"
    rf"|(?P<factor>(?:(?:{_either(_FACTORS)}) of ){{0,2}})(?P<plural>{_either(_PLURALS)})"
    rf"|(?P<top>half|(?:an?|one|two|three|four)[ -](?:{_either(_FRACTIONS)})s?)(?= (?:of|the)\b)"
    rf"|(?P<number>(?:an? (?:{_either(_MAGNITUDES)})|{_SMALLS})\b(?:(?:[ -]| and )(?:{_ANY})\b)*)"
    rf"(?P<ahalf> and a half(?: (?P<hmag>{_either(_MAGNITUDES)}))?)?"
    rf")(?!\w)",
    re.IGNORECASE,
)


_DIGIT = re.compile(r"\d")
_LEAD = max(map(len, PREFIXES)) + len(" -")
"""Most characters of a numeral before its first digit."""
_WORD = re.compile(r"[a-z]+")
_TELLING = frozenset(
    word
    for name in (*_SMALL, *_MAGNITUDES, *_PLURALS, *_FRACTIONS, "half")
    for word in (_WORD.findall(name)[-1], f"{_WORD.findall(name)[-1]}s")
)
"""One of these words is in every number that is written in words."""


def numerals(text: str, within: Span | None = None) -> list[Numeral]:
    """Give the numerals of `text`, or of the stretch `within` it, in order."""
    start, end = within or Span(0, len(text))
    found = [*_from_digits(text, start, end), *_from_words(text, start, end)]
    out: list[Numeral] = []
    for numeral in sorted(found, key=lambda n: (n.span.start, -n.span.end)):
        if not out or numeral.span.start >= out[-1].span.end:
            out.append(numeral)
    return out


def _from_digits(text: str, start: int, end: int) -> Iterator[Numeral]:
    first = _DIGIT.search(text, start, end)
    if first is None:
        return
    for match in DIGITS.finditer(text, max(start, first.start() - _LEAD), end):
        scale, last = _scale(match, text)
        value = _float(match["digits"]) * scale * (-1 if match["minus"] else 1)
        if not abs(value) < MOST:
            continue
        yield Numeral(
            span=Span(match.start(), last),
            value=_whole(value),
            scale=scale,
            digits=True,
            currency=code_of_prefix(match["prefix"]),
        )


def _scale(match: re.Match[str], text: str) -> tuple[float, int]:
    if match["mag"]:
        return _MAGNITUDES[match["mag"].lower()], match.end()
    short = match["abbr"]
    if not short:
        return 1, match.end()
    # "5m" is five metres unless money or people follow it.
    metres = short in {"m", "M", "k", "K"} and not match["prefix"]
    plain = re.match(r" (?:[a-z]+ )?(?:people|[a-z]{3,}s\b)", text[match.end() : match.end() + 32])
    glued = text[match.end("digits")] not in "  -"
    if (metres and not plain) or (short in {"m", "M", "k", "K"} and not glued):
        return 1, match.end("digits")
    return _ABBREVIATIONS[short], match.end()


def _float(digits: str) -> float:
    groups = re.sub(r"[,'’\s](?=\d{2,3}(?!\d)|\d{2},)", "", digits)
    if groups.count(".") > 1 or re.fullmatch(r"[1-9]\d{0,2}\.000", groups):
        groups = groups.replace(".", "")  # 12.000 as continental Europe groups thousands
    return float(re.sub(r"[\s'’]", "", groups).replace(",", "."))


def _whole(value: float) -> float:
    return (
        float(round(value))
        if abs(value - round(value)) < 1e-6 * max(1, abs(value))
        else round(value, 6)
    )


def _from_words(text: str, start: int, end: int) -> Iterator[Numeral]:
    if _TELLING.isdisjoint(_WORD.findall(text[start:end].lower())):
        return
    for match in WORDS.finditer(text, start, end):
        numeral = _of_words(match, Span(*match.span()))
        if numeral.value is None or numeral.value < MOST:
            yield numeral


def _of_words(match: re.Match[str], span: Span) -> Numeral:
    if match["plural"]:
        return _plural(match, span)
    if match["vague"]:
        word = re.sub(r"^a | of$", "", match["vague"].lower())
        low, high = _VAGUE[word]
        size = _MAGNITUDES[match["vmag"].lower()]
        exact = float(low * size) if low == high else None
        return Numeral(
            span=span,
            value=exact,
            lower=float(low * size),
            upper=float(high * size),
            words=None if exact else match.group().lower(),
        )
    if match["half"]:
        return Numeral(span=span, value=_MAGNITUDES[match["of"].lower()] / 2)
    if match["top"]:
        return Numeral(span=span, value=_fraction(match["top"].lower()), share=True)
    value, scale = _spelled(match["number"])
    if match["ahalf"]:
        scale = _MAGNITUDES[match["hmag"].lower()] if match["hmag"] else 1
        value = (value + 0.5) * scale
    return Numeral(span=span, value=float(value), scale=scale)


def _plural(match: re.Match[str], span: Span) -> Numeral:
    low, high = _PLURALS[match["plural"].lower()]
    factors = re.findall(r"\w+(?= of)", match["factor"].lower())
    if factors:
        # "tens of thousands": from ten thousand to one short of a hundred thousand.
        size = _MAGNITUDES[match["plural"].lower().removesuffix("s")]
        low, high = _FACTORS[factors[-1]]
        low, high = low * size, (high + 1) * size - 1
    return Numeral(
        span=span, value=None, lower=float(low), upper=float(high), words=match.group().lower()
    )


def _fraction(words: str) -> float:
    if words == "half":
        return 0.5
    top, bottom = re.split(r"[ -]", words)
    count = 1 if top in {"a", "an"} else _SMALL[top]
    return round(
        count * _FRACTIONS[bottom if bottom in _FRACTIONS else bottom.removesuffix("s")], 6
    )


def _spelled(words: str) -> tuple[float, float]:
    total, current, scale = 0, 0, 1
    for word in re.findall(r"[a-z]+", words.lower()):
        if total + current >= MOST:
            break
        if word in _SMALL:
            current += _SMALL[word]
        elif word in _MAGNITUDES:
            size = scale = _MAGNITUDES[word]
            current = max(current, 1) * size
            if size > HUNDRED and word != "dozen":
                total, current = total + current, 0
    return total + current, scale
