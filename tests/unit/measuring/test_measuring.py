"""What a number measures, read from its clause by the whole pipeline."""

from __future__ import annotations

import pytest

from graph.annotations import Document
from graph.article import Block, BlockKind
from graph.pipeline.dates import Dates
from graph.pipeline.measuring import Measuring
from graph.pipeline.mentions import Mentions
from graph.pipeline.quantities import Quantities
from graph.spans import Span


@pytest.fixture(scope="module")
def measured(parser):
    """Read a paragraph and give what its numbers measure, by their words."""
    stages = (Mentions(), Dates(), Quantities(), Measuring())

    def _measured(text):
        block = Block(BlockKind.BODY, Span(0, len(text)))
        document = parser(Document(text=text, blocks=(block,)))
        for stage in stages:
            document = stage(document)
        return [(q.span.of(text), q.measure) for q in document.quantities]

    return _measured


@pytest.mark.parametrize(
    ("text", "number", "features"),
    [
        ("Rescuers said 40 hikers were killed.", "40 hikers", {"event": "harm.killed"}),
        ("The mayor said 12 dockers died.", "12 dockers", {"event": "harm.killed"}),
        ("The toll stood at nine deaths, she said.", "nine deaths", {"event": "harm.killed"}),
        (
            "The army said 300 soldiers had been killed or wounded.",
            "300 soldiers",
            {"event": "harm", "population": "people.military"},
        ),
        (
            "The agency said 900 foreigners were fighting alongside Norway.",
            "900 foreigners",
            {"event": "serving", "population": "people", "nationality": "foreign", "force": "NO"},
        ),
        (
            "Oslo said 70 Kenyans had joined the Danish army.",
            "70 Kenyans",
            {"event": "serving.joined", "nationality": "KE"},
        ),
        (
            "She said 20 Danish soldiers were captured in Ghana.",
            "20 Danish soldiers",
            {"event": "held.captured", "force": "DK", "place": "GH", "nationality": None},
        ),
        (
            "Police arrested 12 poachers, the warden said.",
            "12 poachers",
            {"event": "held.arrested", "stock": False},
        ),
        (
            "He said 5,000 sailors were serving in Peru.",
            "5,000 sailors",
            {"event": "serving", "place": "PE", "stock": True},
        ),
        (
            "The fund pledged $5m, its chair said.",
            "$5m",
            {"event": "pledged", "unit": "USD", "population": None},
        ),
        (
            "The union said drivers earned 400 euros a week.",
            "400 euros",
            {"event": "earned", "unit": "EUR", "per": "week"},
        ),
        (
            "The port exported 30,000 tonnes of barley, it said.",
            "30,000 tonnes",
            {"event": "exported", "population": "barley", "unit": "tonne"},
        ),
        ("The storm destroyed 60 homes, he said.", "60 homes", {"event": "destroyed.destroyed"}),
        (
            "The flood drove out 60 families, he said.",
            "60 families",
            {"population": "people.family"},
        ),
        ("The museum has 90 paintings, she said.", "90 paintings", {"event": None, "stock": True}),
        (
            "The wool mill knitted 90 jumpers, she said.",
            "90 jumpers",
            {"event": "knit", "population": "jumper"},
        ),
    ],
)
def test_a_number_measures_what_its_clause_tells(measured, text, number, features):
    found = dict(measured(text))

    measure = found[number]

    assert {name: getattr(measure, name) for name in features} == features


def test_two_numbers_of_one_sentence_have_their_own_events(measured):
    (_, killed), (_, wounded) = measured("The mayor said 40 people were killed and 15 wounded.")

    assert (killed.event, wounded.event) == ("harm.killed", "harm.wounded")


def test_a_part_keeps_the_noun_of_the_whole_and_has_its_own_event(measured):
    found = measured("She said 18,000 foreigners had joined, of whom about 3,400 were killed.")

    whole, part = (measure for _, measure in found)

    assert (whole.event, part.event) == ("serving.joined", "harm.killed")
    assert whole.nationality == part.nationality == "foreign"


def test_the_occasion_and_the_place_stand_in_the_sentences_before(measured):
    text = "A train crash in Ghana shut the line. Officials spoke at noon. They said 9 people died."

    ((_, measure),) = [pair for pair in measured(text) if pair[0] == "9 people"]

    assert (measure.occasion, measure.place) == ("crash", "GH")


def test_an_amount_of_money_belongs_to_no_crash(measured):
    text = "A train crash in Ghana shut the line. The firm said it had paid $4m."

    ((_, measure),) = measured(text)

    assert measure.occasion is None
