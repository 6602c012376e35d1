"""Passives: who is told, what is announced, and who does it where the text names somebody."""

from __future__ import annotations

import pytest

BARE = [
    ("The crew are presumed to have drowned when the barge sank.", "The crew […] to have drowned"),
    ("House prices are expected to fall by a fifth.", "House prices […] to fall by a fifth"),
    ("It was widely assumed in the capital at the time that the bank would be saved.", "that the bank would be saved"),
    ("It was assumed that the mill would close, as two others had.", "that the mill would close, as two others had"),
    ("The general, it was said at the time, never slept.", "The general […] never slept"),
    ("The general, it has been claimed, owned eleven flats in Tern.", "The general […] owned eleven flats in Tern"),
    ("The bridge will reopen in June, it was announced on Tuesday.", "The bridge will reopen in June"),
    ("Three cases of measles have been reported in the port.", "Three cases of measles"),
    ("A two-day strike has been called for next week, and trains will not run.", "A two-day strike"),
    ("Charges have been announced against four officials.", "Charges […] against four officials"),
    ("An inquiry has been ordered into the collapse.", "An inquiry […] into the collapse"),
    ("Sailors were urged to stay ashore until noon.", "to stay ashore until noon"),
    ("Passengers were told that the ferry would not sail.", "that the ferry would not sail"),
    ("The ferry would not sail, passengers were told on Monday.", "The ferry would not sail"),
    ("The toll was put at 40.", "The toll […] at 40"),
    ("The company has long been suspected of bribing inspectors.", "The company […] of bribing inspectors"),
    ("The judge was hailed as a reformer.", "The judge […] as a reformer"),
    ("The player was called a traitor.", "The player […] a traitor"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content"), BARE)
def test_passive_without_agent_reports_for_nobody_named(reports, text, content):
    assert reports(text) == [("", content)]


BY = [
    ("The harbour was shut, passengers were told by a steward.", ("a steward", "The harbour was shut")),
    ("The clubs were urged by the league to cut prices.", ("the league", "to cut prices")),
    ("The toll was put by the council at 41.", ("the council", "The toll […] at 41")),
    ("The ban, described by the fishermen as a disgrace, holds.", ("the fishermen", "The ban […] as a disgrace")),
    ("The mayor's decision to close the quay, described by Ida Voss as odd, stands.", ("Ida Voss", "The mayor's decision to close the quay […] as odd")),
    ("The strike, called by the dockers' union, lasts.", ("the dockers' union", "The strike")),
    ("Described by her rivals as a fraud, the author slept.", ("her rivals", "as a fraud […] the author")),
    ("Accused of theft, the guard ran.", ("", "of theft […] the guard")),
    ("The measure was criticised by the union and by the opposition.", ("the union & the opposition", "The measure")),
    ("He was warned by his colleagues about the ice.", ("his colleagues", "He […] about the ice")),
    ("The man was named by the police as Ola Brod.", ("the police", "The man […] as Ola Brod")),
    ("The evacuation was praised by relatives of the patients.", ("relatives of the patients", "The evacuation")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BY)
def test_agent_of_a_passive_speaks(reports, text, expected):
    found = reports(text)

    assert expected in found


@pytest.mark.parametrize(
    "text",
    [
        "No strike has been called.",
        "Rooms were ordered in advance.",
        "The meeting was called off.",
        "The road was called Elm Street.",
        "The list is expected to be published on Friday.",
        "The theft was never reported.",
        "Guests were not told that the pool was empty.",
        "It emerged on Friday that the files had been burned.",
    ],
)
def test_what_is_done_or_was_not_uttered_is_no_passive_of_speech(reports, text):
    assert reports(text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The report, by a panel of judges, says that it fell.",
            "The report, by a panel of judges",
        ),
        ("The mayor, by noon, said that it fell.", "The mayor"),
    ],
)
def test_maker_between_commas_belongs_to_the_document(reports, text, source):
    ((found, _),) = reports(text)

    assert found == source
