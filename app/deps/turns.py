"""Turns: how many questions are worked on at once, how many wait, and when the next is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import anyio
import anyio.to_thread

from app.errors import Busy

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Turns:
    """Lets `slots` pieces of work run at once in threads of their own.

    Articles that are read take the common threads; these are for those who ask
    meanwhile. Who waits does so on the event loop and holds no thread.

    Parameters
    ----------
    waiting : int
        How many more may wait; the next is refused.
    seconds : float
        Longest wait for a turn.
    """

    def __init__(self, *, slots: int, waiting: int, seconds: float) -> None:
        self._turns = anyio.Semaphore(slots)
        self._threads = anyio.CapacityLimiter(slots)
        self._free = slots + waiting
        self._seconds = seconds

    async def run(self, work: Callable[[], T]) -> T:
        """Do `work` when its turn comes.

        Raises
        ------
        Busy
            If all places are taken, or the turn did not come in time.
        """
        if self._free <= 0:
            raise Busy("too many questions wait")
        self._free -= 1  # only the event loop counts: no lock
        try:
            await self._turn()
            try:
                return await anyio.to_thread.run_sync(work, limiter=self._threads)
            finally:
                self._turns.release()
        finally:
            self._free += 1

    async def _turn(self) -> None:
        try:
            with anyio.fail_after(self._seconds):
                await self._turns.acquire()
        except TimeoutError:
            raise Busy(f"no turn came within {self._seconds:g} seconds") from None
