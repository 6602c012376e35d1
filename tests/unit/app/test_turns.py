"""Turns: few run, some wait without a thread, the next is refused."""

from __future__ import annotations

import threading
from functools import partial

import anyio
import pytest

from app.deps.turns import Turns
from app.errors import Busy


def held(turns, *, others=0):
    """Hold the only slot, let `others` wait, and ask once more."""

    async def main():
        inside, go = threading.Event(), threading.Event()

        def work():
            inside.set()
            go.wait(10)

        async with anyio.create_task_group() as group:
            for _ in range(1 + others):
                group.start_soon(turns.run, work)
            await anyio.to_thread.run_sync(inside.wait)
            await anyio.sleep(0.01)
            try:
                return await turns.run(int)
            finally:
                go.set()

    return anyio.run(main)


def caught(turns, **more):
    with pytest.raises(ExceptionGroup) as found:
        held(turns, **more)
    (error,) = found.value.exceptions
    return error


def test_work_gives_its_result():
    turns = Turns(slots=1, waiting=0, seconds=1)

    assert anyio.run(turns.run, partial(sum, [1, 2])) == 3


def test_next_is_refused_when_all_places_are_taken():
    error = caught(Turns(slots=1, waiting=1, seconds=5), others=1)

    assert isinstance(error, Busy)
    assert "too many questions" in str(error)


def test_wait_for_a_turn_is_bounded():
    error = caught(Turns(slots=1, waiting=1, seconds=0.01))

    assert isinstance(error, Busy)
    assert "no turn came" in str(error)


def test_place_is_free_again_after_an_error():
    turns = Turns(slots=1, waiting=0, seconds=1)

    async def main():
        with pytest.raises(ZeroDivisionError):
            await turns.run(lambda: 1 // 0)
        return await turns.run(int)

    assert anyio.run(main) == 0
