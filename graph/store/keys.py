"""Keys the store makes by itself: the order of lists, words to search for, instants."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata
from functools import lru_cache

TIE_BITS = 43
DAY_BITS = 20
MAYBE_COMBINING = re.compile("[\u0300-\U0010ffff]+")
"""Stretches in which a combining mark can stand: none of them comes before U+0300."""
WORD = re.compile(r"[^\W_]+")


def position(published: dt.date | None, identifier: str) -> int:
    """Give the place of something in time as one positive 63-bit integer.

    The day stands in the upper 20 bits and a digest of the identifier in the lower
    43, so that comparing positions compares (day, digest). Undated things come
    before all days; days after the year 2870 count as the last one.

    Examples
    --------
    >>> position(None, "a") < position(dt.date(1900, 1, 1), "a") < position(dt.date(2026, 3, 2), "b")
    True
    """
    day = min(published.toordinal(), (1 << DAY_BITS) - 1) if published else 0
    digest = hashlib.blake2b(identifier.encode("utf-8", "replace"), digest_size=8).digest()
    return (day << TIE_BITS) | (int.from_bytes(digest, "big") >> (64 - TIE_BITS))


def first_of(day: dt.date) -> int:
    """Give the lowest position that `day` can have."""
    return min(day.toordinal(), (1 << DAY_BITS) - 1) << TIE_BITS


def last_of(day: dt.date) -> int:
    """Give the highest position that `day` can have."""
    return first_of(day) | ((1 << TIE_BITS) - 1)


def words(text: str) -> list[str]:
    """Cut a search text into its words, folded; what is no letter or digit separates.

    Examples
    --------
    >>> words("don't AND* Åse_2")
    ['don', 't', 'and', 'ase', '2']
    """
    return WORD.findall(_folded(text))


def _folded(text: str) -> str:
    if text.isascii():  # most quotes: nothing to fold but case
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFKC", MAYBE_COMBINING.sub(_without_accents, apart))


def _without_accents(stretch: re.Match[str]) -> str:
    return "".join(sign for sign in stretch[0] if not unicodedata.combining(sign))


def spaced(text: str | None) -> str:
    """Write the words of `text` each after a space, so that ``LIKE '% word%'`` finds its beginning.

    Examples
    --------
    >>> spaced("Fishing-boats at Sea")
    ' fishing boats at sea'
    """
    return "".join(f" {word}" for word in words(text or ""))


@lru_cache(maxsize=4)  # the rows of one transaction all carry the same
def instant(moment: dt.datetime) -> str:
    """Write an aware instant as ISO 8601 in UTC, fixed width, so that text order is time order.

    Examples
    --------
    >>> instant(dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC))
    '2026-03-02T09:30:00.000000Z'
    """
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
