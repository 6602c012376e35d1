"""Names as spaCy's entity recogniser finds them, without weighing every move at every word.

The recogniser goes word by word: outside of a name it stays outside (``O``), takes
the word as a name of one word (``U-GPE``) or begins one (``B-GPE``); inside it goes
on (``I-GPE``) or ends (``L-GPE``). What it weighs outside of a name depends on the
word alone, so that is computed for all words at once; only inside of names, one
word at a time.

References
----------
G. Lample et al., "Neural architectures for named entity recognition" (2016), for moves
over a stack.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from spacy.attrs import IS_SPACE, SENT_START
from spacy.tokens import Span

from graph.pipeline.spacy_backend.shape import require
from graph.pipeline.spacy_backend.vectors import Vectors

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray
    from spacy.pipeline import EntityRecognizer
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    Floats = NDArray[np.float32]
    Flags = NDArray[np.bool_]

FEATURES = 3
"""What a move is chosen by: the word, the first word of the open name, the word before."""
PIECES = 2
NEVER = np.float32("-inf")


class _Move(NamedTuple):
    """A move that begins a name: its label, and the moves that then go on or end it, if any."""

    label: str
    go_on: int | None = None
    end: int | None = None


class _Weighed(NamedTuple):
    """What the words of some documents bring to a move, and how each move scores outside."""

    features: Floats
    scores: Floats

    def part(self, first: int, last: int) -> _Weighed:
        return _Weighed(self.features[first:last], self.scores[first:last])


class Names:
    """Sets the names of documents whose sentences are known.

    Parameters
    ----------
    recogniser : EntityRecognizer
        spaCy's; its answers for documents that have no names yet.
    vocab : Vocab
        The model's.
    kept : int
        Most words whose vector is kept.

    Raises
    ------
    Unlike
        If the recogniser is built otherwise.
    """

    def __init__(self, recogniser: EntityRecognizer, vocab: Vocab, *, kept: int) -> None:
        model: Any = recogniser.model
        require(model.name == "parser_model" and model.attrs["has_upper"], "moves by two layers")
        require(not model.attrs["unseen_classes"], "moves that were all learned")
        require(recogniser.cfg["beam_width"] == 1, "one way at a time")
        words, self._lower, upper = model.layers
        require(self._lower.get_dim("nF") == FEATURES, "three features")
        require(self._lower.get_dim("nP") == PIECES, "maxout of two pieces")
        tok2vec, as_array, self._narrow = words.layers
        require(as_array.name == "list2array", "vectors in one array")
        self._vectors = Vectors(tok2vec, vocab, kept=kept)
        self._weights, self._bias = upper.get_param("W"), upper.get_param("b")
        self._set_moves([recogniser.moves.get_class_name(i) for i in range(len(self._bias))])

    def _set_moves(self, names: list[str]) -> None:
        self._out = names.index("O")
        self._begins = np.array([name.startswith("B-") for name in names])
        self._names = np.array([name[:2] in {"B-", "U-"} and len(name) > 2 for name in names])  # noqa: PLR2004 - "U-" is for words that may not be named
        self._inside = ~self._names & (np.arange(len(names)) != self._out)
        self._moves = {
            number: _Move(name[2:])
            if name.startswith("U")
            else _Move(name[2:], names.index(f"I{name[1:]}"), names.index(f"L{name[1:]}"))
            for number, name in enumerate(names)
            if self._names[number]
        }

    def __call__(self, docs: Sequence[Doc]) -> None:
        """Set ``ents`` of `docs`."""
        weighed = self._weigh(docs)
        for doc, last in zip(docs, accumulate(map(len, docs)), strict=True):
            found = self._found(doc, weighed.part(last - len(doc), last))
            doc.set_ents(list(found), default="outside")

    def _weigh(self, docs: Sequence[Doc]) -> _Weighed:
        vectors = self._narrow.predict(np.concatenate(self._vectors(docs)))
        features = self._lower.predict(vectors)
        nothing, features = features[0], features[1:]  # the first row stands for no word
        hidden = self._hidden(features[:, 0], nothing[1], nothing[2])
        return _Weighed(features, hidden @ self._weights.T + self._bias)

    def _hidden(self, word: Floats, first: Floats, before: Floats) -> Floats:
        pieces = word + first + before + self._lower.get_param("b")
        found: Floats = np.maximum(pieces[..., 0], pieces[..., 1])
        return found

    def _found(self, doc: Doc, weighed: _Weighed) -> Iterator[Span]:
        starts, spaces = (doc.to_array([SENT_START, IS_SPACE]) == 1).T
        best = self._outside(weighed.scores, starts, spaces)
        end = 0
        for at in np.flatnonzero(best != self._out).tolist():
            if at >= end:
                move = self._moves[best[at]]
                end = self._end(move, weighed.features, starts, at)
                yield Span(doc, at, end, label=move.label)

    def _outside(self, scores: Floats, starts: Flags, spaces: Flags) -> NDArray[np.intp]:
        """Choose the best move for every word, if it stood outside of any name."""
        scores[:, self._inside] = NEVER
        scores[np.ix_(spaces, self._names)] = NEVER
        # No name begins with the last word of a sentence and goes on.
        scores[np.ix_(np.append(starts[1:], True), self._begins)] = NEVER
        best: NDArray[np.intp] = scores.argmax(axis=1)
        return best

    def _end(self, move: _Move, features: Floats, starts: Flags, first: int) -> int:
        """Where the name that begins with word `first` ends."""
        at = first + 1
        if move.end is None:
            return at
        weights, bias = self._weights[[move.go_on, move.end]], self._bias[[move.go_on, move.end]]
        while at + 1 < len(starts) and not starts[at + 1]:
            hidden = self._hidden(features[at, 0], features[first, 1], features[at - 1, 2])
            go_on, end = weights @ hidden + bias
            if end > go_on:
                break
            at += 1
        return at + 1
