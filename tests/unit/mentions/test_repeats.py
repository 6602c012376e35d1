"""Last names that the model overlooks when they come again."""

from __future__ import annotations

import pytest

from graph.annotations import Document
from graph.article import Block, BlockKind
from graph.ontology import EntityType
from graph.pipeline.mentions import Mentions
from graph.spans import Span


@pytest.fixture(scope="module")
def people(parser):
    """Parse one paragraph and give the names of its persons by their words."""
    stage = Mentions()

    def _people(text):
        block = Block(BlockKind.BODY, Span(0, len(text)))
        document = stage(parser(Document(text=text, blocks=(block,))))
        return {m.span.of(text): m.name for m in document.mentions if m.type is EntityType.PERSON}

    return _people


def test_last_name_of_a_full_name_is_a_person_wherever_it_stands(people):
    found = people("Ada Quorn mends nets. The nets that Quorn mends hold. Nobody pays Quorn.")

    assert found["Quorn"] == "Quorn"


def test_the_word_within_another_name_is_left_alone(people):
    found = people("Ada Quorn mends nets. She lives at Quorn Bridge House.")

    assert "Quorn" not in found
