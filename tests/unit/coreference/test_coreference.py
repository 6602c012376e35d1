"""What later references stand for, and where no link is made."""

from __future__ import annotations

import pytest

from graph.annotations import Document, Quoted
from graph.article import Block, BlockKind
from graph.pipeline.coreference import Coreference
from graph.pipeline.mentions import Mentions
from graph.pipeline.stage import Stage
from graph.spans import Span


@pytest.fixture(scope="module")
def antecedent(parser):
    """Follow the links of the last mention with these words to the first of its chain."""
    stages = (parser, Mentions(), Coreference())

    def _antecedent(text, words, quoted=()):
        document = Document(
            text=text, blocks=(Block(BlockKind.BODY, Span(0, len(text))),), quoted=quoted
        )
        for stage in stages:
            document = stage(document)
        links = {link.mention: link.antecedent for link in document.links}
        numbers = [i for i, m in enumerate(document.mentions) if m.span.of(text) == words]
        number = start = numbers[-1]
        while number in links:
            number = links[number]
        return None if number == start else document.mentions[number].name

    return _antecedent


def test_stage_follows_the_protocol():
    assert isinstance(Coreference(), Stage)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Ana Prel left early. Prel came back.", "Prel", "Ana Prel"),
        ("Ana Prel and Peter Orlo left. Mr Orlo came back.", "Orlo", "Peter Orlo"),
        ("Prel won the vote. Later Ana Prel thanked voters.", "Ana Prel", "Ana Prel"),
        ("The Harbour Fishers League met. HFL members voted.", "HFL", "Harbour Fishers League"),
        ("Norway agreed. Norwegian sailors left. Norway paid.", "Norway", "Norway"),
        ("The Harbour Fishers League met. The League voted.", "League", "Harbour Fishers League"),
        ("The WHO met on Monday. The World Health Organization voted.", "World Health Organization", "World Health Organization"),
    ],
)  # fmt: skip
def test_name_is_linked_to_the_same_or_a_fuller_name(antecedent, text, words, expected):
    assert antecedent(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            ("The Associated Press reported losses. The BBC and the Kenyan army denied it. "
            "The agency said ships sank."),
            "The agency", "Associated Press",
        ),
        ("Peru's foreign ministry agreed. The ministry said more would follow.", "The ministry", "Peruvian Foreign Ministry"),
        ("Tesla lost money. The company said sales would rise.", "The company", "Tesla"),
        ("Finance Minister Ana Prel resigned. The minister said she was tired.", "The minister", "Ana Prel"),
        ("French President Jean Orsini spoke. The president said he was glad.", "The president", "Jean Orsini"),
        ("Norway voted on Monday. The government said it would pay.", "The government", "Norway"),
        ("A Danish agency counted 40 ships. The agency said more would come.", "The agency", "A Danish agency"),
        ("The newspaper Fjord Post wrote about it. The newspaper said ships sank.", "The newspaper", "Fjord Post"),
    ],
)  # fmt: skip
def test_definite_noun_is_linked_to_a_fitting_name(antecedent, text, words, expected):
    assert antecedent(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Ana Prel met Peter Orlo. She said nothing.", "She", "Ana Prel"),
        ("Ana Prel met Peter Orlo. He said nothing.", "He", "Peter Orlo"),
        ("Moscow insists that it acted alone.", "it", "Russia"),
        ("Fishermen left the bay. They said it was cold.", "They", "Fishermen"),
        ("Tesla said that it would hire.", "it", "Tesla"),
        ("She came late. She left early.", "She", "She"),
        ("Relatives, some of whom wept, left.", "whom", "Relatives"),
        (
            "About 40 foreigners fought beside Norway, of whom nine died.",
            "whom",
            "About 40 foreigners",
        ),
        ("Ana Prel lost her hat.", "her", "Ana Prel"),
        ("Workers of Tesla said they were cold.", "they", "Workers of Tesla"),
        ("Fishermen who left were paid.", "who", "Fishermen who left"),
        ("The minister said he was tired.", "he", "The minister"),
    ],
)
def test_pronoun_is_linked_by_gender_number_and_place(antecedent, text, words, expected):
    assert antecedent(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The agency said ships sank.", "The agency"),
        ("The Kenyan army attacked. The agency said ships sank.", "The agency"),
        ("The BBC reported it. The ministry denied it.", "The ministry"),
        ("Peter Orlo left. She said nothing.", "She"),
        ("Ana Prel said so. They left.", "They"),
        ("The vaccine arrived in Norway. It was cold.", "It"),
        ("Norway agreed and Chile denied it.", "it"),
        ('"I left," said Ana Prel.', "I"),
        ("Reports spread. They were wrong.", "They"),
        ("Ana Prel saw her.", "her"),
        ("Peter Orlo, the minister, left. The ambassador came.", "The ambassador"),
        ("The army left. A charity came, and the airline paid.", "the airline"),
    ],
)
def test_nothing_is_linked_without_a_fitting_antecedent(antecedent, text, words):
    assert antecedent(text, words) is None


def test_the_ministry_is_not_linked_over_many_sentences(antecedent):
    filler = "Rain fell on the hills and the rivers rose. " * 8
    text = f"Peru's foreign ministry agreed. {filler}The ministry said no."

    assert antecedent(text, "The ministry") is None


def test_subject_outside_a_quotation_is_preferred_outside_it(antecedent):
    text = 'Ana Prel said: "Maria Reis left the bay." She smiled.'
    quoted = (Quoted(Span(15, 41), Span(16, 40)),)

    assert antecedent(text, "She", quoted) == "Ana Prel"


def test_every_link_goes_back_and_stands_once(parser):
    text = "Ana Prel told AFP she left. Prel said the agency knew. It denied it and she laughed."
    document = parser(Document(text=text, blocks=(Block(BlockKind.BODY, Span(0, len(text))),)))

    document = Coreference()(Mentions()(document))

    assert all(link.antecedent < link.mention for link in document.links)
    assert len({link.mention for link in document.links}) == len(document.links)
    assert all(0 < link.confidence <= 1 for link in document.links)
