"""A paragraph read as far as its mentions."""

from __future__ import annotations

import pytest

from graph.annotations import Document
from graph.article import Block, BlockKind
from graph.pipeline.mentions import Mentions
from graph.spans import Span


@pytest.fixture(scope="module")
def read(parser):
    """Parse one paragraph and find its mentions."""
    stage = Mentions()

    def _read(text, **fields):
        block = Block(BlockKind.BODY, Span(0, len(text)))
        return stage(parser(Document(text=text, blocks=(block,), **fields)))

    return _read
