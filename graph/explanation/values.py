"""The values that an explanation is made of; offsets as everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from graph.annotations import Period
    from graph.claims import Reference
    from graph.spans import Span


@dataclass(frozen=True, slots=True)
class Step:
    """One edge of the dependency tree on the way from a cue.

    ``label`` is the parser's; with ``up`` it is that of the word the step leaves
    (``text`` governs it), else that of ``text``.
    """

    text: str
    span: Span
    label: str
    up: bool


@dataclass(frozen=True, slots=True)
class Path:
    """The way from the cue to a ``source``, ``carrier``, ``addressee`` or the ``content``.

    ``steps`` is empty where no tree joins them; ``words`` says it in English either way.
    """

    to: str
    span: Span
    words: str
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """An earlier mention that was weighed: its words, whom it means, the best score it got."""

    text: str
    span: Span
    reference: Reference
    score: float


@dataclass(frozen=True, slots=True)
class Antecedent:
    """Which earlier mention a pronoun, a description or a short name was taken to mean.

    ``text``, ``span`` and ``rule`` are None where none was sure enough. ``score`` is
    None for rules that compare names: they do not weigh. ``confidence`` is 0 to 1.
    """

    text: str | None
    span: Span | None
    rule: str | None
    meaning: str
    confidence: float | None
    score: float | None
    rivals: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Identity:
    """Which words gave a speaker its identity, and by which entry.

    ``form`` is that of the words (name, metonym, …), ``basis`` what found them,
    ``entry`` the gazetteer's key. All None for the outlet and for words that are no mention.
    """

    text: str | None
    span: Span | None
    form: str | None
    basis: str | None
    entry: str | None
    meaning: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """One who speaks (``speaker``) or passes on (``carrier``), with how that is known."""

    role: str
    text: str
    span: Span | None
    reference: Reference
    identity: Identity
    antecedent: Antecedent | None


@dataclass(frozen=True, slots=True)
class Dating:
    """What a date of the claim (``said_at``, ``about_period``) was counted from.

    ``anchor`` is None where the words name the day, month or year themselves.
    """

    of: str
    period: Period
    anchor: dt.date | None
    meaning: str


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the confidence: a weight in log-odds, positive where it speaks for the claim."""

    name: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why one claim is there; ``claim`` is its id."""

    claim: str
    construction: str
    meaning: str
    paths: tuple[Path, ...]
    voices: tuple[Voice, ...]
    dates: tuple[Dating, ...]
    confidence: float
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Words that could have reported something and were not taken: ``reason`` is a word, ``meaning`` a phrase."""

    text: str
    span: Span
    sentence: str
    sentence_span: Span
    reason: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Explained:
    """All that explains one extraction."""

    claims: tuple[Explanation, ...]
    refused: tuple[Refusal, ...]
