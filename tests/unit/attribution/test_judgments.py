"""In whose words, and for whom, something is so."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            'In the words of one trader, the market was "a bath with the plug out".',
            "one trader",
            'the market was "a bath with the plug out"',
        ),
        (
            "For the beekeepers of the Jura, the spray ban is a first step and a late one.",
            "the beekeepers of the Jura",
            "the spray ban is a first step and a late one",
        ),
        (
            "To many of the nurses at the clinic, the bonus was an insult.",
            "many of the nurses at the clinic",
            "the bonus was an insult",
        ),
        (
            "Sales of new cars fell 8 per cent in March, per the registration office.",
            "the registration office",
            "Sales of new cars fell 8 per cent in March",
        ),
        (
            "For opponents of the bypass, the verdict came too late.",
            "opponents of the bypass",
            "the verdict came too late",
        ),
        (
            'The new harbour is "a car park with a view", as the poet Ana Lisboa put it.',
            "the poet Ana Lisboa",
            'The new harbour is "a car park with a view"',
        ),
        (
            "In the view of the bank's own auditors, the loan should never have been made.",
            "the bank's own auditors",
            "the loan should never have been made",
        ),
        (
            "In the opinion of three of the five judges, the law is void.",
            "three of the five judges",
            "the law is void",
        ),
        ("To the shepherds, wolves are a plague.", "the shepherds", "wolves are a plague"),
        (
            (
                "For Dr Lindiwe Maseko, a paediatrician in Durban, the new ward is the answer to "
                "a prayer."
            ),
            "Dr Lindiwe Maseko, a paediatrician in Durban",
            "the new ward is the answer to a prayer",
        ),
        (
            "By the admission of its own board, the club is bankrupt.",
            "its own board",
            "the club is bankrupt",
        ),
        (
            "For Ankara, the corridor is a matter of survival.",
            "Ankara",
            "the corridor is a matter of survival",
        ),
        (
            "For the insurers, two bad winters were a lesson.",
            "the insurers",
            "two bad winters were a lesson",
        ),
        (
            "For many of the islanders, the ferry is more than a boat.",
            "many of the islanders",
            "the ferry is more than a boat",
        ),
        (
            "To its critics, the law is a licence to steal.",
            "its critics",
            "the law is a licence to steal",
        ),
        (
            "To Mr Okafor, who lost two sons, the verdict was an insult.",
            "Mr Okafor, who lost two sons",
            "the verdict was an insult",
        ),
        ("For the ministry, the figures are a relief.", "the ministry", "the figures are a relief"),
        (
            "For Lucía Ferrer, the town's last baker, the supermarket was the end.",
            "Lucía Ferrer, the town's last baker",
            "the supermarket was the end",
        ),
    ],
)
def test_judgment_names_its_holder(said, text, source, content):
    found = said(text)

    assert found == [(source, content)]


def test_words_of_somebody_end_with_their_mark(said):
    text = 'It was, in the words of the purser, "a floating attic", sold by men in a hurry.'

    found = said(text)

    assert found == [("the purser", 'It was […] "a floating attic"')]
