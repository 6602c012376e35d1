"""The schema's history: one line of Alembic revisions for SQLite and PostgreSQL.

No configuration file: the functions here take an engine and run from anywhere.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

if TYPE_CHECKING:
    from sqlalchemy import Engine

__all__ = ["current", "downgrade", "head", "upgrade"]


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the schema up to `revision`; does nothing where it is there already.

    Raises
    ------
    sqlalchemy.exc.DBAPIError
        If the database refuses; then nothing of that revision has been done.
    """
    command.upgrade(_config(engine), revision)


def downgrade(engine: Engine, revision: str) -> None:
    """Take the schema down to `revision` (``base`` for nothing); data of dropped tables is lost."""
    command.downgrade(_config(engine), revision)


def head() -> str:
    """Give the newest revision of the history."""
    found = ScriptDirectory.from_config(_config()).get_current_head()
    if found is None:  # pragma: no cover - a package without versions
        raise LookupError("the history is empty")
    return found


def current(engine: Engine) -> str | None:
    """Give the revision that the database is at, None for an empty one."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _config(engine: Engine | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["engine"] = engine
    return config
