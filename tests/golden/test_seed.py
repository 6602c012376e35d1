"""The twelve tests S1-S12 on the seed article, which is read from the measuring data beside the checkout.

S4, S5 and S6 stand twice: both values with their speakers, bounds and methods, and the
verdict that the measure's page gives on them.
"""

from __future__ import annotations

import datetime as dt
import html
import json

import pytest

from graph.article import Payload
from graph.ingest import extract, ingest
from graph.questions import ask
from graph.relations import side_by_side
from graph.resolve.candidates import NoAliases
from graph.store import measures
from graph.store.filters import ClaimFilter, Page
from graph.store.session import reading

NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
SIX = {"BD", "IN", "IQ", "KE", "NP", "ZA"}


@pytest.fixture(scope="module")
def text(data) -> str:
    return (data / "seed" / "article.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def claims(text, pipeline):
    found = extract(Payload(text=text), pipeline=pipeline, aliases=NoAliases(), today=NOW.date())
    return found.extraction.claims


def by(claims, entity_id):
    return [
        c
        for c in claims
        for p in c.participants
        if p.role == "speaker" and p.reference.id == entity_id
    ]


def quantity(claims, value):
    return [(c, q.annotation) for c in claims for q in c.quantities if q.annotation.value == value]


def as_html(text: str) -> str:
    paragraphs = "".join(f"<p>{html.escape(p)}</p>" for p in text.split("\n") if p.strip())
    return (
        "<html><head><title>Moscow intensifies</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<article>{paragraphs}</article><footer>All rights reserved</footer></body></html>"
    )


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda t: {"text": t}, id="as-it-is"),
        pytest.param(
            lambda t: {"text": t.replace("promised jobs", "spoke")}, id="without-promised-jobs"
        ),
        pytest.param(lambda t: {"html": as_html(t), "published_at": "2026-01-27"}, id="as-html"),
    ],
)
def test_s1_exactly_six_countries_reported_deception(engine, pipeline, text, change):
    ingest(engine, Payload(**change(text)), pipeline=pipeline, now=NOW)

    with reading(engine) as session:
        answer = ask(
            session,
            "which countries reported deception",
            narrow=ClaimFilter(),
            pipeline=pipeline,
            today=NOW.date(),
        )
    stored = {c["article"]["id"]: None for a in answer["answers"] for c in a["claims"]}

    assert {a["entity"]["id"] for a in answer["answers"]} == SIX
    assert len(stored) == 1
    assert all(_quote_stands(engine, c) for a in answer["answers"] for c in a["claims"])


def _quote_stands(engine, claim) -> bool:
    from graph.store import articles  # noqa: PLC0415 - read only here

    with reading(engine) as session:
        text = articles.get(session, claim["article"]["id"])["text"]
    parts = [text[start:end] for start, end in claim["spans"]["content"]]
    return " […] ".join(parts) == claim["quote"]


def test_s2_the_agency_is_the_associated_press(claims):
    said = [c for c in claims if c.cue_text == "pointed out"]
    described = [
        p.reference
        for c in claims
        for p in c.participants
        if p.role == "speaker" and p.reference.kind == "described" and p.reference.country == "UA"
    ]

    assert [c.participants[0].reference.name for c in said] == ["Associated Press"]
    assert described
    assert {r.id for r in described} == {None}
    assert {r.type for r in described} == {"agency"}


def test_s3_the_series_of_troop_numbers(claims):
    putin = by(claims, "person-vladimir-putin")
    series = {
        (q.annotation.value, str(c.about_period.start)[:7] if c.about_period else None)
        for c in putin
        for q in c.quantities
    }

    assert (617000, "2023-12") in series
    assert any(value == 700000 for value, _ in series)


def test_s4_foreigners_killed_by_two_sources(claims):
    (mediazona, low), (agency, about) = quantity(claims, 550)[0], quantity(claims, 3400)[0]

    assert low.lower == 550
    assert about.approximator == "about"
    assert mediazona.participants[0].reference != agency.participants[0].reference


def test_s5_killed_or_injured_is_hedged_and_the_count_is_a_count(claims):
    (estimate, _), (count, counted) = quantity(claims, 1_000_000)[0], quantity(claims, 160_000)[0]

    assert estimate.certainty in {"hedged", "estimated"}
    assert counted.method in {"counted", "documented"}
    assert count.act in {"count", "report", "state"}


