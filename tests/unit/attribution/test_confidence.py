"""Confidence is the sum of the parts that are kept with it."""

from __future__ import annotations

import pytest

from graph import lexicon, odds
from graph.ontology import ClaimKind
from graph.pipeline.attribution import confidence


def test_confidence_is_made_of_its_parts(annotate):
    (found,) = annotate("Ida Voss said that the bridge was safe.").attributions

    names = [name for name, _ in found.confidence_parts]
    assert found.confidence == odds.probability(found.confidence_parts)
    assert {"base", "construction clause", "kind statement", "source is a person"} <= set(names)
    assert found.confidence > 0.8


def test_weaker_forms_are_trusted_less(annotate):
    (clause,) = annotate("Ida Voss said that the old bridge over the bay was safe.").attributions
    (noun,) = annotate("Reports that the bridge fell spread fast.").attributions[:1]

    assert noun.confidence < clause.confidence


def test_narration_has_no_parts(annotate):
    (told,) = annotate("The bridge fell on Monday.").attributions

    assert told.kind is ClaimKind.NARRATION
    assert (told.confidence, told.confidence_parts) == (0.5, ())


def test_no_feature_is_a_word_of_the_text(annotate):
    text = "The harbourmaster grumbled about zeppelins in the sky."

    (found,) = annotate(text).attributions

    words = {word for name, _ in found.confidence_parts for word in name.split()}
    assert not words & {"harbourmaster", "grumbled", "zeppelins", "sky"}


@pytest.fixture
def _without_weights(monkeypatch):
    monkeypatch.setattr(lexicon, "table", {"confidence": {}}.__getitem__)
    confidence.weights.cache_clear()
    confidence.least.cache_clear()
    yield
    monkeypatch.undo()
    confidence.weights.cache_clear()
    confidence.least.cache_clear()


@pytest.mark.usefixtures("_without_weights")
def test_rules_need_no_weights():
    assert confidence.weights() == {}
    assert confidence.least() == 0.0
