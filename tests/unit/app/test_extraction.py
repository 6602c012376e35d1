"""The pipeline is made once; the gate lets few in and says when it is full."""

from __future__ import annotations

import threading

import pytest

from app.deps.extraction import Gate, PipelineHolder
from app.errors import Busy
from graph.errors import ConfigurationError
from tests.fakes import blind_pipeline


def test_pipeline_is_made_once_for_all():
    made = []

    def make():
        made.append(blind_pipeline())
        return made[-1]

    holder = PipelineHolder(make)
    threads = [threading.Thread(target=holder.get) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(made) == 1
    assert holder.get() is made[0]


def test_state_follows_the_loading():
    go = threading.Event()

    def make():
        go.wait(5)
        return blind_pipeline()

    holder = PipelineHolder(make)
    before = holder.state
    holder.begin()
    while holder.state == "waiting":
        pass
    during = holder.state
    go.set()
    holder.get()

    assert (before, during, holder.state) == ("waiting", "loading", "ready")


def test_failure_is_told_to_everybody():
    def make():
        raise OSError("no such model")

    holder = PipelineHolder(make)

    for _ in range(2):
        with pytest.raises(ConfigurationError, match="could not be loaded"):
            holder.get()
    assert holder.state == "failed"


def test_wait_for_the_loading_is_bounded():
    go = threading.Event()

    def make():
        go.wait(5)
        return blind_pipeline()

    holder = PipelineHolder(make, seconds=0.01)
    holder.begin()
    while holder.state == "waiting":
        pass

    with pytest.raises(Busy, match="being loaded"):
        holder.get()
    go.set()


def test_gate_refuses_when_all_places_are_taken():
    gate = Gate(slots=1, waiting=0, seconds=5)

    with gate.entered(), pytest.raises(Busy, match="too many"), gate.entered():
        pass


def test_gate_refuses_when_the_turn_does_not_come():
    gate = Gate(slots=1, waiting=1, seconds=0.01)

    with gate.entered(), pytest.raises(Busy, match="no turn"), gate.entered():
        pass


def test_gate_is_free_again_after_an_error():
    gate = Gate(slots=1, waiting=0, seconds=5)
    with pytest.raises(ValueError, match="inside"), gate.entered():
        raise ValueError("inside")

    with gate.entered():
        entered = True

    assert entered


def test_what_shall_follow_the_loading_comes_after_it():
    done = threading.Event()
    states = []
    holder = PipelineHolder(blind_pipeline)

    def then():
        states.append(holder.state)
        done.set()

    holder.begin(then=then)

    assert done.wait(5)
    assert states == ["ready"]
