"""The whole way: an article is taken in, and questions are answered from the database."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from graph.article import Payload
from graph.ingest import ingest
from graph.questions import ask
from graph.store import claims
from graph.store.filters import REPEATABLE, ClaimFilter, Page
from graph.store.session import reading

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)

TEXT = """Peru said on Monday that 31 divers had been tricked by a boat owner.

Chad denied that its agents had deceived anyone.

Ottilie Brandvold, a harbour pilot, warned that the pier could collapse.
"""


@pytest.fixture
def answer(sqlite_engine, pipeline):
    """Ask a database that holds one invented article."""
    payload = Payload(text=TEXT, title="Divers", outlet="Gull Post", published_at="2026-03-02")
    ingest(sqlite_engine, payload, pipeline=pipeline, now=NOW)

    def put(question, narrow=ClaimFilter()):  # noqa: B008 - frozen
        with reading(sqlite_engine) as session:
            return ask(session, question, narrow=narrow, pipeline=pipeline, today=NOW.date())

    return put


@pytest.mark.parametrize(
    ("question", "countries"),
    [
        ("Which countries reported deception?", ["PE"]),
        ("Which countries denied deception?", ["TD"]),
        ("Which countries reported an earthquake?", []),
    ],
)
def test_countries_are_answered_by_what_they_said(answer, question, countries):
    found = answer(question)

    assert [a["entity"]["id"] for a in found["answers"]] == countries
    assert (found["unanswered"] is None) is bool(countries)


@pytest.mark.parametrize(
    "question",
    [
        "Which countries reported deception?",
        "Which countries denied deception?",
        "How many divers were tricked by a boat owner?",
        "What did Brandvold say about the pier?",
        "Who warned that the pier could collapse?",
    ],
)
def test_filters_of_the_interpretation_give_the_claims_of_the_answers(
    answer, sqlite_engine, question
):
    found = answer(question)

    behind = {c["id"] for a in found["answers"] for c in a["claims"]}
    with reading(sqlite_engine) as session:
        listed = claims.find(session, as_filter(found["interpretation"]["filters"]), Page(limit=99))
    assert behind
    assert behind <= {json.loads(row)["id"] for row in listed.rows}


def as_filter(parameters):
    """Read back what an answer gives as query parameters."""
    excluded = {n.removeprefix("exclude_") for n in parameters if n.startswith("exclude_")}
    return ClaimFilter(
        values={n: tuple(v) for n, v in parameters.items() if n in REPEATABLE},
        excluded={n: tuple(parameters[f"exclude_{n}"]) for n in excluded},
        q=parameters.get("q"),
    )


def test_no_evidence_names_what_is_missing(answer):
    found = answer("Which countries reported that cooks had been tricked?")

    assert found["answers"] == []
    assert "“cooks”" in found["unanswered"]["reason"]
    assert "Peru" in found["unanswered"]["reason"]


def test_number_is_answered_with_its_speaker(answer):
    found = answer("How many divers were tricked, and who says so?")

    assert [a["quantity"]["value"] for a in found["answers"]] == [31]
    assert found["answers"][0]["claims"][0]["speakers"][0]["id"] == "PE"


def test_person_is_looked_up_by_last_name(answer):
    found = answer("What did Brandvold say about the pier?")

    assert ["pier" in a["claim"]["quote"] for a in found["answers"]] == [True]


def test_narrowing_to_another_outlet_leaves_no_evidence(answer):
    found = answer(
        "Which countries reported deception?", ClaimFilter(values={"outlet": ("Other Post",)})
    )

    assert found["answers"] == []
    assert found["understood"]


def test_misspelt_speaker_is_asked_about(answer):
    found = answer("What did Gahna say about deception?")

    assert "did you mean “Ghana”" in found["unanswered"]["reason"]


def test_misspelt_word_is_asked_about_and_not_corrected(answer):
    found = answer("Which countries reported deceptoin?")

    assert found["answers"] == []
    assert "did you mean “deception”" in found["unanswered"]["reason"]


@pytest.mark.parametrize(
    ("question", "countries"),
    [
        ("Which countries other than Peru reported deception?", []),
        ("Which countries except Chad reported deception?", ["PE"]),
        ("List the countries that reported deception", ["PE"]),
        ("Tell me which countries reported deception", ["PE"]),
        ("Which country said that nobody had been deceived?", ["TD"]),
        ("Which countries did not report deception?", []),
    ],
)
def test_negation_and_exception_never_give_the_opposite(answer, question, countries):
    found = answer(question)

    assert [a["entity"]["id"] for a in found["answers"]] == countries


def test_who_denied_the_allegations_is_answered(answer):
    found = answer("who denied the allegations")

    assert [a["entity"]["id"] for a in found["answers"]] == ["TD"]
