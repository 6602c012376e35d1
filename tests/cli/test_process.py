"""What only a real process shows: closed pipes, signals, sockets."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from app.cli import exits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COMMAND = [sys.executable, "-c", "from app.cli import main; main()"]
SECONDS = 60


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "CLAIMGRAPH_DATABASE_URL": f"sqlite:///{tmp_path}/graph.db"}


def started(*arguments: str, environment: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own arguments
        [*COMMAND, *arguments],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def lines(process: subprocess.Popen[str]) -> Iterator[str]:
    """Read standard error as it comes, for a minute at most."""
    assert process.stderr
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if select.select([process.stderr], [], [], 1)[0]:
            line = process.stderr.readline()
            if not line:
                return
            yield line


def test_a_closed_pipe_ends_the_command_quietly(environment: dict[str, str]) -> None:
    process = started("openapi", environment=environment)
    assert process.stdout
    process.stdout.close()

    assert process.wait(SECONDS) == exits.CLOSED_PIPE
    assert process.stderr
    assert process.stderr.read() == ""
    process.stderr.close()
    assert process.stdin
    process.stdin.close()


def test_an_interrupt_ends_the_command_in_one_line(environment: dict[str, str]) -> None:
    process = started("extract", "-", environment=environment)
    time.sleep(3)  # it waits for its standard input by then
    process.send_signal(signal.SIGINT)

    output, errors = process.communicate(timeout=SECONDS)

    assert process.returncode == exits.INTERRUPTED
    assert (output, errors) == ("", "claimgraph: interrupted\n")


def test_serve_migrates_on_request_and_stops_when_asked(environment: dict[str, str]) -> None:
    process = started("serve", "--migrate", "--port", "0", environment=environment)

    running = next((line for line in lines(process) if "127.0.0.1" in line), "")
    process.send_signal(signal.SIGTERM)
    output, _ = process.communicate(timeout=SECONDS)

    assert "http://127.0.0.1:" in running
    assert output == ""
