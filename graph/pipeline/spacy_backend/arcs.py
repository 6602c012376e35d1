"""Heads and labels as spaCy's parser finds them, the sums of each step done by numpy.

A move is chosen by eight words (on the stack, in the buffer, their children), whose
contributions are summed. spaCy's own loop does that without Python's lock, and takes
and gives the lock back at every look at a state: most of its time. Here the
states are asked and moved by spaCy, the lock held, and all documents step together.

References
----------
M. Honnibal and M. Johnson, "An improved non-monotonic transition system for dependency
parsing" (2015); E. Kiperwasser and Y. Goldberg (2016), for features of few words.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.ml.parser_model import ParserStepModel

from graph.pipeline.spacy_backend.shape import require

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from spacy.tokens import Doc

    Floats = NDArray[np.float32]

PIECES = 2


class Arcs:
    """Sets heads, labels and sentences of documents whose words have vectors.

    Parameters
    ----------
    parser : spacy.pipeline.DependencyParser
        spaCy's, greedy.

    Raises
    ------
    Unlike
        If it is built otherwise.
    """

    def __init__(self, parser: Any) -> None:  # noqa: ANN401 - spaCy's parts in C are untyped
        model: Any = parser.model
        require(model.name == "parser_model" and model.attrs["has_upper"], "moves by two layers")
        require(not model.attrs["unseen_classes"], "moves that were all learned")
        require(parser.cfg["beam_width"] == 1, "one way at a time")
        self._parser = parser
        self._words, lower, upper = model.layers
        require(lower.get_dim("nP") == PIECES, "maxout of two pieces")
        self._features: int = lower.get_dim("nF")
        # All features of a word, and of each the two pieces apart.
        weights, padding, bias = (lower.get_param(name) for name in ("W", "pad", "b"))
        self._lower = np.ascontiguousarray(
            weights.transpose(3, 0, 2, 1).reshape(weights.shape[3], -1)
        )
        self._padding = padding[0].transpose(0, 2, 1).reshape(1, -1)
        self._bias = np.ascontiguousarray(bias.T.reshape(-1))
        self._upper = np.ascontiguousarray(upper.get_param("W").T)
        self._upper_bias = upper.get_param("b")
        self._asked = SimpleNamespace(state2vec=SimpleNamespace(nF=self._features))

    def __call__(self, docs: Sequence[Doc]) -> None:
        """Parse `docs`."""
        states = self._parser.moves.init_batch(docs)
        rows = self._rows(docs)
        places = np.arange(self._features) + self._features  # the first word is none
        size = len(self._bias) // PIECES
        left = [state for state in states if not state.is_final()]
        while left:
            words = ParserStepModel.get_token_ids(self._asked, left)
            hidden = rows[words * self._features + places].sum(axis=1)
            hidden += self._bias
            scores = np.maximum(hidden[:, :size], hidden[:, size:]) @ self._upper
            scores += self._upper_bias
            left = self._parser.transition_states(left, scores)
        self._parser.set_annotations(docs, states)

    def _rows(self, docs: Sequence[Doc]) -> Floats:
        """Give a row for each feature of each word: what it adds to what a move is chosen by."""
        vectors = self._words.predict(docs)
        found = np.concatenate([self._padding, vectors @ self._lower])
        return found.reshape(len(found) * self._features, -1)
