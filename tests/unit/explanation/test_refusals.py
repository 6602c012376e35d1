"""Why a sentence is missing: reporting words that were considered and not taken."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graph.annotations import Document
from graph.article import Block, BlockKind
from graph.explanation import refusals, terms
from graph.pipeline.attribution import Attribution, confidence
from graph.pipeline.attribution.veto import VETOES
from graph.pipeline.segmenter import Segmenter
from graph.spans import Span


@pytest.fixture(scope="module")
def refused(parser):
    def run(text: str) -> list[tuple[str, str]]:
        blocks = tuple(Block(BlockKind.BODY, Span(*m.span())) for m in re.finditer(r"[^\n]+", text))
        document = Attribution()(Segmenter()(parser(Document(text=text, blocks=blocks))))
        return [(each.text, each.reason) for each in refusals.of(document)]

    return run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry has not said that the bridge is safe.", ("has not said", "negated")),
        ("The ministry will announce that the bridge is shut.", ("will announce", "future")),
        ("She may say that the bridge is safe.", ("may say", "possible")),
        ("If the ministry says the bridge is shut, we leave.", ("says", "conditional")),
        ("The ministry is expected to announce that the ban is over.", ("to announce", "withheld")),
        ("Note that the bridge is closed.", ("Note", "imperative")),
        ("Did the minister say that the ban was lifted?", ("Did the minister say", "questioned")),
        ("The law ensures that the bridge is safe.", ("ensures", "never")),
        ("Ida Voss said.", ("said", "incomplete")),
    ],
)
def test_a_word_that_reports_nothing_says_why(refused, text, expected):
    found = refused(text)

    assert expected in found


def test_what_is_told_within_anothers_claim_says_so(refused):
    found = refused("Ida Voss said she knew that the bridge was safe.")

    assert found == [("knew", "within")]


def test_a_long_quotation_without_a_speaker_is_listed(refused):
    found = refused("On the wall stood “never again shall we cross this river”.")

    assert [reason for _, reason in found] == ["unattributed"]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Voss said that the bridge was safe.",
        '"The bridge is safe and will stay so," Voss said.',
        "The ferry sank at night.",
        "A “safe” bridge fell.",
    ],
)
def test_what_was_taken_or_never_considered_is_not_listed(refused, text):
    assert refused(text) == []


def test_what_is_seldom_right_says_how_likely_it_is(parser, monkeypatch):
    # Weights are fitted anew with the rules: ask for more than any relation has.
    monkeypatch.setattr(confidence, "least", lambda: 0.9999)
    text = "Ida Voss said that the bridge was safe."
    blocks = (Block(BlockKind.BODY, Span(0, len(text))),)
    document = Attribution()(Segmenter()(parser(Document(text=text, blocks=blocks))))

    (found,) = refusals.of(document)

    assert (found.text, found.reason) == ("said", "unlikely")
    assert found.meaning.endswith(", where 1.000 is asked for")


def test_refusals_stand_in_text_order(refused):
    found = refused(
        "She may say that it is safe. On the wall stood “never again shall we cross this”. "
        "Brod has not said that it is old."
    )

    assert [reason for _, reason in found] == ["possible", "unattributed", "negated"]


def test_of_an_endless_sentence_the_neighbourhood_is_shown(parser):
    text = (
        "The mayor and " * 300 + "the council may say that it is safe" + ", and so on" * 300 + "."
    )
    blocks = (Block(BlockKind.BODY, Span(0, len(text))),)
    document = Attribution()(Segmenter()(parser(Document(text=text, blocks=blocks))))

    (found,) = [each for each in refusals.of(document) if each.reason == "possible"]

    assert found.sentence == found.sentence_span.of(text)
    assert len(found.sentence) < 1000


def test_every_veto_has_words():
    assert {name for name, _ in VETOES} <= set(terms.REASONS)


def test_every_reason_is_in_the_page_on_the_interface():
    page = (Path(__file__).parents[3] / "docs" / "api.md").read_text("utf-8")

    told = page.split("## The explanation")[1]
    assert [reason for reason in terms.REASONS if f"`{reason}`" not in told] == []
