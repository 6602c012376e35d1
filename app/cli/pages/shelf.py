"""Where pages are written: one file, or a folder with an index."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import typer

from app.cli.pages.markup import Markup, element
from app.cli.pages.page import page, whole
from app.cli.pages.sheet import Sheet
from graph.names import slug

INDEX = "index.html"
LONGEST = 60
"""Characters of a title in a file's name."""


@dataclass(slots=True)
class Shelf:
    """Writes one page an article; of several, numbered ones in a folder and their index."""

    target: Path
    several: bool
    rows: list[Markup] = field(default_factory=list)

    @classmethod
    def at(cls, target: Path, *, several: bool) -> Self:
        """Prepare to write to `target`: the page, or a folder for several.

        Raises
        ------
        typer.BadParameter
            If several articles would have to go into one file.
        """
        if several and (target.is_file() or target.suffix.lower() in {".html", ".htm"}):
            raise typer.BadParameter(f"{target} is one file; several articles need a folder")
        (target if several else target.parent).mkdir(parents=True, exist_ok=True)
        return cls(target, several)

    def put(self, sheet: Sheet) -> Path:
        """Write the page of one article and give its place."""
        name = f"{len(self.rows) + 1:03}-{_named(sheet.title)}.html"
        alone = not self.several and not self.target.is_dir()
        place = self.target if alone else self.target / name
        _write(place, page(sheet, index=INDEX if self.several else None))
        self.rows.append(_row(name, sheet))
        return place

    def close(self) -> Path | None:
        """Write the index if there are several, and give its place."""
        if not self.several:
            return None
        names = ("Article", "Outlet", "Published", "Claims", "Not taken")
        head = element("thead", element("tr", [element("th", name, scope="col") for name in names]))
        table = element("table", head, element("tbody", self.rows))
        place = self.target / INDEX
        _write(place, whole("Articles", [element("h1", "Articles"), table]))
        return place


def _row(name: str, sheet: Sheet) -> Markup:
    explanation = sheet.document["explanation"]
    cells = (
        element("a", sheet.title, href=name, dir="auto"),
        sheet.outlet or "",
        sheet.published or "",
        f"{len(sheet.document['claims'])}",
        f"{len(explanation['refused'])}" if explanation else "",
    )
    return element("tr", [element("td", cell) for cell in cells])


def _named(title: str) -> str:
    """Give a title as a part of a file's name: plain letters, digits and hyphens only."""
    return re.sub(r"[^a-z0-9]+", "-", slug(title).lower())[:LONGEST].strip("-") or "article"


def _write(place: Path, content: Markup) -> None:
    place.write_text(content, encoding="utf-8", errors="replace", newline="\n")
