"""Why a claim is there: the way over the tree, who is meant, and from what dates are counted."""

from __future__ import annotations

import datetime as dt
import math
import re
from pathlib import Path

import pytest

from graph import ingest
from graph.annotations import Document
from graph.article import Payload
from graph.explanation import terms
from graph.explanation.paths import path, steps
from graph.ingest import Extracted
from graph.pipeline import attribution
from graph.pipeline.attribution.confidence import weights
from graph.resolve.candidates import NoAliases
from graph.spans import Span
from graph.syntax import Sentence, Syntax, Token

TODAY = dt.date(2026, 3, 5)


@pytest.fixture(scope="module")
def explained(pipeline):
    def run(text: str, *, explain: bool = True, **fields: str) -> Extracted:
        payload = Payload(text=text, published_at="2026-03-05", outlet="The Fjord Post", **fields)
        return ingest.extract(
            payload, pipeline=pipeline, aliases=NoAliases(), today=TODAY, explain=explain
        )

    return run


CONSTRUCTIONS = {
    "according": "According to Ida Voss, the bridge is safe.",
    "adjective": "The mayor was sure that the bridge was safe.",
    "antecedent": "The firm paid 40 crowns, the same sum she named in 2024.",
    "clause": "Ida Voss said that the bridge was safe.",
    "counted": "In a survey published by the Fjord Institute, 40 percent opposed the ban.",
    "echo": '"My brother says the sea took the house," said Ona Tuk.',
    "floating": 'Voss praised the plan. "It is the best bridge we ever built."',
    "credit": "The old bridge of Tarn at dawn on Monday. Image: Ida Voss.",
    "fronted": "The bridge was safe, Ida Voss said.",
    "gerund": "Brod admitted taking the ring.",
    "impersonal": "It was believed that the port was shut.",
    "infinitive": "Poland vowed to defend its border.",
    "inserted": "The ferry, the mayor said on Friday, was late.",
    "noun_clause": "The mayor's claim that the bridge was safe was wrong.",
    "noun_object": "The mayor's criticism of the plan was harsh.",
    "object": "Ida Voss praised the plan for its thrift.",
    "parenthetical": "As Ida Voss noted, the bridge was safe.",
    "passive": "The plan was praised by Ida Voss.",
    "preposition": "Kenya called for an end to the ban.",
    "put_at": "The governor put the death toll at 40.",
    "quotation": 'Asked about it, Voss replied: "No comment at all, my friend."',
    "quoted_as": "Voss was quoted by the Gazette as saying that the bridge was safe.",
    "said_to": "The bridge is said by Voss to be unsafe.",
    "signed": "“The bridge is a wonder of our time.” ― Ida Voss",
    "transcript": "VOSS: The bridge is safe",
}


NOBODYS = {"impersonal", "credit"}
"""Constructions that name no source: nobody in particular says it, or the outlet does."""


@pytest.mark.parametrize(("construction", "text"), CONSTRUCTIONS.items())
def test_every_construction_gives_the_ways_to_source_and_content(explained, construction, text):
    found = explained(text)

    (claim,) = [c for c in found.explained.claims if c.construction == construction]
    ways = {path.to: path for path in claim.paths}
    assert set(ways) >= ({"content"} if construction in NOBODYS else {"source", "content"})
    assert claim.meaning == terms.CONSTRUCTIONS[construction]
    for way in ways.values():
        assert all(step.span.of(found.extraction.text) == step.text for step in way.steps)
        assert all(f"({step.label})" in way.words for step in way.steps)
        assert way.words.startswith("“")


def test_every_construction_that_has_a_cue_has_an_example():
    told = {"narration", "deed"}
    others = {"headline", "gapped"}  # of a title, and of what parsers seldom show

    assert set(CONSTRUCTIONS) | told | others == set(terms.CONSTRUCTIONS)