def test_s6_iraqis_and_foreigners_are_counted_by_two_speakers(claims):
    (iraq, _), (agency, _) = quantity(claims, 5000)[0], quantity(claims, 18_000)[0]

    assert iraq.participants[0].reference.id == "IQ"
    assert agency.participants[0].reference.country == "UA"


@pytest.fixture
def verdicts(text, pipeline, engine):
    """Verdicts on the seed's numbers, by the words of the two."""
    ingest(engine, Payload(text=text, outlet="Khaberni"), pipeline=pipeline, now=NOW)
    with reading(engine) as session:
        listed = measures.find(session, measures.MeasureFilter(), Page(limit=200, sort="label"))
        pages = [side_by_side.view(session, stored.id) for stored, _ in listed.rows]
    return {
        (r["left"]["text"], r["right"]["text"]): (r["verdict"], r["reason"])
        for page in pages
        for r in page["relations"]
    }


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        pytest.param("617,000", "about 700,000 Russian soldiers", "updates", id="S3"),
        pytest.param("the same number", "about 700,000 Russian soldiers", "agrees", id="S3 again"),
        pytest.param("more than 550 foreigners", "about 3,400", "conflicts", id="S4"),
        pytest.param(
            "more than one million Russian soldiers",
            "more than 160,000 soldiers",
            "nested",
            id="S5",
        ),
        pytest.param(
            "more than 18,000 foreigners",
            "about 5,000 Iraqis",
            "nested",
            id="S6",
        ),
    ],
)
def test_s3_to_s6_have_their_verdicts_with_a_reason(verdicts, left, right, verdict):
    found = verdicts.get((left, right)) or verdicts[right, left]

    assert found[0] == verdict
    assert found[1]


def test_s7_chains_run_over_the_agency(claims):
    stated = next(c for c in claims if c.cue_text == "pointed out").chain
    inferred = by(claims, "IQ")[-1].chain

    assert [(s.reference.name, s.basis) for s in stated][1:] == [("Associated Press", "stated")]
    assert [s.reference.name for s in inferred][1:] == ["Associated Press", "Iraq"]
    assert inferred[1].basis == "inferred"


def test_s8_moscow_is_russia_and_insists(claims):
    insists = [c for c in by(claims, "RU") if c.cue_lemma == "insist"]

    assert [c.quote for c in insists] == ["that it relies on volunteers"]


def test_s9_reports_researchers_and_activists_are_unnamed(claims):
    kinds = {
        p.reference.name.lower(): p.reference.kind
        for c in claims
        for p in c.participants
        if p.role == "speaker" and p.reference.id is None
    }

    assert kinds["reports"] == "hearsay"
    assert kinds["researchers"] == "group"
    assert kinds["activists"] == "group"


def test_s10_dates_keep_their_precision(text, pipeline):
    found = extract(Payload(text=text), pipeline=pipeline, aliases=NoAliases(), today=NOW.date())
    periods = {(d.precision, str(d.start), str(d.end)) for d in found.extraction.dates}

    assert ("month", "2025-11-01", "2025-11-30") in periods
    assert ("season", "2025-06-01", "2025-08-31") in periods
    assert ("range", "2025-01-01", "2025-10-31") in periods


def test_s11_bonuses_and_wages_keep_period_and_speaker_apart(claims):
    (regional, bonus), (_, wage) = quantity(claims, 50_000)[0], quantity(claims, 1600)[0]

    assert (bonus.currency, bonus.per) == ("USD", None)
    assert (wage.currency, wage.per) == ("USD", "month")
    assert len(quantity(claims, 50_000)) == 1
    assert "government" in regional.participants[0].reference.name.lower()


def test_s12_the_same_number_is_a_second_claim(claims):
    putin = by(claims, "person-vladimir-putin")
    repeated = [c for c in putin if c.said_at and c.said_at.start == dt.date(2024, 1, 1)]

    assert [q.annotation.value for c in repeated for q in c.quantities] == [700_000]


def test_the_gold_article_is_the_article(data, text):
    gold = json.loads((data / "seed" / "attribution.jsonl").read_text("utf-8").splitlines()[0])

    assert gold["text"].rstrip() == text.rstrip()
