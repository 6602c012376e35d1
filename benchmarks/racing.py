"""Extraction raced against the bare model, turn by turn, and the memory that it takes.

Both read the same blocks of the same articles in one process, one after the other, so
that whatever else the machine does hits both alike. The bare model is spaCy as it
comes, fed all blocks of all articles in one stream: the best case for it.
"""

from __future__ import annotations

import datetime as dt
import json
import resource
import subprocess
import sys
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from graph.evaluation import gold
from graph.ingest import extract
from graph.parsing import parse
from graph.parsing.files import read_file
from graph.pipeline.assembly import build
from graph.pipeline.spacy_backend import blocks_of, plain
from graph.resolve.candidates import NoAliases

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from graph.article import Payload
    from graph.claims import Json
    from graph.pipeline.stage import Pipeline

TODAY = dt.date(2026, 11, 22)
BATCH = 32
READABLE = frozenset({".json", ".txt", ".html"})
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Turn:
    """CPU seconds of one turn: our whole extraction, and the bare model on the same blocks."""

    ours: float
    bare: float

    @property
    def ratio(self) -> float:
        """Our words per second as a share of the bare model's."""
        return self.bare / self.ours


def payloads(path: Path, *, limit: int | None = None) -> list[Payload]:
    """Read the first `limit` articles, or all: of a folder, or of a JSON Lines file of gold."""
    if path.is_dir():
        files = [file for file in sorted(path.iterdir()) if file.suffix in READABLE]
        return [payload for file in files for payload in read_file(file)][:limit]
    return [gold.payload_of(line) for line in gold.read(path, limit=limit)]


def race(given: Sequence[Payload], *, rounds: int) -> Json:
    """Give words per CPU second of both, and ours as a share of the bare model's.

    Words are those of the blocks that are read, split at white space. In the ``first``
    turn no word was seen before by either, lexicons are still to be loaded; it is not in
    the median. Time that the reader of HTML spends in its own process is left out.
    """
    pipeline, model = build(), plain()
    texts = [text for payload in given for text in blocks_of(parse(payload, today=TODAY))]
    words = sum(len(text.split()) for text in texts)

    def ours() -> None:
        read(pipeline, given)

    def bare() -> None:
        deque(model.pipe(texts, batch_size=BATCH), maxlen=0)

    first, *turns = [Turn(_seconds(ours), _seconds(bare)) for _ in range(rounds + 1)]
    ratios = [turn.ratio for turn in turns]
    return {
        "articles": len(given),
        "words": words,
        "rounds": rounds,
        "words_per_cpu_second": {
            "ours": round(words / median(turn.ours for turn in turns)),
            "bare": round(words / median(turn.bare for turn in turns)),
        },
        "ratio": {
            "first": round(first.ratio, 3),
            "median": round(median(ratios), 3),
            "least": round(min(ratios), 3),
            "most": round(max(ratios), 3),
        },
    }


def read(pipeline: Pipeline, given: Sequence[Payload]) -> None:
    """Extract all of `given`, keeping nothing."""
    for payload in given:
        extract(payload, pipeline=pipeline, aliases=NoAliases(), today=TODAY)


def peak_megabytes(path: Path, *, limit: int | None) -> float:
    """Read all articles of `path` in a process of its own; give its largest resident size."""
    command = [sys.executable, __file__, str(path), *([str(limit)] if limit else [])]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - this file
    size: float = json.loads(done.stdout)
    return size


def _seconds(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _peak() -> float:
    """Give the largest resident size of this process so far."""
    status = Path("/proc/self/status")
    if status.is_file():  # what the system calls tell begins with the size of the parent
        line = next(line for line in status.read_text().split("\n") if line.startswith("VmHWM"))
        return round(int(line.split()[1]) * 1024 / MEGABYTE, 1)
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(size * (1 if sys.platform == "darwin" else 1024) / MEGABYTE, 1)


if __name__ == "__main__":
    read(build(), payloads(Path(sys.argv[1]), limit=int(sys.argv[2]) if sys.argv[2:] else None))
    print(json.dumps(_peak()))
