"""The configured database, opened only where its schema is the one of this version."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import ConfigurationError, StoreUnavailable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Engine

HINT = "run `claimgraph migrate`"


@dataclass(frozen=True, slots=True)
class Schema:
    """The revision a database is at (None: empty), and the one of this version."""

    current: str | None
    head: str

    @property
    def ready(self) -> bool:
        """Whether they are the same."""
        return self.current == self.head


@contextmanager
def opened(url: str, *, readonly: bool = False) -> Iterator[Engine]:
    """Open a database that is ready for use.

    Raises
    ------
    StoreUnavailable
        If there is none, it does not answer, or its schema is another one.
    """
    with connected(url, readonly=readonly) as engine:
        found = schema(engine)
        if not found.ready:
            at = found.current or "nothing"
            raise StoreUnavailable(f"the schema is at {at}, not at {found.head}: {HINT}")
        yield engine


@contextmanager
def connected(url: str, *, readonly: bool = False) -> Iterator[Engine]:
    """Open a database that exists, whatever its schema.

    Raises
    ------
    StoreUnavailable
        If there is no such file.
    """
    from graph.store.session import open_engine

    engine = open_engine(url, readonly=readonly)
    path = file_of(engine)
    # SQLite would make an empty file of a mistyped path.
    if path is not None and not path.is_file():
        raise StoreUnavailable(f"there is no database at {path}: {HINT}")
    try:
        yield engine
    finally:
        engine.dispose()


def schema(engine: Engine) -> Schema:
    """Give the schema's revision and the expected one.

    Raises
    ------
    StoreUnavailable
        If the database does not answer.
    """
    from sqlalchemy import exc

    import migrations

    try:
        return Schema(migrations.current(engine), migrations.head())
    except exc.SQLAlchemyError as error:
        raise StoreUnavailable(f"the database does not answer: {_cause(error)}") from error


def migrate(url: str, *, to: str = "head") -> Schema:
    """Bring the schema up to a revision, making the database where SQLite has none.

    Raises
    ------
    ConfigurationError
        If there is no such revision, or the folder cannot be made.
    StoreUnavailable
        If the database does not answer or refuses; nothing of that revision is done.
    """
    from alembic.util import CommandError
    from sqlalchemy import exc

    import migrations
    from graph.store.session import open_engine

    engine = open_engine(url)
    try:
        _make_folder(engine)
        migrations.upgrade(engine, to)
        return schema(engine)
    except CommandError as error:
        raise ConfigurationError(f"cannot migrate: {error}") from error
    except exc.SQLAlchemyError as error:
        raise StoreUnavailable(f"the migration failed: {_cause(error)}") from error
    finally:
        engine.dispose()


def file_of(engine: Engine) -> Path | None:
    """Give the path of an SQLite database, None for one in memory or on a server."""
    name = engine.url.database
    if engine.dialect.name != "sqlite" or name in (None, "", ":memory:"):
        return None
    return Path(name)


def _make_folder(engine: Engine) -> None:
    path = file_of(engine)
    if path is None:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigurationError(f"cannot make the folder of {path}: {error}") from error


def _cause(error: Exception) -> str:
    lines = str(getattr(error, "orig", None) or error).splitlines()
    return lines[0] if lines else type(error).__name__
