"""What holds of the verdict on any two numbers."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from graph.annotations import Measure
from graph.measures import Observation, Verdict, judge
from graph.measures.fits import Fit
from graph.measures.observation import Days

EVENTS = [None, "harm", "harm.killed", "harm.wounded", "harm.killed|missing", "serving", "had"]
EVENTS += ["serving.joined", "rescued", "trapped", "paid", "cost", "gathered", "knit", "lose"]
PEOPLE = [None, "people", "people.military", "people.military.sailor", "people.child.girl", "dog"]
PEOPLE += ["people.student", "people.worker", "people.welder", "people.civilian", "husky", "home"]
PEOPLE += ["house", "truck", "lorry", "vehicle", "people.worker.nurse"]
NAMES = ["agent:halma", "agent:orla", "county:osk", "county:rell osk", "~police:local"]
NAMES += ["~police:federal", "army:orla", "brigade:3rd"]

days = st.builds(
    lambda first, length: Days(first, first + dt.timedelta(days=length)),
    st.dates(dt.date(2026, 1, 1), dt.date(2026, 3, 1)),
    st.integers(0, 60),
)
measures = st.builds(
    Measure,
    event=st.sampled_from(EVENTS),
    population=st.sampled_from(PEOPLE),
    traits=st.lists(st.sampled_from(["old", "red"]), unique=True).map(sorted).map(tuple),
    nationality=st.sampled_from([None, "foreign", "IQ", "KE"]),
    force=st.sampled_from([None, "RU", "UA"]),
    place=st.sampled_from([None, "UA", "UA/Lviv", "Little Lviv", "Osk"]),
    occasion=st.sampled_from([None, "fire", "violence", "violence.war"]),
    names=st.lists(st.sampled_from(NAMES), unique=True).map(sorted).map(tuple),
    within=st.sampled_from([None, "whole", "serving", "trapped"]),
    unit=st.sampled_from([None, "USD"]),
    per=st.sampled_from([None, "month"]),
    stock=st.booleans(),
)


@st.composite
def observations(draw: st.DrawFn) -> Observation:
    lower = draw(st.none() | st.integers(0, 1000))
    upper = draw(st.none() | st.integers(1000, 2000))
    return Observation(
        value=draw(st.integers(0, 2000)),
        lower=lower,
        upper=upper,
        measure=draw(measures),
        speakers=draw(st.frozensets(st.sampled_from("ab"))),
        partial=draw(st.booleans()),
        said=draw(st.none() | days),
        about=draw(st.none() | days),
    )


@given(observations(), observations())
def test_the_verdict_is_the_same_whichever_comes_first(
    left: Observation, right: Observation
) -> None:
    one, other = judge(left, right), judge(right, left)

    turned = {name: fit.turned() for name, fit in other.features.items()}

    assert one.verdict is other.verdict
    assert one.features == turned


@given(observations(), observations())
def test_what_excludes_each_other_never_conflicts(left: Observation, right: Observation) -> None:
    judged = judge(left, right)

    apart = [name for name, fit in judged.features.items() if fit is Fit.APART]

    assert not apart or judged.verdict is Verdict.NOT_COMPARABLE


@given(observations())
def test_a_number_agrees_with_itself(observation: Observation) -> None:
    judged = judge(observation, observation)

    assert judged.verdict is Verdict.AGREES
