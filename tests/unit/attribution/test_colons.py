"""Who speaks before a colon: turns, labels in prose, headlines; and what is a mere heading."""

from __future__ import annotations

import pytest

from graph.article import BlockKind


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("MARTA LIND, HOST: The dam held.", "MARTA LIND, HOST", "The dam held."),
        ("SEN. PAULA GREER (D-NM): It held.", "SEN. PAULA GREER (D-NM)", "It held."),
        ("ALDEN (through interpreter): I never said so.", "ALDEN", "I never said so."),
        ("UNIDENTIFIED FEMALE: Nobody came.", "UNIDENTIFIED FEMALE", "Nobody came."),
        (
            "BRAND: I have none. Brand then took off his microphone.",
            "BRAND", "I have none.",
        ),
        (
            "VOSS: We are ready. The briefing lasted an hour.",
            "VOSS", "We are ready.",
        ),
    ],
)  # fmt: skip
def test_turn_is_what_its_speaker_says(reports, text, source, content):
    assert reports(text) == [(source, content)]


def test_questions_and_answers_are_two_speakers(reports):
    text = "Q: How many were on board?\nA: We counted 212. The list says 190."

    found = reports(text)

    assert found == [
        ("Q", "How many were on board?"),
        ("A", "We counted 212. The list says 190."),
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('A retired miner: "We were promised a school."', "A retired miner"),
        ('The dairy lobby: "Nobody is forced to sell."', "The dairy lobby"),
        (
            'The head of the union, whose members voted: "We will not unload a crate."',
            "The head of the union, whose members voted",
        ),
        (
            'Its secretary, Ragnhild Moe: "Nobody can work like this."',
            "Its secretary, Ragnhild Moe",
        ),
        ('One of the women in the queue: "My number is 412."', "One of the women in the queue"),
        ('The ferry company, in a statement: "We regret the delay."', "The ferry company"),
        ('Asked about the delay, the builder: "Ask the mayor."', "the builder"),
        ('From the back benches, Jan Duda: "You must resign!"', "Jan Duda"),
        (
            'A man in his forties, wounded in the leg: "They fired from the roof."',
            "A man in his forties, wounded in the leg",
        ),
    ],
)  # fmt: skip
def test_noun_phrase_before_a_colon_speaks_the_quotation(reports, text, source):
    (found,) = reports(text)

    assert found == (source, text[text.index('"') :])


@pytest.mark.parametrize(
    "text",
    [
        "Ingredients: two eggs, 200 g of flour, a pinch of salt.",
        "Time: 10 am. Place: the town hall, room 4.",
        "The score: 3-1 to the visitors.",
        "Norden: 2 goals, 1 red card.",
        "Correction: The bridge opened in 1931, not 1913.",
        "Goalkeepers: Brand, Duda. Defenders: Voss, Roux, who plays in Lyon.",
        "The recipe is simple: take two eggs and beat them.",
        "There was one problem: nobody had the key.",
        'The message on the wall: "You are next."',
        'His motto: "Never look back."',
        "Q: What does a strike cost?",
        "Call the clinic by noon: vaccination is free until May.",
    ],
)
def test_heading_before_a_colon_says_nothing(reports, text):
    assert reports(text) == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Study: Coffee cuts risk of liver cancer by a third",
            "Study", "Coffee cuts risk of liver cancer by a third",
        ),
        (
            "Health ministry: Second dose not needed for under-fives",
            "Health ministry", "Second dose not needed for under-fives",
        ),
        ("Mayor to residents: Boil your water", "Mayor", "Boil your water"),
        ("Two killed in avalanche: police", "police", "Two killed in avalanche"),
        ("Six dead after ferry sinks - coastguard", "coastguard", "Six dead after ferry sinks"),
        (
            "BREAKING: Two injured, police say",
            "police", "Two injured",
        ),
        (
            "Oil to hit 120 dollars by summer, says banker",
            "banker", "Oil to hit 120 dollars by summer",
        ),
        ("Tourism down by a third, figures show", "figures", "Tourism down by a third"),
        ("Minister says bridge 'safe'", "Minister", "bridge 'safe'"),
    ],
)  # fmt: skip
def test_headline_names_who_says_it(annotate, text, source, content):
    found = annotate(text, BlockKind.HEADLINE).attributions

    words = [(a.sources[0].span.of(text), a.content[0].of(text)) for a in found if a.sources]
    assert words == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Explainer: How the new tax works",
        "Profile: The man behind the merger",
        "Tennis: Moreau into semi-finals",
        "Earthquake in Chile: 12 dead, hundreds missing",
        "Nurses underpaid for decades, inquiry told",
        "Police hunt man who vanished in May",
    ],
)
def test_headline_without_a_speaker_says_nothing(annotate, text):
    found = annotate(text, BlockKind.HEADLINE).attributions

    assert [a for a in found if a.sources] == []
