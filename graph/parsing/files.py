"""Reads articles from files: ``.txt``, ``.html``, ``.json``, ``.ndjson`` and ``.jsonl``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.article import Payload
from graph.errors import InvalidInput, TooLarge, Unsupported
from graph.parsing.decoding import decode
from graph.parsing.limits import Limits
from graph.parsing.payloads import json_of, payload_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_HEAD_BYTES = 4096
_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a file: its place (line, or number in a list, from 1), and what it is."""

    number: int
    payload: Payload | InvalidInput


def read_file(path: Path, *, limits: Limits = _LIMITS) -> Iterator[Payload]:
    """Read the articles in `path`, one after the other; NDJSON line by line.

    Raises
    ------
    InvalidInput
        At the first entry that cannot be read; its number is in message and pointer.
    TooLarge
        A file, or a line of NDJSON, over its limit.
    Unsupported
        The file's name ends otherwise.
    """
    for item in read_items(path, limits=limits):
        if isinstance(item.payload, InvalidInput):
            raise item.payload
        yield item.payload


def read_items(path: Path, *, limits: Limits = _LIMITS) -> Iterator[Item]:
    """Read `path` as :func:`read_file`, but give a bad entry of a list as its error and go on.

    Raises
    ------
    InvalidInput, TooLarge, Unsupported
        When the file as a whole cannot be read.
    """
    match path.suffix.lower():
        case ".txt" | ".text":
            yield Item(1, Payload(text=decode(_bytes(path, limits.body_bytes))))
        case ".html" | ".htm" | ".xhtml":
            yield Item(1, Payload(html=_html(_bytes(path, limits.body_bytes))))
        case ".json":
            yield from _entries(path, limits)
        case ".ndjson" | ".jsonl":
            yield from _lines(path, limits)
        case suffix:
            raise Unsupported(f"cannot read '{suffix}'; known are .txt .html .json .ndjson .jsonl")


def _bytes(path: Path, limit: int) -> bytes:
    with path.open("rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise TooLarge(f"{path.name} is longer than {limit} bytes")
    return data


def _html(data: bytes) -> str:
    declared = _DECLARED.search(data[:_HEAD_BYTES])
    return decode(data, declared[1].decode() if declared else None)


def _entries(path: Path, limits: Limits) -> Iterator[Item]:
    data = _bytes(path, limits.json_bytes)
    found = json_of(decode(data, limit=limits.json_bytes))
    if not isinstance(found, list):
        yield Item(1, payload_of(found))
        return
    for number, entry in enumerate(found, 1):
        yield Item(number, _payload(entry, number))


def _lines(path: Path, limits: Limits) -> Iterator[Item]:
    limit = limits.body_bytes * 4  # JSON may write a code point as \\uXXXX
    with path.open("rb") as file:
        number = 0
        while data := file.readline(limit + 1):
            number += 1
            if len(data) > limit:
                raise TooLarge(f"line {number} is longer than {limit} bytes", pointer=f"/{number}")
            if data.strip():
                yield Item(number, _line(data, number, limit))


def _line(data: bytes, number: int, limit: int) -> Payload | InvalidInput:
    try:
        entry = json_of(decode(data, limit=limit))
    except InvalidInput as error:
        return _placed(error, number)
    return _payload(entry, number)


def _payload(entry: object, number: int) -> Payload | InvalidInput:
    try:
        return payload_of(entry)
    except InvalidInput as error:
        return _placed(error, number)


def _placed(error: InvalidInput, number: int) -> InvalidInput:
    return type(error)(f"entry {number}: {error.message}", pointer=f"/{number}{error.pointer}")
