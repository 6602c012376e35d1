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
        ("The museum has 90 paintings, she said.", "90 paintings", {"event": "had", "stock": True}),
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


@pytest.mark.parametrize(
    ("text", "number", "features"),
    [
        pytest.param(
            "She said 14 of the vans stopped at Oslo carried arms.",
            "14 of the vans",
            {"within": "stop"},
            id="of the",
        ),
        pytest.param(
            "She said 900 foreigners had served, of whom about 40 were killed.",
            "about 40",
            {"within": "serving", "event": "harm.killed", "nationality": "foreign"},
            id="of whom",
        ),
        pytest.param(
            "Of the 90 miners trapped in Ghana, 12 were rescued, she said.",
            "12",
            {"within": "trapped", "event": "rescued"},
            id="of the, before",
        ),
        pytest.param(
            "Gangs take 10 drivers a week, he said.", "10 drivers", {"per": "week"}, id="per"
        ),
        pytest.param(
            "About 600 nurses reach the camp each day, she said.",
            "About 600 nurses",
            {"per": "day"},
            id="each day",
        ),
        pytest.param(
            "She said 400 inmates joined the hunger strike.",
            "400 inmates",
            {"event": "striking"},
            id="takes part",
        ),
        pytest.param(
            "The storm cut power to 300 homes in Ghana, she said.",
            "300 homes",
            {"event": "affected.deprived"},
            id="without supply",
        ),
        pytest.param(
            "Lisbon paid the firm $5m for the bridge, she said.",
            "$5m",
            {"event": "paid", "population": "bridge"},
            id="what money is for",
        ),
        pytest.param(
            "A poll put turnout at 40 percent, she said.",
            "40 percent",
            {"event": "gathered", "population": None},
            id="turnout",
        ),
        pytest.param(
            "She said 2,000 parcels crossed the border.",
            "2,000 parcels",
            {"event": "cross"},
            id="goods are no migrants",
        ),
        pytest.param(
            "The blast left 30 people dead and wounded, she said.",
            "30 people",
            {"event": "harm"},
            id="dead and wounded",
        ),
    ],
)
def test_a_part_a_rate_and_an_amount_are_read_from_the_clause(measured, text, number, features):
    found = dict(measured(text))

    measure = found[number]

    assert {name: getattr(measure, name) for name in features} == features


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The frigate Halma fired 9 missiles, he said.", "agent:halma"),
        ("Local police arrested 40 men, he said.", "~police:local"),
        ("The floods in Osk county killed 12 men, he said.", "county:osk"),
        ("He said the 3rd Brigade lost 40 men.", "brigade:3rd"),
    ],
)
def test_the_names_of_a_clause_stand_with_their_kind(measured, text, name):
    ((_, measure), *_) = measured(text)

    names = measure.names

    assert name in names


def test_there_is_the_place_named_before(measured):
    ((_, measure),) = measured("A minister in Chad said the fund had spent $5m on wells there.")

    place = measure.place

    assert place == "TD"


@pytest.mark.parametrize(
    ("text", "number", "features"),
    [
        ("Engineers measured 540 litres, she said.", "540 litres", {"population": None}),
        ("Auditors put the deficit at $4m.", "$4m", {"event": "lost", "population": None}),
        ("Police put attendance at the fair at 3,500.", "3,500", {"event": "gathered"}),
        ("Doctors recorded 64 deaths among the seals.", "64 deaths", {"event": "harm.killed"}),
        ("Biologists collected 300 dead birds.", "300 dead birds", {"event": "harm.killed"}),
        (
            "The clinic admitted 40 children, she said.",
            "40 children",
            {"event": "sick.hospitalised"},
        ),
    ],
)
def test_who_reads_a_number_off_is_not_what_it_counts(measured, text, number, features):
    found = dict(measured(text))

    measure = found[number]

    assert {name: getattr(measure, name) for name in features} == features
