"""All mentions of one thing carry its fullest name, and their links lead to its first mention."""

from __future__ import annotations

import pytest

from graph.annotations import Document, Form
from graph.article import Block, BlockKind
from graph.ontology import EntityType
from graph.pipeline.coreference import Coreference
from graph.pipeline.mentions import Mentions
from graph.spans import Span


@pytest.fixture(scope="module")
def read(parser):
    """Parse one paragraph, find its mentions and link them."""
    stages = (parser, Mentions(), Coreference())

    def _read(text):
        document = Document(text=text, blocks=(Block(BlockKind.BODY, Span(0, len(text))),))
        for stage in stages:
            document = stage(document)
        return document

    return _read


def named(document, kind):
    """The names of the document's named mentions of one type, in text order."""
    return [m.name for m in document.mentions if m.type is kind and m.form is Form.NAME]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prel left early. Prel came back. Prel slept.",
        "Prel won the vote. Later Ana Prel thanked voters. Prel slept.",
    ],
)
def test_person_has_the_fullest_name_everywhere(read, text):
    document = read(text)

    assert set(named(document, EntityType.PERSON)) == {"Ana Prel"}


def test_second_bearer_of_a_surname_stays_apart(read):
    document = read("Prel won the vote. Ana Prel thanked voters. Peter Prel lost.")

    assert named(document, EntityType.PERSON) == ["Ana Prel", "Ana Prel", "Peter Prel"]


def test_abbreviation_has_the_long_name(read):
    document = read("The Harbour Fishers League met. HFL members voted.")

    assert set(named(document, EntityType.AGENCY)) == {"Harbour Fishers League"}


def test_links_lead_to_the_first_mention_of_their_chain(read):
    document = read("Peter Orlo left. Later Mr Orlo came back. Then Mr Orlo spoke.")

    assert [link.antecedent for link in document.links] == [0, 0]
