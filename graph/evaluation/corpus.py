"""The articles that a file of questions is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.errors import InvalidInput
from graph.evaluation import gold
from graph.parsing import read_items

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from graph.article import Payload
    from graph.claims import Json

ARTICLE = "article.txt"
ARTICLES = frozenset({".txt", ".html", ".json"})


def articles(path: Path, questions: Sequence[Json]) -> list[tuple[str, Payload]]:
    """Find the articles beside a file of questions, each with the name questions call it by.

    Parameters
    ----------
    path : Path
        The file of questions.
    questions : sequence of dict
        Its lines; some have an ``article_id``.

    Returns
    -------
    list of (str, Payload)
        The ``article.txt`` beside it, called by its folder's name; else the lines of
        the JSON Lines files there that questions name; else every article there.

    Raises
    ------
    InvalidInput
        If there is none.
    """
    folder = path.resolve().parent
    wanted = {line["article_id"] for line in questions if "article_id" in line}
    if (folder / ARTICLE).is_file():
        found = [(folder.name, payload) for payload in _payloads(folder / ARTICLE)]
    else:
        found = _lines(folder, wanted) if wanted else list(_files(folder))
    if not found:
        raise InvalidInput(f"no articles beside {path}")
    return found


def _lines(folder: Path, wanted: set[str]) -> list[tuple[str, Payload]]:
    found: dict[str, Payload] = {}
    for file in sorted(folder.glob("*.jsonl")):
        for line in gold.read(file):
            name = gold.identifier(line)
            if name in wanted and line.get("text"):
                found.setdefault(name, gold.payload_of(line))
    return list(found.items())


def _files(folder: Path) -> Iterator[tuple[str, Payload]]:
    for file in sorted(folder.iterdir()):
        if file.suffix in ARTICLES:
            yield from ((file.stem, payload) for payload in _payloads(file))


def _payloads(file: Path) -> Iterator[Payload]:
    for item in read_items(file):
        if isinstance(item.payload, InvalidInput):
            raise item.payload
        yield item.payload
