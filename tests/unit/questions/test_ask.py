"""The whole way: an article is taken in, and questions are answered from the database."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.article import Payload
from graph.ingest import ingest
from graph.questions import ask
from graph.store.filters import ClaimFilter
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
