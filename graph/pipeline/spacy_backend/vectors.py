"""A word's vector in its context: the part that is the word's own is kept, the rest computed.

spaCy's ``tok2vec`` embeds each word by its form alone (norm, prefix, suffix, shape,
a static vector), then lets neighbours in by convolution. The embedding takes two
fifths of its time; most words of a text have been seen before.

References
----------
M. Honnibal, "Embed, encode, attend, predict" (2016), for the architecture.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.tokens import Doc

from graph.pipeline.spacy_backend.shape import named, require

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from spacy.tokens import Token
    from spacy.vocab import Vocab

    Floats = NDArray[np.float32]

PIECES = 3
TOGETHER = 160
"""Words convolved at once: what lies between weights and result then stays in the cache."""
ROOM = 2048
EPSILON = np.float32(1e-8)
"""Added to a variance, as thinc's ``LayerNorm`` does."""


class Vectors:
    """Gives the vectors of all words of some documents.

    Parameters
    ----------
    model : thinc.model.Model
        A ``tok2vec``: embedding, then encoding.
    vocab : Vocab
        Makes documents of words not seen before.
    kept : int
        Most words whose vector is kept from one call to the next.

    Raises
    ------
    Unlike
        If `model` is built otherwise.
    """

    def __init__(self, model: Any, vocab: Vocab, *, kept: int) -> None:  # noqa: ANN401 - thinc's models are untyped
        require(len(model.layers) == 2, "a tok2vec of two layers")  # noqa: PLR2004
        self._embed, encode = model.layers
        self._encode = Encoder(encode)
        self._vocab, self._kept = vocab, kept
        columns = [node.attrs["columns"] for node in self._embed.walk() if "columns" in node.attrs]
        require(len(columns) == 1, "one set of features of words")
        self._attributes = [*columns[0], "ORTH"]
        # Odd numbers, so that no bit of any attribute is lost from the sum.
        self._odd = np.random.default_rng(0).integers(
            1 << 62, size=len(self._attributes), dtype=np.uint64
        ) * np.uint64(2) + np.uint64(1)
        self._forget()

    def _forget(self) -> None:
        self._rows: dict[int, int] = {}
        self._table = np.zeros((0, self._encode.width), dtype=np.float32)

    def __call__(self, docs: Sequence[Doc]) -> list[Floats]:
        """Give one array for each of `docs`, a row for each of its words."""
        if len(self._rows) > self._kept:
            self._forget()
        keys = [self._keys(doc) for doc in docs]
        self._learn(docs, keys)
        rows = list(map(self._rows.__getitem__, chain.from_iterable(keys)))
        return self._encode(self._table[rows], [len(doc) for doc in docs])

    def _keys(self, doc: Doc) -> list[int]:
        """Give one number for all that the embedding looks at."""
        found: list[int] = (doc.to_array(self._attributes) * self._odd).sum(axis=1).tolist()
        return found

    def _learn(self, docs: Sequence[Doc], keys: Sequence[Sequence[int]]) -> None:
        """Embed the words that were not seen before, each once, as a document of its own."""
        new: dict[int, Token] = {}
        for doc, numbers in zip(docs, keys, strict=True):
            for place, key in enumerate(numbers):
                if key not in self._rows:
                    new.setdefault(key, doc[place])
        if not new:
            return
        vectors = self._embed.predict([_document(self._vocab, list(new.values()))])[0]
        first, last = len(self._rows), len(self._rows) + len(new)
        if last > len(self._table):  # with room to grow, so that rows are seldom moved
            table = np.zeros((last + ROOM, self._encode.width), dtype=np.float32)
            table[:first] = self._table[:first]
            self._table = table
        self._table[first:last] = vectors
        self._rows.update(zip(new, range(first, last), strict=True))


