"""Phrases of view and reckoning name whose words a sentence is."""

from __future__ import annotations

import pytest

from graph.ontology import ClaimKind

REPORTED = {ClaimKind.STATEMENT, ClaimKind.SPEECH_ACT, ClaimKind.ATTITUDE}


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("In the warden's view, the pier is unsafe.", "the warden", "the pier is unsafe"),
        ("The pier, in Voss's opinion, is unsafe.", "Voss", "The pier […] is unsafe"),
        ("The pier is unsafe, in the judgment of the panel.", "the panel", "The pier is unsafe"),
        ("By the union's reckoning, nine men left.", "the union", "nine men left"),
        (
            "From the point of view of the insurers, the ship is lost.",
            "the insurers",
            "the ship is lost",
        ),
        (
            "Judging by the bank's minutes, rates will stay.",
            "the bank's minutes",
            "rates will stay",
        ),
        ("If the owner is to be believed, the leak is shut.", "the owner", "the leak is shut"),
        (
            "The pier fell at noon, per a filing with the court.",
            "a filing with the court",
            "The pier fell at noon",
        ),
    ],
)
def test_viewpoint_names_its_holder_and_what_is_held(reports, text, source, content):
    found = reports(text)

    assert found == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "By the count's castle the road turns north.",
        "On the clerk's account, nine coins were found.",
        "In his eyes there were tears.",
        "In view of the storm, the ferry was cancelled.",
        "Scarcely any driver believes that the toll is fair.",
        "Judging by the noise, the hall was full.",
        "To judge the race the club sent two men.",
        "He was shot on two counts, by one account.",
    ],
)
def test_viewpoint_without_a_holder_or_a_mark_reports_nothing(reports, text):
    found = reports(text)

    assert found == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The suspect, who, police say, fled to the coast, was caught on Friday.",
            "police",
            "who […] fled to the coast",
        ),
        (
            "The barge, which, the owner said, had been repaired, sank at noon.",
            "the owner",
            "which […] had been repaired",
        ),
    ],
)
def test_insertion_in_a_relative_clause_ends_with_the_clause(reports, text, source, content):
    found = reports(text)

    assert (source, content) in found


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "It was Ida Voss who first said that the pier was old.",
            "Ida Voss",
            "that the pier was old",
        ),
        (
            "The mayor, along with the warden, said the pier was old.",
            "The mayor & the warden",
            "the pier was old",
        ),
        ("The pier is old, it was claimed by the union.", "the union", "The pier is old"),
        (
            "It was announced by the palace that the king had left.",
            "the palace",
            "that the king had left",
        ),
    ],
)
def test_speaker_behind_a_cleft_a_passive_or_along_with_is_named(reports, text, source, content):
    found = reports(text)

    assert found == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Once the court confirms that the road is clear, trucks will roll.",
        "In the film, a detective claims that the butler did it.",
        "Hardly anyone thinks that the pier is safe.",
        "The firm sees to it that the bins are emptied.",
        "It is unclear who said that the pier was old.",
    ],
)
def test_report_awaited_made_up_or_nobodys_is_none(reports, text):
    found = reports(text)

    assert found == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            'The mayor was blunt: "We have no more sandbags."',
            "The mayor",
            '"We have no more sandbags."',
        ),
        ('The mayor: "We have no more sandbags."', "The mayor", '"We have no more sandbags."'),
        ('Ida Voss\'s verdict: "It is far too little."', "Ida Voss", '"It is far too little."'),
        ('The minister\'s reply was curt: "We will not go."', "The minister", '"We will not go."'),
        (
            'The company had this to say: "We regret the spill."',
            "The company",
            '"We regret the spill."',
        ),
        ("Insisting he was innocent, the banker walked free.", "the banker", "he was innocent"),
        (
            "Convinced that the bank would fail, savers queued all night.",
            "savers",
            "that the bank would fail",
        ),
        (
            "The claim that votes were bought was made by a former aide.",
            "a former aide",
            "that votes were bought",
        ),
        ("The attack was blamed by the army on rebels.", "the army", "The attack […] on rebels"),
        (
            "The army said it had shot down two drones, its first such claim this year.",
            "The army",
            "it had shot down two drones",
        ),
    ],
)
def test_speaker_before_a_colon_or_behind_an_opening_participle(reports, text, source, content):
    found = reports(text)

    assert found == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        'The weather was bad: "Rainy Days" was cancelled.',
        'The team was not clear: "All for one" is old.',
        'There was a sign on the old gate: "Beware of the dog."',
        "Convinced of victory, the team danced.",
    ],
)
def test_colon_or_participle_without_a_speaker_is_no_report(reports, text):
    found = reports(text)

    assert found == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The army said it had shot down two drones, prompting protests abroad.",
            "it had shot down two drones",
        ),
        (
            "Prosecutors allege that Mr Voss took bribes, which he denies.",
            "that Mr Voss took bribes",
        ),
        ("The police said a wall fell, killing two men.", "a wall fell, killing two men"),
    ],
)
def test_content_ends_before_what_came_of_the_words(reports, text, content):
    found = reports(text)

    assert found[0][1] == content
