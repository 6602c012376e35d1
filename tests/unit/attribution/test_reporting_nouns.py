"""Whose words a reporting noun is, and what they are about."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Praise for the rescue came from all sides of the house.",
            "all sides of the house",
            "the rescue",
        ),
        (
            "Condemnation of the raid has come chiefly from Brussels and Ankara.",
            "Brussels & Ankara",
            "the raid",
        ),
        ("The call by miners for a safety inquiry went unanswered.", "miners", "a safety inquiry"),
        (
            "A demand from creditors for early repayment could sink the firm.",
            "creditors",
            "early repayment",
        ),
        ("The union's demand for a four-day week is on the table.", "The union", "a four-day week"),
        ("Her criticism of the court drew a fine.", "Her", "the court"),
        (
            "Appeals from the Red Cross for blood have doubled since Monday.",
            "the Red Cross",
            "blood",
        ),
        (
            "The request by two Baltic states for more troops will be discussed in June.",
            "two Baltic states",
            "more troops",
        ),
        (
            "The archbishop's condemnation of the bombing was read out in every parish.",
            "The archbishop",
            "the bombing",
        ),
        ("The mayor's apology for the delay came a year late.", "The mayor", "the delay"),
        (
            "The committee's rejection of the budget took everyone by surprise.",
            "The committee",
            "the budget",
        ),
        (
            "The threat by lorry drivers to blockade the port has been lifted.",
            "lorry drivers",
            "to blockade the port",
        ),
        (
            "The army's promise of free elections has been broken twice.",
            "The army",
            "free elections",
        ),
        (
            "Denials of involvement came from both embassies within the hour.",
            "both embassies",
            "involvement",
        ),
        (
            "Support for the strike has come from students, bakers and even the police.",
            "students & bakers & the police",
            "the strike",
        ),
        (
            "There was sharp criticism of the ruling from women's groups.",
            "women's groups",
            "the ruling",
        ),
        (
            "An accusation of bribery by a former clerk set off the scandal.",
            "a former clerk",
            "bribery",
        ),
        (
            "The plea of the families for news of the trawler was broadcast every hour.",
            "the families",
            "news of the trawler",
        ),
    ],
)
def test_noun_with_preposition_names_its_owner(said, text, source, content):
    found = said(text)

    assert found == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Hopes that the factory might be saved faded in the spring.",
            "",
            "the factory might be saved",
        ),
        (
            "News that the queen had died reached the islands three days late.",
            "",
            "the queen had died",
        ),
        (
            "The deal hinges on the ministry's assurance that no wells will be drilled.",
            "the ministry",
            "no wells will be drilled",
        ),
        (
            "Concern among doctors that the vaccine was being wasted led to an inquiry.",
            "doctors",
            "the vaccine was being wasted",
        ),
        (
            "Reports that the envoy had been recalled sent the lira to a new low.",
            "",
            "the envoy had been recalled",
        ),
        (
            "The rumour that the bank was insolvent spread within hours.",
            "",
            "the bank was insolvent",
        ),
        (
            "There is a widespread belief among voters that the count was rigged.",
            "voters",
            "the count was rigged",
        ),
        (
            "The suggestion that the painting is a fake has divided the experts.",
            "",
            "the painting is a fake",
        ),
        (
            "A warning by geologists that the slope was moving came too late.",
            "geologists",
            "the slope was moving",
        ),
        (
            (
                "The argument, advanced by two junior ministers, that the levy would pay for "
                "itself convinced nobody."
            ),
            "two junior ministers",
            "the levy would pay for itself",
        ),
        (
            "The announcement that the line would close in March drew protests.",
            "",
            "the line would close in March",
        ),
        (
            (
                "Suspicions in the capital that the generals had a hand in the fire have not been "
                "dispelled."
            ),
            "",
            "the generals had a hand in the fire",
        ),
        (
            "The pilot's last message was a complaint that his oxygen was running out.",
            "The pilot",
            "his oxygen was running out",
        ),
        (
            "The prosecution's theory is that the two brothers met at a petrol station.",
            "The prosecution",
            "the two brothers met at a petrol station",
        ),
        (
            (
                "Despite assurances from the airport that its runways were clear, three flights "
                "were diverted."
            ),
            "the airport",
            "its runways were clear",
        ),
        (
            "The allegation that she had sold her vote cost the senator her seat.",
            "",
            "she had sold her vote",
        ),
        (
            "The paper withdrew its accusation that the abbot had sold relics.",
            "its",
            "the abbot had sold relics",
        ),
    ],
)
def test_noun_with_clause_names_its_owner(said, text, source, content):
    found = said(text)

    assert found == [(source, content)]


def test_reports_that_somebody_dismisses_are_others(said):
    text = "The abbot dismissed rumours that the choir would be disbanded."

    found = said(text)

    assert ("", "the choir would be disbanded") in found
    assert ("The abbot", "rumours that the choir would be disbanded") in found
