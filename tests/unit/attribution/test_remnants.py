"""Second speakers whose verb is left out, and lists and appositions that only look like them."""

from __future__ import annotations

import pytest

PARTED = [
    ("The coach wanted two weeks of rest; the owners, a tour of Asia.", [("The coach", "two weeks of rest"), ("the owners", "a tour of Asia")]),
    ("The driver said the light was green; the cyclist, that it was red.", [("The driver", "the light was green"), ("the cyclist", "that it was red")]),
    ("Three of the jurors said they had doubts; the fourth, that she had none.", [("Three of the jurors", "they had doubts"), ("the fourth", "that she had none")]),
    ("Sweden proposed a ban, Denmark a quota and Finland a study.", [("Sweden", "a ban"), ("Denmark", "a quota"), ("Finland", "a study")]),
    ("The union called for a strike and the students for a boycott.", [("The union", "a strike"), ("the students", "a boycott")]),
    ("The mayor said the pool would close and his deputy, Pia Alm, that it would not.", [("The mayor", "the pool would close"), ("his deputy, Pia Alm", "that it would not")]),
    ("The chairman praised the deal, his deputy the staff.", [("The chairman", "the deal"), ("his deputy", "the staff")]),
    ("Fiji backed the treaty in March, Samoa in April and Tonga only last week.", [("Fiji & Samoa & Tonga", "the treaty")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARTED)
def test_speaker_without_a_verb_has_the_words_that_are_left(reports, text, expected):
    assert reports(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ida Voss praised the chef, the waiters and the owner.",
        "Ida Voss condemned the attack, the third in a week.",
        "Ida Voss announced a ban on Monday, the second this year.",
        "Ida Voss demanded a rise, a shorter week and a pension.",
        "Ida Voss said the crowd was large, the second biggest that year.",
    ],
)
def test_lists_and_appositions_name_no_second_speaker(reports, text):
    ((source, _),) = reports(text)

    assert source == "Ida Voss"
