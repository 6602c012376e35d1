"""Which row of a model's table of vectors is a word's: sorted numbers in place of a dictionary.

The middle model knows half a million words; as Python's numbers they take 50 MB, in
arrays 6. They are asked for once for every word not seen before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.vectors import Vectors


class Rows:
    """From a word's number to its row, as much of a mapping as spaCy asks for.

    Examples
    --------
    >>> rows = Rows({7: 1, 3: 0})
    >>> rows.get(7, -1), rows.get(5, -1), 3 in rows, len(rows)
    (1, -1, True, 2)
    """

    def __init__(self, found: Mapping[int, int]) -> None:
        keys = np.fromiter(found, dtype=np.uint64, count=len(found))
        rows = np.fromiter(found.values(), dtype=np.int32, count=len(found))
        order = np.argsort(keys)
        self._keys, self._rows = keys[order], rows[order]

    def get(self, key: int, default: int | None = None) -> int | None:
        """Give the row of `key`."""
        at = int(np.searchsorted(self._keys, np.uint64(key)))
        if at < len(self._keys) and self._keys[at] == key:
            return int(self._rows[at])
        return default

    def __contains__(self, key: int) -> bool:
        return self.get(key) is not None

    def __len__(self) -> int:
        return len(self._keys)


def compact(vectors: Vectors) -> None:
    """Let `vectors` keep its numbers in arrays; nothing can be added to it afterwards."""
    if isinstance(vectors.key2row, dict) and vectors.key2row:
        vectors.key2row = Rows(vectors.key2row)
