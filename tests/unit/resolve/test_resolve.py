"""From a text to claims, on invented sentences, through the whole pipeline."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.annotations import Document
from graph.article import Payload
from graph.claims import Claim, Entity
from graph.errors import ExtractionFailed
from graph.ontology import ClaimKind, EntityType, Role, SpeakerKind
from graph.parsing import parse
from graph.pipeline.stage import Pipeline
from graph.resolve import resolve
from graph.resolve.building import content_id
from graph.resolve.candidates import NoAliases

TODAY = dt.date(2026, 3, 10)


class FakeAliases:
    """Knows one entity under one form."""

    def __init__(self, form: str, entity: Entity) -> None:
        self.known = {form: (entity,)}

    def candidates(self, forms):
        return {form: found for form, found in self.known.items() if form in forms}


def extraction(pipeline: Pipeline, text: str, *, aliases=None, outlet="The Fjord Post"):
    payload = Payload(text=text, outlet=outlet, published_at="2026-03-02", language="en")
    article = parse(payload, today=TODAY)
    return resolve(pipeline(Document.of(article)), article, aliases or NoAliases())


def said(pipeline: Pipeline, text: str, **options) -> list[Claim]:
    found = extraction(pipeline, text, **options).claims
    return [c for c in found if c.kind not in {ClaimKind.NARRATION, ClaimKind.ACTION}]


def parts(claim: Claim, role: Role) -> list[str]:
    return [p.reference.id or p.reference.name for p in claim.participants if p.role is role]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The Norwegian authorities stated that 40 fishermen crossed the border.", ["NO"]),
        ("Oslo and Reykjavik said that the talks had failed.", ["NO", "IS"]),
        (
            "Estonia's interior ministry said that two boats were missing.",
            ["agency-ee-interior-ministry"],
        ),
        ("Researchers believe that the lake is shrinking.", ["Researchers"]),
        (
            "Tormod Vik, head of the harbour board, said that the pier was safe.",
            ["person-tormod-vik"],
        ),
    ],
)
def test_speakers_are_identified_as_far_as_the_text_allows(pipeline, text, speakers):
    (claim,) = said(pipeline, text)

    assert parts(claim, Role.SPEAKER) == speakers


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The Norwegian government said that the strait was closed.", "NO"),
        ("Estonia's interior ministry said that two boats were missing.", "EE"),
        ("Indonesian officials said that the strait was closed.", "ID"),
        ("Latvian researchers said that the strait was closed.", None),
        ("Peruvian police said that the strait was closed.", None),
    ],
)
def test_a_speaker_may_speak_for_a_country(pipeline, text, state):
    (claim,) = said(pipeline, text)

    assert claim.participants[0].speaks_for == state


def test_narration_is_spoken_by_the_outlet(pipeline):
    (claim,) = extraction(pipeline, "Snow fell on the harbour all night long.").claims

    assert claim.kind in {ClaimKind.NARRATION, ClaimKind.ACTION}
    assert parts(claim, Role.SPEAKER) == ["agency-fjord-post"]
    assert [s.reference.kind for s in claim.chain] == ["outlet"]


def test_the_chain_runs_from_outlet_to_originator(pipeline):
    (claim,) = said(pipeline, "Iceland said that the volcano was quiet.")

    assert [(s.position, s.reference.name) for s in claim.chain] == [
        (0, "The Fjord Post"),
        (1, "Iceland"),
    ]


def test_co_speakers_share_the_last_position(pipeline):
    (claim,) = said(pipeline, "Chile, Peru and Ecuador said that the nets were empty.")

    assert [s.position for s in claim.chain] == [0, 1, 1, 1]


@pytest.mark.parametrize(
    ("text", "role", "who"),
    [
        ("Chile said that smugglers deceived Bolivia.", Role.VICTIM, "BO"),
        ("Chile said that Bolivia was cheated by a broker.", Role.VICTIM, "BO"),
        ("Chile said that Bolivia had closed the road.", Role.ACTOR, "BO"),
        ("Chile said that two ships sank near Bolivia.", Role.PLACE, "BO"),
        ("Chile said that ten Bolivian sailors were missing.", Role.NATIONALITY, "BO"),
        ("Chile said that ten Bolivian sailors were missing.", Role.ABOUT, "BO"),
    ],
)
def test_names_in_the_content_get_their_roles(pipeline, text, role, who):
    (claim,) = said(pipeline, text)

    assert who in parts(claim, role)


def test_a_claim_holds_its_numbers_topics_and_dates(pipeline):
    (claim,) = said(
        pipeline, "Kenya said on Monday that 60 workers were deceived by a broker in 2024."
    )

    assert [q.annotation.value for q in claim.quantities] == [60]
    assert "crime.deception" in {t.key for t in claim.topics}
    assert (claim.said_at.words, str(claim.said_at.start)) == ("Monday", "2026-03-02")
    assert str(claim.about_period.start) == "2024-01-01"


def test_the_same_text_gives_the_same_ids(pipeline):
    text = "Chile said that the nets were empty. Peru denied that any ship had left."

    first, second = extraction(pipeline, text), extraction(pipeline, text)

    assert [c.id for c in first.claims] == [c.id for c in second.claims]


def test_a_known_alias_decides_the_id(pipeline):
    known = Entity(id="person-tormod-a-vik", type=EntityType.PERSON, name="Tormod A. Vik")

    (claim,) = said(
        pipeline,
        "Tormod Vik said that the pier was safe.",
        aliases=FakeAliases("tormod vik", known),
    )

    assert parts(claim, Role.SPEAKER) == ["person-tormod-a-vik"]


def test_an_unknown_outlet_becomes_an_agency(pipeline):
    entities = {e.id: e for e in extraction(pipeline, "Chile said that nets were empty.").entities}

    assert entities["agency-fjord-post"].subtype == "outlet"


def test_a_known_outlet_is_the_agency(pipeline):
    found = extraction(pipeline, "Chile said that nets were empty.", outlet="Reuters").entities

    assert found[0].subtype == "news_agency"
    assert found[0].name == "Reuters"


def test_a_weekday_is_not_resolved_against_a_mere_year(pipeline):
    payload = Payload(
        text="Chile said on Monday that nets were empty.", published_at="2025", language="en"
    )

    document = pipeline(Document.of(parse(payload, today=TODAY)))

    assert document.dates == ()


def test_an_id_is_bounded_however_long_the_name(pipeline):
    found = extraction(pipeline, "Chile said that nets were empty.", outlet="Fjord " * 49).entities

    assert len(found[0].id) < 130


def test_every_entity_says_why(pipeline):
    found = extraction(pipeline, "Tormod Vik said that Chile and the United Nations had agreed.")

    assert all(entity.reasons for entity in found.entities)


def test_a_span_outside_the_text_is_refused(pipeline):
    payload = Payload(text="Chile said that nets were empty.", language="en")
    article = parse(payload, today=TODAY)
    document = pipeline(Document.of(article))

    with pytest.raises(ExtractionFailed):
        resolve(document.having(text="short"), article, NoAliases())


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.sampled_from(
            [
                "Chile said that nets were empty.",
                "“We left,” said Ana Prel. “Nobody asked.”",
                "According to Oslo, 40 boats — perhaps 50 — sank; the ministry denied it.",
                "He added nothing!",
                "Ali\u0301 told AFP: 'no'.",
                "\n\n",
                "* *",
                "Said the the of, 12%.",
            ]
        ),
        min_size=1,
        max_size=6,
    )
)
def test_every_quote_stands_in_the_text(pipeline, sentences):
    found = extraction(pipeline, "Harbour news today. " + " ".join(sentences))

    for claim in found.claims:
        words = [span.of(found.text) for span in claim.content_spans]
        assert " […] ".join(words) == claim.quote


def test_content_ids_tell_their_parts_apart():
    assert content_id("clm", "ab", "c") != content_id("clm", "a", "bc")


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        (
            "Tom Hale, an actor, said he was ill. Tom Hale, the senator, said he was well.",
            ["person-tom-hale", "person-tom-hale-politics"],
        ),
        (
            "Osman Prel said he was ill. Osman Prel Jr. said he was well.",
            ["person-osman-prel", "person-osman-prel-jr"],
        ),
    ],
)
def test_two_of_one_name_in_a_text_have_two_ids(pipeline, text, ids):
    claims = said(pipeline, text)

    assert [parts(c, Role.SPEAKER)[0] for c in claims] == ids


@pytest.mark.parametrize(
    "text",
    [
        "Sailors were urged to stay ashore.",
        "Pilots have been told not to strike.",
        "Passengers were told that the ferry would not sail.",
        "Two clerks, it is alleged, sold the stamps.",
        "The clerk was described as a liar.",
    ],
)
def test_passive_without_agent_is_hearsay_whatever_its_construction(pipeline, text):
    claims = said(pipeline, text)

    kinds = {p.reference.kind for c in claims for p in c.participants if p.role is Role.SPEAKER}
    assert kinds == {SpeakerKind.HEARSAY}
