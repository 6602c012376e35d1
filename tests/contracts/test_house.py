"""Rules of the house that no linter knows."""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LEXICONS = sorted(
    p for p in (ROOT / "graph" / "lexicons").iterdir() if p.suffix in {".toml", ".csv"}
)
SOURCES = (p for folder in ("app", "graph") for p in (ROOT / folder).rglob("*.py"))
MODULES = sorted([*SOURCES, *(ROOT / "migrations").glob("*.py")])
"""A migration is one step of history, written once and as long as it needs to be."""


@pytest.mark.parametrize("path", LEXICONS, ids=lambda p: p.name)
def test_every_lexicon_names_its_source(path):
    sources = (ROOT / "graph" / "lexicons" / "SOURCES.md").read_text("utf-8")

    assert f"`{path.name}`" in sources


@pytest.mark.parametrize("path", LEXICONS, ids=lambda p: p.name)
def test_every_lexicon_reads(path):
    text = path.read_text("utf-8")

    content = tomllib.loads(text) if path.suffix == ".toml" else list(csv.reader(text.splitlines()))

    assert content


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "adr").glob("*.md")), ids=lambda p: p.stem)
def test_every_decision_names_what_enforces_it(path):
    lines = path.read_text("utf-8").strip().splitlines()

    assert lines[-1].startswith("**Enforced by:**")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_module_outgrows_three_hundred_lines(path):
    lines = path.read_text("utf-8").splitlines()

    assert len(lines) <= 300


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_modules_are_named_after_what_they_hold(path):
    assert path.stem not in {"utils", "util", "helpers", "helper", "manager", "common", "misc"}


def test_every_setting_is_in_the_operations_page():
    from app.settings import Settings  # noqa: PLC0415 - the service is not needed to collect

    page = (ROOT / "docs" / "operations.md").read_text("utf-8")

    missing = [n for n in Settings.model_fields if f"CLAIMGRAPH_{n.upper()}" not in page]

    assert missing == []


def test_every_make_target_is_explained():
    lines = (ROOT / "Makefile").read_text("utf-8").splitlines()
    phony = next(line for line in lines if line.startswith(".PHONY")).split()[1:]
    explained = {line.split(":")[0] for line in lines if ": " in line and "## " in line[1:]}
    explained = {name for name in explained if name.replace("-", "").isalpha()}

    assert set(phony) == explained
