"""What a list of claims can be narrowed by; one value for HTTP, questions and graph."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

T = TypeVar("T")

REPEATABLE = (
    "speaker",
    "speaker_type",
    "speaker_kind",
    "speaks_for",
    "about",
    "victim",
    "accused",
    "addressee",
    "target",
    "actor",
    "object",
    "place",
    "nationality",
    "originator",
    "carrier",
    "predicate",
    "topic",
    "kind",
    "act",
    "mode",
    "polarity",
    "certainty",
    "outlet",
    "article",
    "country",
    "status",
)
"""Filters that take several values (any of them), each with an ``exclude_`` twin."""


ANY = "any"
"""Value of ``speaks_for``: some country, whichever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """Conditions that hold together.

    ``values`` and ``excluded`` map a name of :data:`REPEATABLE` to the values of
    which one must (none may) apply. Entity filters take entity ids; ``country``
    matches the speaker's country, ``speaks_for`` the one whose voice a speaker is
    (:data:`ANY` for whichever); ``topic`` takes keys and matches below them in
    the tree. ``q`` is searched in quote, cue and title. Dates are inclusive days.
    """

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    excluded: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    q: str | None = None
    published_from: dt.date | None = None
    published_to: dt.date | None = None
    said_from: dt.date | None = None
    said_to: dt.date | None = None
    about_from: dt.date | None = None
    about_to: dt.date | None = None
    min_confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Which stretch of a sorted list: at most `limit` rows after the key `after`.

    ``sort`` is a column of the list's whitelist, with ``-`` for descending.
    ``after`` is the sort value and id of the last row seen, None for the beginning.
    """

    limit: int = 25
    sort: str = "-published_at"
    after: tuple[str | None, str] | None = None


@dataclass(frozen=True, slots=True)
class Slice(Generic[T]):
    """One page of a list, and the key after which the next begins (None at the end)."""

    rows: tuple[T, ...]
    next: tuple[str | None, str] | None
