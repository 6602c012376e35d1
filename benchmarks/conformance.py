"""Runs schemathesis over the whole OpenAPI description on a real server.

    python benchmarks/conformance.py [--examples 50] [--database postgresql://...]

A server starts on a free port of this machine with a fresh database, the samples are
sent to it, and every operation gets generated requests, good and bad. The run fails
on any 5xx, any status or shape that the description does not have, and any bad
request that is taken.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import migrations
from graph.store.session import open_engine

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "unsupported_method",
)
SERVER = """
import sys, uvicorn
from app.main import create_app
from app.settings import load
uvicorn.run(create_app(load()), host="127.0.0.1", port=int(sys.argv[1]), log_level="error")
"""
START_SECONDS = 120.0


def free_port() -> int:
    """Find a port that nobody uses."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def served(database: str) -> Iterator[str]:
    """Run the service on `database`, brought to the newest schema; give its address."""
    engine = open_engine(database)
    migrations.upgrade(engine)
    engine.dispose()
    port = free_port()
    environment = {
        **os.environ,
        "CLAIMGRAPH_DATABASE_URL": database,
        "CLAIMGRAPH_LOG_LEVEL": "error",
    }
    command = [sys.executable, "-c", SERVER, str(port)]
    server = subprocess.Popen(command, cwd=ROOT, env=environment)  # noqa: S603 - our own words
    try:
        address = f"http://127.0.0.1:{port}"
        wait_for(f"{address}/readyz")
        yield address
    finally:
        server.terminate()
        server.wait(30)


def wait_for(address: str) -> None:
    """Wait until the pipeline is loaded, so that no text has to wait for it.

    Raises
    ------
    TimeoutError
        If it is not within :data:`START_SECONDS`.
    """
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address) as response:  # noqa: S310 - our own address
                if json.load(response)["pipeline"] == "ready":
                    return
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.2)
    raise TimeoutError("the server did not become ready")


def send_samples(address: str) -> int:
    """Post the sample articles; give how many."""
    paths = sorted((ROOT / "samples").glob("[0-9]*.json"))
    for path in paths:
        request = urllib.request.Request(  # noqa: S310 - our own address
            f"{address}/v1/articles",
            data=path.read_bytes(),
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request) as response:  # noqa: S310 - our own address
            assert response.status == 201  # noqa: PLR2004 - a fresh database
    return len(paths)


def main() -> int:
    """Serve, send, test; give schemathesis' exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=50, help="requests an operation")
    parser.add_argument("--seed", type=int, default=1, help="of the generator")
    parser.add_argument("--database", help="an empty one; default: a new SQLite file")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = given.database or f"sqlite:///{folder}/conformance.db"
        with served(database) as address:
            print(f"{send_samples(address)} samples at {address}, seed {given.seed}", flush=True)
            command = [
                str(Path(sys.executable).with_name("st")),
                "run",
                f"{address}/openapi.json",
                f"--checks={','.join(CHECKS)}",
                f"--max-examples={given.examples}",
                f"--seed={given.seed}",
                "--phases=examples,coverage,fuzzing",
                "--continue-on-failure",
                "--request-timeout=30",
            ]
            return subprocess.run(command, check=False, cwd=folder).returncode  # noqa: S603 - ours


if __name__ == "__main__":
    raise SystemExit(main())
