"""Long paragraphs and long texts are read in parts, and what is left out is said."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.article import BlockKind, Payload
from graph.parsing import parse
from graph.parsing.lengths import parts
from graph.parsing.limits import Limits
from graph.spans import Span

TODAY = dt.date(2026, 3, 1)
SENTENCE = "The ferry left the quay of Tunby at noon. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One came. Two left.", ["One came. Two left."]),
        ("One boat came in. Two more left. Gulls.", ["One boat came in.", "Two more left.", "Gulls."]),
        ("One boat left. Two came in at 4.", ["One boat left.", "Two came in at 4."]),
        ("boats and nets and hooks and lines", ["boats and nets and", "hooks and lines"]),
        ("x" * 45, ["x" * 20, "x" * 20, "x" * 5]),
        ("  Gulls.  ", ["Gulls."]),
        ("", []),
    ],
)  # fmt: skip
def test_parts_end_where_a_sentence_or_a_word_does(text, expected):
    found = parts(text, Span(0, len(text)), 20)

    assert [span.of(text) for span in found] == expected


def test_long_paragraph_is_read_in_parts():
    article = parse(Payload(text=SENTENCE * 2_000, language="en"), today=TODAY)

    lengths = [block.span.end - block.span.start for block in article.blocks]

    assert len(lengths) > 3
    assert max(lengths) <= Limits().paragraph
    assert all(block.span.of(article.text).endswith(".") for block in article.blocks)
    assert article.notes == ()


def test_only_the_beginning_of_a_long_text_is_read():
    text = "\n\n".join([SENTENCE * 40] * 400)

    article = parse(Payload(text=text, language="en"), today=TODAY)

    read = sum(b.span.end - b.span.start for b in article.blocks if b.kind is BlockKind.BODY)
    assert Limits().read - 5_000 < read <= Limits().read
    assert article.text == text
    assert article.notes == ("only the first 200,000 characters were read for claims",)
