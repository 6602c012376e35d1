"""A claim's confidence: that of its relation, less the doubt about who speaks."""

from __future__ import annotations

import pytest

from graph import odds
from graph.annotations import Attribution
from graph.resolve import trust


def _attribution(**fields: object) -> Attribution:
    return Attribution(sources=(), cue=(), content=(), **fields)


def test_parts_end_with_the_doubt_about_the_speaker():
    relation = _attribution(confidence_parts=(("base", 2.0),))

    parts = trust.parts(relation, 0.5)

    assert parts[0] == ("base", 2.0)
    assert parts[1][0] == trust.IDENTITY
    assert trust.confidence(relation, 0.5) == odds.probability(parts)


def test_doubt_never_adds_confidence():
    relation = _attribution(confidence_parts=(("base", 2.0),))

    assert trust.confidence(relation, 0.3) <= trust.confidence(relation, 1.0)


def test_relation_without_parts_is_as_sure_as_its_link():
    assert trust.confidence(_attribution(confidence=0.5), 0.8) == pytest.approx(0.4)
    assert trust.parts(_attribution(), 0.8) == ()


@pytest.mark.parametrize("sure", [0.0, 0.01])
def test_no_link_is_doubted_without_end(sure):
    assert trust.doubt(sure) == trust.doubt(trust.LEAST)
