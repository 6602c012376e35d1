"""From bytes to text, for files and uploads."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from graph.errors import InvalidInput, TooLarge

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b", b"{\\rtf",
    b"\xd0\xcf\x11\xe0", b"\x7fELF", b"SQLite format 3\x00",
)  # fmt: skip
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\ufffd\ufffe\uffff]")
_CONTROLS = bytes([*range(9), *range(14, 32)])
_SAMPLE = 20_000
_SHARE = 0.02


def decode(data: bytes, declared: str | None = None, *, limit: int = 2_000_000) -> str:
    """Decode `data`: byte order mark, UTF-8, the `declared` charset, else a guess.

    Parameters
    ----------
    data : bytes
        The file as it is.
    declared : str or None
        Charset said by a header or a ``<meta>``; an unknown name is passed over.
    limit : int
        Most bytes that are read.

    Raises
    ------
    TooLarge
        Over `limit`.
    InvalidInput
        Binary, or in no charset that can be told.
    """
    if len(data) > limit:
        raise TooLarge(f"longer than {limit} bytes")
    if data.startswith(_MAGIC):
        raise InvalidInput("a binary file, not text")
    text = _marked(data)
    if text is None:
        text = _unmarked(data, declared)
    if looks_binary(text):
        raise InvalidInput("binary data, not text")
    return text


def looks_binary(text: str) -> bool:
    """Tell whether over 2 % of the first 20,000 code points are controls or replacements."""
    sample = text[:_SAMPLE]
    return len(_NO_TEXT.findall(sample)) > max(1, len(sample) * _SHARE)


def _marked(data: bytes) -> str | None:
    for mark, charset in _MARKS:
        if data.startswith(mark):
            text = _try(data, charset)
            if text is None:
                raise InvalidInput(f"begins with the mark of {charset} but is not {charset}")
            return text
    return None


def _unmarked(data: bytes, declared: str | None) -> str:
    for charset in ("utf-8", declared):
        text = _try(data, charset) if charset else None
        if text is not None and not looks_binary(text):
            return text
    if len(data) - len(data.translate(None, _CONTROLS)) > len(data) * _SHARE:
        raise InvalidInput("binary data, not text")
    guess = from_bytes(data).best()
    if guess is None:
        raise InvalidInput("in no charset that can be told; send UTF-8")
    return str(guess)


def _try(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    except (LookupError, ValueError):  # ValueError: UnicodeError, and a NUL in the charset's name
        return None
