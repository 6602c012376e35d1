"""What only a real process shows: closed pipes, signals, sockets."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import httpx2 as httpx
import pytest

from app.cli import exits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# A shell that starts us in the background lets its children ignore interrupts.
HEEDING = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
COMMAND = [sys.executable, "-c", f"{HEEDING}; from app.cli import main; main()"]
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


def test_doctor_asks_the_service_that_logs_json(environment: dict[str, str]) -> None:
    process = started("serve", "--migrate", "--port", "0", "--json", environment=environment)
    running = next((line for line in lines(process) if "127.0.0.1" in line), "")
    address = running.split("running on ")[1].split()[0]

    doctor = started("doctor", "--url", address, "--json", environment=environment)
    report, _ = doctor.communicate(timeout=SECONDS)
    httpx.get(f"{address}/v1/topics", trust_env=False, timeout=SECONDS)
    process.send_signal(signal.SIGTERM)
    _, errors = process.communicate(timeout=SECONDS)

    findings = {finding["name"]: finding for finding in json.loads(report)["findings"]}
    assert findings["service"]["ok"] is True
    logged = [json.loads(line) for line in errors.splitlines() if line.startswith("{")]
    assert [entry["route"] for entry in logged] == ["/v1/topics"]


def test_an_interrupt_is_known_behind_the_error_that_a_library_made_of_it() -> None:
    error = ImportError("numpy could not be loaded")
    error.__context__ = KeyboardInterrupt()

    assert exits.interrupted(error)
    assert not exits.interrupted(ImportError("no such module"))
