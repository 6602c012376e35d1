"""How much one submission may bring. What is over is refused, never cut.

One bound refuses nothing: of a long text only the first ``read`` characters are
read for claims; all of it is stored and searched, and the receipt has a note.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.errors import TooLarge


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on one payload: sizes in UTF-8 bytes, lengths in code points.

    ``json_bytes`` bounds a whole ``.json`` file, which cannot be streamed, and
    one line of NDJSON is bounded by four times ``body_bytes``. A longer paragraph than
    ``paragraph`` is read in parts, cut where a sentence or at least a word ends.
    """

    body_bytes: int = 2_000_000
    json_bytes: int = 100_000_000
    paragraphs: int = 20_000
    read: int = 200_000
    paragraph: int = 20_000
    title: int = 1000
    outlet: int = 300
    url: int = 2000
    external_id: int = 300


def check_size(text: str, *, limit: int, pointer: str) -> None:
    """Refuse `text` when it has more than `limit` bytes as UTF-8.

    Raises
    ------
    TooLarge
        With `pointer`.
    """
    sure = len(text) * 4 <= limit
    if sure or (len(text) <= limit and len(text.encode("utf-8", "surrogatepass")) <= limit):
        return
    raise TooLarge(f"longer than {limit} bytes", pointer=pointer)
