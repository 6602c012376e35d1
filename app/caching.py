"""Strong entity tags: the graph's revision, the canonical address and the media type.

One revision of the graph gives one answer to one address, so a client that has it
is told so (304) before anything but the revision is read.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING
from urllib.parse import urlencode

if TYPE_CHECKING:
    from collections.abc import Iterable


def tag(revision: int, path: str, parameters: Iterable[tuple[str, str]], *, also: str = "") -> str:
    """Name the answer to one address at one revision.

    Parameters
    ----------
    parameters : iterable of (str, str)
        The query; its order across names does not matter.
    also : str
        What else the answer depends on (the service's version, the day).
    """
    query = urlencode(sorted(parameters))
    known = f"{revision}\n{path}?{query}\napplication/json\n{also}"
    return f'"{hashlib.sha256(known.encode()).hexdigest()[:32]}"'


def matches(header: str | None, etag: str) -> bool:
    """Tell whether an ``If-None-Match`` header names `etag`; weak comparison, as RFC 9110 asks.

    Examples
    --------
    >>> matches('W/"a", "b"', '"a"')
    True
    """
    if header is None:
        return False
    named = {part.strip().removeprefix("W/") for part in header.split(",")}
    return "*" in named or etag in named
