"""Gold files: JSON Lines of labelled documents, and the payload each line stands for."""

from __future__ import annotations

import json
from enum import StrEnum
from hashlib import md5
from typing import TYPE_CHECKING

from graph.article import Payload
from graph.errors import InvalidInput

if TYPE_CHECKING:
    from pathlib import Path

    from graph.claims import Json


class Part(StrEnum):
    """A share of the documents of a set, chosen by a hash of their ids."""

    ALL = "all"
    TUNED = "tuned"
    APART = "apart"


def part(lines: list[Json], wanted: Part) -> list[Json]:
    """Keep the documents of one part.

    Errors are read and numbers are tuned in ``tuned``, two thirds of a set; the third
    set ``apart`` shows how much of a score is owed to having looked.
    """
    if wanted is Part.ALL:
        return lines
    return [line for line in lines if is_tuned(line) is (wanted is Part.TUNED)]


def is_tuned(line: Json) -> bool:
    """Tell whether the document belongs to the two thirds that rules are tuned on."""
    digest = md5(identifier(line).encode(), usedforsecurity=False)
    return int(digest.hexdigest(), 16) % 3 > 0


def read(path: Path, *, limit: int | None = None) -> list[Json]:
    """Read the first `limit` lines of a gold file, or all.

    Raises
    ------
    InvalidInput
        If the file cannot be read, or a line is no JSON object with an id.
    """
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput(f"gold file {path}: {error}") from error
    lines = [line for line in text.split("\n") if line.strip()]
    return [_line(line, f"{path}:{number}") for number, line in enumerate(lines[:limit], 1)]


IDENTIFIERS = ("doc_id", "id", "pair_id")
"""Fields that name a gold line, the first that it has."""


def identifier(line: Json) -> str:
    """Give the line's ``doc_id``, ``id`` or ``pair_id``."""
    return str(next(line[name] for name in IDENTIFIERS if name in line))


def require(lines: list[Json], *fields: str) -> None:
    """Check that every line has these fields.

    Raises
    ------
    InvalidInput
        If one lacks any of them: it is a gold file of another task.
    """
    for line in lines:
        for field in fields:
            if field not in line:
                raise InvalidInput(f"gold line {identifier(line)!r} has no {field!r}")


def payload_of(line: Json) -> Payload:
    """Give the article that a gold line is about, in English, with what is known of it.

    A ``dateline`` that gold has apart is put back before the text, as it was sent.
    """
    text = line["text"]
    return Payload(
        text=f"{line['dateline'].strip()} - {text}" if line.get("dateline") else text,
        title=line.get("title"),
        outlet=line.get("outlet"),
        published_at=line.get("publication_date") or line.get("published"),
        url=line.get("url"),
        language=line.get("lang") or "en",
        external_id=identifier(line),
    )


def _line(text: str, where: str) -> Json:
    try:
        line = json.loads(text)
    except ValueError as error:
        raise InvalidInput(f"{where}: no JSON: {error}") from error
    if not isinstance(line, dict) or not line.keys() & set(IDENTIFIERS):
        raise InvalidInput(f"{where}: no object with an id")
    return line
