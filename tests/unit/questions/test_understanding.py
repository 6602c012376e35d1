"""From words to readings, over the real parser, mentions and dates."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.annotations import Extractor
from graph.ontology import Role
from graph.pipeline.dates import Dates
from graph.pipeline.mentions import Mentions
from graph.pipeline.segmenter import Segmenter
from graph.pipeline.stage import Pipeline
from graph.questions.asking import parsed
from graph.questions.reading import Pick, Reading, Select, Unread
from graph.questions.understanding import read

TODAY = dt.date(2026, 3, 2)


@pytest.fixture(scope="module")
def understand(parser):
    pipeline = Pipeline((Segmenter(), parser, Mentions(), Dates()), Extractor())
    return lambda question: read(parsed(question, pipeline, TODAY))


@pytest.mark.parametrize(
    ("question", "select", "act", "topic"),
    [
        ("Which countries reported floods?", Select.COUNTRY, "any", "disaster.floods"),
        ("which country denied the drought", Select.COUNTRY, "deny", "disaster.drought"),
        ("Who estimated the army's losses?", Select.ENTITY, "estimate", "conflict.casualties"),
        ("Who gave estimates of the death toll?", Select.ENTITY, "estimate", "disaster.casualties"),
        ("Which agencies warned of an earthquake?", Select.AGENCY, "warn", "disaster.earthquake"),
        ("What politician promised new jobs?", Select.PERSON, "promise", "economy.employment"),
        ("List the countries that reported floods", Select.COUNTRY, "any", "disaster.floods"),
        ("countries that reported floods", Select.COUNTRY, "any", "disaster.floods"),
        ("Has any country reported floods?", Select.COUNTRY, "any", "disaster.floods"),
        ("How many farms were flooded?", Select.QUANTITY, None, "disaster.floods"),
        ("What has been said about vaccines?", Select.CLAIM, "any", "health.vaccination"),
        ("Did Peru deny the floods?", Select.CLAIM, "deny", "disaster.floods"),
        ("When did Peru announce the vaccination?", Select.DATE, "any", "health.vaccination"),
        ("Where did the fire break out?", Select.PLACE, None, "disaster.fire"),
        ("Peru floods", Select.CLAIM, None, "disaster.floods"),
    ],
)
def test_forms_of_questions_are_read(understand, question, select, act, topic):
    (reading, *_) = understand(question)

    assert (reading.select, reading.act) == (select, act)
    assert topic in reading.topics


@pytest.mark.parametrize(
    ("question", "role"),
    [
        ("Which country was accused of fraud?", Role.ACCUSED),
        ("Whom did Peru blame for the delay?", Role.ACCUSED),
        ("Which country was criticised?", Role.TARGET),
        ("Which countries' citizens were cheated?", Role.NATIONALITY),
        ("By whom was the ban denied?", Role.SPEAKER),
        ("Which country accused Peru?", Role.SPEAKER),
    ],
)
def test_part_of_the_asked_one_is_read(understand, question, role):
    (reading,) = understand(question)

    assert reading.role is role


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("What did Peru say about floods?", "PE"),
        ("What does Lima say about floods?", "PE"),
        ("How many houses were lost according to Peru?", "PE"),
        ("How many houses does Peru say were lost?", "PE"),
    ],
)
def test_named_speaker_is_read(understand, question, speaker):
    (reading,) = understand(question)

    assert [named.country for named in reading.speakers] == [speaker]


def test_accused_is_no_speaker(understand):
    (reading,) = understand("What was Peru accused of?")

    assert reading.speakers == ()
    assert [named.country for named in reading.accused] == ["PE"]


def test_kind_of_the_accused_is_read(understand):
    (reading,) = understand("Which countries accused another country of fraud?")

    assert reading.accused_kind is Select.COUNTRY


def test_person_unknown_to_the_gazetteer_is_a_speaker(understand):
    (reading,) = understand("What did Ottilie Brandvold say about the harbour?")

    assert [named.name for named in reading.speakers] == ["Ottilie Brandvold"]


def test_verb_taken_for_a_noun_is_read(understand):
    (reading,) = understand("What did the Green Lantern Foundation report?")

    assert reading.act == "any"
    assert [named.name for named in reading.speakers] == ["Green Lantern Foundation"]


def test_who_says_so_asks_for_no_other_kind(understand):
    (reading,) = understand("How many divers were hurt, and who says so?")

    assert reading.select is Select.QUANTITY
    assert reading.then == ()


def test_and_when_asks_for_dates_too(understand):
    (reading,) = understand("What did Peru say about floods, and when?")

    assert reading.then == (Select.DATE,)


def test_two_questions_give_two_readings(understand):
    first, second = understand(
        "From how many countries did the sailors come, and from how many the cooks?"
    )

    assert (first.noun, second.noun) == ("country", "country")


def test_numbers_asked_about_are_quantities(understand):
    (reading,) = understand("What did Peru say about troop numbers?")

    assert reading.select is Select.QUANTITY


def test_how_many_countries_reported_counts_the_answers(understand):
    (reading,) = understand("How many countries reported floods?")

    assert reading.select is Select.COUNTRY
    assert reading.counted


def test_how_much_asks_for_sums(understand):
    (reading,) = understand("How much did the dam cost?")

    assert reading.money


@pytest.mark.parametrize(
    ("question", "pick"),
    [
        ("Who gave the highest estimate of losses?", Pick.MOST),
        ("Which country gave the lowest estimate of losses?", Pick.LEAST),
        ("Who gave the latest estimate of losses?", Pick.LATEST),
    ],
)
def test_superlatives_pick(understand, question, pick):
    (reading,) = understand(question)

    assert reading.pick is pick


def test_time_is_read_and_no_concept(understand):
    (reading,) = understand("Which countries reported floods in 2024?")

    assert [period.words for period in reading.times] == ["2024"]
    assert all("2024" not in concept.words for concept in reading.concepts)


@pytest.mark.parametrize(
    ("time", "start", "end"),
    [
        ("in 2024", dt.date(2024, 1, 1), dt.date(2024, 12, 31)),
        ("since 2024", dt.date(2024, 1, 1), None),
        ("before 2024", None, dt.date(2023, 12, 31)),
        ("after May 2024", dt.date(2024, 6, 1), None),
        ("between 2022 and 2024", dt.date(2022, 1, 1), dt.date(2024, 12, 31)),
    ],
)
def test_bounds_of_the_time_are_read(understand, time, start, end):
    (reading,) = understand(f"Which countries reported floods {time}?")

    assert [(p.start, p.end) for p in reading.times] == [(start, end)]


@pytest.mark.parametrize(
    ("question", "deed", "role"),
    [
        ("Which country closed its border?", "close", Role.ACTOR),
        ("Who was arrested in Lima?", "arrest", Role.OBJECT),
        ("Which country's ministry reported floods?", None, Role.SPEAKER),
    ],
)
def test_deeds_are_told_from_speech(understand, question, deed, role):
    (reading,) = understand(question)

    assert (reading.deed, reading.role) == (deed, role)


def test_quoted_words_are_searched(understand):
    (reading,) = understand('Who said "the tide waits for nobody"?')

    assert reading.quote == "the tide waits for nobody"


def test_circumstance_is_told_from_matter(understand):
    (reading,) = understand("Which country urged patience after the election?")

    assert {c.words: c.core for c in reading.concepts} == {"patience": True, "election": False}


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Which countries denied the reports?", ("reports",)),
        ("How many people died in the floods?", ("people",)),
        ("Who again warned of a thing?", ("again", "thing")),
        ("Which countries reported floods?", ()),
        ("What did Peru estimate?", ()),
    ],
)
def test_words_without_a_condition_are_kept_as_ignored(understand, question, words):
    (reading,) = understand(question)

    assert reading.ignored == words


def test_every_content_word_is_a_condition_or_ignored(understand):
    (reading,) = understand("How many people died when floods reached the old copper mine?")

    conditions = " ".join(c.words for c in reading.concepts).split()
    assert {"died", "floods", "reached", "old", "copper", "mine"} <= {*conditions, *reading.ignored}


@pytest.mark.parametrize(
    ("question", "matter", "scene"),
    [
        ("Which country reported a shortage of tin?", {"shortage", "tin"}, set()),
        ("Who estimated the price of the copper?", {"price"}, {"copper"}),
        ("Which country closed the northern mine?", {"closed", "mine"}, {"northern"}),
        ("How many divers drowned in the bay?", {"drowned"}, {"divers", "bay"}),
    ],
)
def test_narrowing_words_are_the_setting(understand, question, matter, scene):
    (reading,) = understand(question)

    assert {c.words for c in reading.concepts if c.core} == matter
    assert {c.words for c in reading.concepts if not c.core} == scene


def test_words_that_name_one_topic_are_one_concept(understand):
    (reading,) = understand("Who spoke about troop numbers in Chad?")

    assert "troop numbers" in {c.words for c in reading.concepts}


def test_denying_is_told_from_rejecting(understand):
    (denied,) = understand("Which countries denied the floods?")
    (rejected,) = understand("Which countries rejected the offer?")

    assert (denied.act, rejected.act) == ("deny", "reject")


def test_sources_are_speakers_of_any_report(understand):
    (reading,) = understand("Which organisations are sources?")

    assert (reading.select, reading.act) == (Select.AGENCY, "any")


@pytest.mark.parametrize("question", ["", "   ", "?!", "qwrt zxcv", "hello there"])
def test_nonsense_is_not_understood(understand, question):
    found = understand(question)

    assert isinstance(found, Unread)


@pytest.mark.parametrize(
    "question", ["Which countries said nothing?", "Which countries have not reported floods?"]
)
def test_silence_cannot_be_looked_for(understand, question):
    found = understand(question)

    assert isinstance(found, Unread)


def test_pronoun_takes_over_what_the_first_half_spoke_of(understand):
    _, second = understand("Which countries reported floods and which countries denied it?")

    assert second.act == "deny"
    assert second.topics == ("disaster.floods",)


def test_number_must_be_met(understand):
    (reading,) = understand("According to whom did 14 divers drown?")

    assert [c.words for c in reading.concepts if c.number] == ["14"]


def test_part_of_a_topic_asks_for_itself(understand):
    (reading,) = understand("Who spoke about the gale?")

    assert reading.topics == ()


@pytest.mark.parametrize("question", ["Why did Peru close the port?", "How did Peru close it?"])
def test_unknown_form_names_what_was_understood(understand, question):
    found = understand(question)

    assert isinstance(found, Unread)
    assert "Peru" in found.understood


@pytest.mark.parametrize(
    "question",
    ["who", "which country", "and who", "how many", "when", "who who who", "what did", "x" * 3000,
     "list", "how much", '"', 'who said "', "according to", "the most"],
)  # fmt: skip
def test_fragments_never_fail(understand, question):
    found = understand(question)

    assert isinstance(found, Unread | tuple)
    assert isinstance(found, Unread) or all(isinstance(r, Reading) for r in found)


@pytest.mark.parametrize(
    "question",
    [
        "Which countries other than Peru reported floods?",
        "Which countries except Peru reported floods?",
        "Which countries reported floods except Peru?",
        "Which countries reported floods, but not Peru?",
        "Apart from Peru, which countries reported floods?",
        "With the exception of Peru, which countries reported floods?",
        "Which countries besides Peru reported floods?",
        "Which countries but Peru reported floods?",
    ],
)
def test_named_exception_is_left_out(understand, question):
    (reading,) = understand(question)

    assert [named.country for named in reading.excluded] == ["PE"]
    assert [concept.words for concept in reading.concepts] == ["floods"]


def test_matter_behind_but_not_is_left_out(understand):
    (reading,) = understand("Which countries reported floods but not drought?")

    assert reading.topics == ("disaster.floods",)
    assert [concept.topics for concept in reading.without] == [("disaster.drought",)]


@pytest.mark.parametrize(
    "question",
    [
        "Which country said none of its farms had been flooded?",
        "Who reported that nobody was flooded?",
        "Who said that no one was flooded?",
        "Who said the farms had not been flooded?",
        "Who said that the farms had never been flooded?",
        "Which countries reported no floods?",
    ],
)
def test_negated_content_asks_for_denials(understand, question):
    (reading,) = understand(question)

    assert reading.act == "deny"
    assert "disaster.floods" in reading.topics
    assert not {"none", "no", "not"} & {concept.words for concept in reading.concepts}


def test_lack_must_be_spoken_of(understand):
    (reading,) = understand("Who warned that farmers were left without seed?")

    assert reading.act == "warn"
    assert "without" in [concept.words for concept in reading.concepts]


def test_negation_under_another_verb_must_be_spoken_of(understand):
    (reading,) = understand("Who warned that the pier was not safe?")

    assert reading.act == "warn"
    assert "not" in [concept.words for concept in reading.concepts]


def test_own_people_are_told_from_others(understand):
    (own,) = understand("Which country said none of its citizens had been flooded?")
    (other,) = understand("Which country said no farms had been flooded?")

    assert (own.own_people, other.own_people) == (True, False)


@pytest.mark.parametrize(
    "question",
    [
        "Who denied that nobody was hurt in the floods?",
        "How many farms were not flooded?",
        "Which agencies not in Europe reported floods?",
        "Which countries except unions reported floods?",
        "Who said that no fewer than 30 farms were flooded?",
        "Which countries never reported floods?",
        "Who said that nobody had not been flooded?",
    ],
)
def test_negation_that_cannot_be_read_is_told(understand, question):
    unread = understand(question)

    assert isinstance(unread, Unread)
    assert "not answered" in unread.reason
    assert "floods" in unread.understood or "flooded" in unread.understood


def test_whether_or_not_negates_nothing(understand):
    (reading,) = understand("What did Peru say about whether or not farms were flooded?")

    assert reading.act == "any"


@pytest.mark.parametrize(
    "opening",
    [
        "List the",
        "Name the",
        "Show me",
        "Give me the",
        "Find",
        "Please list the",
        "Can you name the",
    ],
)
def test_imperative_is_read_as_its_question(understand, opening):
    (reading,) = understand(f"{opening} countries that reported floods")

    assert (reading.select, reading.role, reading.act) == (Select.COUNTRY, Role.SPEAKER, "any")
    assert reading.topics == ("disaster.floods",)


@pytest.mark.parametrize(
    "question", ["List the countries accused of fraud", "List countries that Peru accused of fraud"]
)
def test_accused_are_listed_in_their_role(understand, question):
    (reading,) = understand(question)

    assert reading.role is Role.ACCUSED


@pytest.mark.parametrize("question", ["Tell me about floods", "Show me claims about floods"])
def test_request_for_a_matter_is_read_as_its_words(understand, question):
    (reading,) = understand(question)

    assert (reading.select, reading.act) == (Select.CLAIM, None)
    assert reading.topics == ("disaster.floods",)


def test_statements_by_a_name_are_its_own(understand):
    (reading,) = understand("Find statements by Peru")

    assert [named.country for named in reading.speakers] == ["PE"]
    assert reading.concepts == ()


def test_who_blamed_whom_asks_for_both_sides(understand):
    (reading,) = understand("Who blamed whom for the port strike?")

    assert (reading.act, reading.role, reading.whom) == ("accuse", Role.SPEAKER, True)


def test_word_that_narrows_a_topic_does_not_stand_for_it(understand):
    (reading,) = understand("Who spoke of the port strike?")

    (strike,) = reading.concepts
    assert "port" not in strike.stems
