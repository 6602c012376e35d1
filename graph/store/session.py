"""Engines and transactions for SQLite and PostgreSQL.

SQLite runs through ``pysqlite3`` (which brings its own library) in WAL mode with
full synchronisation; a writing transaction begins ``IMMEDIATE``, because one that
begins by reading fails at once when another has written, whatever the time-out.
"""

from __future__ import annotations

import logging
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from pysqlite3 import dbapi2 as pysqlite
from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.engine import make_url
from sqlalchemy.pool import StaticPool
from sqlmodel import Session

from graph.errors import ConfigurationError, Conflict, InvalidInput, StoreUnavailable, TooLarge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import URL, FromClause

    from graph.errors import GraphError

POOL = 16
"""Connections of one engine; as many as the service has threads."""
WAIT = 5.0
"""Seconds to wait for another writer, and for a free connection."""
TIMEOUTS = {
    "lock_timeout": "5s",  # as long as SQLite's writers wait: then somebody hangs, and 503 is better
    "statement_timeout": "30s",  # the longest aggregate takes seconds; a client is gone by then
    "idle_in_transaction_session_timeout": "60s",  # a stuck process must not hold locks for ever
}
"""How long PostgreSQL waits for a lock, works on a statement, lets a transaction stand idle."""
WRITES = "claimgraph_writes"
LOCK = "claimgraph_lock"
UNDEFINED_TABLE = "42P01"
LIMITS = "54"
"""Class of PostgreSQL's "program limit exceeded": a row or an index entry is too large."""
ENDED = frozenset({"25006", "25P03"})
"""States of a transaction that may not write, or stood idle too long."""
SILENT = "the database does not answer"
log = logging.getLogger("claimgraph.store")
PRAGMAS = (
    f"PRAGMA busy_timeout = {int(WAIT * 1000)}",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cache_size = -32768",
    "PRAGMA mmap_size = 268435456",
)


def open_engine(url: str, *, readonly: bool = False) -> Engine:
    """Open a database.

    Parameters
    ----------
    url : str
        ``sqlite:///PATH`` or ``postgresql://USER@HOST/DB``; ``sqlite://`` is a
        database in memory on one connection, for tests.
    readonly : bool
        Whether every connection refuses to write.

    Raises
    ------
    ConfigurationError
        If the URL is of no supported database, or SQLite is an affected version.
    """
    try:
        parsed = make_url(url)
    except exc.ArgumentError as error:
        raise ConfigurationError("the database URL cannot be read") from error
    match parsed.get_backend_name():
        case "sqlite":
            return _sqlite(parsed, readonly=readonly)
        case "postgresql":
            return _postgresql(parsed, readonly=readonly)
        case other:
            raise ConfigurationError(f"no support for {other!r}: use sqlite or postgresql")


def check_version(version: tuple[int, int, int]) -> None:
    """Refuse the SQLite versions that can lose committed writes in WAL mode.

    Affected are 3.7.0 to 3.51.2, without the corrected 3.44.6 and 3.50.7 and later
    of their lines.

    Raises
    ------
    ConfigurationError
        If `version` is one of them.
    """
    corrected = (3, 44, 6) <= version < (3, 45, 0) or (3, 50, 7) <= version < (3, 51, 0)
    if (3, 7, 0) <= version <= (3, 51, 2) and not corrected:
        name = ".".join(map(str, version))
        raise ConfigurationError(
            f"SQLite {name} can lose committed writes in WAL mode: use 3.51.3 or later"
        )


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """Open one consistent snapshot for reading; always rolled back at the end.

    Raises
    ------
    StoreUnavailable
        If the database does not answer in time, or has no tables.
    InvalidInput
        If it cannot take a value that is looked for.
    """
    options: dict[str, Any] = {}
    if engine.dialect.name == "postgresql":
        options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    with _translated(), engine.connect() as connection:
        connection.execution_options(**options)
        with Session(connection, autoflush=False) as session:
            yield session


