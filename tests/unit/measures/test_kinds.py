"""Which noun is a kind of which, by the table of kinds."""

from __future__ import annotations

import pytest

from graph.measures import kinds


@pytest.mark.parametrize(
    ("wide", "narrow", "expected"),
    [
        ("dog", "husky", True),
        ("book", "bible", True),
        ("vehicle", "truck", True),
        ("husky", "dog", False),
        ("dog", "dog", False),
        ("horse", "husky", False),
        ("unheard-of", "husky", False),
    ],
)
def test_contains_goes_up_the_kinds(wide: str, narrow: str, *, expected: bool) -> None:
    found = kinds.contains(wide, narrow)

    assert found is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [("lorry", "camion", True), ("yurt", "yurt", True), ("lorry", "horse", False)],
)
def test_same_asks_for_a_meaning_in_common(left: str, right: str, *, expected: bool) -> None:
    found = kinds.same(left, right)

    assert found is expected
