"""Takes the head of a dateline apart: names, date, and the agency in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.parsing.dates import contains_date, is_weekday

_MOST_WORDS = 5
_BRACKET = re.compile(r"\s*[(\[（]\s*([^()\[\]（）]{2,40}?)\s*[)\]）]\s*$")
_PARTS = re.compile(r"[,/،]|\s[·|•]\s")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_SMALL = frozenset(
    "of the and de del la las los el al do da dos das du des le van von y e on".split()  # noqa: SIM905 - a list of words reads best as words
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands before the dash: names in order, the words of the date, who signs.

    ``bare`` is the head without its agency.
    """

    bare: str
    named: tuple[str, ...]
    date: str = ""
    agency: str | None = None

    @property
    def is_named(self) -> bool:
        """Whether all that is neither date nor agency could be a name."""
        return all(map(_is_name, self.named))


def head_of(words: str) -> Head:
    """Take `words` apart.

    Examples
    --------
    >>> head = head_of("LAGOS, Nigeria, March 3, 2026 (AP)")
    >>> head.named, head.date, head.agency
    (('LAGOS', 'Nigeria'), 'March 3, 2026', 'AP')
    """
    bare, agency = _without_bracket(words)
    parts = [part.strip() for part in _PARTS.split(bare) if part.strip()]
    named, dated = _sorted(parts)
    return Head(bare=bare, named=tuple(named), date=", ".join(dated), agency=agency)


def is_date(words: str) -> bool:
    """Tell whether `words` are a date and nothing else: "Nov. 20", "March 3, 2026"."""
    named, dated = _sorted([part.strip() for part in _PARTS.split(words) if part.strip()])
    return bool(dated) and not named


def _sorted(parts: list[str]) -> tuple[list[str], list[str]]:
    """Give the parts that name, and those that say when."""
    named: list[str] = []
    dated: list[str] = []
    for part in parts:
        if _is_dated(part) or (dated and _YEAR.fullmatch(part)):
            dated.append(part)
        elif found := _ends_in_date(part):
            named.append(part[:found].strip())
            dated.append(part[found:].strip())
        elif not is_weekday(part):
            named.append(part)
    return named, dated


def _ends_in_date(part: str) -> int:
    """Give where the date begins in "LAGOS March 3", else 0."""
    if not any(map(str.isdigit, part)):
        return 0
    starts = (match.start() for match in re.finditer(r"(?<=\s)\S", part))
    return next((at for at in starts if _is_dated(part[at:])), 0)


def _is_dated(part: str) -> bool:
    return any(map(str.isdigit, part)) and contains_date(part)


def _without_bracket(words: str) -> tuple[str, str | None]:
    match = _BRACKET.search(words)
    if match is None:
        return words, None
    before = words[: match.start()].strip(" ,")
    if is_date(match[1]):  # "GENEVA (3 March 2026) -", "OSLO (Wire) (3 March) -"
        bare, agency = _without_bracket(before)
        return f"{bare}, {match[1]}", agency
    return before, match[1]


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
