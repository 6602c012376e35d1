"""Keyset cursors: opaque, and bound to the list that gave them.

A cursor says where the last page ended. It carries a digest of the list's path,
filters and sort, and is refused (400) by any other list, where it would silently
skip or repeat rows.
"""

from __future__ import annotations

import binascii
import hashlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

import orjson

from graph.errors import InvalidInput

if TYPE_CHECKING:
    from collections.abc import Iterable

    Key = tuple[str | None, str]

VERSION = 1

UNBOUND = frozenset({"cursor", "limit", "count"})
"""Parameters that may change from page to page."""

KEY_LENGTH = 2


def digest(path: str, parameters: Iterable[tuple[str, str]]) -> str:
    """Name a list: its decoded path with filters and sort, in whatever order they came."""
    bound = sorted(pair for pair in parameters if pair[0] not in UNBOUND)
    return hashlib.sha256(f"{path}?{urlencode(bound)}".encode()).hexdigest()[:16]


def encode(key: Key, *, of: str) -> str:
    """Make the cursor that continues list `of` (a :func:`digest`) after `key`.

    Examples
    --------
    >>> decode(encode(("2026-03-02", "clm_a"), of="f00d"), of="f00d")
    ('2026-03-02', 'clm_a')
    """
    return urlsafe_b64encode(orjson.dumps([VERSION, of, *key])).rstrip(b"=").decode()


def decode(cursor: str, *, of: str) -> Key:
    """Read a cursor.

    Raises
    ------
    InvalidInput
        If it is none of ours, or belongs to another list.
    """
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        version, list_digest, *key = orjson.loads(urlsafe_b64decode(padded.encode()))
    except (ValueError, TypeError, binascii.Error):
        raise InvalidInput("this is no cursor of ours", pointer="/cursor") from None
    if version != VERSION or not _is_key(key):
        raise InvalidInput("this is no cursor of ours", pointer="/cursor")
    if list_digest != of:
        raise InvalidInput("this cursor belongs to another list or sort", pointer="/cursor")
    value, identifier = key
    return value, identifier


def _is_key(key: list[object]) -> bool:
    if len(key) != KEY_LENGTH or not isinstance(key[1], str):
        return False
    return key[0] is None or isinstance(key[0], str)


def next_address(path: str, parameters: Iterable[tuple[str, str]], cursor: str) -> str:
    """Give the address of the next page: the same one with `cursor`, all of it in ASCII.

    Parameters
    ----------
    path : str
        As the server decoded it.

    Examples
    --------
    >>> next_address("/v1/people/person-åse/claims", [], "x")
    '/v1/people/person-%C3%A5se/claims?cursor=x'
    """
    kept = [pair for pair in parameters if pair[0] != "cursor"]
    return f"{quote(path)}?{urlencode([*kept, ('cursor', cursor)])}"