def test_words_are_found_for_every_construction():
    rules = Path(attribution.__file__).parent.glob("*.py")

    named = {
        name
        for rule in rules
        for name in re.findall(r'construction="(\w+)"', rule.read_text("utf-8"))
    }

    weighed = (name.split()[-1] for name in weights() if name.startswith("construction "))
    assert named | set(weighed) <= set(terms.CONSTRUCTIONS)


def test_a_headline_gives_its_way_too(explained):
    found = explained("Ida Voss: the bridge is safe\n\nThe mayor spoke at night.", title="A bridge")

    assert all(path.words for claim in found.explained.claims for path in claim.paths)


def test_a_participle_leads_over_its_verb_to_the_subject(explained):
    found = explained("Ida Voss praised the plan, noting that the bridge was old.")

    noting = next(
        c for c in found.explained.claims if c.paths and c.paths[0].words.startswith("“noting”")
    )
    way = noting.paths[0]
    assert [(step.label, step.up) for step in way.steps][-1] == ("nsubj", False)
    assert way.steps[0].up
    assert "the adverbial clause (advcl) of “praised”" in way.words


def test_words_of_two_sentences_are_joined_by_their_places(explained):
    found = explained('Voss praised the plan. "It is the best bridge we ever built."')

    (floating,) = [c for c in found.explained.claims if c.construction == "floating"]
    way = next(path for path in floating.paths if path.to == "content")
    assert way.steps == ()
    assert "one sentence after it: joined by their places, by no tree" in way.words


def _token(index: int, head: int) -> Token:
    return Token(index, index, index + 1, "x", "x", "X", "X", "dep", head, 0)


def test_a_way_without_end_is_counted():
    tokens = tuple(_token(i, max(i - 1, 0)) for i in range(40))
    document = Document(text="x" * 40, syntax=Syntax(tokens, (Sentence(0, 0, 40, 0, Span(0, 40)),)))

    way = path(document, tokens[39], tokens[0], to="source", span=Span(0, 1))

    assert (way.steps, way.words) == ((), "“x” is joined to “x” by 39 steps over the tree")


def test_two_trees_in_one_sentence_give_no_way():
    tokens = tuple(_token(i, head) for i, head in enumerate([0, 0, 2, 2]))
    syntax = Syntax(tokens, (Sentence(0, 0, 4, 0, Span(0, 4)),))

    assert steps(syntax, tokens[1], tokens[3]) == ()
    assert steps(syntax, tokens[1], tokens[1]) == ()


def test_a_pronoun_names_its_antecedent_with_rule_score_and_rivals(explained):
    found = explained(
        "Ida Voss opened the port on Monday. Ana Brod watched from afar. "
        "She said that the bridge was old."
    )

    (voice,) = found.explained.claims[-1].voices
    antecedent = voice.antecedent
    named = {antecedent.text, *(rival.text for rival in antecedent.rivals)}
    assert named == {"Ida Voss", "Ana Brod"}
    assert antecedent.rule == "pronoun"
    assert antecedent.score >= antecedent.rivals[0].score
    assert voice.reference.name == antecedent.text


def test_a_body_named_before_is_the_antecedent_of_the_agency(explained):
    found = explained(
        "Reuters sent a reporter to the port. The agency said that the ferry had sunk."
    )

    (voice,) = found.explained.claims[-1].voices
    assert (voice.text, voice.antecedent.text) == ("The agency", "Reuters")
    assert (voice.antecedent.rule, voice.identity.entry) == ("definite_body", "reuters")


def test_a_surname_is_linked_by_rule_without_a_score(explained):
    found = explained("Ida Voss opened the port. Voss said that the bridge was old.")

    antecedent = found.explained.claims[-1].voices[0].antecedent
    assert (antecedent.rule, antecedent.score, antecedent.rivals) == ("surname", None, ())


def test_a_pronoun_without_antecedent_says_that_nobody_was_sure_enough(explained):
    found = explained("She said that the bridge was old.")

    antecedent = found.explained.claims[-1].voices[0].antecedent
    assert (antecedent.text, antecedent.rule) == (None, None)
    assert "nobody is forced" in antecedent.meaning


