"""What the lists share: beginnings of words, text order, one row more than the page."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, collate

from graph.errors import InvalidInput
from graph.store.keys import position, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlmodel import Session

    from graph.store.filters import Page


def begins(column: ColumnElement[Any], query: str) -> list[ColumnElement[bool]]:
    """Let each word of `query` begin a word of a column made by ``keys.spaced``."""
    return [column.like(f"% {word}%") for word in words(query)]


def in_code_points(session: Session, column: ColumnElement[Any]) -> ColumnElement[Any]:
    """Sort text by code points on PostgreSQL too, whatever the database's locale."""
    postgresql = session.connection().dialect.name == "postgresql"
    return collate(column, "C") if postgresql else column


def check_sort(page: Page, sorts: Sequence[str]) -> bool:
    """Tell whether the sort descends.

    Raises
    ------
    InvalidInput
        If it is not in `sorts`.
    """
    if page.sort not in sorts:
        raise InvalidInput(f"cannot sort by {page.sort!r}: {', '.join(sorts)}", pointer="/sort")
    return page.sort.startswith("-")


def begin_of(after: tuple[str | None, str]) -> int:
    """Give the position behind which a page of dated things begins.

    Raises
    ------
    InvalidInput
        If its date is none.
    """
    day, identifier = after
    try:
        return position(dt.date.fromisoformat(day) if day is not None else None, identifier)
    except ValueError as error:
        raise InvalidInput(f"{day!r} is no date", pointer="/cursor") from error
