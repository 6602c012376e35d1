"""Text to tokens: in bounded time, and with the full stop behind a unit apart.

spaCy's tokenizer takes marks off a run one by one and looks at all that is left each
time: ten thousand opening marks take it twenty seconds. So a run without any space is
cut before it is taken apart.

It takes the "m." of "It cost £3m. The mayor left" and the whole "40C." for
abbreviations, and two sentences for one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 300
"""Code points of a run that are taken at once; addresses are shorter, as a rule."""
_OVERLONG = re.compile(rf"\S{{{LONGEST}}}(?=\S)")
_MEASURED = re.compile(
    r"""(?<![^\W\d_])[0-9][a-zA-Z]{1,3}(\.)(?=\s+[\"'“‘(]?[A-Z0-9£$€]|[\"'”’)\]]|\s*\Z)"""
)
"""A number with a unit of a few letters, and a full stop that can end a sentence."""


@dataclass(frozen=True)
class Words:
    """A tokenizer that never sees a longer run than :data:`LONGEST`.

    Parameters
    ----------
    tokenizer : callable
        spaCy's; its documents hold exactly the text.
    """

    tokenizer: Callable[[str], Doc]

    def __call__(self, text: str) -> Doc:
        """Take `text` apart."""
        return _stopped(self._apart(text), text)

    def _apart(self, text: str) -> Doc:
        cuts = [found.end() for found in _OVERLONG.finditer(text)]
        if not cuts:
            return self.tokenizer(text)
        pieces = [text[start:end] for start, end in pairwise([0, *cuts, len(text)])]
        whole = Doc.from_docs([self.tokenizer(piece) for piece in pieces], ensure_whitespace=False)
        return whole if whole is not None else self.tokenizer(text)


def _stopped(doc: Doc, text: str) -> Doc:
    """Make the full stop behind a measure a token of its own."""
    ends = [found.end() for found in _MEASURED.finditer(text)]
    if not ends:  # nearly always
        return doc
    last = {token.idx + len(token): token for token in doc}
    with doc.retokenize() as retokenizer:
        for token in (last[end] for end in ends if end in last):
            if len(token) > 1:
                # no tree is known yet: both parts stand for themselves
                retokenizer.split(token, [token.text[:-1], "."], [(token, 0), (token, 1)])
    return doc
