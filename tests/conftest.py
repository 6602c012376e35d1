"""Fixtures of all suites. Policy: small, typed, no patching; real databases, real model, no network."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graph.pipeline import assembly, spacy_backend
from graph.pipeline.stage import Pipeline

ROOT = Path(__file__).parent.parent

pytest_plugins = ["tests.store_fixtures"]


@pytest.fixture(scope="session")
def parser(pipeline) -> spacy_backend.Parser:
    """The parser stage on the installed model, loaded once."""
    return next(s for s in pipeline.stages if isinstance(s, spacy_backend.Parser))


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The whole rules pipeline, built once."""
    return assembly.build()


@pytest.fixture(scope="session")
def data() -> Path:
    """The measuring data of others; tests that need it skip where it is absent."""
    folder = Path(os.environ.get("CLAIMGRAPH_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip("no measuring data beside the checkout")
    return folder
