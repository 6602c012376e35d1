"""The pipeline, loaded once, and the gate before it."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.errors import Busy
from graph.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.pipeline.stage import Pipeline


class PipelineHolder:
    """The pipeline, made once, in the background or at first use.

    Parameters
    ----------
    make : callable
        Builds it; takes seconds, since it loads the model.
    seconds : float
        Longest wait for it, so that those who wait do not keep all threads.
    """

    def __init__(self, make: Callable[[], Pipeline], *, seconds: float = 60.0) -> None:
        self._make = make
        self._seconds = seconds
        self._made: Future[Pipeline] = Future()
        self._begun = threading.Lock()

    @property
    def state(self) -> str:
        """``waiting``, ``loading``, ``ready`` or ``failed``."""
        if not self._made.done():
            return "loading" if self._begun.locked() else "waiting"
        return "failed" if self._made.exception() else "ready"

    def begin(self, *, then: Callable[[], None] = lambda: None) -> None:
        """Start making it in a thread of its own; `then` is called there when it is done."""

        def load() -> None:
            self._load()
            then()

        threading.Thread(target=load, name="pipeline", daemon=True).start()

    def get(self) -> Pipeline:
        """Give the pipeline, waiting for it if need be.

        Raises
        ------
        ConfigurationError
            If it could not be made.
        Busy
            If it is not there in time.
        """
        self._load()
        try:
            error = self._made.exception(self._seconds)
        except TimeoutError:
            raise Busy("the language model is still being loaded") from None
        if error is not None:
            raise ConfigurationError("the pipeline could not be loaded") from error
        return self._made.result()

    def _load(self) -> None:
        if not self._begun.acquire(blocking=False):
            return
        try:
            self._made.set_result(self._make())
        except Exception as error:  # noqa: BLE001 - kept, and raised to whoever asks
            self._made.set_exception(error)


class Gate:
    """Lets `slots` texts be read at once and `waiting` more wait; refuses the next.

    The pipeline is bound by the processor, so more at once would only make all late.
    """

    def __init__(self, *, slots: int, waiting: int, seconds: float) -> None:
        self._slots = threading.BoundedSemaphore(slots)
        self._places = threading.BoundedSemaphore(slots + waiting)
        self._seconds = seconds

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Hold a slot.

        Raises
        ------
        Busy
            If all places are taken, or the turn did not come in time.
        """
        if not self._places.acquire(blocking=False):
            raise Busy("too many texts wait to be read")
        try:
            if not self._slots.acquire(timeout=self._seconds):
                raise Busy(f"no turn came within {self._seconds:g} seconds")
            try:
                yield
            finally:
                self._slots.release()
        finally:
            self._places.release()
