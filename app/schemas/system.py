"""The state of the service."""

from __future__ import annotations

from typing import Literal

from app.schemas.fields import Output


class Health(Output):
    """The process runs."""

    status: Literal["ok"]


class Ready(Output):
    """Reads can be served; texts too once the pipeline is `ready`."""

    status: Literal["ready"]
    database: Literal["ok"]
    schema_revision: str
    pipeline: Literal["waiting", "loading", "ready", "failed"]


class Counts(Output):
    """Live things in the store."""

    articles: int
    revisions: int
    claims: int
    entities: int
    quantities: int


class ExtractorVersions(Output):
    """What reads texts here, once it is loaded."""

    name: str
    version: str
    model: str | None
    lexicon: str


class MetaOut(Output):
    """What the store holds, and which versions made it."""

    version: str
    revision: int
    changed_at: str | None
    newest_published_at: str | None
    counts: Counts
    lexicon: str
    extractor: ExtractorVersions | None
    pipeline: Literal["waiting", "loading", "ready", "failed"]
