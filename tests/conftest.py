"""Fixtures of all suites. Policy: small, typed, no patching; real databases, real model, no network."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graph.pipeline import spacy_backend

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def parser() -> spacy_backend.Parser:
    """The parser stage on the installed model, loaded once."""
    return spacy_backend.Parser(spacy_backend.load())


@pytest.fixture(scope="session")
def data() -> Path:
    """The measuring data of others; tests that need it skip where it is absent."""
    folder = Path(os.environ.get("CLAIMGRAPH_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip("no measuring data beside the checkout")
    return folder
