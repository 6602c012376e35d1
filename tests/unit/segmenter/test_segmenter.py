from __future__ import annotations

import pytest

from graph.annotations import Document
from graph.article import Block, BlockKind
from graph.pipeline.segmenter import Segmenter
from graph.pipeline.stage import Stage
from graph.spans import Span


def _quoted(*paragraphs: str) -> tuple[list[str], list[bool]]:
    text = "\n".join(paragraphs)
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(BlockKind.BODY, Span(start, start + len(paragraph))))
        start += len(paragraph) + 1
    document = Segmenter()(Document(text=text, blocks=tuple(blocks)))
    for quoted in document.quoted:
        assert quoted.outer.contains(quoted.inner)
    return [q.inner.of(text) for q in document.quoted], [q.closed for q in document.quoted]


@pytest.mark.parametrize(
    ("paragraph", "inner"),
    [
        ('She said "the sea is calm" today.', ["the sea is calm"]),
        ("She said “the sea is calm” today.", ["the sea is calm"]),
        ("She said „the sea is calm“ today.", ["the sea is calm"]),
        ("She said „the sea is calm” today.", ["the sea is calm"]),
        ("She said «the sea is calm» today.", ["the sea is calm"]),
        ("She said ``the sea is calm'' today.", ["the sea is calm"]),
        ("She said, ‘The sea is calm today.’", ["The sea is calm today."]),
        ("She said, 'The sea isn't calm today.'", ["The sea isn't calm today."]),
        ('"One," she said. "Two."', ["One,", "Two."]),
        ("He said \"they called it 'mad' once\" there.", ["they called it 'mad' once"]),
        ('The (so-called "quiet") sea.', ["quiet"]),
        ('“One” and "two".', ["One", "two"]),
    ],
)
def test_quotations_are_found_between_marks_of_every_style(paragraph, inner):
    found, closed = _quoted(paragraph)

    assert found == inner
    assert all(closed)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The captain's boat isn't his brothers' boat.",
        "The captain’s boat isn’t his brothers’ boat.",
        "In the '90s the fishermen's catch fell.",
        'The mast is 12" thick and the man 5\'10" tall.',
        "Nothing is said here.",
        '"',
        "",
    ],
)
def test_apostrophes_and_stray_marks_are_no_quotations(paragraph):
    found, _ = _quoted(paragraph)

    assert found == []


def test_missing_closing_mark_ends_with_its_block_and_does_not_flip_the_next():
    found, closed = _quoted('He said: "The sea is calm.', 'Then she said "no" twice.')

    assert found == ["The sea is calm.", "no"]
    assert closed == [False, True]


def test_reopened_quotation_is_one_quotation_a_block():
    found, closed = _quoted("“The sea is calm.", "“The wind is not,” he said.")

    assert found == ["The sea is calm.", "The wind is not,"]
    assert closed == [False, True]


def test_closing_mark_in_the_next_block_closes_what_was_left_open():
    found, closed = _quoted('He said, "The sea is calm.', 'The wind is not." He left.')

    assert found == ["The sea is calm.", "The wind is not."]
    assert closed == [False, True]


def test_opening_mark_in_the_next_block_starts_afresh_after_an_open_one():
    found, _ = _quoted('He said, "The sea is calm.', 'Later he said "go" to them.')

    assert found == ["The sea is calm.", "go"]


def test_new_opening_mark_closes_an_open_quotation():
    found, closed = _quoted("“The sea is calm. “The wind is not,” he said.")

    assert found == ["The sea is calm.", "The wind is not,"]
    assert closed == [False, True]


def test_double_typewriter_mark_without_its_end_runs_to_the_end_of_the_block():
    found, closed = _quoted("``The sea is calm.")

    assert found == ["The sea is calm."]
    assert closed == [False]


def test_segmenter_is_a_stage_that_assigns_quoted():
    stage = Segmenter()

    assert isinstance(stage, Stage)
    assert stage.assigns == {"quoted"}
