"""Sentences stay small, so that rules over whole sentences stay quick; each is one tree."""

from __future__ import annotations

import pytest

from graph.annotations import Document
from graph.article import Block, BlockKind
from graph.pipeline.spacy_backend import LONGEST
from graph.spans import Span


def parsed(parser, text):
    return parser(Document(text=text, blocks=(Block(BlockKind.BODY, Span(0, len(text))),))).syntax


@pytest.mark.parametrize("words", ["she said that ", "a net, ", "1 ", "hooks and "])
def test_endless_sentence_is_cut_into_trees(parser, words):
    syntax = parsed(parser, words * 1_500)

    for sentence in syntax.sentences:
        tokens = syntax.tokens[sentence.first : sentence.last]
        assert len(tokens) <= LONGEST
        assert sum(token.head == token.index for token in tokens) >= 1
        assert all(sentence.first <= token.head < sentence.last for token in tokens)
        assert {token.sentence for token in tokens} == {sentence.index}
        assert all(len(list(syntax.ancestors(token))) < LONGEST for token in tokens)


def test_long_sentence_is_cut_behind_a_mark(parser):
    syntax = parsed(parser, "They sold nets, hooks, lines, ropes and oars, " * 60)

    ends = [syntax.tokens[sentence.last - 1].pos for sentence in syntax.sentences[:-1]]

    assert set(ends) <= {"PUNCT"}


def test_parser_keeps_every_token_of_a_cut_sentence(parser):
    text = "fish " * 1_200

    syntax = parsed(parser, text)

    assert " ".join(token.text for token in syntax.tokens) == text.strip()
