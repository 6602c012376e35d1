"""What holds of anybody, of works of fiction, or of what is appointed: invented sentences with their twins."""

from __future__ import annotations

import pytest

SILENT = [
    "A guest who refuses to leave pays a fine.",
    "A diver who denies the charge faces two years in prison.",
    "Divers are protected when they report a leak.",
    "The fee is doubled where a driver disputes the ticket.",
    "The pact lapses the moment either side declares a blockade.",
    "In the event that the senate rejects the bid, digging stops.",
    "Provided the judge accepts the bond, the cook goes home.",
    "The brewer reports its results on 28 April.",
    "Coach Ida Voss announces her team on Tuesday.",
    "Ferrymen here always ask for the fare in advance.",
    "How many of them asked for asylum is unknown.",
    "Which of the sisters demanded the sale is a riddle.",
    "Nobody warned the crew or told them that the valve leaked.",
    "The council rejected the bid by nine votes to four.",
    "Take a juror who insists on silence.",
    "Let us suppose that the bank admits its error.",
    "Imagine Ida Voss had asked for peace.",
    "In case Tarn demands a new date, the hall is booked until April.",
    "As soon as the umpire calls for order, play goes on.",
    "Passengers who say so are led to a room.",
    "The fund pays any striker who declares a loss.",
    "Any pupil at the Voss School who accuses another must sign a form.",
    "Who in Brod ordered the recall is not recorded.",
    "Why the museum denied the loan is a mystery.",
    "How the bank explained the loss to its owners is not known.",
    "What the two men agreed on may never be known.",
    "It is an open question who proposed the merger.",
    "Has the union asked for a delay?",
    "Even had the crew called for help, no ship was near.",
    "The manager never raised his voice, let alone threatened to resign.",
    "The steelworkers rejected neither the offer nor the mediator.",
    "Presumably a guard told them about the safe.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_holds_of_anybody_or_is_to_come_is_no_report(reports, text):
    found = reports(text)

    assert found == []


FICTION = [
    "In chapter nine the cook accuses the gardener.",
    "In the second act a miller confesses to a theft, and the town believes him.",
    "The film tells the story of a nurse who denies a theft.",
    "The plot is simple: a widow claims a farm.",
    "The ghost in the ballad demands a candle.",
    "The heroine, a spy, warns of an ambush.",
    "A hypothetical buyer demanded a discount.",
    "In Act Two the Duke condemns his own son.",
    'The band played "They Claim the Sea" and two waltzes.',
    'The prize went to the film "We Demand the Sun".',
]


@pytest.mark.parametrize("text", FICTION)
def test_works_and_those_in_them_say_nothing(reports, text):
    found = reports(text)

    assert found == []


EARNEST = [
    "A woman who says that she saw the crash has told police.",
    "When Ida Voss says that the bridge is safe, people listen.",
    "WHO chief Ola Brand said that the fever had ended.",
    "The mayor smiled when Ida Voss warned of a delay.",
    "Fears grew at a time when figures indicate that prices are falling.",
    "Coach Ida Voss announced her team on Tuesday.",
    "Ida Voss says that the results are due on Tuesday.",
    "The ferrymen demanded the fare in advance.",
    "The council rejected the bid on Monday.",
    "In her film the director Ida Voss argues that the sea is empty.",
    "In chapter nine the author argues that the sea is empty.",
    "The film accuses the bank of fraud.",
    'The mayor said: "They Claim the Sea."',
]


@pytest.mark.parametrize("text", EARNEST)
def test_frames_that_look_alike_leave_the_report(reports, text):
    found = reports(text)

    assert len(found) == 1
