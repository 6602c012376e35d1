"""The domain of claimgraph: who said what, in the news, as data that can be asked.

The way of one article: :mod:`graph.parsing`, :mod:`graph.pipeline`,
:mod:`graph.resolve`, :mod:`graph.store`; then :mod:`graph.questions`.
Knows no web framework.
"""

from __future__ import annotations

import os
import sys

ONE_THREAD = "OPENBLAS_NUM_THREADS"
"""How numpy's library for matrices is told to stay on one core; it reads it when it is loaded."""

# Our matrices are small: split between threads, most of the time would go into waiting.
if "numpy" not in sys.modules:
    os.environ.setdefault(ONE_THREAD, "1")
