"""Entity tags follow the revision, the address, and what else matters."""

from __future__ import annotations

import pytest

from app import caching


def test_tag_is_strong_and_the_same_for_the_same():
    one = caching.tag(3, "/v1/claims", [("a", "1"), ("b", "2")])
    other = caching.tag(3, "/v1/claims", [("b", "2"), ("a", "1")])

    assert one == other
    assert one.startswith('"')


@pytest.mark.parametrize(
    ("revision", "path", "parameters", "also"),
    [
        (4, "/v1/claims", [("a", "1")], ""),
        (3, "/v1/topics", [("a", "1")], ""),
        (3, "/v1/claims", [("a", "2")], ""),
        (3, "/v1/claims", [("a", "1"), ("a", "1")], ""),
        (3, "/v1/claims", [("a", "1")], "2026-03-02"),
    ],
)
def test_tag_differs_where_the_answer_may(revision, path, parameters, also):
    usual = caching.tag(3, "/v1/claims", [("a", "1")])

    assert caching.tag(revision, path, parameters, also=also) != usual


@pytest.mark.parametrize(
    ("header", "same"),
    [
        (None, False),
        ("", False),
        ('"a"', True),
        ('W/"a"', True),
        ('"b", "a"', True),
        ("*", True),
        ('"b"', False),
    ],
)
def test_matches_reads_the_header(header, same):
    assert caching.matches(header, '"a"') is same