def _document(vocab: Vocab, tokens: Sequence[Token]) -> Doc:
    doc = Doc(
        vocab,
        words=[token.text for token in tokens],
        spaces=[bool(token.whitespace_) for token in tokens],
    )
    for copy, token in zip(doc, tokens, strict=True):
        if copy.norm != token.norm:  # the tokeniser has its own norms: "n't" is "not"
            copy.norm_ = token.norm_
    return doc


@dataclass(frozen=True, slots=True)
class _Layer:
    """One convolution: weights from three words to the pieces, biases, scale and shift."""

    weights: Floats
    bias: Floats
    scale: Floats
    shift: Floats

    def __call__(self, rows: Floats) -> Floats:
        """Let each word's neighbours in; nothing stands before the first and behind the last."""
        size = rows.shape[1]
        padded = np.zeros((len(rows) + 2, size), dtype=np.float32)
        padded[1:-1] = rows
        found = np.empty_like(rows)
        window = np.empty((TOGETHER, 3 * size), dtype=np.float32)
        pieces = np.empty((TOGETHER, 3 * size), dtype=np.float32)
        for first in range(0, len(rows), TOGETHER):
            best = found[first : first + TOGETHER]
            last = first + len(best)
            near = window[: len(best)]
            for place in range(3):
                near[:, place * size : (place + 1) * size] = padded[first + place : last + place]
            self._convolve(near, pieces[: len(best)], best)
        found += rows
        return found

    def _convolve(self, window: Floats, pieces: Floats, best: Floats) -> None:
        """Put the greatest of the three pieces, normalised, in `best`; `pieces` is room for them."""
        size = best.shape[1]
        np.matmul(window, self.weights, out=pieces)
        pieces += self.bias
        np.maximum(pieces[:, :size], pieces[:, size : 2 * size], out=best)
        np.maximum(best, pieces[:, 2 * size :], out=best)
        best -= best.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", best, best) / np.float32(size) + EPSILON
        best *= (1 / np.sqrt(variance))[:, None]
        best *= self.scale
        best += self.shift


class Encoder:
    """Lets neighbours in: as many convolutions over three words as the model has.

    Parameters
    ----------
    model : thinc.model.Model
        ``with_array`` over residual layers of window, maxout of three pieces, layer norm.
    """

    def __init__(self, model: Any) -> None:  # noqa: ANN401 - thinc's models are untyped
        self._pad: int = model.attrs["pad"]
        windows, maxouts, norms = (
            named(model, name) for name in ("expand_window", "maxout", "layernorm")
        )
        require(len(windows) == len(maxouts) == len(norms) == self._pad, "as many layers as pads")
        require(all(w.attrs["window_size"] == 1 for w in windows), "windows of three words")
        self._layers = [_layer(*both) for both in zip(maxouts, norms, strict=True)]
        self.width = len(self._layers[0].scale)

    def __call__(self, rows: Floats, lengths: Sequence[int]) -> list[Floats]:
        """Encode the words of several documents, `lengths` of them each, none leaking into another."""
        # So many empty rows between two documents as there are layers keep them apart.
        places = np.arange(len(rows)) + np.repeat(
            self._pad * np.arange(1, len(lengths) + 1), lengths
        )
        padded = np.zeros((len(rows) + self._pad * (len(lengths) + 1), rows.shape[1]), np.float32)
        padded[places] = rows
        for layer in self._layers:
            padded = layer(padded)
        ends = np.cumsum(lengths).tolist()
        found = padded[places]
        return [found[end - size : end] for end, size in zip(ends, lengths, strict=True)]


def _layer(maxout: Any, norm: Any) -> _Layer:  # noqa: ANN401 - thinc's models are untyped
    weights, bias = maxout.get_param("W"), maxout.get_param("b")
    size, pieces, width = weights.shape
    require(pieces == PIECES and width == 3 * size, "maxout of three pieces over three words")
    # Piece by piece, so that the greatest is found in three long runs.
    return _Layer(
        np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(width, pieces * size)),
        np.ascontiguousarray(bias.T.reshape(-1)),
        norm.get_param("G"),
        norm.get_param("b"),
    )
