"""Marks that nest, overlap, touch and come in parts; the text between them stays whole."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.pages.marks import Mark, by_line, lines, of, pieces

KINDS = st.sampled_from(["source", "cue", "content", "mention"])


def mark(start: int, end: int, kind: str = "content", claim: int = 1) -> Mark:
    return Mark(start, end, kind, claim, f"{kind}, claim {claim}")


def cut(span: tuple[int, int], *marks: Mark) -> list[tuple[int, int, list[str]]]:
    return [(p.start, p.end, [m.kind for m in p.marks]) for p in pieces(span, sorted(marks))]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], [(0, 9, [])]),
        ([mark(2, 5)], [(0, 2, []), (2, 5, ["content"]), (5, 9, [])]),
        (
            [mark(0, 9), mark(3, 5, "cue", 2)],
            [(0, 3, ["content"]), (3, 5, ["content", "cue"]), (5, 9, ["content"])],
        ),
        (
            [mark(0, 5), mark(3, 9, "source", 2)],
            [(0, 3, ["content"]), (3, 5, ["content", "source"]), (5, 9, ["source"])],
        ),
        ([mark(0, 4), mark(4, 9, "cue")], [(0, 4, ["content"]), (4, 9, ["cue"])]),
        ([mark(3, 6), mark(3, 6, "source")], [(0, 3, []), (3, 6, ["content", "source"]), (6, 9, [])]),
    ],
    ids=["none", "one", "nested", "overlapping", "touching", "the same"],
)  # fmt: skip
def test_text_is_cut_at_every_end(marks, expected):
    assert cut((0, 9), *marks) == expected


def test_a_mark_over_several_lines_begins_once():
    words = "One said:\n\n“We saw it\nand left.”"
    marks = [mark(11, len(words))]

    found = [
        piece
        for span, touching in by_line(lines(words), marks)
        for piece in pieces(span, touching)
        if piece.marks
    ]

    assert [words[p.start : p.end] for p in found] == ["“We saw it", "and left.”"]
    assert [len(p.opened) for p in found] == [1, 0]


@given(
    words=st.text(alphabet="ab \n\r\u2028", min_size=1, max_size=60),
    spans=st.lists(st.tuples(st.integers(0, 59), st.integers(1, 30), KINDS), max_size=12),
)
def test_pieces_give_back_every_line_and_exactly_the_marks_over_it(words, spans):
    marks = sorted(
        mark(start, min(start + length, len(words)), kind)
        for start, length, kind in spans
        if start < len(words)
    )

    for line, touching in by_line(lines(words), marks):
        found = list(pieces(line, touching))
        assert "".join(words[p.start : p.end] for p in found) == words[slice(*line)]
        for piece in found:
            over = [m for m in marks if m.start <= piece.start and m.end >= piece.end]
            assert sorted(piece.marks) == over


CLAIM: dict[str, Any] = {
    "kind": "statement",
    "spans": {"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 14], [20, 24]]},
}


def document(**more: Any) -> dict[str, Any]:
    return {"claims": [], "entities": [], "explanation": None, **more}


def test_parts_of_a_content_are_numbered():
    found = of(document(claims=[CLAIM]))

    assert [(m.kind, m.part) for m in found] == [
        ("source", 0), ("cue", 0), ("content", 1), ("content", 2)
    ]  # fmt: skip


def test_words_of_the_outlet_are_told():
    claim = {"kind": "narration", "spans": {"source": [], "cue": [], "content": [[0, 4]]}}

    (found,) = of(document(claims=[claim]))

    assert (found.kind, found.part) == ("told", 0)


def test_mentions_carry_their_type_and_refusals_their_reason():
    entity = {"kind": "hearsay", "type": None, "id": None, "name": "reports", "mentions": [[8, 9]]}
    refused = {"span": [0, 3], "text": "may", "reason": "possible", "meaning": "merely possible"}

    first, second = of(document(entities=[entity], explanation={"refused": [refused]}))

    assert (first.kind, "possible" in first.title) == ("refused", True)
    assert (second.kind, second.type, second.title) == ("mention", "hearsay", "hearsay: reports")
