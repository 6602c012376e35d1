"""What an operator can set: one class, one prefix, every value described.

Read once from the environment (``CLAIMGRAPH_<NAME>``). A variable with our prefix
that is no setting is an error: a typing mistake must not pass for the default.
"""

from __future__ import annotations

import difflib
import os
from importlib.metadata import version
from typing import Annotated, Literal

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from graph.errors import ConfigurationError

PREFIX = "CLAIMGRAPH_"

VERSION = version("claimgraph")

NOT_SETTINGS = frozenset({"CLAIMGRAPH_DATA", "CLAIMGRAPH_TEST_DATABASE_URL"})
"""Read by the test suite only."""


class Settings(BaseSettings):
    """Settings of one process of the service."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True)

    database_url: str = Field(
        default="sqlite:///var/claimgraph.db",
        description="Where the graph is stored: `sqlite:///PATH` or `postgresql://USER@HOST/DB`.",
    )
    host: str = Field(default="127.0.0.1", description="Address that `serve` listens on.")
    port: int = Field(default=8000, ge=0, le=65535, description="Port; 0 takes a free one.")
    cors_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        description="Origins whose pages may write, separated by commas. All may read.",
    )
    model: str | None = Field(
        default=None,
        description="spaCy model to load; without it the first installed one of the known list.",
    )
    preload: bool = Field(
        default=True, description="Load the model in the background at start, not at first use."
    )
    max_body_bytes: int = Field(
        default=2_000_000, ge=1_000, description="Longest body of one article, in bytes."
    )
    max_batch_bytes: int = Field(
        default=20_000_000, ge=1_000, description="Longest body of one batch, in bytes."
    )
    threads: int = Field(
        default=12,
        ge=1,
        le=12,
        description="Requests that read or write in threads at once; of the store's 16 "
        "connections the others are for questions and for the event loop.",
    )
    questions: int = Field(
        default=2, ge=1, le=3, description="Questions answered at once, in threads of their own."
    )
    questions_waiting: int = Field(
        default=32,
        ge=0,
        le=1000,
        description="Questions that may wait; the next is refused with 503.",
    )
    question_wait_seconds: float = Field(
        default=10.0, gt=0, description="Longest wait of a question for its turn, in seconds."
    )
    extractions: int = Field(
        default=1, ge=1, le=64, description="Texts read by the pipeline at once."
    )
    extractions_waiting: int = Field(
        default=8, ge=0, le=128, description="Texts that may wait; the next is refused with 503."
    )
    extraction_wait_seconds: float = Field(
        default=20.0, gt=0, description="Longest wait of a text for its turn, in seconds."
    )
    log_format: Literal["text", "json"] = Field(
        default="text", description="`text` for people, `json` for collectors."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="Least serious event that is logged."
    )

    @field_validator("cors_origins", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip().rstrip("/") for part in value.split(",") if part.strip())
        return value


def load() -> Settings:
    """Read the settings from the environment.

    Raises
    ------
    ConfigurationError
        If a variable with our prefix is no setting, or a value does not fit.
    """
    known = sorted(name.upper() for name in Settings.model_fields)
    for variable in sorted(map(str.upper, os.environ)):
        name = variable.removeprefix(PREFIX)
        if variable in NOT_SETTINGS or name == variable or name in known:
            continue
        close = difflib.get_close_matches(name, known, n=1)
        hint = f"; did you mean {PREFIX}{close[0]}?" if close else ""
        raise ConfigurationError(f"{variable} is no setting of this service{hint}")
    try:
        return Settings()
    except ValidationError as error:
        faults = "; ".join(
            f"{PREFIX}{'_'.join(map(str, fault['loc'])).upper()}: {fault['msg']}"
            for fault in error.errors(include_input=False, include_url=False)
        )
        raise ConfigurationError(faults) from error
