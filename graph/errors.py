"""Every error the domain raises, as one tree.

GraphError
├── InvalidInput          a payload, filter or question cannot be accepted as it is
│   ├── TooLarge          it is over a stated limit
│   └── Unsupported       a form that this service does not read (a media type, a fetch)
├── NotFound              nothing is stored under that identifier
├── Conflict              the stored state forbids the write
├── ExtractionFailed      a stage broke its own promise (never the user's fault)
├── ConfigurationError    the service cannot start as configured
└── StoreUnavailable      the database does not answer, or is not at the expected schema

Only ``app/errors.py`` knows which HTTP status each of them becomes.
"""

from __future__ import annotations


class GraphError(Exception):
    """Root of the tree; catch it at the edge only."""


class InvalidInput(GraphError):  # noqa: N818 - names of the domain, the tree says they are errors
    """What came in cannot be accepted.

    Parameters
    ----------
    message : str
        What is wrong, for a person.
    pointer : str
        JSON pointer to the offending part, ``""`` for the whole.
    """

    def __init__(self, message: str, *, pointer: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.pointer = pointer


class TooLarge(InvalidInput):
    """What came in is over a stated limit."""


class Unsupported(InvalidInput):
    """A form of input that this service does not read."""


class NotFound(GraphError):  # noqa: N818
    """Nothing is stored under that identifier."""

    def __init__(self, kind: str, identifier: str) -> None:
        super().__init__(f"no {kind} {identifier!r}")
        self.kind = kind
        self.identifier = identifier


class Conflict(GraphError):  # noqa: N818
    """The stored state forbids the write."""


class ExtractionFailed(GraphError):  # noqa: N818
    """A stage broke its promise, for example a quote that is not in the text."""


class ConfigurationError(GraphError):
    """The service cannot start as configured."""


class StoreUnavailable(GraphError):  # noqa: N818
    """The database does not answer, or its schema is not the expected one."""
