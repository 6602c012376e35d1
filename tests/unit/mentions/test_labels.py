"""The second opinion on labels: what it corrects, what it leaves, and that it adds up."""

from __future__ import annotations

import pytest

from graph.annotations import Document, ModelEntity
from graph.article import Block, BlockKind
from graph.pipeline.mentions.entities import Named
from graph.pipeline.mentions.labels import (
    CLASSES,
    Scene,
    features,
    probabilities,
    relabelled,
    undecided,
)
from graph.pipeline.mentions.tokens import Index
from graph.pipeline.mentions.vocabulary import given_names, surnames
from graph.spans import Span


@pytest.fixture(scope="module")
def scene(parser):
    """Parse one sentence whose name carries a label."""

    def _scene(text, words, label):
        block = Block(BlockKind.BODY, Span(0, len(text)))
        document = parser(Document(text=text, blocks=(block,)))
        start = text.index(words)
        name = Named(Span(start, start + len(words)), label)
        document = document.having(model_entities=(ModelEntity(name.span, label),))
        return document, Index(document.syntax), name

    return _scene


@pytest.mark.parametrize(
    ("text", "words", "label", "expected"),
    [
        ("Mr. Vasquel said he would not resign.", "Vasquel", "ORG", "PERSON"),
        ("Dmitri Orlenko told reporters that he was tired.", "Dmitri Orlenko", "ORG", "PERSON"),
        ("The bomb went off in Tarqabad on Monday.", "Tarqabad", "PERSON", "GPE"),
        ("Vasquel Motors said it would close.", "Vasquel Motors", "ORG", "ORG"),
        ("Smith & Vasquel said it would close.", "Smith & Vasquel", "ORG", "ORG"),
        ("Fjordnews said that it would close.", "Fjordnews", "ORG", "ORG"),
        ("Shares of Reuters rose.", "Reuters", "ORG", "ORG"),
        ("The prize went to Oona Quill-Sow.", "Oona Quill-Sow", "ORG", "PERSON"),
        ("A letter by O'Quill was read out.", "O'Quill", "ORG", "PERSON"),
        ("She left Alto Quill-Sow by bus.", "Alto Quill-Sow", "GPE", "GPE"),
        ("They paid in dollars on Tuesday.", "Tuesday", "DATE", "DATE"),
    ],
)
def test_label_of_an_unknown_name_follows_its_surroundings(scene, text, words, label, expected):
    document, index, name = scene(text, words, label)

    (found,) = relabelled(document, index, [name])

    assert found.label == expected


def test_probabilities_add_up_to_one(scene):
    document, index, name = scene("Mr. Vasquel resigned.", "Vasquel", "ORG")

    chances = probabilities(features(Scene(document, index, [name]), name))

    assert set(chances) == set(CLASSES)
    assert sum(chances.values()) == pytest.approx(1.0)


def test_without_features_every_class_is_as_likely():
    chances = probabilities(iter(()))

    assert set(chances.values()) == {0.25}


def test_features_tell_of_neighbours_and_grammar(scene):
    text = "Ministers, Vasquel, a lawyer, and Orlenko left Tarqabad's port."
    document, index, name = scene(text, "Vasquel", "ORG")

    found = set(features(Scene(document, index, [name]), name))

    assert {"l=ORG", "pw=,", "sh=Xx"} <= found


def test_a_known_name_is_not_asked_about(scene):
    document, index, name = scene("Shares of Reuters rose.", "Reuters", "ORG")

    assert not undecided(Scene(document, index, [name]), name)


def test_lists_are_folded_and_hold_names_of_many_countries():
    assert {"jurgen", "yusuf"} <= given_names()
    assert {"nguyen", "muller", "okafor"} <= surnames()
