from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

import migrations
from graph.store import articles, claims
from graph.store.filters import ClaimFilter
from graph.store.session import open_engine, reading, writing
from graph.store.tables import Record
from tests.factories import NOW, make_article, make_extraction

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def is_model(_item: object, name: str | None, kind: str, *_more: object) -> bool:
    return not (kind == "table" and (name or "").startswith("claim_text"))


@pytest.fixture(params=["sqlite", "postgresql"])
def blank(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database without any schema."""
    if request.param == "sqlite":
        engine = open_engine(f"sqlite:///{tmp_path / 'blank.db'}")
        yield engine
        engine.dispose()
        return
    url = request.getfixturevalue("postgresql_url")
    name = f"blank_{abs(hash(request.node.name))}"
    main = open_engine(url)
    with main.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine = open_engine(url.replace("/postgres?", f"/{name}?"))
    yield engine
    engine.dispose()
    with main.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"DROP DATABASE {name}"))
    main.dispose()


def test_upgrade_reaches_the_head(blank: Engine) -> None:
    before = migrations.current(blank)

    migrations.upgrade(blank)

    assert before is None
    assert migrations.current(blank) == migrations.head()


def test_upgrade_of_an_upgraded_database_changes_nothing(engine: Engine) -> None:
    migrations.upgrade(engine)

    assert migrations.current(engine) == migrations.head()


def test_downgrade_leaves_no_table_behind(blank: Engine) -> None:
    migrations.upgrade(blank)

    migrations.downgrade(blank, "base")

    assert inspect(blank).get_table_names() == ["alembic_version"]


def test_up_down_up_serves_again_with_data_in_between(blank: Engine) -> None:
    article = make_article()
    migrations.upgrade(blank)
    with writing(blank) as session:
        articles.put(session, article, make_extraction(article=article), now=NOW)

    migrations.downgrade(blank, "base")
    migrations.upgrade(blank)

    with writing(blank) as session:
        articles.put(session, article, make_extraction(article=article), now=NOW)
    with reading(blank) as session:
        assert claims.count(session, ClaimFilter()) == 1


def test_models_equal_migrations(engine: Engine) -> None:
    with engine.connect() as connection:
        options = {"include_object": is_model, "compare_type": True}
        context = MigrationContext.configure(connection, opts=options)

        differences = compare_metadata(context, Record.metadata)

    assert differences == []


def test_checks_of_models_and_migrations_have_the_same_names(engine: Engine) -> None:
    inspector = inspect(engine)

    for table in Record.metadata.sorted_tables:
        found = {check["name"] for check in inspector.get_check_constraints(table.name)}
        wanted = {str(c.name) for c in table.constraints if str(c.name).startswith("ck_")}
        assert found == wanted


def test_every_constraint_is_named_by_the_convention(engine: Engine) -> None:
    inspector = inspect(engine)

    for table in Record.metadata.sorted_tables:
        names = [key["name"] for key in inspector.get_foreign_keys(table.name)]
        assert all(str(name).startswith(f"fk_{table.name}_") for name in names)
        assert inspector.get_pk_constraint(table.name)["name"] == f"pk_{table.name}"
