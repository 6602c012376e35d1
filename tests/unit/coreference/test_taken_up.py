"""What a noun or a pronoun takes up: whom "an official" brought in, whose country is told, what is written."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        # the noun that brought somebody in goes before one that describes somebody else
        ("Senior official Odd Brekk spoke on Monday. The shed fell, according to an official at the port. The official blamed the wind.", "The official", ["an official at the port"]),
        ("Odd Brekk, an official at the mill, spoke on Monday. He wept. The official blamed the wind.", "The official", ["Odd Brekk"]),
        ("The Harbour Agency was shut. An aid agency said that it was late. The agency blamed the wind.", "The agency", ["An aid agency"]),
        # and the one of that country before others
        ("Opposition leader Oleg Pavlov met Turkish leader Kemal Aydin. The Turkish leader said no.", "The Turkish leader", ["Kemal Aydin"]),
        ("President Kemal Aydin of Turkey met Keir Brown. The Turkish president said no.", "The Turkish president", ["Kemal Aydin"]),
    ],
)  # fmt: skip
def test_noun_means_whom_its_own_words_brought_in(meant, text, words, expected):
    assert meant(text, words) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Labour leader Keir Brown of Britain came to Ankara. The Turkish leader said no.",
        "Danish leader Halla Ness came to Ankara. The Turkish leader said no.",
        "Halla Ness, the leader of Denmark, was ill. The Turkish leader said no.",
    ],
)
def test_leader_of_one_country_is_nobody_of_another(meant, text):
    assert meant(text, "The Turkish leader") == []


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The health ministry published figures on Monday. They show that people drink.", "They", []),
        ("The ministry ordered a survey. It found that people drink.", "It", []),
        ("A court in Lusaka read the report. It found that the promise was no contract.", "It", ["A court in Lusaka"]),
    ],
)  # fmt: skip
def test_figures_show_and_surveys_find(meant, text, words, expected):
    assert meant(text, words) == expected
