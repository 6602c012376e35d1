"""The stage: every block that is read goes to the model, and what it says becomes layers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from graph.pipeline.spacy_backend.conversion import read_blocks, taken_over

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc

    from graph.annotations import Document
    from graph.article import Article


class Model(Protocol):
    """What the stage asks of a model; spaCy's ``Language`` is one."""

    @property
    def meta(self) -> dict[str, Any]:
        """Language, name and version."""

    def pipe(self, texts: Iterable[str], *, batch_size: int) -> Iterator[Doc]:
        """Parse the texts, in order."""


@dataclass(frozen=True)
class Parser:
    """Stage: parse every read block with a spaCy model."""

    model: Model
    name: str = "parser"
    version: str = "1"
    requires: frozenset[str] = frozenset({"text", "blocks"})
    assigns: frozenset[str] = frozenset({"syntax", "model_entities"})
    batch: int = 32

    def __call__(self, document: Document) -> Document:
        """Add the syntax and the model's entities."""
        return taken_over(document, self.parsed(document))

    def parsed(self, document: Document) -> Sequence[Doc]:
        """Let the model read the blocks; nothing else happens here."""
        return list(self.model.pipe(blocks_of(document), batch_size=self.batch))


def blocks_of(text: Article | Document) -> list[str]:
    """Give the blocks that are read, each on one line of the same length."""
    # A hard line break inside a paragraph is white space; same length keeps offsets.
    return [re.sub(r"[^\S ]", " ", b.span.of(text.text)) for _, b in read_blocks(text)]
