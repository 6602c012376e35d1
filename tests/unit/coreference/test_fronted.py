"""The subject of a content that stands before "she said": mostly the speaker, in the writer's own words."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Tom Harlow will visit the mill next week, he told the Harbour Post.", "he", ["Tom Harlow"]),
        ("The surveyor Ilse Kramm resigned on Friday. The mayor will not stand again, she announced.", "she", ["The mayor"]),
        ("Tesla has sold the mill, it said in a statement.", "it", ["Tesla"]),
        ("The Danish government has passed a law, it said on Monday.", "it", ["Denmark"]),
        ("Senator Rosa Weill spoke on Friday. Michelle Tarr will leave in June, she said.", "she", ["Michelle Tarr"]),
        ("The boatmen will strike next month, they said.", "they", ["The boatmen"]),
    ],
)  # fmt: skip
def test_subject_of_the_content_before_is_the_speaker(meant, text, words, expected):
    assert meant(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        # between marks the words are the speaker's, who names somebody else
        ('Peter Orlo met Ivan Brok. "Brok will leave," he said.', "he", ["Peter Orlo"]),
        # who agrees, and is the subject
        ("Rosa Weill spoke on Friday. Peter Orlo will leave in June, she said.", "she", ["Rosa Weill"]),
        # she reports of somebody who is only described
        ("Judge Rosa Weill spoke on Friday. The suspect was armed, she said.", "she", ["Rosa Weill"]),
        ("A woman fled the fire. The door was locked by Michelle Tarr, she said.", "she", ["A woman"]),
    ],
)  # fmt: skip
def test_other_names_in_the_content_are_not_the_speaker(meant, text, words, expected):
    assert meant(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rosa Weill said that it was late. Michelle Tarr was wrong, she said.", "she"),
        ("The Growers League said the deal was dead. The Union of Pickers had broken it, it said.", "it"),
    ],
)  # fmt: skip
def test_report_that_may_go_on_leaves_the_reference_open(meant, text, words):
    assert meant(text, words) == []
