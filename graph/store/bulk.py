"""Many rows at once: ``executemany`` on SQLite, ``COPY`` on PostgreSQL.

The statements are written out once for a table and given to the driver: SQLAlchemy's
way from a dictionary to its parameters takes longer than SQLite takes to write the row.
"""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import Date, Table, exc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Connection
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
        _insert(connection, model, rows)


def add_unknown(session: Session, model: type[SQLModel], rows: Sequence[dict[str, Any]]) -> None:
    """Insert the rows whose key is free, sorted by key so that writers never deadlock."""
    if not rows:
        return
    keys = _keys(model)
    unique = {tuple(row[key] for key in keys): row for row in reversed(rows)}
    known = "ON CONFLICT DO NOTHING"
    _insert(session.connection(), model, [unique[key] for key in sorted(unique)], known)


def _insert(
    connection: Connection, model: type[SQLModel], rows: Sequence[dict[str, Any]], known: str = ""
) -> None:
    mark = "%s" if connection.dialect.name == "postgresql" else "?"
    statement = _statement(model, tuple(rows[0]), mark)
    values = [tuple(row.values()) for row in rows]
    days = _days(model, tuple(rows[0])) if mark == "?" else ()
    if days:  # SQLite has no type for a day; SQLAlchemy reads it back from its ISO form
        values = [_as_text(row, days) for row in values]
    connection.exec_driver_sql(f"{statement} {known}", values)


@cache
def _statement(model: type[SQLModel], columns: tuple[str, ...], mark: str) -> str:
    names = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join(mark for _ in columns)
    return f'INSERT INTO "{table_of(model).name}" ({names}) VALUES ({marks})'  # noqa: S608 - names of ours


@cache
def _keys(model: type[SQLModel]) -> tuple[str, ...]:
    return tuple(column.name for column in table_of(model).primary_key)


@cache
def _days(model: type[SQLModel], columns: tuple[str, ...]) -> tuple[int, ...]:
    table = table_of(model)
    return tuple(n for n, name in enumerate(columns) if isinstance(table.c[name].type, Date))


def _as_text(row: tuple[Any, ...], days: tuple[int, ...]) -> tuple[Any, ...]:
    values = list(row)
    for place in days:
        values[place] = values[place] and values[place].isoformat()
    return tuple(values)


def copy(
    session: Session, table: str, columns: Sequence[str], rows: Iterable[tuple[Any, ...]]
) -> None:
    """Stream rows into a PostgreSQL table within the session's transaction.

    Raises
    ------
    sqlalchemy.exc.DBAPIError
        For the driver's errors, which SQLAlchemy does not see here by itself.
    """
    connection = session.connection()
    driver: Any = connection.connection.driver_connection
    names = ", ".join(f'"{column}"' for column in columns)
    statement = f'COPY "{table}" ({names}) FROM STDIN'
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as stream:
            for row in rows:
                stream.write_row(row)
    except connection.dialect.loaded_dbapi.Error as error:
        raise _translated(connection, statement, error) from error


def _translated(connection: Connection, statement: str, error: Exception) -> BaseException:
    """Make of a driver's error what SQLAlchemy makes of it; drop a connection that is lost."""
    driver: Any = connection.dialect.loaded_dbapi
    lost = connection.dialect.is_disconnect(error, None, None)  # type: ignore[arg-type] # it is the driver's
    if lost:
        connection.invalidate(error)
    return exc.DBAPIError.instance(
        statement,
        None,
        error,
        driver.Error,
        connection_invalidated=lost,
        dialect=connection.dialect,
    )


def chunks(values: Iterable[Any], size: int = CHUNK) -> Iterator[list[Any]]:
    """Cut `values` into lists of at most `size`."""
    stream = iter(values)
    while chunk := list(islice(stream, size)):
        yield chunk
