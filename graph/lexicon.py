"""Loads and freezes the data in ``graph/lexicons``: language knowledge kept out of the code.

TOML for nested tables, CSV for long ones; every file is named in ``SOURCES.md``
with origin, licence and date. :func:`version` goes on every claim.
"""

from __future__ import annotations

import csv
import hashlib
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from graph.errors import ConfigurationError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FOLDER: Traversable = files("graph") / "lexicons"


@cache
def table(name: str) -> dict[str, Any]:
    """Read ``lexicons/{name}.toml``.

    Raises
    ------
    ConfigurationError
        If there is no such file or it is no TOML.
    """
    try:
        return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
    except (FileNotFoundError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError(f"lexicon {name}.toml: {error}") from error


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Read ``lexicons/{name}.csv``: one dictionary a row, keys from the first line.

    Raises
    ------
    ConfigurationError
        If there is no such file, or a row is longer or shorter than the header.
    """
    try:
        lines = (FOLDER / f"{name}.csv").read_text("utf-8").splitlines()
    except FileNotFoundError as error:
        raise ConfigurationError(f"lexicon {name}.csv: {error}") from error
    found = tuple(csv.DictReader(line for line in lines if not line.startswith("#")))
    for number, row in enumerate(found, 2):
        if None in row or None in row.values():
            raise ConfigurationError(f"lexicon {name}.csv: entry {number} does not fit the header")
    return found


@cache
def version() -> str:
    """Give a short digest of all lexicon files; it changes whenever one of them does."""
    digest = hashlib.sha256()
    for entry in sorted(FOLDER.iterdir(), key=lambda e: e.name):
        if entry.name.endswith((".toml", ".csv")):
            digest.update(entry.name.encode())
            digest.update(entry.read_bytes())
    return digest.hexdigest()[:12]
