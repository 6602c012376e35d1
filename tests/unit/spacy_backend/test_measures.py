"""A full stop behind a number and its unit ends the sentence: invented ones."""

from __future__ import annotations

import pytest

from graph.annotations import Document
from graph.article import Block, BlockKind
from graph.spans import Span


def sentences(parser, text):
    document = Document(text=text, blocks=(Block(BlockKind.BODY, Span(0, len(text))),))
    return [s.span.of(text) for s in parser(document).syntax.sentences]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The council said the pier would cost £3m.", "Traders are furious."),
        ("The pier has cost the town £1.5m.", "The harbour master resigned."),
        ("It was 31C.", "Nobody was hurt."),
        ("The turbine gave 40kW.", "The mill used all of it."),
        ("Stamps now cost 90p.", "The post office blamed fuel."),
        ("The ferry left at 10pm.", "Divers began to search."),
    ],
)
def test_a_measure_ends_a_sentence(parser, first, second):
    found = sentences(parser, f"{first} {second}")

    assert found == [first, second]


@pytest.mark.parametrize(
    "text",
    ["The 5 p.m. ferry was late.", "J. Brod of the U.S. Navy left.", "He paid £3m. or more."],
)
def test_other_points_end_none(parser, text):
    found = sentences(parser, text)

    assert found == [text]
