"""A report denied in its first half and made in its second."""

from __future__ import annotations

import pytest

from graph.ontology import Polarity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The doctor did not say that the mule was dead, but that he was ill.", ("The doctor", "he was ill")),
        ("The board never said that the mill would close, only that it was old.", ("The board", "it was old")),
        ("The union did not call for a strike but for talks.", ("The union", "talks")),
        ("The coach did not blame the referee but the weather.", ("The coach", "the weather")),
    ],
)  # fmt: skip
def test_what_was_said_instead_is_affirmed(annotate, reports, text, expected):
    (found,) = [a for a in annotate(text).attributions if a.sources]

    assert reports(text) == [expected]
    assert found.polarity is Polarity.AFFIRMED


@pytest.mark.parametrize(
    "text",
    [
        "The doctor could not say that the mule was dead, but that he was ill was plain.",
        "The doctor did not say that the mule was dead but old.",
        "The union did not call for a strike or for talks.",
    ],
)
def test_what_was_denied_as_a_whole_is_no_report(reports, text):
    assert reports(text) == []
