"""Reads HTML in a child process that can be killed: time, memory and size are bounded."""

from __future__ import annotations

import atexit
import json
import multiprocessing
import os
import pickle
import subprocess
import sys
import threading
from functools import cache
from typing import TYPE_CHECKING

from graph.errors import InvalidInput
from graph.parsing.extractor import HtmlArticle, extract
from graph.parsing.limits import check_size

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from types import TracebackType
    from typing import Self

_MEMORY_BYTES = 1 << 30
_CHILD = "from graph.parsing.extractor import main; main"
_START_SECONDS = 60.0
_ENVIRONMENT = frozenset(
    {"PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "PYTHONHOME", "LD_LIBRARY_PATH", "SYSTEMROOT"}
)


class HtmlReader:
    """Reads one document at a time in a long-lived child; safe to share between threads.

    The child is started by the first document, killed when a document takes too
    long, and started again by the next one. After a fork the new process starts
    a child of its own.

    Parameters
    ----------
    seconds : float
        Most time for one document.
    memory_bytes : int
        Most address space of the child.
    input_bytes : int
        Largest document, as UTF-8.
    extractor : callable
        What the child runs; must be picklable.

    Examples
    --------
    >>> with HtmlReader() as reader:
    ...     reader.read("<html><title>Ferry late</title><p>The ferry is late.</p></html>").title
    'Ferry late'
    """

    def __init__(
        self,
        *,
        seconds: float = 10.0,
        memory_bytes: int = _MEMORY_BYTES,
        input_bytes: int = 2_000_000,
        extractor: Callable[[str], HtmlArticle] = extract,
    ) -> None:
        self._seconds = seconds
        self._memory = memory_bytes
        self._limit = input_bytes
        self._extractor = extractor
        self._lock = threading.Lock()
        self._owner = os.getpid()
        self._child: subprocess.Popen[bytes] | None = None
        self._pipe: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def read(self, html: str) -> HtmlArticle:
        """Read one document.

        Raises
        ------
        TooLarge
            Over ``input_bytes``.
        InvalidInput
            It took too long, too much memory, or broke the reader. Both with the
            pointer ``/html``.
        """
        check_size(html, limit=self._limit, pointer="/html")
        self._after_fork()
        with self._lock:
            try:
                answer = json.loads(self._ask(html.encode("utf-8", "ignore")))
            except (EOFError, OSError, TimeoutError, ValueError) as error:
                self._kill()
                raise InvalidInput(
                    f"cannot be read as HTML: {_reason(error)}", pointer="/html"
                ) from error
        if "error" in answer:
            raise InvalidInput(f"cannot be read as HTML: {answer['error']}", pointer="/html")
        return HtmlArticle(**answer)

    def close(self) -> None:
        """End the child; the next document starts another."""
        self._after_fork()
        with self._lock:
            self._kill()

    def _ask(self, document: bytes) -> bytes:
        pipe = self._started()
        pipe.send_bytes(document)
        if not pipe.poll(self._seconds):
            raise TimeoutError(f"took over {self._seconds:g} seconds")
        return pipe.recv_bytes()

    def _started(self) -> Connection:
        if self._pipe is not None and self._child is not None and self._child.poll() is None:
            return self._pipe
        self._kill()
        ours, theirs = multiprocessing.Pipe()
        descriptor = theirs.fileno()
        # Not multiprocessing's own start: that runs the main module again in the child.
        self._child = subprocess.Popen(  # noqa: S603 - our own module, no shell
            [sys.executable, "-c", f"{_CHILD}({descriptor})"],
            pass_fds=[descriptor],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )
        theirs.close()
        self._pipe = ours
        setup = {"memory": self._memory, "seconds": self._seconds * 2, "extractor": self._extractor}
        ours.send_bytes(pickle.dumps(setup))
        # Once it is ready it takes a whole document before it works, so a send cannot block.
        if not ours.poll(_START_SECONDS):
            raise TimeoutError("the reader did not start")
        ours.recv_bytes()
        return ours

    def _kill(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._child is not None:
            self._child.kill()
            self._child.wait()
        self._pipe = self._child = None

    def _after_fork(self) -> None:
        """Forget a child that belongs to the process this one was forked from."""
        if self._owner != os.getpid():
            self._owner = os.getpid()
            self._lock = threading.Lock()
            self._pipe = self._child = None


@cache
def default_reader() -> HtmlReader:
    """Give the reader that this process shares; it starts with its first document."""
    reader = HtmlReader()
    atexit.register(reader.close)
    return reader


def _environment() -> dict[str, str]:
    """Give the child what Python needs to start; passwords and settings stay with the parent."""
    kept = {name: value for name, value in os.environ.items() if name in _ENVIRONMENT}
    return kept | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def _reason(error: BaseException) -> str:
    return str(error) if isinstance(error, TimeoutError) else "the reader stopped"
