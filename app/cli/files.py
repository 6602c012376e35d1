"""The files that a command is pointed at, and the articles in them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import InvalidInput

if TYPE_CHECKING:
    from graph.article import Payload

LINES = frozenset({".ndjson", ".jsonl"})
SUFFIXES = frozenset({".txt", ".text", ".html", ".htm", ".xhtml", ".json"}) | LINES
TEXT = frozenset({"text", "html", "url"})
"""Keys of which an article has one at least."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of a file, or why it is none; `number` counts from 1."""

    path: Path
    number: int
    found: Payload | InvalidInput

    def article(self) -> Payload:
        """Give the payload.

        Raises
        ------
        InvalidInput
            If the entry is none.
        """
        if isinstance(self.found, InvalidInput):
            raise self.found
        return self.found


def found(paths: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """List the files to read, folders searched in order of names.

    Returns
    -------
    (list of Path, list of Path)
        Files to read; and the JSON files met in a folder that hold something else
        than articles. A file that is named itself is always read.
    """
    read: dict[Path, None] = {}
    skipped: list[Path] = []
    for path in paths:
        if not path.is_dir():
            read[path] = None
            continue
        for file in sorted(path.rglob("*")):
            if not _readable(file, path):
                continue
            if _is_other_data(file):
                skipped.append(file)
            else:
                read[file] = None
    return list(read), skipped


def entries(path: Path) -> Iterator[Entry]:
    """Read the articles of one file, one after the other; a bad one is given as its error."""
    from graph.parsing import read_items

    number = 1
    try:
        for item in read_items(path):
            number = item.number
            yield Entry(path, number, item.payload)
    except InvalidInput as error:
        yield Entry(path, number, error)
    except OSError as error:
        yield Entry(path, number, InvalidInput(f"cannot be read: {error.strerror or error}"))


def expected(path: Path) -> int:
    """Estimate how many articles a file holds, for the progress bar."""
    if path.suffix.lower() not in LINES:
        return 1
    try:
        with path.open("rb") as file:
            return sum(1 for line in file if line.strip())
    except OSError:
        return 1


def _readable(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return file.is_file() and not hidden and file.suffix.lower() in SUFFIXES


def _is_other_data(file: Path) -> bool:
    """Whether a JSON file's first entry is well formed and has nothing that an article has."""
    try:
        first = _first_entry(file)
    except (OSError, ValueError):
        return False  # its fault is reported when it is read
    return isinstance(first, dict) and not first.keys() & TEXT


def _first_entry(file: Path) -> Any:  # noqa: ANN401 - any JSON
    suffix = file.suffix.lower()
    if suffix in LINES:
        with file.open("rb") as lines:
            return json.loads(next((line for line in lines if line.strip()), b"null"))
    if suffix != ".json":
        return None
    document = json.loads(file.read_bytes())
    return document[0] if isinstance(document, list) and document else document
