"""The closed vocabularies of the model: what kinds of things there are.

Each is a ``StrEnum`` whose value is what the database and the wire carry.
Open vocabularies (acts, topics, reporting verbs) are data in ``graph/lexicons``.
"""

from __future__ import annotations

from enum import StrEnum


class EntityType(StrEnum):
    """What an entity is."""

    COUNTRY = "country"
    AGENCY = "agency"
    PERSON = "person"
    PLACE = "place"
    GROUP = "group"


class AgencySubtype(StrEnum):
    """Which sort of organisation an agency is."""

    NEWS_AGENCY = "news_agency"
    OUTLET = "outlet"
    PUBLIC_BODY = "public_body"
    COMPANY = "company"
    MOVEMENT = "movement"
    INTERNATIONAL = "international"
    OTHER = "other"


class AliasKind(StrEnum):
    """How an alias names its entity."""

    NAME = "name"
    METONYM = "metonym"
    DEMONYM = "demonym"
    ABBREVIATION = "abbreviation"
    DESCRIPTION = "description"


class SpeakerKind(StrEnum):
    """How far the text identifies somebody. Only ``NAMED`` and ``OUTLET`` carry an id."""

    NAMED = "named"
    DESCRIBED = "described"
    GROUP = "group"
    ANONYMOUS = "anonymous"
    HEARSAY = "hearsay"
    OUTLET = "outlet"


class ClaimKind(StrEnum):
    """What sort of statement a claim is."""

    STATEMENT = "statement"
    SPEECH_ACT = "speech_act"
    ATTITUDE = "attitude"
    ACTION = "action"
    NARRATION = "narration"


class Mode(StrEnum):
    """How the words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Polarity(StrEnum):
    """Whether the content is put forward or negated."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Certainty(StrEnum):
    """How firmly the content is put."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    ESTIMATED = "estimated"
    ALLEGED = "alleged"


class Role(StrEnum):
    """The part an entity plays in a claim."""

    SPEAKER = "speaker"
    ABOUT = "about"
    VICTIM = "victim"
    ACCUSED = "accused"
    ADDRESSEE = "addressee"
    TARGET = "target"
    ACTOR = "actor"
    OBJECT = "object"
    PLACE = "place"
    NATIONALITY = "nationality"


class Precision(StrEnum):
    """How exactly a period is known."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    RANGE = "range"


class Basis(StrEnum):
    """Why a step stands in an attribution chain."""

    STATED = "stated"
    INFERRED = "inferred"


class ArticleStatus(StrEnum):
    """Where an article stands with its outlet."""

    CURRENT = "current"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class Outcome(StrEnum):
    """What became of one submitted article."""

    CREATED = "created"
    UNCHANGED = "unchanged"
    REVISED = "revised"
    REJECTED = "rejected"
    SUPPRESSED = "suppressed"


class ClaimStatus(StrEnum):
    """How a claim stands among the others; a view, never stored as truth."""

    SINGLE_SOURCE = "single_source"
    CORROBORATED = "corroborated"
    CONTESTED = "contested"
    DENIED = "denied"
    WITHDRAWN = "withdrawn"
