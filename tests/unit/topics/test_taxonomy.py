"""The tree of topics and its pattern language."""

from __future__ import annotations

import pytest

from graph import lexicon
from graph.errors import ConfigurationError
from graph.pipeline.topics import patterns, taxonomy
from graph.syntax import Token


def token(index, text, lemma, pos="NOUN", tag="NN"):
    return Token(index, index * 10, index * 10 + len(text), text, lemma, pos, tag, "dep", 0, 0)


def test_tree_is_broad_and_closed():
    tree = taxonomy().topics

    assert len(tree) >= 60
    assert all(topic.parent is None or topic.parent in tree for topic in tree.values())
    assert all(topic.label and topic.definition for topic in tree.values())


def test_under_gives_the_branch():
    assert "crime.deception" in taxonomy().under("crime")
    assert taxonomy().under("crime.deception") == {"crime.deception"}


@pytest.mark.parametrize(
    ("pattern", "words", "found"),
    [
        ("sail/V", [("sailed", "sail", "VERB", "VBD")], True),
        ("sail/V", [("sail", "sail", "NOUN", "NN")], False),
        ("sail/V|N", [("sail", "sail", "NOUN", "NN")], True),
        ("net/V", [("netted", "netted", "ADJ", "JJ")], True),
        ("oar .. boat", [("oar", "oar"), ("and", "and"), ("boat", "boat")], True),
        ("oar boat", [("oar", "oar"), ("and", "and"), ("boat", "boat")], False),
        ("oar ... boat", [("oar", "oar"), (";", ";"), ("boat", "boat")], False),
        ("life-boat/N", [("life", "life"), ("-", "-"), ("boat", "boat")], True),
        ("#num boat", [("6", "6", "NUM", "CD"), ("boats", "boat")], True),
        ("#cap boat", [("Peruvian", "peruvian", "ADJ", "JJ"), ("boat", "boat")], True),
        ("talks/N", [("Talks", "Talks", "PROPN", "NNPS")], True),
        ("talk/N", [("Talks", "Talks", "PROPN", "NNPS")], True),
    ],
)
def test_pattern_reads_lemmas_parts_of_speech_and_gaps(pattern, words, found):
    sentence = patterns.Words.of([token(i, *word) for i, word in enumerate(words)])

    matches = [patterns.match(p, sentence, 0) for p in patterns.compiled(pattern)]

    assert any(matches) is found


@pytest.mark.parametrize("pattern", ["", "..", "boat ..", ".. boat"])
def test_pattern_without_word_or_with_loose_gap_is_refused(pattern):
    with pytest.raises(ValueError, match="pattern"):
        patterns.compiled(pattern)


GOOD = {"key": "a", "label": "A", "definition": "a", "terms": ["a"]}


@pytest.mark.parametrize(
    "entries",
    [
        [GOOD, GOOD],
        [{**GOOD, "colour": "red"}],
        [{**GOOD, "key": "b.c"}],
        [{**GOOD, "terms": [".."]}],
    ],
)
def test_faulty_lexicon_stops_the_start(monkeypatch, entries):
    monkeypatch.setattr(lexicon, "table", lambda _: {"topic": entries})
    taxonomy.cache_clear()

    with pytest.raises(ConfigurationError, match="topics"):
        taxonomy()

    taxonomy.cache_clear()
