"""What a question was understood to ask: the value between its words and the query."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.ontology import Role

if TYPE_CHECKING:
    from graph.annotations import Period


class Select(StrEnum):
    """The kind of thing asked for."""

    COUNTRY = "country"
    AGENCY = "agency"
    PERSON = "person"
    ENTITY = "entity"
    QUANTITY = "quantity"
    CLAIM = "claim"
    DATE = "date"
    PLACE = "place"


ENTITIES = frozenset({Select.COUNTRY, Select.AGENCY, Select.PERSON, Select.ENTITY, Select.PLACE})
"""Selections that are answered by entities."""


class Pick(StrEnum):
    """Which of the answers a superlative asks for."""

    MOST = "most"
    LEAST = "least"
    LATEST = "latest"
    FIRST = "first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody or something that the question names; ``country`` is an ISO code if it is one."""

    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One thing that a claim must speak of.

    ``topics`` are keys that show it, ``stems`` are the stems of its words, ``near``
    those of words that may stand for them. ``core`` concepts are the matter, the rest is
    circumstance; ``generic`` words stand for anybody. How near to a claim each of them
    must be met is in :func:`graph.questions.matching.required`.
    """

    words: str
    topics: tuple[str, ...] = ()
    stems: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    named: Named | None = None
    core: bool = True
    generic: bool = False
    number: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A question as a structured query.

    ``role`` is the part the asked entity plays; ``act`` the group of acts asked about
    (``any`` for every affirmed report, None where no speech is asked for), ``deed`` the lemma of
    what the asked one does or suffers where that is no speech; ``counted``
    tells that the number of answers is asked for; ``then`` what is asked beside it.
    ``noun`` is the lemma of the counted thing, ``accused_kind`` what the accused must be;
    ``excluded`` are those who are left out as answers and speakers, ``without`` what no claim may
    speak of; ``whom`` tells that the other side of an accusation is asked for beside the accuser;
    ``own_people`` that a speaker's denial must be of his own people where one is.
    ``ignored`` are the words from which nothing was taken.
    """

    question: str
    select: Select
    role: Role = Role.SPEAKER
    act: str | None = None
    deed: str | None = None
    speakers: tuple[Named, ...] = ()
    accused: tuple[Named, ...] = ()
    accused_kind: Select | None = None
    noun: str | None = None
    concepts: tuple[Concept, ...] = ()
    times: tuple[Period, ...] = ()
    quote: str | None = None
    counted: bool = False
    money: bool = False
    pick: Pick | None = None
    then: tuple[Select, ...] = ()
    ignored: tuple[str, ...] = ()
    excluded: tuple[Named, ...] = ()
    without: tuple[Concept, ...] = ()
    whom: bool = False
    own_people: bool = False

    @property
    def browses(self) -> bool:
        """Whether claims are wanted on a matter (key words), or of a speaker, whatever they say."""
        return bool(self.speakers) or (self.select is Select.CLAIM and self.act is None)

    @property
    def topics(self) -> tuple[str, ...]:
        """Keys of the topics that answers must be about, each once."""
        keys = (key for c in self.concepts if c.core for key in c.topics)
        return tuple(dict.fromkeys(keys))


@dataclass(frozen=True, slots=True)
class Unread:
    """A question in no known form: why, and the part that was understood."""

    question: str
    reason: str
    understood: str
