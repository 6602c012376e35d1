"""Numbers in words: cardinals, magnitudes, vague plurals and fractions."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from graph.pipeline.quantities.measures import measure
from graph.pipeline.quantities.numeral import MAGNITUDES, MOST, WORDS, Numeral, either
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_SMALL: dict[str, int] = WORDS["cardinals"] | WORDS["tens"]
_PLURALS: dict[str, list[int]] = WORDS["plurals"]
_FACTORS: dict[str, list[int]] = WORDS["plural_factors"]
_VAGUE: dict[str, list[int]] = WORDS["vague"]
_FEW: dict[str, list[int]] = WORDS["few"]
_FRACTIONS: dict[str, float] = WORDS["fractions"]
HUNDRED = 100
_SMALLS = either(_SMALL)
_ANY = f"{_SMALLS}|{either(MAGNITUDES)}"
_MAGNITUDE = either(MAGNITUDES)
_PART = either(_FRACTIONS)
_PLURAL = either(_PLURALS)
_TOP = rf"half|(?:an?|one|two|three|four|five|six|seven|eight|nine)[ -](?:{_PART})s?"
_SHARED = (
    r"(?= (?:of|the|all|its|their|his|her|our|my|these|those|that|this|were|are|have|had|will|would|"
    r"said|say|do|did|went|voted|smaller|larger|higher|lower|more|less|fewer|bigger|cheaper|longer|shorter)\b)"
)
_AFTER = (
    "(?:"
    + "|".join(
        rf"(?<={w} )" for w in ("by", "than", "nearly", "almost", "about", "over", "roughly")
    )
    + ")"
)
"""What stands behind "half" where it is a share of something."""
WORDED = re.compile(
    rf"(?<![\w-])(?:(?:a )?half(?: an?)?[ -](?P<of>{_MAGNITUDE})"
    rf"|(?P<part>{_TOP}) of an? (?P<pmag>{_MAGNITUDE})"
    rf"|(?P<vague>several|many|(?:a )?few|a couple(?: of)?) (?P<vmag>{_MAGNITUDE})s?"
    rf"|(?P<low>{_PLURAL})(?:,? (?:if not|or even|or|perhaps|possibly|maybe|to|and perhaps),? )(?P<high>{_PLURAL})"
    rf"|(?P<factor>(?:(?:{either(_FACTORS)}) of ){{0,2}})(?P<plural>{_PLURAL})"
    rf"(?: (?:upon|and|after|on) (?P=plural))?"
    rf"|an? (?P<few>{either(_FEW)})(?= of\b)"
    rf"|(?P<piece>(?:{_TOP}) of an?)(?=[ -])"
    rf"|(?P<top>{_TOP}){_SHARED}|{_AFTER}(?P<cut>{_TOP})(?![ -](?:{_MAGNITUDE}|time|an?)\b)"
    rf"|(?P<whole>(?:two|three|four|five|six|seven|eight|nine)[ -](?:{_PART})s)(?! majorit)"
    rf"|(?P<bit>half an?|(?:an? )?quarter(?: of an?)?|an? half|half)(?=[ -])"
    rf"|(?P<number>(?:an? (?:{_MAGNITUDE})|(?<=every )(?:{_MAGNITUDE})|{_SMALLS})\b(?:(?:[ -]| and )(?:{_ANY})\b)*)"
    rf"(?P<more> and (?:an?|one|three)[ -](?:half|third|quarters?)(?: (?P<hmag>{_MAGNITUDE}))?)?"
    rf")(?!\w)",
    re.IGNORECASE,
)
_GLYPHS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_GLYPH = re.compile(
    rf"(?<![\w/])(?P<digits>\d{{0,3}})[ \u00a0\u202f\u2009]?(?P<glyph>[{_GLYPHS}])(?:[ \u00a0\u202f\u2009](?P<mag>(?i:{_MAGNITUDE}))\b)?"
    r"|(?<![\w/.,-])(?P<above>[1-9])[/⁄](?P<below>\d{1,2})(?= of\b)"
)
_PIECES = re.compile(rf"[{_GLYPHS}/⁄]")
_WORD = re.compile(r"[a-z]+")
_TELLING = frozenset(
    word
    for name in (*_SMALL, *MAGNITUDES, *_PLURALS, *_FRACTIONS, *_FEW, "half")
    for word in (_WORD.findall(name)[-1], f"{_WORD.findall(name)[-1]}s")
)
"""One of these words is in every number that is written in words."""


def from_words(text: str, start: int, end: int) -> Iterator[Numeral]:
    """Give the numbers in words between two offsets of `text`, in order."""
    if _TELLING.isdisjoint(_WORD.findall(text[start:end].lower())):
        return
    for match in WORDED.finditer(text, start, end):
        numeral = _of(match, Span(*match.span()), text)
        if numeral and (numeral.value is None or numeral.value < MOST):
            yield numeral


def from_glyphs(text: str, start: int, end: int) -> Iterator[Numeral]:
    """Give the fractions in digits or one sign: "2½", "¾ of", "1/3 of"."""
    if not _PIECES.search(text, start, end):
        return
    for match in _GLYPH.finditer(text, start, end):
        span = Span(*match.span())
        if match["above"]:
            if int(match["below"]) > int(match["above"]):
                value = int(match["above"]) / int(match["below"])
                yield Numeral(span=span, value=value, share=True)
            continue
        scale = MAGNITUDES[match["mag"].lower()] if match["mag"] else 1
        value = (int(match["digits"] or 0) + unicodedata.numeric(match["glyph"])) * scale
        share = not match["digits"] and scale == 1
        yield Numeral(span=span, value=value, scale=scale, digits=True, share=share)


def _of(match: re.Match[str], span: Span, text: str) -> Numeral | None:
    if match["number"]:
        return _exact(match, span)
    if bit := match["bit"] or match["piece"]:
        return _bit(bit.lower(), span, text)
    if match["vague"]:
        return _vague(match, span)
    if match["plural"] or match["low"] or match["few"]:
        return _plural(match, span)
    if size := match["of"] or match["pmag"]:
        piece = _fraction((match["part"] or "half").lower())
        return Numeral(span=span, value=piece * MAGNITUDES[size.lower()])
    return Numeral(
        span=span,
        value=_fraction((match["top"] or match["cut"] or match["whole"]).lower()),
        share=True,
    )


def _exact(match: re.Match[str], span: Span) -> Numeral:
    value, scale = _spelled(match["number"])
    if match["more"]:
        piece = _fraction(re.sub(r"^ and | \w+$" if match["hmag"] else "^ and ", "", match["more"]))
        if match["hmag"]:
            scale = MAGNITUDES[match["hmag"].lower()]
        value = value + piece * scale if value >= scale > 1 else (value + piece) * scale
    return Numeral(span=span, value=float(value), scale=scale)


def _bit(words: str, span: Span, text: str) -> Numeral | None:
    """Read "half a percentage point", "a quarter of a mile": a fraction with its unit."""
    bare = re.sub(r"( of)? an?$", "", words)
    if not measure(text, span.end).bare:
        return Numeral(span=span, value=_fraction(bare))
    if not words.endswith((" of a", " of an")):
        return None
    short = Span(span.start, span.start + len(bare))
    return Numeral(span=short, value=_fraction(bare), share=True)


def _vague(match: re.Match[str], span: Span) -> Numeral:
    word = re.sub(r"^a | of$", "", match["vague"].lower())
    low, high = _VAGUE[word]
    size = MAGNITUDES[match["vmag"].lower()]
    exact = float(low * size) if low == high else None
    return Numeral(
        span=span,
        value=exact,
        lower=float(low * size),
        upper=float(high * size),
        words=None if exact else match.group().lower(),
    )


def _plural(match: re.Match[str], span: Span) -> Numeral:
    if match["few"]:
        low, high = _FEW[match["few"].lower()]
    elif match["low"]:
        low, high = _PLURALS[match["low"].lower()][0], _PLURALS[match["high"].lower()][1]
    else:
        low, high = _PLURALS[match["plural"].lower()]
        if factors := re.findall(r"\w+(?= of)", match["factor"].lower()):
            # "tens of thousands": from ten thousand to one short of a hundred thousand.
            size = MAGNITUDES[match["plural"].lower().removesuffix("s")]
            low, high = _FACTORS[factors[-1]]
            low, high = low * size, (high + 1) * size - 1
    return Numeral(
        span=span, value=None, lower=float(low), upper=float(high), words=match.group().lower()
    )


def _fraction(words: str) -> float:
    top, _, bottom = re.sub(r"[ -]", " ", words.lower()).rpartition(" ")
    count = 1 if top in {"", "a", "an"} else _SMALL[top]
    return count * _FRACTIONS[bottom if bottom in _FRACTIONS else bottom.removesuffix("s")]


def _spelled(words: str) -> tuple[float, float]:
    total, current, scale = 0, 0, 1
    for word in _WORD.findall(words.lower()):
        if total + current >= MOST:
            break
        if word in _SMALL:
            current += _SMALL[word]
        elif word in MAGNITUDES:
            size = scale = MAGNITUDES[word]
            if not current and total and size > HUNDRED:
                total *= size  # "a hundred thousand", "one lakh crore"
                continue
            current = max(current, 1) * size
            if size > HUNDRED and word != "dozen":
                total, current = total + current, 0
    return total + current, scale
