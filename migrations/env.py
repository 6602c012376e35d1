"""Runs revisions for :mod:`migrations`: one transaction for each, never two runs at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alembic import context

from graph.store.session import WRITES
from graph.store.tables import Record

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

LOCK_NUMBER = 7_215_340_912
"""Advisory lock of PostgreSQL that a run of migrations holds."""
LOCK_TIMEOUT = "10s"
STATEMENT_TIMEOUT = "15min"


def belongs(_item: object, name: str | None, kind: str, *_more: object) -> bool:
    """Leave the full-text index, which is no model, out of comparisons."""
    return not (kind == "table" and (name or "").startswith("claim_text"))


def run(engine: Engine) -> None:
    """Run the revisions that Alembic asks for."""
    with engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            _guard(connection)
        connection.execution_options(**{WRITES: True})
        context.configure(
            connection=connection,
            target_metadata=Record.metadata,
            include_object=belongs,
            render_as_batch=connection.dialect.name == "sqlite",
            transaction_per_migration=True,
            transactional_ddl=True,  # SQLite too: our transactions begin and end by hand
            compare_type=True,
            compare_server_default=True,
        )
        with context.begin_transaction():
            context.run_migrations()


def _guard(connection: Connection) -> None:
    """Hold the lock until the connection closes, and wait for no other lock for long."""
    connection.detach()  # neither the lock nor the time-outs go back into the pool
    connection.exec_driver_sql(f"SET lock_timeout = '{LOCK_TIMEOUT}'")
    connection.exec_driver_sql(f"SET statement_timeout = '{STATEMENT_TIMEOUT}'")
    connection.exec_driver_sql(f"SELECT pg_advisory_lock({LOCK_NUMBER})")
    connection.commit()


run(context.config.attributes["engine"])
