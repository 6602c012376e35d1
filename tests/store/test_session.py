from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Engine, exc, text

from graph.errors import ConfigurationError, StoreUnavailable
from graph.store.session import LOCK, analyse, check_version, open_engine, reading, writing

if TYPE_CHECKING:
    from pathlib import Path

COUNT = text("SELECT number FROM graph_revision")
ADD = text("UPDATE graph_revision SET number = number + 1")


@pytest.mark.parametrize(
    "version", [(3, 7, 0), (3, 40, 1), (3, 44, 5), (3, 45, 0), (3, 50, 6), (3, 51, 0), (3, 51, 2)]
)
def test_version_that_can_lose_writes_is_refused(version: tuple[int, int, int]) -> None:
    with pytest.raises(ConfigurationError, match="can lose committed writes"):
        check_version(version)


@pytest.mark.parametrize(
    "version", [(3, 6, 23), (3, 44, 6), (3, 44, 9), (3, 50, 7), (3, 51, 3), (3, 53, 4)]
)
def test_version_that_keeps_writes_is_accepted(version: tuple[int, int, int]) -> None:
    check_version(version)


@pytest.mark.parametrize("url", ["mysql://host/db", "no url", ""])
def test_other_databases_are_refused(url: str) -> None:
    with pytest.raises(ConfigurationError):
        open_engine(url)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("trusted_schema", 0)],
)
def test_sqlite_connection_is_safe(sqlite_engine: Engine, pragma: str, value: object) -> None:
    with sqlite_engine.connect() as connection:
        found = connection.exec_driver_sql(f"PRAGMA {pragma}").scalar()

    assert found == value


def test_writing_commits_at_the_end(engine: Engine) -> None:
    with writing(engine) as session:
        session.connection().execute(ADD)

    with reading(engine) as session:
        assert session.connection().execute(COUNT).scalar() == 1


def test_writing_that_fails_leaves_nothing(engine: Engine) -> None:
    second = text("INSERT INTO graph_revision (id, number) VALUES (2, 0)")

    with pytest.raises(exc.IntegrityError), writing(engine) as session:
        _ = [session.connection().execute(statement) for statement in (ADD, second)]

    with reading(engine) as session:
        assert session.connection().execute(COUNT).scalar() == 0


def test_reading_sees_one_state_throughout(engine: Engine) -> None:
    with reading(engine) as session:
        before = session.connection().execute(COUNT).scalar()
        with writing(engine) as other:
            other.connection().execute(ADD)

        after = session.connection().execute(COUNT).scalar()

    assert (before, after) == (0, 0)


def test_writing_after_a_read_does_not_fail_for_another_writer(engine: Engine) -> None:
    def add() -> None:
        for _ in range(20):
            with writing(engine) as session:
                session.connection().execute(COUNT).scalar()
                session.connection().execute(ADD)

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with reading(engine) as session:
        assert session.connection().execute(COUNT).scalar() == 80


def test_readonly_engine_refuses_to_write(sqlite_engine: Engine) -> None:
    engine = open_engine(str(sqlite_engine.url), readonly=True)

    with pytest.raises(StoreUnavailable), writing(engine) as session:
        session.connection().execute(ADD)

    engine.dispose()


def test_database_without_schema_is_unavailable(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'none.db'}")

    with pytest.raises(StoreUnavailable), reading(engine) as session:
        session.connection().execute(COUNT)

    engine.dispose()


def test_table_that_is_missing_on_postgresql_is_unavailable(postgresql_engine: Engine) -> None:
    with pytest.raises(StoreUnavailable, match="schema"), reading(postgresql_engine) as session:
        session.connection().execute(text("SELECT 1 FROM no_such_table"))


def test_mistake_in_a_statement_is_not_hidden(postgresql_engine: Engine) -> None:
    with pytest.raises(exc.ProgrammingError), reading(postgresql_engine) as session:
        session.connection().execute(text("SELECT no_such_column"))


def test_writer_gives_up_on_a_held_lock(
    sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.store.session.WAIT", 0.01)
    lock = sqlite_engine.get_execution_options()[LOCK]

    with lock, pytest.raises(StoreUnavailable), writing(sqlite_engine):
        pass


def test_memory_database_is_shared_by_its_sessions() -> None:
    engine = open_engine("sqlite://")
    with writing(engine) as session:
        session.connection().execute(text("CREATE TABLE one (a INTEGER)"))

    with reading(engine) as session:
        assert session.connection().execute(text("SELECT count(*) FROM one")).scalar() == 0

    engine.dispose()


def test_analyse_runs(engine: Engine) -> None:
    analyse(engine)
