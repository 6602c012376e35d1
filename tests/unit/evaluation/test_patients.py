"""Who was killed or held, numbered or not, told once or twice."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.article import Payload
from graph.evaluation.casualties import prediction
from graph.evaluation.reading import read

TODAY = dt.date(2026, 3, 5)


@pytest.fixture(scope="module")
def told(pipeline):
    def casualties(text):
        payload = Payload(text=text, language="en", published_at="2026-03-04")
        return prediction({"id": "a"}, read(payload, pipeline=pipeline, today=TODAY))

    return casualties


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Police arrested a smuggler.", 1),
        ("Police confirmed the arrest of a smuggler.", 1),
        ("Police arrested a smuggler and two guards.", 3),
        ("Police arrested a smuggler along with several guards.", 4),
        ("Police arrested several smugglers.", 3),
        ("Police arrested more than 10 smugglers.", 11),
        ("Police arrested at least 10 smugglers.", 10),
        ("Police arrested a number of smugglers.", 3),
        ("Police killed two smugglers and detained nine others.", 9),
        ("Two smugglers were questioned and detained.", 2),
        ("A smuggler was taken into custody.", 1),
        ("Police arrested a smuggler. The smuggler was held in Oslo.", 1),
        ("Police arrested three smugglers. Several smugglers were arrested at dawn.", 3),
        ("Police arrested a smuggler. They also arrested two guards.", 3),
        ("Police seized a boat and detained no smugglers.", 0),
        ("Police want to arrest two smugglers.", 0),
        ("A raid aimed at capturing two smugglers failed.", 0),
        ("Police have arrested 90 smugglers since May.", 0),
        ("No smugglers or guards were arrested.", 0),
    ],
)
def test_held_are_as_few_as_the_words_allow(text, held, told):
    found = told(text)

    assert found["min_captured"] == held


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The raid resulted in ten insurgent deaths.", 10),
        ("The blast killed two guards and a driver.", 3),
        ("An attack that killed four guards in May was blamed on him.", 0),
        ("He is accused of the killing of four guards.", 0),
        ("A guard died.", 1),
        ("They shot at guards, killing three.", 3),
    ],
)
def test_killed_are_as_few_as_the_words_allow(text, killed, told):
    found = told(text)

    assert found["min_killed"] == killed


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Today police confirmed a smuggler was arrested in Narva, Sunday.", "2026-03-01"),
        ("Police said on Tuesday that it rained. A guard was killed on Monday.", "2026-03-02"),
        ("Yesterday a boat sank.", "2026-03-03"),
        ("Police arrested a smuggler.", None),
    ],
)
def test_the_day_is_that_of_the_deed(text, day, told):
    found = told(text)

    assert found["event_date"] == day
