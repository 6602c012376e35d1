"""Text to tokens in bounded time: a run without any space is cut before it is taken apart.

spaCy's tokenizer takes marks off a run one by one and looks at all that is left each
time: ten thousand opening marks take it twenty seconds.
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
        cuts = [found.end() for found in _OVERLONG.finditer(text)]
        if not cuts:
            return self.tokenizer(text)
        pieces = [text[start:end] for start, end in pairwise([0, *cuts, len(text)])]
        whole = Doc.from_docs([self.tokenizer(piece) for piece in pieces], ensure_whitespace=False)
        return whole if whole is not None else self.tokenizer(text)
