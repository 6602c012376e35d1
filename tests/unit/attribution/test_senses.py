"""Words of speech in other senses, and subjects that say nothing: invented sentences with their twins."""

from __future__ import annotations

import pytest

DEEDS = [
    "The diner ordered a trout and sent it back.",
    "The drummer claimed her coat and left.",
    "The mudslide claimed nine lives.",
    "The steward denied them entry.",
    "The carmaker recalled 900 vans over a faulty brake.",
    "The republic recalled its ambassador on Friday.",
    "A porter counted the suitcases.",
    "Detectives questioned two waiters.",
    "The court summoned three drivers.",
    "The board dismissed two officers over the leak.",
    "The treasurer addressed a crowd in the rain.",
    "The bishop accepted a cup of tea.",
    "The carpenter laid out the chisels on a bench.",
    "The clerk brought up the folders from the cellar.",
    "The boxer hit out at the bag for an hour.",
    "He pointed to the door and laughed.",
    "Ida Voss called on her aunt in Brod.",
    "The farmer called off his dogs.",
    "The ship took up a position off the cape.",
    "The ministry's order for 40 lorries went to Brod.",
    "The keeper denied Ida Voss twice.",
    "Peru dismissed Fiji for 141.",
    "The club denied its fans the right to reply.",
    "The airline refused boarding to 40 men.",
    "The plumber reported sick on Monday.",
    "The hotel charged guests for towels.",
    "The bank named a new chief executive on Monday.",
    "The abbess invited the whole street to supper.",
    "Firefighters responded to a blaze at a mill.",
    "The striker appealed for a penalty.",
    "The batsman waved off a question about his knee.",
    "She argued with her brother and slammed the door.",
    "The surgeon refused to talk about the operation.",
    "The judge presented the winner with a cup.",
]


@pytest.mark.parametrize("text", DEEDS)
def test_what_a_verb_takes_shows_a_sense_without_words(reports, text):
    found = reports(text)

    assert found == []


SAID = [
    ("The union claimed a share of the profit.", "a share of the profit"),
    ("The steward denied the theft.", "the theft"),
    ("Volunteers counted 217 whales.", "217 whales"),
    ("Ida Voss questioned the plan.", "the plan"),
    ("The mayor dismissed his critics as cowards.", "his critics as cowards"),
    ("The judge recalled the winter of 1953.", "the winter of 1953"),
    ("The engineer pointed to the delay.", "the delay"),
    ("Ida Voss called on the mayor to resign.", "the mayor to resign"),
    ("The steward accepted the verdict.", "the verdict"),
    ("The mayor's case for the dam was weak.", "the dam"),
    ("The nurse argued with the mayor over the dam.", "the dam"),
    ("The abbess invited the rebels to lay down their arms.", "to lay down their arms"),
    ("The union responded to the offer.", "the offer"),
    ("The surgeon refused to operate.", "to operate"),
]


@pytest.mark.parametrize(("text", "content"), SAID)
def test_the_same_verb_reports_where_it_takes_what_is_said(reports, text, content):
    found = [told for _, told in reports(text)]

    assert found == [content]


SPEECHLESS = [
    "The thermostat tells the boiler when to start.",
    'The plaque says "Built 1811".',
    "A buoy marks the wreck and warns shipping.",
    "The printer refused to print.",
    "The lease calls for a deposit.",
    "The form asks for two signatures.",
    "Article 9 speaks of two languages.",
    "A horse refused the fence.",
    "The label warns of nuts.",
    "The law demands that a lamp be lit.",
]


@pytest.mark.parametrize("text", SPEECHLESS)
def test_things_signs_and_rules_say_nothing(reports, text):
    found = reports(text)

    assert found == []


SPEAKING = [
    ("The law says that a lamp must be lit.", "that a lamp must be lit"),
    ("The camera showed that the gate was open.", "that the gate was open"),
    ("The crew of the tanker called for help.", "help"),
    ("The tanker reported a leak.", "a leak"),
    ("The vulcanologist demanded a delay.", "a delay"),
    ("The letter also called for a boycott.", "a boycott"),
    ("Article writers called for a boycott.", "a boycott"),
]


@pytest.mark.parametrize(("text", "content"), SPEAKING)
def test_findings_texts_and_crews_still_report(reports, text, content):
    found = [told for _, told in reports(text)]

    assert found == [content]
