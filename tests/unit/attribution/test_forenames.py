"""Forenames that are also prepositions: invented sentences."""

from __future__ import annotations

import pytest

SAID = [
    ("Per Lund said that the quay was safe.", ("Per Lund", "that the quay was safe")),
    ("The quay would close, Per Lund said.", ("Per Lund", "The quay would close")),
    ("Per Lund, 43, said the quay would close.", ("Per Lund, 43", "the quay would close")),
    ("The mayor told Per Lund that the quay was safe.", ("The mayor", "that the quay was safe")),
    ("Per Ida Voss, the quay will close.", ("Ida Voss", "the quay will close")),
    ("The quay will close, per Ida Voss.", ("Ida Voss", "The quay will close")),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_a_forename_is_no_preposition(reports, text, said):
    found = reports(text)

    assert found == [said]
