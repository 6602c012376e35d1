"""Nouns, verbs with objects and passives that report; one invented sentence each."""

from __future__ import annotations

import re

import pytest

from graph.annotations import Attribution as Annotation
from graph.annotations import Document
from graph.article import Block, BlockKind
from graph.ontology import ClaimKind
from graph.pipeline.attribution import Attribution
from graph.pipeline.segmenter import Segmenter
from graph.spans import Span

TOLD = {ClaimKind.NARRATION, ClaimKind.ACTION}


@pytest.fixture(scope="module")
def annotate(parser):
    def run(text: str, kind: BlockKind = BlockKind.BODY) -> Document:
        blocks = tuple(Block(kind, Span(*m.span())) for m in re.finditer(r"[^\n]+", text))
        return Attribution()(Segmenter()(parser(Document(text=text, blocks=blocks))))

    return run


def _reported(document: Document) -> list[Annotation]:
    return [a for a in document.attributions if a.kind not in TOLD]


def _words(document: Document, attribution: Annotation) -> tuple[str, str, str]:
    source = " & ".join(s.span.of(document.text) for s in attribution.sources)
    content = " […] ".join(s.of(document.text) for s in attribution.content)
    return source, attribution.act, content


NOUNS = [
    ("Ida Voss made a plea for the bridge.", "Ida Voss", "request", "the bridge"),
    ("Norden has doubts about the treaty.", "Norden", "believe", "the treaty"),
    ("The union threw its support behind the mayor.", "The union", "other", "the mayor"),
    ("The council's refusal to rebuild the dam angered farmers.", "The council", "reject", "to rebuild the dam"),
    ("A warning by Ida Voss that the dam could burst went unheard.", "Ida Voss", "warn", "that the dam could burst"),
    ("His view is that the bridge is too old.", "His", "state", "that the bridge is too old"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "act", "content"), NOUNS)
def test_noun_reports_for_its_owner_or_its_verbs_subject(annotate, text, source, act, content):
    document = annotate(text)

    found = _reported(document)

    assert [_words(document, a) for a in found] == [(source, act, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Voss made no plea for the bridge.",
        "The dam will raise questions about the bridge.",
        "Norden made a plan on Friday.",
        "Ida Voss held a knife.",
    ],
)
def test_support_verb_alone_reports_nothing(annotate, text):
    document = annotate(text)

    assert _reported(document) == []


OBJECTS = [
    ("Ida Voss condemned, in a long letter, the raid on the port.", "Ida Voss", "condemn", "the raid on the port"),
    ("Ida Voss asked drivers on Friday to leave the road.", "Ida Voss", "request", "to leave the road"),
    ("The deputies attacked the negligence of the port.", "The deputies", "criticise", "the negligence of the port"),
    ("The mayor was accused of theft.", "", "accuse", "The mayor […] of theft"),
    ("The captain was described by two sailors as a careful man.", "two sailors", "state", "The captain […] as a careful man"),
    ("Ida Voss rallied behind the bill.", "Ida Voss", "agree", "the bill"),
    ("Ida Voss lamented the loss.", "Ida Voss", "criticise", "the loss"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "act", "content"), OBJECTS)
def test_act_has_its_object_as_content(annotate, text, source, act, content):
    document = annotate(text)

    found = _reported(document)

    assert [_words(document, a) for a in found] == [(source, act, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The study was supported by Norden.",
        "The bridge was considered.",
        "Rebels attacked the port.",
    ],
)
def test_deed_is_no_act_of_speech(annotate, text):
    document = annotate(text)

    assert _reported(document) == []


def test_addressee_of_a_request_is_no_content(annotate):
    document = annotate("Ida Voss urged Kenya to close the camps.")

    (found,) = _reported(document)

    assert [s.span.of(document.text) for s in found.addressees] == ["Kenya"]
    assert _words(document, found)[2] == "to close the camps"


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Ida Voss: Bridge is safe", [("Ida Voss", "state", "Bridge is safe")]),
        ("Storm: Bridge closed", []),
        ("Bridge falls", []),
    ],
)
def test_person_before_a_colon_speaks_in_the_headline(annotate, headline, expected):
    document = annotate(headline, BlockKind.HEADLINE)

    assert [_words(document, a) for a in _reported(document)] == expected
