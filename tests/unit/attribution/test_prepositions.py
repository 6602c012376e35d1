"""What is called for, objected to or warned of, with its verb's preposition."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Malaysia's consumer league has called for an investigation into the price of eggs.",
            "Malaysia's consumer league",
            "an investigation into the price of eggs",
        ),
        ("The dockers called off the strike.", "The dockers", "the strike"),
        (
            "Tenants in the tower have complained for years of damp, rats and broken lifts.",
            "Tenants in the tower",
            "damp, rats and broken lifts",
        ),
        (
            "Villagers complained bitterly about the dust from the quarry.",
            "Villagers",
            "the dust from the quarry",
        ),
        (
            "The governor hit back at her critics in a television interview.",
            "The governor",
            "her critics",
        ),
        (
            "The union's lawyer hit out on Friday at what he called a show trial.",
            "The union's lawyer",
            "what he called a show trial",
        ),
        (
            "The IMF warned against a hasty cut in interest rates.",
            "The IMF",
            "a hasty cut in interest rates",
        ),
        (
            "The veteran striker boasted of his forty goals at a dinner for sponsors.",
            "The veteran striker",
            "his forty goals",
        ),
        (
            "Several bishops spoke out against the deportations.",
            "Several bishops",
            "the deportations",
        ),
        (
            "Nurses protested against the closure of the maternity ward.",
            "Nurses",
            "the closure of the maternity ward",
        ),
        (
            (
                "Neighbours objected to the height of the wall, the colour of the roof and the "
                "noise of the pumps."
            ),
            "Neighbours",
            "the height of the wall, the colour of the roof and the noise of the pumps",
        ),
        (
            "The chancellor hinted on Sunday at an early election.",
            "The chancellor",
            "an early election",
        ),
        (
            "The actress commented drily on the length of the speeches.",
            "The actress",
            "the length of the speeches",
        ),
        (
            "The old general railed against the treaty until his death.",
            "The old general",
            "the treaty",
        ),
        (
            "Economists at the institute argued for a carbon levy on flights.",
            "Economists at the institute",
            "a carbon levy on flights",
        ),
        (
            "The Red Crescent has appealed for blankets, tents and clean water.",
            "The Red Crescent",
            "blankets, tents and clean water",
        ),
        (
            "The mayor lashed out at the press, the courts and her own deputies.",
            "The mayor",
            "the press, the courts and her own deputies",
        ),
        (
            "Opponents pointed to a similar scheme in Ghent, which was dropped within a year.",
            "Opponents",
            "a similar scheme in Ghent",
        ),
        (
            "The rapporteur alluded in her closing remarks to a cover-up.",
            "The rapporteur",
            "a cover-up",
        ),
    ],
)
def test_preposition_brings_in_what_was_said(said, text, source, content):
    found = said(text)

    assert found == [(source, content)]
