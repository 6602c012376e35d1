"""Readers for the tests of coreference: with and without the attributions that tell who speaks."""

from __future__ import annotations

import pytest

from graph.annotations import Document
from graph.article import Block, BlockKind
from graph.pipeline.attribution import Attribution
from graph.pipeline.coreference import Coreference
from graph.pipeline.mentions import Mentions
from graph.pipeline.segmenter import Segmenter
from graph.spans import Span


@pytest.fixture(scope="module")
def heard(parser):
    """Read one paragraph up to coreference, with quotations and attributions."""
    stages = (Segmenter(), parser, Mentions(), Attribution(), Coreference())

    def _read(text):
        document = Document(text=text, blocks=(Block(BlockKind.BODY, Span(0, len(text))),))
        for stage in stages:
            document = stage(document)
        return document

    return _read


@pytest.fixture(scope="module")
def meant(heard):
    """Give the names of all whom the last mention with these words means; none if unresolved."""

    def _meant(text, words):
        document = heard(text)
        links = {link.mention: link for link in document.links}
        number = [i for i, m in enumerate(document.mentions) if m.span.of(text) == words][-1]
        link = links.get(number)
        return [document.mentions[n].name for n in (link.antecedent, *link.also)] if link else []

    return _meant
