"""Persons told by what they do, parts of cities, members of parties, names in other languages."""

from __future__ import annotations

import pytest

from graph.annotations import Document, Form
from graph.article import Block, BlockKind
from graph.pipeline.mentions import Mentions
from graph.spans import Span


@pytest.fixture(scope="module")
def named(parser):
    """Parse one paragraph and give the types of its names."""
    stage = Mentions()

    def _named(text):
        block = Block(BlockKind.BODY, Span(0, len(text)))
        document = stage(parser(Document(text=text, blocks=(block,))))
        return {
            m.span.of(text): m.type.value
            for m in document.mentions
            if m.form is Form.NAME and m.type is not None
        }

    return _named


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Woolcott lost his seat in May.", "Woolcott", "person"),
        ("Woolcott said she was ill.", "Woolcott", "person"),
        ("Kshanti retired in 1999.", "Kshanti", "person"),
        ("Kshanti was jailed for nine years.", "Kshanti", "person"),
        ("Osman Prel i Puig won the seat.", "Osman Prel i Puig", "person"),
        ("Liberal Osman Prel won the seat.", "Osman Prel", "person"),
        ("He joined the Partido Verde de la Costa.", "Partido Verde de la Costa", "agency"),
        (
            "She left the Party for Justice and Liberation.",
            "Party for Justice and Liberation",
            "agency",
        ),
        ("The League of Growers of Kenya met.", "League of Growers of Kenya", "agency"),
        ("Osman Prel, Jr., left.", "Osman Prel, Jr.", "person"),
        ("She thanked Maria de los Santos Ruiz.", "Maria de los Santos Ruiz", "person"),
        ("Princess Haya bint Osman opened it.", "Haya bint Osman", "person"),
        ("The panel said McQuill-Byrne had lied.", "McQuill-Byrne", "person"),
    ],
)
def test_names_are_what_their_words_and_deeds_say(named, text, name, kind):
    assert named(text).get(name) == kind


def test_the_senate_is_that_of_the_country_in_the_text(parser):
    text = "The Senate sat late in Canberra, Australia. The Senate rose at noon."
    block = Block(BlockKind.BODY, Span(0, len(text)))

    document = Mentions()(parser(Document(text=text, blocks=(block,))))

    senates = [m for m in document.mentions if m.span.of(text) == "Senate"]
    assert [m.country for m in senates] == ["AU", "AU"]


def test_an_election_to_a_senate_is_an_event(named):
    assert "Senate" not in named("He lost the 2019 United States Senate special election in May.")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Kenya's new foreign ministry said so.", "ke-foreign-ministry"),
        ("Iraq's 325-member parliament said so.", "iq-parliament"),
        ("Iran's powerful parliament said so.", "ir-parliament"),
        ("At least three Iraqi police were killed.", "iq-police"),
        ("Peru's opposition-led congress said so.", "pe-congress"),
        ("Kenya's anti-corruption police said so.", "ke-anti-corruption-police"),
    ],
)
def test_a_body_is_the_same_however_it_is_described(parser, text, key):
    block = Block(BlockKind.BODY, Span(0, len(text)))

    document = Mentions()(parser(Document(text=text, blocks=(block,))))

    assert key in [m.key for m in document.mentions]
