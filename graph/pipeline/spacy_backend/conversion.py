"""From spaCy's documents, one a block, to the tokens and sentences of one document of ours."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import accumulate, compress, islice, pairwise
from operator import add, not_
from typing import TYPE_CHECKING

from spacy.attrs import DEP, HEAD, IDX, IS_SPACE, LEMMA, LENGTH, ORTH, POS, SENT_START, TAG

from graph.annotations import Document, ModelEntity
from graph.article import BlockKind
from graph.spans import Span
from graph.syntax import Sentence, Syntax, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.strings import StringStore
    from spacy.tokens import Doc

    from graph.article import Article, Block

READ = frozenset({BlockKind.HEADLINE, BlockKind.BODY, BlockKind.ITEM})
LONG = 250
"""A sentence of so many tokens ends with its next mark: rules look at whole sentences."""
LONGEST = 300
"""Most tokens of a sentence, marks or none."""
KEPT = 100_000
"""Most strings kept from one document to the next."""
WORDS: list[int | str] = [ORTH, LEMMA, POS, TAG, DEP]
PLACES: list[int | str] = [HEAD, IDX, LENGTH, SENT_START, IS_SPACE]


def taken_over(document: Document, docs: Sequence[Doc]) -> Document:
    """Add what the model says about the read blocks, in tokens and entities of ours."""
    build = _Build()
    if docs and len(_words(docs[0].vocab.strings)) > KEPT:
        _words.cache_clear()  # news has ever new names; whoever reads the old table keeps it
    for (index, block), doc in zip(read_blocks(document), docs, strict=True):
        build.add(doc, index, block.span.start)
    syntax = Syntax(tuple(build.tokens), tuple(build.sentences))
    return document.having(syntax=syntax, model_entities=tuple(build.entities))


def read_blocks(text: Article | Document) -> list[tuple[int, Block]]:
    """Give the blocks that are parsed, each with its number."""
    return [(i, b) for i, b in enumerate(text.blocks) if b.kind in READ]


class _Words(dict[int, str]):
    """The strings behind spaCy's numbers, each made once."""

    def __init__(self, store: StringStore) -> None:
        super().__init__()
        self.store = store

    def __missing__(self, key: int) -> str:
        word = self[key] = self.store[key]
        return word


@lru_cache(maxsize=2)
def _words(store: StringStore) -> _Words:
    return _Words(store)


@dataclass
class _Build:
    tokens: list[Token] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    entities: list[ModelEntity] = field(default_factory=list)

    def add(self, doc: Doc, block: int, offset: int) -> None:
        """Take over one parsed block, leaving white-space tokens out."""
        # By column, one call each: asking token by token makes a Python object of each.
        word = _words(doc.vocab.strings).__getitem__
        texts, lemmas, parts, tags, deps = (
            list(map(word, column)) for column in doc.to_array(WORDS).T.tolist()
        )
        places = doc.to_array(PLACES).view("int64")  # signed: a head may stand before
        heads, starts, lengths, begins, spaces = places.T.tolist()
        # White space has the number of what follows it, and governs nothing.
        index = list(accumulate(map(not_, spaces), initial=len(self.tokens)))
        governors = [index[i if spaces[i + head] else i + head] for i, head in enumerate(heads)]
        starts = [offset + start for start in starts]
        opened, cut = _opened(begins, spaces, parts)
        rows = zip(
            index, starts, map(add, starts, lengths), texts, lemmas, parts, tags, deps, governors,
            islice(accumulate(opened, initial=len(self.sentences) - 1), 1, None), strict=False,
        )  # fmt: skip
        # Not by the class's own constructor: that takes as long as all the rest.
        self.tokens += map(partial(tuple.__new__, Token), compress(rows, map(not_, spaces)))
        firsts = list(compress(index, opened))
        self._close(firsts, block)
        if cut:
            self._root(firsts)
        self.entities += [
            ModelEntity(Span(offset + e.start_char, offset + e.end_char), e.label_)
            for e in doc.ents
        ]

    def _root(self, firsts: list[int]) -> None:
        """Give every sentence from `firsts` on one root, and no head outside of itself."""
        for first, last in pairwise([*firsts, len(self.tokens)]):
            tokens = self.tokens[first:last]
            lost = [t for t in tokens if not first <= t.head < last]
            root = next((t for t in tokens if t.head == t.index), lost[0] if lost else tokens[0])
            for token in lost:
                dep = "ROOT" if token is root else "dep"
                self.tokens[token.index] = token._replace(head=root.index, dep=dep)

    def _close(self, firsts: list[int], block: int) -> None:
        """Add the sentences that begin at `firsts`, now that their tokens are known."""
        for first, last in pairwise([*firsts, len(self.tokens)]):
            span = Span(self.tokens[first].start, self.tokens[last - 1].end)
            self.sentences.append(Sentence(len(self.sentences), first, last, block, span))


def _opened(begins: list[int], spaces: list[int], parts: list[str]) -> tuple[list[bool], bool]:
    """Tell for each token whether a sentence begins with it, and whether one was cut as too long."""
    if len(begins) < LONG and not any(spaces):  # nearly always; nothing to leave out or to cut
        return [i == 0 or begin == 1 for i, begin in enumerate(begins)], False
    found: list[bool] = []
    opens, cut, size, before = True, False, 0, ""
    for begin, space, part in zip(begins, spaces, parts, strict=True):
        opens = opens or begin == 1
        if space:
            found.append(False)
            continue
        long = size >= LONG and (size >= LONGEST or before == "PUNCT")
        cut = cut or (long and not opens)
        found.append(opens or long)
        size = 1 if opens or long else size + 1
        opens, before = False, part
    return found, cut
