"""The parser stage on a spaCy model: tokens, sentences, dependency tree, model entities.

========================  =====================================================
:mod:`stage`              :class:`Parser`, the stage
:mod:`loading`            which model, as it comes or quickened
:mod:`quick`              the same answers with less work
:mod:`conversion`         from spaCy's documents to tokens and sentences of ours
========================  =====================================================

Headline, body and items are parsed, block by block: headings and furniture never
join a sentence.
"""

from __future__ import annotations

from graph.pipeline.spacy_backend.conversion import LONGEST, read_blocks, taken_over
from graph.pipeline.spacy_backend.loading import load, plain
from graph.pipeline.spacy_backend.stage import Parser, blocks_of

__all__ = ["LONGEST", "Parser", "blocks_of", "load", "plain", "read_blocks", "taken_over"]
