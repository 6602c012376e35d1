"""Many rows at once: Core ``executemany`` on SQLite, ``COPY`` on PostgreSQL."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table, insert
from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlmodel import Session, SQLModel

CHUNK = 500
"""Values in one ``IN`` list."""
FEW = 8
"""Up to so many rows an insert is quicker than a ``COPY``."""


def table_of(model: type[SQLModel]) -> Table:
    """Give the Core table of a model."""
    found: Table = getattr(model, "__table__")  # noqa: B009 - set by SQLModel, unknown to types
    return found


def add(session: Session, model: type[SQLModel], rows: Sequence[dict[str, Any]]) -> None:
    """Insert new rows; every row has the same keys."""
    if not rows:
        return
    table = table_of(model)
    connection = session.connection()
    if connection.dialect.name == "postgresql" and len(rows) > FEW:
        copy(session, table.name, list(rows[0]), (tuple(row.values()) for row in rows))
    else:
        connection.execute(insert(table), rows)


def add_unknown(session: Session, model: type[SQLModel], rows: Sequence[dict[str, Any]]) -> None:
    """Insert the rows whose key is free, sorted by key so that writers never deadlock."""
    if not rows:
        return
    table = table_of(model)
    keys = [column.name for column in table.primary_key]
    unique = {tuple(row[key] for key in keys): row for row in reversed(rows)}
    connection = session.connection()
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    statement = dialect.insert(table).on_conflict_do_nothing()
    connection.execute(statement, [unique[key] for key in sorted(unique)])


def copy(
    session: Session, table: str, columns: Sequence[str], rows: Iterable[tuple[Any, ...]]
) -> None:
    """Stream rows into a PostgreSQL table within the session's transaction."""
    driver: Any = session.connection().connection.driver_connection
    names = ", ".join(f'"{column}"' for column in columns)
    with (
        driver.cursor() as cursor,
        cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as stream,
    ):
        for row in rows:
            stream.write_row(row)


def chunks(values: Iterable[Any], size: int = CHUNK) -> Iterator[list[Any]]:
    """Cut `values` into lists of at most `size`."""
    stream = iter(values)
    while chunk := list(islice(stream, size)):
        yield chunk
