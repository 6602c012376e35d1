"""Walks of life: which roles two people of one name cannot share."""

from __future__ import annotations

import pytest

from graph import callings


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("the actor", "Senator", True),
        ("Kenyan striker", "a judge in Nairobi", True),
        ("baker", "Bishop", True),
        ("colonel", "President", False),
        ("former footballer and mayor of Truro", "striker", False),
        ("chairman", "actor", False),
        ("head of the harbour office", "boxer", False),
        (None, "actor", False),
        ("actor", "", False),
    ],
)
def test_callings_part_two_people_that_one_life_hardly_joins(one, other, expected):
    assert callings.apart(one, other) is expected
    assert callings.apart(other, one) is expected
