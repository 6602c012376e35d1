"""Trees of events, populations and occasions, and the words that lead into them."""

from __future__ import annotations

import pytest

from graph.lexicon import table
from graph.measures import trees


@pytest.mark.parametrize(
    ("file", "tree"), [("events", "event"), ("events", "occasion"), ("populations", "population")]
)
def test_every_node_has_its_parent_and_a_label(file: str, tree: str) -> None:
    entries = {entry["key"]: entry for entry in table(file)[tree]}

    orphans = [k for k in entries if "." in k and k.rpartition(".")[0] not in entries]

    assert orphans == []
    assert all(entry["label"] for entry in entries.values())


@pytest.mark.parametrize(
    ("word", "place", "counted", "event"),
    [
        ("kill", "verbs", "people", "harm.killed"),
        ("die", "does", "people", "harm.killed"),
        ("lose", "verbs", "money", "lost"),
        ("burn", "verbs", "people", "harm.wounded"),
        ("burn", "verbs", "things", "destroyed.destroyed"),
        ("knit", "verbs", "things", None),
    ],
)
def test_a_word_leads_to_the_event_that_fits_what_is_counted(
    word: str, place: trees.Place, counted: str, event: str | None
) -> None:
    found = trees.event_of(word, place, counted)

    assert found == event


@pytest.mark.parametrize(
    ("events", "joined"),
    [
        (["harm.killed", "harm.wounded"], "harm"),
        (["harm.killed", "missing"], "harm.killed|missing"),
        (["displaced", "displaced.evacuated"], "displaced.evacuated"),
        (["harm.killed"], "harm.killed"),
    ],
)
def test_events_joined_by_or_are_what_both_are_part_of(events: list[str], joined: str) -> None:
    found = trees.joined(events)

    assert found == joined


def test_a_trade_that_the_tree_does_not_list_is_a_branch_of_people() -> None:
    found = trees.population_of("beekeeper")

    assert found == "people.beekeeper"
    assert trees.contains("people", found)
