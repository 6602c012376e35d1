"""The same model with less work: what it says is equal, its time about a third.

Most of the time of spaCy's English models need not be spent:

- Half of a word's vector depends on the word alone (:mod:`vectors` keeps it).
- Matrices are multiplied by code for no processor in particular where numpy has
  code for the one at hand (:mod:`algebra`).
- Python's lock is taken and given back at every look at the state of the parser
  (:mod:`arcs` holds it).
- Every possible name is weighed at every word, move by move, where most words are
  plainly outside of any (:mod:`names`).
- Rules for parts of speech and lemmas are matched anew for every occurrence of a
  word (:mod:`attributes`).

Tests hold the answers equal to those of the
model as it comes.
"""

from __future__ import annotations

from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING, Any

from graph.pipeline.spacy_backend.algebra import multiply_fast
from graph.pipeline.spacy_backend.arcs import Arcs
from graph.pipeline.spacy_backend.attributes import Attributes
from graph.pipeline.spacy_backend.names import Names
from graph.pipeline.spacy_backend.rows import compact
from graph.pipeline.spacy_backend.shape import require
from graph.pipeline.spacy_backend.vectors import Vectors

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

PARTS = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner"]
KEPT = 15_000
"""About as many words as two hundred articles have between them; 12 MB."""


class Quick:
    """A spaCy model for English, read by its parts.

    Parameters
    ----------
    model : Language
        Of :data:`PARTS`. It is changed: its matrices are multiplied otherwise, its
        table of vectors takes no more words.
    kept : int
        Most words whose vectors and attributes are kept; a KB each.

    Raises
    ------
    Unlike
        If it is built otherwise than spaCy's small and middle models.
    """

    def __init__(self, model: Language, *, kept: int = KEPT) -> None:
        require(model.pipe_names == PARTS, "the parts of an English model")
        parts: list[Any] = [part for _, part in model.pipeline]
        tok2vec, self._tagger, parser, ruler, lemmatiser, recogniser = parts
        self._model, self._lock = model, Lock()
        for part in (tok2vec, self._tagger, parser, recogniser):
            multiply_fast(part.model)
        self._vectors = Vectors(tok2vec.model, model.vocab, kept=kept)
        self._arcs = Arcs(parser)
        self._attributes = Attributes(ruler, lemmatiser, kept=kept)
        compact(model.vocab.vectors)
        self._names = Names(recogniser, model.vocab, kept=kept)

    @property
    def meta(self) -> dict[str, Any]:
        """Language, name and version of the model."""
        return self._model.meta

    def pipe(self, texts: Iterable[str], *, batch_size: int) -> Iterator[Doc]:
        """Parse `texts`, in order, `batch_size` at a time."""
        left = iter(texts)
        while batch := list(islice(left, batch_size)):
            docs = [self._model.make_doc(text) for text in batch]
            with self._lock:  # what is kept of words is shared by all threads
                self._read([doc for doc in docs if len(doc)])
            yield from docs

    def _read(self, docs: Sequence[Doc]) -> None:
        if not docs:
            return
        for doc, vectors in zip(docs, self._vectors(docs), strict=True):
            doc.tensor = vectors  # type: ignore[assignment] # the stub forgets single precision
        self._tagger.set_annotations(docs, self._tagger.predict(docs))
        self._arcs(docs)
        self._attributes(docs)
        self._names(docs)
