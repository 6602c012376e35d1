"""One name, several countries' bodies."""

from __future__ import annotations

import pytest

from graph.annotations import Document
from graph.article import Block, BlockKind
from graph.pipeline.mentions import Mentions
from graph.spans import Span


@pytest.fixture(scope="module")
def party(parser):
    """Parse one paragraph and give key and country of the Labour Party in it."""
    stage = Mentions()

    def _party(text):
        block = Block(BlockKind.BODY, Span(0, len(text)))
        document = stage(parser(Document(text=text, blocks=(block,))))
        return next(
            (m.key, m.country) for m in document.mentions if "Labour Party" in m.span.of(text)
        )

    return _party


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Labour Party lost two seats.", ("labour-party", "GB")),
        ("In Britain the Labour Party lost two seats to a baker.", ("labour-party", "GB")),
        ("Fishermen in Norway voted on Monday. The Labour Party lost two seats.", (None, "NO")),
        ("Britain looked on as Norway's Labour Party lost two seats.", (None, "NO")),
        ("Britain looked on as the Labour Party in Norway lost two seats.", (None, "NO")),
        ("Norway and Chile voted. The Labour Party lost two seats.", (None, None)),
    ],
)
def test_shared_name_is_that_of_the_country_the_text_is_about(party, text, expected):
    assert party(text) == expected
