"""Multiplies matrices by numpy's library where that is sure to stay on one core.

spaCy brings a library of its own that knows no processor in particular; numpy's
(OpenBLAS) does and is two to three times as fast, unless it splits small matrices
between threads: then most time goes into waiting. ``graph/__init__.py`` says one thread.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import numpy as np
from thinc.api import NumpyOps

from graph import ONE_THREAD

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]


class NumpyBlas(NumpyOps):  # type: ignore[misc] # thinc's parts in C are untyped
    """thinc's operations with numpy's multiplication."""

    def gemm(
        self, x: Floats, y: Floats, *, out: Floats | None = None, trans1: bool = False,
        trans2: bool = False,
    ) -> Floats:  # fmt: skip
        """Multiply two matrices, each transposed if asked."""
        product: Floats = np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)
        return product


def multiply_fast(model: Any) -> None:  # noqa: ANN401 - thinc's models are untyped
    """Let all parts of a model multiply by numpy's library, if that is the faster way."""
    library = np.show_config(mode="dicts")["Build Dependencies"]["blas"]["name"]
    if "openblas" not in library or os.environ.get(ONE_THREAD) != "1":
        return
    for node in model.walk():
        if type(node.ops) is NumpyOps:
            node.ops = NumpyBlas()
