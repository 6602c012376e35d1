"""What is asked, promised or threatened, with its own conditions."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The bishops urged the faithful to stay at home if the snow did not stop.",
            "The bishops",
            "to stay at home if the snow did not stop",
        ),
        (
            "The kidnappers threatened to sink the ship unless the ransom was paid by Sunday.",
            "The kidnappers",
            "to sink the ship unless the ransom was paid by Sunday",
        ),
        (
            "Bondholders with a third of the debt offered last week to wait another year.",
            "Bondholders with a third of the debt",
            "to wait another year",
        ),
        (
            "The brewery promised on Monday to rehire all 300 workers.",
            "The brewery",
            "to rehire all 300 workers",
        ),
        (
            "Turkey has refused to reopen the crossing before the elections.",
            "Turkey",
            "to reopen the crossing before the elections",
        ),
        (
            "The striking pilots agreed late on Tuesday to return to work.",
            "The striking pilots",
            "to return to work",
        ),
        ("The new owner vowed never to sell the club.", "The new owner", "never to sell the club"),
        (
            (
                "The ministry asked schools to close early when the wind exceeds 90 kilometres an "
                "hour."
            ),
            "The ministry",
            "to close early when the wind exceeds 90 kilometres an hour",
        ),
        (
            "The IAEA has called on Iran to admit its inspectors.",
            "The IAEA",
            "Iran to admit its inspectors",
        ),
        (
            "Health officials advised travellers to boil water and to avoid raw shellfish.",
            "Health officials",
            "to boil water and to avoid raw shellfish",
        ),
        (
            "The junta warned journalists not to approach the barracks.",
            "The junta",
            "not to approach the barracks",
        ),
        (
            "The landlord told the tenants to leave by noon or pay double.",
            "The landlord",
            "to leave by noon or pay double",
        ),
        (
            "Rival unions have sworn to block the port until the law is withdrawn.",
            "Rival unions",
            "to block the port until the law is withdrawn",
        ),
        (
            (
                "A widow in Split has offered to donate her late husband's stamps to the town if "
                "it builds a museum for them."
            ),
            "A widow in Split",
            "to donate her late husband's stamps to the town if it builds a museum for them",
        ),
        (
            "The referee instructed both captains to calm their players.",
            "The referee",
            "to calm their players",
        ),
        (
            (
                "The regulator ordered Ostrava Steel, which employs 4,000 people, to pay a fine "
                "of 2 million euros."
            ),
            "The regulator",
            "to pay a fine of 2 million euros",
        ),
        (
            "Colombia undertook in 2019 to plant 180 million trees.",
            "Colombia",
            "to plant 180 million trees",
        ),
    ],
)
def test_deed_is_whole(said, text, source, content):
    found = said(text)

    assert found == [(source, content)]
