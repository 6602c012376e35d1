"""Why the claims of a text are there, with `explain=true`."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from app.schemas.claims import Reference, Span
from app.schemas.fields import Output


class Construction(Output):
    """The rule that found the claim."""

    name: str
    meaning: str


class PathStep(Output):
    """One edge of the dependency tree; `up` carries the label of the word that it leaves."""

    text: str
    span: Span
    label: str
    direction: Literal["up", "down"]


class Path(Output):
    """The way from the cue; `steps` is empty where no tree joins the two."""

    to: Literal["source", "carrier", "addressee", "content"]
    span: Span
    words: str
    steps: list[PathStep]


class Identity(Output):
    """Which words gave a speaker its identity, and by which entry of the gazetteer."""

    text: str | None
    span: Span | None
    form: str | None
    basis: str | None
    entry: str | None
    meaning: str
    reasons: list[str]


class Candidate(Output):
    """An earlier mention that was weighed too."""

    text: str
    span: Span
    reference: Reference
    score: float


class Antecedent(Output):
    """The earlier mention that the words were taken to mean; null members where none was."""

    text: str | None
    span: Span | None
    rule: str | None
    meaning: str
    confidence: float | None
    score: float | None = Field(description="Null for rules that compare names.")
    rivals: list[Candidate]


class Voice(Output):
    """One who speaks or passes on, with how that is known."""

    role: Literal["speaker", "carrier"]
    text: str
    span: Span | None
    reference: Reference
    identity: Identity
    antecedent: Antecedent | None


class Dating(Output):
    """What a date of the claim was counted from; null if the words name it themselves."""

    of: Literal["said_at", "about_period"]
    words: str
    span: Span | None
    anchor: dt.date | None
    meaning: str


class Part(Output):
    """One part of the confidence, in log-odds: positive speaks for the claim."""

    name: str
    weight: float


class Confidence(Output):
    """The confidence of the claim, and what speaks for and against it."""

    value: float
    parts: list[Part]


class ClaimExplanation(Output):
    """Why one claim is there; `claim` is its id."""

    claim: str
    construction: Construction
    paths: list[Path]
    speakers: list[Voice]
    dates: list[Dating]
    confidence: Confidence


class Sentence(Output):
    """A sentence of the text; of a very long one what stands around the words."""

    text: str
    span: Span


class Refusal(Output):
    """Words that could have reported something and were not taken."""

    text: str
    span: Span
    sentence: Sentence
    reason: str
    meaning: str


class Explanation(Output):
    """Why the claims are there, in their order, and what was considered and refused."""

    claims: list[ClaimExplanation]
    refused: list[Refusal]