@contextmanager
def writing(engine: Engine) -> Iterator[Session]:
    """Open one writing transaction, committed once at the end of the block, else rolled back.

    On SQLite writers of one engine wait for each other here.

    Raises
    ------
    StoreUnavailable
        If the database does not answer in time, another writer holds it too long, or
        the transaction lost a deadlock; it may be tried again.
    Conflict
        If a row of the same key, or one that contradicts it, is there already.
    InvalidInput
        If the database cannot keep a value.
    """
    lock = engine.get_execution_options().get(LOCK)
    if lock is not None and not lock.acquire(timeout=WAIT):
        raise StoreUnavailable("another writer holds the database")
    try:
        with _translated(), engine.connect() as connection:
            connection.execution_options(**{WRITES: True})
            with Session(connection, autoflush=False) as session:
                yield session
                session.commit()
    finally:
        if lock is not None:
            lock.release()


def analyse(engine: Engine) -> None:
    """Let the database count its rows anew for its plans; after bulk loads."""
    with writing(engine) as session:
        session.connection().exec_driver_sql("ANALYZE")


class IndexHints(SQLiteCompiler):
    """SQLite's compiler with hints (``INDEXED BY``), which SQLAlchemy leaves out there."""

    def get_from_hint_text(self, table: FromClause, text: str | None) -> str | None:
        """Give the hint as it stands."""
        del table
        return text


@contextmanager
def _translated() -> Iterator[None]:
    """Say in words of the domain what the database refuses; the driver's own go to the log."""
    try:
        yield
    except exc.SQLAlchemyError as error:
        translated = _translation(error)
        if translated is None:
            raise
        log.warning("%s: %s", translated, getattr(error, "orig", error))
        raise translated from error


def _translation(error: exc.SQLAlchemyError) -> GraphError | None:
    state = getattr(getattr(error, "orig", None), "sqlstate", None) or ""
    lost = isinstance(error, exc.DBAPIError) and error.connection_invalidated
    match error:
        case exc.OperationalError() if state.startswith(LIMITS):
            return TooLarge("larger than the database keeps")
        case exc.OperationalError() | exc.InterfaceError() | exc.TimeoutError():
            return StoreUnavailable(SILENT)
        case exc.IntegrityError():
            return Conflict("what is stored already forbids this write")
        case exc.DataError():
            return InvalidInput("the database cannot keep this value")
        case exc.ProgrammingError() if state == UNDEFINED_TABLE:
            return StoreUnavailable("the database is not at the expected schema")
        case _:
            return StoreUnavailable(SILENT) if lost or state in ENDED else None


def _sqlite(url: URL, *, readonly: bool) -> Engine:
    check_version(pysqlite.sqlite_version_info)
    memory = url.database in (None, "", ":memory:")
    pool: dict[str, Any] = (
        {"poolclass": StaticPool} if memory else {"pool_size": POOL, "max_overflow": 0}
    )
    if not memory:
        pool["pool_timeout"] = WAIT
    engine = create_engine(
        url.set(drivername="sqlite+pysqlite"),
        module=pysqlite,
        connect_args={"check_same_thread": False, "cached_statements": 512},
        **pool,
    )
    engine.dialect.statement_compiler = IndexHints
    engine.update_execution_options(**{LOCK: threading.Lock()})
    event.listen(engine, "connect", _prepare_readonly if readonly else _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: pysqlite.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions begin in _begin, not in the driver
    for pragma in PRAGMAS:
        connection.execute(pragma)
    connection.execute("PRAGMA journal_mode = WAL")


def _prepare_readonly(connection: pysqlite.Connection, record: object) -> None:
    _prepare(connection, record)
    connection.execute("PRAGMA query_only = ON")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _postgresql(url: URL, *, readonly: bool) -> Engine:
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_size=POOL,
        max_overflow=0,
        pool_timeout=WAIT,
        pool_pre_ping=True,
        connect_args={"connect_timeout": int(WAIT), "options": _options(url)},
        execution_options={"postgresql_readonly": True} if readonly else {},
    )


def _options(url: URL) -> str:
    """Give the session's settings; those that the URL has itself come last and win."""
    own = url.query.get("options", "")
    timeouts = (f"-c {name}={value}" for name, value in TIMEOUTS.items())
    return " ".join((*timeouts, own if isinstance(own, str) else " ".join(own)))
