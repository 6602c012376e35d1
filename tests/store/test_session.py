from __future__ import annotations

import datetime as dt
import threading
import time
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Engine, exc, text

from graph.errors import ConfigurationError, Conflict, InvalidInput, StoreUnavailable, TooLarge
from graph.store import bulk
from graph.store.session import (
    LOCK,
    TIMEOUTS,
    analyse,
    check_version,
    open_engine,
    reading,
    writing,
)

if TYPE_CHECKING:
    from pathlib import Path

    from sqlmodel import Session

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

    with pytest.raises(Conflict), writing(engine) as session:
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


@pytest.mark.parametrize(("setting", "value"), TIMEOUTS.items())
def test_postgresql_waits_no_longer_than_it_should(
    postgresql_engine: Engine, setting: str, value: str
) -> None:
    with postgresql_engine.connect() as connection:
        found = connection.execute(text(f"SELECT CAST(current_setting('{setting}') AS interval)"))

    assert found.scalar() == dt.timedelta(seconds=int(value.rstrip("s").replace("min", "")))


def test_settings_of_the_address_win(postgresql_url: str) -> None:
    engine = open_engine(f"{postgresql_url}&options=-c%20lock_timeout%3D7s")

    with engine.connect() as connection:
        found = connection.execute(text("SHOW lock_timeout")).scalar()

    engine.dispose()
    assert found == "7s"


@pytest.mark.parametrize(
    ("setting", "statement"),
    [
        ("lock_timeout", "UPDATE graph_revision SET number = number + 1"),
        ("statement_timeout", "SELECT pg_sleep(5)"),
    ],
)
def test_what_takes_too_long_is_given_up(
    postgresql_engine: Engine, setting: str, statement: str
) -> None:
    with writing(postgresql_engine) as holder:
        holder.connection().execute(ADD)

        with pytest.raises(StoreUnavailable), writing(postgresql_engine) as session:
            run(session, f"SET LOCAL {setting} = '20ms'", statement)


def test_transaction_that_stood_idle_is_unavailable(postgresql_engine: Engine) -> None:
    with pytest.raises(StoreUnavailable), writing(postgresql_engine) as session:
        run(session, "SET LOCAL idle_in_transaction_session_timeout = '20ms'", pause=0.3)


def run(session: Session, *statements: str, pause: float = 0) -> None:
    for statement in statements:
        session.connection().execute(text(statement))
    time.sleep(pause)


def ended(session: Session, engine: Engine) -> list[tuple[int, int]]:
    """End the server's side of a session's connection; give rows to try it with."""
    process = session.connection().execute(text("SELECT pg_backend_pid()")).scalar()
    with writing(engine) as other:
        run(other, f"SELECT pg_terminate_backend({process})")
    return [(2, 0)]


def copy_state(session: Session, *rows: tuple[int, int]) -> None:
    bulk.copy(session, "graph_revision", ["id", "number"], rows)


@pytest.mark.parametrize(
    ("rows", "error"),
    [([(1, 0)], Conflict), ([(2, 0)], Conflict), ([(1, 2**70)], InvalidInput)],
    ids=["unique", "check", "range"],
)
def test_copied_rows_are_refused_like_others(
    postgresql_engine: Engine, rows: list[tuple[int, int]], error: type[Exception]
) -> None:
    with pytest.raises(error), writing(postgresql_engine) as session:
        copy_state(session, *rows)


def test_row_over_a_limit_of_the_database_is_too_large(postgresql_engine: Engine) -> None:
    wide = "".join(sha256(bytes([n])).hexdigest() for n in range(250))  # no compression helps

    with pytest.raises(TooLarge), writing(postgresql_engine) as session:
        bulk.copy(session, "topic", ["key"], [(wide,)])


def test_copy_that_loses_its_connection_is_unavailable(postgresql_engine: Engine) -> None:
    with pytest.raises(StoreUnavailable), writing(postgresql_engine) as session:
        copy_state(session, *ended(session, postgresql_engine))

    with reading(postgresql_engine) as session:
        assert session.connection().execute(text("SELECT 1")).scalar() == 1


def test_copy_that_loses_a_deadlock_is_unavailable(postgresql_engine: Engine) -> None:
    met, errors = threading.Barrier(2), []

    def write(*keys: str) -> None:
        try:
            with writing(postgresql_engine) as session:
                bulk.copy(session, "topic", ["key"], [(keys[0],)])
                met.wait(5)
                bulk.copy(session, "topic", ["key"], [(keys[1],)])
        except Exception as error:  # noqa: BLE001 - a thread's failure is the test's
            errors.append(error)

    threads = [threading.Thread(target=write, args=keys) for keys in (("a", "b"), ("b", "a"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert StoreUnavailable in map(type, errors)


def test_driver_is_quoted_in_the_log_only(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'none.db'}")

    with pytest.raises(StoreUnavailable) as raised, reading(engine) as session:
        session.connection().execute(COUNT)

    engine.dispose()
    assert str(raised.value) == "the database does not answer"
    assert "graph_revision" in caplog.text
