from __future__ import annotations

import pytest

from graph.annotations import Document
from graph.article import Block, BlockKind
from graph.spans import Span, covered, merged, subtracted, trimmed
from graph.syntax import Syntax


@pytest.fixture(scope="module")
def syntax(parser) -> Syntax:
    text = "Cod prices rose.\n\nThe mayor of Bergen and two skippers said  that\nboats stayed home."
    blocks = (Block(BlockKind.HEADING, Span(0, 16)), Block(BlockKind.BODY, Span(18, len(text))))
    return parser(Document(text=text, blocks=blocks)).syntax


def token(syntax: Syntax, text: str):
    return next(t for t in syntax.tokens if t.text == text)


def test_parser_reads_body_and_leaves_headings_out(syntax):
    words = [t.text for t in syntax.tokens]

    assert words[0] == "The"
    assert "Cod" not in words


def test_tokens_stand_at_their_offsets(syntax):
    said = token(syntax, "said")

    assert (said.start, said.end) == (55, 59)


def test_conjuncts_are_all_co_ordinated_subjects(syntax):
    mayor = token(syntax, "mayor")

    assert [t.text for t in syntax.conjuncts(mayor)] == ["mayor", "skippers"]


def test_span_of_a_subtree_can_leave_branches_out(syntax):
    mayor = token(syntax, "mayor")
    others = frozenset(t.index for t in syntax.children(mayor, "cc", "conj"))

    span = syntax.span(mayor, without=others)

    assert span.end - span.start == len("The mayor of Bergen")


def test_ancestors_end_at_the_root(syntax):
    skippers = token(syntax, "skippers")

    assert [t.text for t in syntax.ancestors(skippers)] == ["mayor", "said"]


def test_within_gives_only_whole_tokens(syntax):
    mayor = token(syntax, "mayor")

    assert syntax.within(Span(mayor.start - 2, mayor.end)) == (mayor,)


@pytest.mark.parametrize(
    ("spans", "holes", "left"),
    [
        ([(0, 9)], [(3, 5)], ((0, 3), (5, 9))),
        ([(0, 9)], [(0, 9)], ()),
        ([(0, 4), (6, 9)], [(3, 7)], ((0, 3), (7, 9))),
        ([(0, 4)], [], ((0, 4),)),
    ],
)
def test_subtracted_cuts_holes(spans, holes, left):
    result = subtracted([Span(*s) for s in spans], [Span(*h) for h in holes])

    assert result == left


def test_merged_joins_over_a_gap():
    assert merged([Span(6, 9), Span(0, 5)], gap=1) == (Span(0, 9),)


def test_trimmed_may_leave_nothing():
    assert trimmed(Span(0, 3), "   ") == Span(3, 3)


def test_covered_needs_one_span_around_it():
    assert covered(Span(2, 3), [Span(0, 1), Span(1, 4)])
    assert not covered(Span(0, 3), [Span(0, 2), Span(2, 4)])
