"""Speaker and verb between two marks, at the end of a sentence, inside a relative clause."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Olive oil, growers in Jaén fear, will cost twice as much by spring.",
            "growers in Jaén", "Olive oil […] will cost twice as much by spring",
        ),
        (
            "The collapse began, the engineers believe, with a cracked bolt in a pylon.",
            "the engineers", "The collapse began […] with a cracked bolt in a pylon",
        ),
        (
            "There was – the surgeon insisted on Monday – no risk to the other patients.",
            "the surgeon", "There was […] no risk to the other patients",
        ),
        (
            "Men, the survey found (see table 4), do a third of the unpaid work.",
            "the survey", "Men […] do a third of the unpaid work",
        ),
        (
            "The dam (engineers warned in 2019) cannot withstand another flood.",
            "engineers", "The dam […] cannot withstand another flood",
        ),
        (
            "The smoke came not from the mill but, so its owners insist, from a field.",
            "its owners", "The smoke came not from the mill but […] from a field",
        ),
        (
            "Wages, the union's chief negotiator, Pål Ruud, told members, have not kept pace.",
            "the union's chief negotiator, Pål Ruud", "Wages […] have not kept pace",
        ),
        (
            "The strike, the association of hoteliers, which has 900 members, warned, would hurt.",
            "the association of hoteliers, which has 900 members", "The strike […] would hurt",
        ),
        (
            "Rice prices, traders in Can Tho think, have a month to fall.",
            "traders in Can Tho", "Rice prices […] have a month to fall",
        ),
        (
            'There is, the finance minister conceded, "no plan B".',
            "the finance minister", 'There is […] "no plan B"',
        ),
        (
            "Nearly all of it, said the warden, who runs the park, goes to waste.",
            "the warden, who runs the park", "Nearly all of it […] goes to waste",
        ),
    ],
)  # fmt: skip
def test_insertion_reports_the_words_on_both_sides(reports, text, source, content):
    assert reports(text) == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, his deputy, two aides and a driver left, and the meeting ended.",
        "The singer, the critics' favourite, won the prize.",
        "The dog, you know, had eaten the ticket.",
        "The village, whose people speak a dialect, was founded by miners.",
        "When it rains, farmers complain.",
        "He came late, his brother came later.",
    ],
)
def test_aside_without_a_report_is_no_insertion(reports, text):
    assert reports(text) == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Two had left by dawn, a rescuer who asked not to be named revealed.",
            "a rescuer who asked not to be named", "Two had left by dawn",
        ),
        (
            "The eclipse will last four minutes, astronomers at the observatory calculate.",
            "astronomers at the observatory", "The eclipse will last four minutes",
        ),
        (
            "The season is over, wrote the chess columnist Pavel Hora from Brno.",
            "the chess columnist Pavel Hora", "The season is over",
        ),
        (
            '"It is over," said the head of the board, Tiit Raud, on Friday.',
            "the head of the board, Tiit Raud", '"It is over,"',
        ),
        (
            '"Who knows?" remarked Jorun Tveit, for nine years the warden of the park.',
            "Jorun Tveit, for nine years the warden of the park", '"Who knows?"',
        ),
    ],
)  # fmt: skip
def test_speaker_who_closes_the_sentence_is_read_in_full(reports, text, source, content):
    assert reports(text) == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Captain Reuss, who, the pilot testified, had been drinking, fell overboard.",
            "the pilot", "who […] had been drinking",
        ),
        (
            "Rafts which, the owners claimed, were safe have been withdrawn from the river.",
            "the owners", "which […] were safe",
        ),
        (
            "A grant, most of which, the auditors found, went on cars, must be repaid.",
            "the auditors", "most of which […] went on cars",
        ),
        (
            "The town lost a mill which its owners admit made no profit for a decade.",
            "its owners", "which […] made no profit for a decade",
        ),
        (
            "They saw a woman who witnesses said ran from the bank.",
            "witnesses", "who […] ran from the bank",
        ),
        (
            "They met an accountant whom prosecutors believe the gang bribed for years.",
            "prosecutors", "whom […] the gang bribed for years",
        ),
        (
            "She sold the ring, which she believed was brass, for the price of a meal.",
            "she", "which […] was brass",
        ),
    ],
)  # fmt: skip
def test_report_inside_a_relative_clause_ends_with_it(reports, text, source, content):
    assert reports(text) == [(source, content)]
