"""Settings: one prefix, no silent mistakes."""

from __future__ import annotations

import os

import pytest

from app import settings
from graph.errors import ConfigurationError
from graph.store.session import POOL


@pytest.fixture(autouse=True)
def _bare(monkeypatch):
    for name in [name for name in os.environ if name.startswith(settings.PREFIX)]:
        monkeypatch.delenv(name)


def test_defaults_are_local():
    found = settings.load()

    assert found.database_url == "sqlite:///var/claimgraph.db"
    assert found.host == "127.0.0.1"
    assert found.cors_origins == ()


def test_values_come_from_the_environment(monkeypatch):
    monkeypatch.setenv("CLAIMGRAPH_PORT", "8100")
    monkeypatch.setenv("CLAIMGRAPH_CORS_ORIGINS", "https://a.example/, https://b.example,")

    found = settings.load()

    assert found.port == 8100
    assert found.cors_origins == ("https://a.example", "https://b.example")


def test_unknown_variable_is_an_error_with_a_hint(monkeypatch):
    monkeypatch.setenv("CLAIMGRAPH_DATABSE_URL", "sqlite://")

    with pytest.raises(ConfigurationError, match="did you mean CLAIMGRAPH_DATABASE_URL"):
        settings.load()


def test_unlike_variable_is_an_error_without_a_hint(monkeypatch):
    monkeypatch.setenv("CLAIMGRAPH_QQQQ", "1")

    with pytest.raises(ConfigurationError, match=r"CLAIMGRAPH_QQQQ is no setting of this service$"):
        settings.load()


@pytest.mark.parametrize(
    ("name", "value"),
    [("PORT", "http"), ("PORT", "70000"), ("LOG_FORMAT", "xml"), ("THREADS", "0")],
)
def test_value_that_does_not_fit_names_its_variable(monkeypatch, name, value):
    monkeypatch.setenv(f"CLAIMGRAPH_{name}", value)

    with pytest.raises(ConfigurationError, match=f"CLAIMGRAPH_{name}"):
        settings.load()


def test_variables_of_the_tests_are_let_be(monkeypatch):
    monkeypatch.setenv("CLAIMGRAPH_DATA", "somewhere")

    assert settings.load().port == 8000


def test_threads_never_outnumber_the_connections():
    most = {
        name: next(bound.le for bound in field.metadata if hasattr(bound, "le"))
        for name, field in settings.Settings.model_fields.items()
        if name in {"threads", "questions"}
    }

    assert sum(most.values()) + 1 <= POOL  # one is the event loop's


def test_every_setting_says_what_it_is():
    assert all(field.description for field in settings.Settings.model_fields.values())
