"""Output for people and for programs, and progress bars.

Nothing of a text is ever read as markup, and control characters are not passed on to the terminal.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

Advance = Callable[[], None]


def show(text: str = "", **style: Any) -> None:  # noqa: ANN401 - click's own style options
    """Write a line of the result for people; styled where the output is a terminal."""
    typer.secho(printable(text), **style)


def emit(document: object) -> None:
    """Write a result for programs: indented JSON."""
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2, default=str))


def emit_line(document: object) -> None:
    """Write one line of NDJSON at once, so that a reader can follow."""
    typer.echo(json.dumps(document, ensure_ascii=False, default=str))
    sys.stdout.flush()


def note(text: str) -> None:
    """Tell something beside the result, on standard error."""
    typer.secho(printable(text), err=True)


def complain(text: str) -> None:
    """Tell what is wrong in one line, on standard error."""
    typer.secho(f"claimgraph: {printable(' '.join(text.split()))}", err=True, fg="red")


def printable(text: str) -> str:
    """Replace what would steer the terminal instead of being seen."""
    return "".join(c if c.isprintable() or c in "\n\t" else "\ufffd" for c in text)


@contextmanager
def progress(title: str, total: int) -> Iterator[Advance]:
    """Show a bar on standard error where that is a terminal.

    Parameters
    ----------
    total : int
        Steps that are expected; more are shown as they come.

    Yields
    ------
    callable
        To be called after each step.
    """
    terminal = Console(stderr=True)
    bar = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=terminal,
        transient=True,
        disable=not terminal.is_terminal,
        # Results may go to a file while the bar is on the terminal: only a terminal's are lifted.
        redirect_stdout=sys.stdout.isatty(),
    )
    with bar:
        task = bar.add_task(title, total=total)

        def advance() -> None:
            bar.advance(task)
            row = bar.tasks[task]
            if row.completed > (row.total or 0):
                bar.update(task, total=row.completed)

        yield advance