def test_a_metonym_names_the_entry_that_gave_the_identity(explained):
    found = explained("Colombo said that the ferry had sunk.")

    identity = found.explained.claims[-1].voices[0].identity
    assert (identity.form, identity.entry) == ("metonym", "LK")
    assert "“Colombo”" in identity.meaning
    assert identity.reasons


def test_somebody_unnamed_has_no_entry(explained):
    found = explained("A fisherman said that the ferry had sunk.")

    identity = found.explained.claims[-1].voices[0].identity
    assert (identity.entry, identity.reasons) == (None, ())
    assert identity.meaning.endswith("it names nobody")


def test_the_outlet_vouches_for_what_nobody_else_says(explained):
    found = explained("The ferry sank at night near the old port.")

    (claim,) = found.explained.claims
    (voice,) = claim.voices
    assert (claim.paths, voice.span, voice.reference.kind) == ((), None, "outlet")
    assert claim.parts == ()


def test_a_carrier_is_explained_beside_the_speaker(explained):
    found = explained("Voss was quoted by the Gazette as saying that the bridge was safe.")

    roles = [voice.role for voice in found.explained.claims[-1].voices]
    assert roles == ["speaker", "carrier"]


@pytest.mark.parametrize(
    ("words", "anchor"),
    [
        ("last month", dt.date(2026, 3, 5)),
        ("in May 2020", None),
        ("between May and June 2020", None),
    ],
)
def test_a_date_names_what_it_was_counted_from(explained, words, anchor):
    found = explained(f"Ida Voss said that the bridge had fallen {words}.")

    (dating,) = found.explained.claims[-1].dates
    assert (dating.of, dating.anchor) == ("about_period", anchor)


def test_a_date_that_leans_on_an_event_names_its_day(explained):
    found = explained(
        "The bridge fell on 3 January 2020. Voss said the port had closed two weeks earlier."
    )

    dating = found.explained.claims[-1].dates[-1]
    assert dating.anchor == dt.date(2020, 1, 3)
    assert dating.meaning.endswith("a date told before")


def test_words_that_stand_for_several_are_explained_for_each(explained):
    found = explained(
        "Norway and Sweden met in Tarn. The two countries said that the border was safe."
    )

    voices = found.explained.claims[-1].voices
    assert [(voice.text, voice.antecedent.text) for voice in voices] == [
        ("The two countries", "Norway"), ("The two countries", "Sweden")
    ]  # fmt: skip


def test_the_parts_of_the_confidence_add_up_to_its_odds(explained):
    found = explained("Ida Voss opened the port. She said that the bridge was old.")

    claim = found.explained.claims[-1]
    odds = sum(part.weight for part in claim.parts)
    assert claim.confidence == pytest.approx(1 / (1 + math.exp(-odds)), abs=0.01)
    assert len({part.name for part in claim.parts}) == len(claim.parts) > 1


def test_explanations_stand_in_the_order_of_the_claims(explained):
    found = explained("Voss said it was safe. Brod said it was old. The ferry sank at night.")

    assert [c.claim for c in found.explained.claims] == [c.id for c in found.extraction.claims]


def test_the_same_claims_come_with_and_without_explanation(explained):
    text = "Ida Voss said that the bridge was safe, while Brod called it a ruin."

    with_, without = explained(text), explained(text, explain=False)

    assert without.explained is None
    assert with_.extraction == without.extraction


def test_every_rule_of_coreference_has_words(explained):
    found = explained(
        "Ida Voss, who is the mayor of Tarn, met the National Port Authority (NPA). Voss said it was "
        "late. The NPA said so too. She said that the authority was slow."
    )

    rules = {
        voice.antecedent.rule
        for claim in found.explained.claims
        for voice in claim.voices
        if voice.antecedent and voice.antecedent.rule
    }
    assert rules
    assert rules <= set(terms.LINKS)
