from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from graph.annotations import Document, Extractor
from graph.errors import ConfigurationError, ExtractionFailed
from graph.pipeline.stage import Pipeline


@dataclass
class FakeStage:
    name: str = "fake"
    version: str = "1"
    requires: frozenset[str] = frozenset()
    assigns: frozenset[str] = frozenset()
    layers: dict = field(default_factory=dict)

    def __call__(self, document: Document) -> Document:
        return document.having(**self.layers)


def test_pipeline_runs_its_stages_in_order():
    first = FakeStage(assigns=frozenset({"language"}), layers={"language": "fr"})
    second = FakeStage(assigns=frozenset({"language"}), layers={"language": "es"})

    document = Pipeline([first, second], Extractor())(Document(text="x"))

    assert document.language == "es"


def test_pipeline_puts_its_versions_on_the_document():
    extractor = Extractor(name="rules", version="9")

    document = Pipeline([], extractor)(Document(text="x"))

    assert document.extractor == extractor


def test_pipeline_with_an_unmet_need_is_refused():
    stage = FakeStage(name="topics", requires=frozenset({"attributions"}))

    with pytest.raises(ConfigurationError, match=r"topics.*attributions"):
        Pipeline([stage], Extractor())


def test_pipeline_whose_stage_assigns_no_layer_is_refused():
    stage = FakeStage(assigns=frozenset({"nonsense"}))

    with pytest.raises(ConfigurationError, match="nonsense"):
        Pipeline([stage], Extractor())


@pytest.mark.parametrize(("language", "title"), [("en", "home"), ("fr", "abroad")])
def test_steps_take_the_same_way_as_a_call(language, title):
    home = FakeStage(assigns=frozenset({"title"}), layers={"title": "home"})
    abroad = FakeStage(assigns=frozenset({"title"}), layers={"title": "abroad"})
    pipeline = Pipeline([home], Extractor(), abroad=[abroad])
    document = Document(text="x", language=language)

    ((_, last),) = pipeline.steps(document)

    assert last.title == pipeline(document).title == title


def test_pipe_keeps_the_order_of_documents():
    pipeline = Pipeline([], Extractor())

    texts = [d.text for d in pipeline.pipe([Document(text="a"), Document(text="b")])]

    assert texts == ["a", "b"]


@dataclass
class BrokenStage(FakeStage):
    error: Exception = field(default_factory=ZeroDivisionError)

    def __call__(self, document: Document) -> Document:
        del document
        raise self.error


def test_pipeline_names_the_stage_that_fails():
    pipeline = Pipeline([BrokenStage(name="dates", error=OverflowError("too far"))], Extractor())

    with pytest.raises(ExtractionFailed, match=r"'dates'.*OverflowError: too far") as caught:
        pipeline(Document(text="x"))

    assert isinstance(caught.value.__cause__, OverflowError)


def test_pipeline_passes_errors_of_the_domain_on():
    pipeline = Pipeline([BrokenStage(error=ConfigurationError("no lexicon"))], Extractor())

    with pytest.raises(ConfigurationError, match="no lexicon"):
        pipeline(Document(text="x"))
