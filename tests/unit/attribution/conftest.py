"""Texts read as far as their attributions: a paragraph a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from graph.annotations import Document
from graph.article import Block, BlockKind
from graph.ontology import ClaimKind
from graph.pipeline.attribution import Attribution
from graph.pipeline.segmenter import Segmenter
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

REPORTED = {ClaimKind.STATEMENT, ClaimKind.SPEECH_ACT, ClaimKind.ATTITUDE}


@pytest.fixture(scope="module")
def annotate(parser) -> Callable[..., Document]:
    def run(text: str, kind: BlockKind = BlockKind.BODY) -> Document:
        blocks = tuple(Block(kind, Span(*m.span())) for m in re.finditer(r"[^\n]+", text))
        return Attribution()(Segmenter()(parser(Document(text=text, blocks=blocks))))

    return run


@pytest.fixture(scope="module")
def reports(annotate) -> Callable[[str], list[tuple[str, str]]]:
    """Sources and content of every claim that is no narration, in words."""

    def run(text: str) -> list[tuple[str, str]]:
        return [
            (
                " & ".join(s.span.of(text) for s in found.sources),
                " […] ".join(span.of(text) for span in found.content),
            )
            for found in annotate(text).attributions
            if found.kind in REPORTED
        ]

    return run


@pytest.fixture(scope="module")
def said(reports) -> Callable[[str], list[tuple[str, str]]]:
    """The same without the "that" before a content, which belongs to neither."""

    def run(text: str) -> list[tuple[str, str]]:
        return [(source, content.removeprefix("that ")) for source, content in reports(text)]

    return run
