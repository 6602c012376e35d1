"""Reports inside reports: what stands by itself, carried by all who say it, and what stays in its frame."""

from __future__ import annotations

import pytest

STANDING = [
    ("The weekly said the harbour pilots had threatened a walkout.", "the harbour pilots", "a walkout", "The weekly"),
    ("The biography claims the composer feared he would die before spring.", "the composer", "he would die before spring", "The biography"),
    ("Prosecutors alleged that the broker had promised investors a villa.", "the broker", "a villa", "Prosecutors"),
    ("The novelist writes in her memoir that she never thought the book would sell.", "she", "the book would sell", "The novelist"),
    ("The historian argues that the peasants did not believe the king was dead.", "the peasants", "the king was dead", "The historian"),
    ("The teachers' union had asked for talks, according to the minutes.", "The teachers' union", "talks", "the minutes"),
    ('"The old men used to claim that the well was cursed," said Ida Voss.', "The old men", "that the well was cursed", "Ida Voss"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "content", "carrier"), STANDING)
def test_inner_words_and_views_are_claims_of_their_own(annotate, text, source, content, carrier):
    document = annotate(text)

    found = [a for a in document.attributions if a.parent is not None]

    assert [[s.span.of(text) for s in a.sources] for a in found] == [[source]]
    assert [[s.of(text) for s in a.content] for a in found] == [[content]]
    assert [[s.span.of(text) for s in a.carriers] for a in found] == [[carrier]]


@pytest.mark.parametrize(
    "text",
    [
        "The manager said the striker would like to leave.",
        "Ida Voss said she supported the plan.",
        "Four towns said that agents promised work to sailors before they drove off.",
        "The manager said the club plans to sell its bus.",
        "The owner said that I was wrong, and Brod said we knew it.",
    ],
)
def test_what_was_not_uttered_or_is_one_deed_among_others_stays_in_its_frame(annotate, text):
    document = annotate(text)

    found = [a for a in document.attributions if a.parent is not None]

    assert found == []


def test_each_of_three_reports_in_one_another_is_carried_by_all_outside_it(annotate):
    text = "Radio Tarn said a cook had told the court that Brod denied that the ship had sunk."

    found = annotate(text).attributions

    assert [[s.span.of(text) for s in a.carriers] for a in found] == [
        [],
        ["Radio Tarn"],
        ["Radio Tarn", "a cook"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Gazette quoted the harbour office as saying that the ferry had sunk.",
        "The Gazette has cited the harbour office as saying the ferry had sunk.",
    ],
)
def test_quoted_as_saying_in_the_active_is_the_words_of_who_is_quoted(annotate, text):
    (found,) = annotate(text).attributions

    assert [s.span.of(text) for s in found.sources] == ["the harbour office"]
    assert [s.span.of(text) for s in found.carriers] == ["The Gazette"]
    assert [s.of(text).removeprefix("that ") for s in found.content] == ["the ferry had sunk"]
