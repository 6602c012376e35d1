"""Numbers in digits: any grouping, any script, with the magnitude and currency at them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.pipeline.quantities.measures import GLUED
from graph.pipeline.quantities.money import PREFIX, PREFIXES, code_of_prefix
from graph.pipeline.quantities.numeral import MAGNITUDES, MOST, WORDS, Numeral, either
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_ABBREVIATIONS: dict[str, int] = WORDS["abbreviations"]
_SHORT = frozenset({"m", "M", "k", "K"})
"""Abbreviations that are units too."""
_SCALE = (
    rf"(?:(?:[ \u00a0\u202f\u2009-]|-)?(?P<abbr>{either(_ABBREVIATIONS)})(?![\w°²³/])"
    rf"|[ \u00a0\u202f\u2009-](?P<mag>(?i:(?:{either(MAGNITUDES)})(?:[ \u00a0\u202f\u2009](?:{either(MAGNITUDES)}))?))\b)?"
)
_GROUPED = (
    r"\d{1,3}(?:[,'’ \u00a0\u202f\u2009٬،]\d{3})+(?!\d)(?:[.٫]\d+(?!\d|\.\d))?"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+(?!\d|\.\d))?"
    r"|\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)|\d{1,3}(?:[ \u00a0\u202f\u2009.]\d{3})+,\d{1,2}(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
)
_PLAIN = (
    r"\d+(?:[.·٫]\d+(?!\d|\.\d))?"
    r"(?:(?<!\.\d)(?<!\.\d\d),\d{1,2}(?=[ \u00a0\u202f\u2009]?(?:million|milliard|billion|trillion|lakh|crore|percent|per cent|mln|bln|bn|mrd|%|€|euros?\b|tonnes\b|kg\b|km\b)))?"
)
DIGITS = re.compile(
    rf"(?<![\w#/@])(?<![A-Za-z][-–.])(?<!\d[.,:/])(?P<prefix>{PREFIX})?(?P<minus>(?<![\w)])[-−](?=\d))?"
    rf"(?P<digits>{_GROUPED}|{_PLAIN}){_SCALE}(?:(?={GLUED}(?!\w))|(?![\w/]|[.:,]\d))",
)
_DIGIT = re.compile(r"\d")
_LEAD = max(map(len, PREFIXES)) + len(" -")
"""Most characters of a numeral before its first digit."""
_COUNTING = re.compile(r" (?:[a-z]+ )?(?:people|[a-z]{3,}s\b)")
_DOTTED = re.compile(r"[1-9]\d{0,2}\.(?!000)\d{3}")
_MARK = re.compile(r"[.,·٫]")
_GROUPING = re.compile(r"[,'’ \u00a0\u202f\u2009٬،](?=\d{3}(?!\d)|\d{2},)")


def from_digits(text: str, start: int, end: int) -> Iterator[Numeral]:
    """Give the numbers in digits between two offsets of `text`, in order."""
    first = _DIGIT.search(text, start, end)
    if first is None:
        return
    for match in DIGITS.finditer(text, max(start, first.start() - _LEAD), end):
        scale, last = _scale(match, text)
        value = _float(match["digits"]) * scale * (-1 if match["minus"] else 1)
        if not abs(value) < MOST or (match["abbr"] == "B" and not match["prefix"]):
            continue
        yield Numeral(
            span=Span(match.start(), last),
            value=_whole(value),
            scale=scale,
            digits=True,
            currency=code_of_prefix(match["prefix"]),
            thousandth=scale == 1 and bool(_DOTTED.fullmatch(match["digits"])),
        )


def _scale(match: re.Match[str], text: str) -> tuple[float, int]:
    if match["mag"]:
        scale = 1.0
        for word in match["mag"].lower().split():
            scale *= MAGNITUDES[word]
        return scale, match.end()
    short = match["abbr"]
    if not short:
        return 1, match.end()
    # "5m" is five metres unless money or people follow it.
    metres = short in {"m", "M"} and not match["prefix"]
    plain = _COUNTING.match(text[match.end() : match.end() + 32])
    glued = text[match.end("digits")] not in " \u00a0\u202f-"
    if (metres and not plain) or (short in _SHORT and not glued):
        return 1, match.end("digits")
    return _ABBREVIATIONS[short], match.end()


def _float(digits: str) -> float:
    """Read digits: the last mark is a decimal one unless it groups three digits."""
    groups = _GROUPING.sub("", digits) if not re.search(r"\.\d{3},", digits) else digits
    if groups.count(".") > 1 or re.fullmatch(r"[1-9]\d{0,2}\.000", groups) or "," in groups:
        whole, comma, rest = groups.partition(",")
        if re.fullmatch(r"[1-9]\d{0,2}(?:[.\s]\d{3})+", whole):
            whole = re.sub(r"[.\s]", "", whole)  # 12.000 as continental Europe groups thousands
        groups = f"{whole}.{rest}" if comma else whole
    return float(_MARK.sub(".", re.sub(r"\s", "", groups)))


def _whole(value: float) -> float:
    near = abs(value - round(value)) < 1e-6 * max(1, abs(value))
    return float(round(value)) if near else float(f"{value:.12g}")
