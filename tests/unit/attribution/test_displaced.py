"""That-clauses which the parser hung on a noun of the reporting verb's phrase."""

from __future__ import annotations

import pytest

from graph.annotations import Document
from graph.article import Block, BlockKind
from graph.pipeline.attribution import Attribution
from graph.spans import Span


@pytest.fixture(scope="module")
def reported(parser):
    """Give source, cue and content of each relation that has a cue."""

    def _reported(text):
        block = Block(BlockKind.BODY, Span(0, len(text)))
        document = Attribution()(parser(Document(text=text, blocks=(block,))))
        return [
            (a.sources[0].span.of(text), a.cue[0].of(text), a.content[0].of(text))
            for a in document.attributions
            if a.cue
        ]

    return _reported


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "They explained in an open letter that the owner's mill had fouled the creek.",
            "They", "explained", "that the owner's mill had fouled the creek",
        ),
        (
            "The lawyer whispered to a clerk that he had expected worse.",
            "The lawyer", "whispered", "that he had expected worse",
        ),
        (
            "The quay, della Torre-Conti argued, belongs to the town.",
            "della Torre-Conti", "argued", "The quay",
        ),
    ],
)  # fmt: skip
def test_clause_belongs_to_the_verb_of_saying(reported, text, source, cue, content):
    assert reported(text) == [(source, cue, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The lawyer walked to a clerk that he had hired.",
        "The lawyer wrote in a style that pleased the court.",
    ],
)
def test_clause_about_the_noun_stays_with_it(reported, text):
    assert reported(text) == []
