"""What is praised, denied or outlined, wherever it stands, without addressee, occasion or exception."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            (
                "The airline's finance director described to investors a sharp fall in winter "
                "bookings."
            ),
            "The airline's finance director",
            "a sharp fall in winter bookings",
        ),
        (
            "Ms Okonkwo explained to the panel, in some detail, the workings of the sluice.",
            "Ms Okonkwo",
            "the workings of the sluice",
        ),
        (
            "The general confirmed to the broadcaster the loss of two helicopters.",
            "The general",
            "the loss of two helicopters",
        ),
        (
            "The bishop announced to a packed cathedral his resignation from the synod.",
            "The bishop",
            "his resignation from the synod",
        ),
        (
            "It was the new fares that commuters condemned most loudly.",
            "commuters",
            "the new fares",
        ),
        (
            "It was the lack of lifeboats, not the storm, that relatives criticised.",
            "relatives",
            "the lack of lifeboats",
        ),
        (
            "The merger, announced without warning on Friday, unions at both plants denounced.",
            "unions at both plants",
            "The merger",
        ),
        (
            "Such measures the dockers' union has always opposed.",
            "the dockers' union",
            "Such measures",
        ),
        ("The coach praised his defenders, but not the goalkeeper.", "The coach", "his defenders"),
        (
            "The auditors criticised the regional offices but not the headquarters.",
            "The auditors",
            "the regional offices",
        ),
        (
            "Residents blamed the council for the flood, which came on the night of the carnival.",
            "Residents",
            "the council for the flood",
        ),
        (
            "The prosecutor accused the former treasurer of hiding invoices in a shoebox.",
            "The prosecutor",
            "the former treasurer of hiding invoices in a shoebox",
        ),
        (
            "Dr Amara Nwosu, who ran the trial, defended its use of placebos.",
            "Dr Amara Nwosu, who ran the trial",
            "its use of placebos",
        ),
        ("The union disputes the figure.", "The union", "the figure"),
        (
            "Opposition leaders have demanded the resignation of the interior minister.",
            "Opposition leaders",
            "the resignation of the interior minister",
        ),
        (
            "After the match the captain thanked the fans, the cooks and the bus driver.",
            "the captain",
            "the fans, the cooks and the bus driver",
        ),
        (
            "Lawyers for the hotel chain denied any wrongdoing.",
            "Lawyers for the hotel chain",
            "any wrongdoing",
        ),
        (
            "The committee recommended a ban on single-use nets within three miles of the coast.",
            "The committee",
            "a ban on single-use nets within three miles of the coast",
        ),
    ],
)
def test_object_is_what_was_said(said, text, source, content):
    found = said(text)

    assert found == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The poet boasted of his duels in letters that his widow burned.",
            "The poet",
            "his duels",
        ),
        ("The firm confirmed the sale to reporters.", "The firm", "the sale"),
        ("Ida Voss criticised the lies in the report.", "Ida Voss", "the lies in the report"),
    ],
)
def test_letters_and_hearers_are_no_part_of_the_object(said, text, source, content):
    found = said(text)

    assert found == [(source, content)]
