"""What is counted, found and valued."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The coroner on Friday put the number of dead at 41.",
            "The coroner",
            "the number of dead at 41",
        ),
        (
            (
                "Insurers in Munich put the cost of the hailstorm at between 300 and 350 million "
                "euros."
            ),
            "Insurers in Munich",
            "the cost of the hailstorm at between 300 and 350 million euros",
        ),
        (
            "Analysts valued the brewery at 90 million dollars before the fire.",
            "Analysts",
            "the brewery at 90 million dollars",
        ),
        (
            "A survey of 800 teachers found a rise of a quarter in sick leave.",
            "A survey of 800 teachers",
            "a rise of a quarter in sick leave",
        ),
        (
            "The chapel is thought by historians to have burned twice since the siege.",
            "historians",
            "The chapel […] to have burned twice since the siege",
        ),
        (
            "The fund's economists forecast growth of 2.1 per cent this year and 2.4 next.",
            "The fund's economists",
            "growth of 2.1 per cent this year and 2.4 next",
        ),
        (
            "A census of seabirds counted 1,900 pairs of puffins on the island.",
            "A census of seabirds",
            "1,900 pairs of puffins on the island",
        ),
        (
            "Brokers estimate the ship's worth at 14 million dollars.",
            "Brokers",
            "the ship's worth at 14 million dollars",
        ),
        (
            "The herd is estimated by rangers at 450 animals.",
            "rangers",
            "The herd […] at 450 animals",
        ),
        (
            "By the ministry's reckoning, one well in three is dry.",
            "the ministry",
            "one well in three is dry",
        ),
        (
            "The charity reckons that 40,000 children sleep rough in the capital.",
            "The charity",
            "40,000 children sleep rough in the capital",
        ),
        (
            "Pollsters give the Greens 14 per cent of the vote.",
            "Pollsters",
            "the Greens 14 per cent of the vote",
        ),
        (
            "The audit found a hole of 6 million francs in the pension fund.",
            "The audit",
            "a hole of 6 million francs in the pension fund",
        ),
        ("Police estimated the crowd at 30,000.", "Police", "the crowd at 30,000"),
        (
            "A study of 4,000 births showed no link between the drug and low weight.",
            "A study of 4,000 births",
            "no link between the drug and low weight",
        ),
        (
            "The reserves are put at nine billion barrels by the ministry of oil.",
            "the ministry of oil",
            "The reserves […] at nine billion barrels",
        ),
        (
            "The glacier is believed by geologists to have lost a third of its mass since 1990.",
            "geologists",
            "The glacier […] to have lost a third of its mass since 1990",
        ),
        (
            "An inventory published on Monday lists 312 missing coins.",
            "An inventory published on Monday",
            "312 missing coins",
        ),
    ],
)
def test_reckoning_is_read(said, text, source, content):
    found = said(text)

    assert found == [(source, content)]
