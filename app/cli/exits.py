"""Exit codes, which error leads to which, and the group that turns errors into them."""

from __future__ import annotations

import os
import sys
from typing import Any, NoReturn

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from app.cli import console
from graph.errors import ConfigurationError, ExtractionFailed, GraphError, StoreUnavailable

OK = 0
REJECTED = 1
USAGE = 2
CONFIGURATION = 3
NOT_READY = 4
NO_ANSWER = 5
INTERNAL = 70
UNREADABLE = 74
INTERRUPTED = 130
CLOSED_PIPE = 141

MEANINGS = {
    OK: "done",
    REJECTED: "some input was rejected, or `doctor` found trouble; the rest is done",
    USAGE: "the command line cannot be understood",
    CONFIGURATION: "cannot run as configured (settings, model, address)",
    NOT_READY: "the database does not answer or waits for `claimgraph migrate`",
    NO_ANSWER: "`ask`: no evidence, or the question is not understood",
    INTERNAL: "a fault of the program itself",
    UNREADABLE: "a file or device could not be read or written",
    INTERRUPTED: "interrupted (Ctrl-C); what was acknowledged is kept",
    CLOSED_PIPE: "the reader of the output went away",
}

EPILOG = "Exit codes: " + "; ".join(f"{code} {means}" for code, means in MEANINGS.items()) + "."


def code_of(error: GraphError) -> int:
    """Give the exit code of an error of the domain."""
    match error:
        case ConfigurationError():
            return CONFIGURATION
        case StoreUnavailable():
            return NOT_READY
        case ExtractionFailed():
            return INTERNAL
        case _:
            return REJECTED


class Commands(TyperGroup):
    """A group whose commands end with one line and an exit code instead of a traceback."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - the base class leaves both open
        """Run the chosen command."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except GraphError as error:
            _end(code_of(error), str(error))
        except KeyboardInterrupt:
            _end(INTERRUPTED, "interrupted")
        except BrokenPipeError:
            _abandon_output()
            raise typer.Exit(CLOSED_PIPE) from None
        except OSError as error:
            _end(UNREADABLE, str(error))
        except (typer.Exit, typer.Abort, TyperException):
            raise
        except Exception as error:  # noqa: BLE001 - the last place where it can be told
            if interrupted(error):
                _end(INTERRUPTED, "interrupted")
            _end(INTERNAL, faulty(error))
        return result


def interrupted(error: BaseException | None) -> bool:
    """Tell whether an interrupt lies behind an error: libraries in C turn it into their own."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None


def faulty(error: Exception) -> str:
    """Tell of a fault of the program itself in one line."""
    return f"fault of the program: {type(error).__name__}: {error}"


def _end(code: int, message: str) -> NoReturn:
    console.complain(message)
    raise typer.Exit(code) from None


def _abandon_output() -> None:
    # What is still buffered would fail again when the interpreter closes the stream.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
