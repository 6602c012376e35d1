"""What has been found in a question so far; filled by the steps of :mod:`understanding`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.ontology import Role

if TYPE_CHECKING:
    from graph.annotations import Document
    from graph.questions.reading import Concept, Named, Pick, Select
    from graph.syntax import Syntax, Token

WHO = frozenset({"who", "whom"})
WHICH = frozenset({"which", "what", "whose"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


@dataclass
class State:
    """Finds, and the indices of the tokens that are used up by them."""

    document: Document
    tokens: list[Token]
    used: set[int] = field(default_factory=set)
    select: Select | None = None
    asked: Token | None = None
    role: Role = Role.SPEAKER
    act: str | None = None
    deed: str | None = None
    verb: Token | None = None
    speakers: tuple[Named, ...] = ()
    accused: tuple[Named, ...] = ()
    accused_kind: Select | None = None
    counted: bool = False
    money: bool = False
    pick: Pick | None = None
    then: tuple[Select, ...] = ()
    unknown: str | None = None
    excluded: tuple[Named, ...] = ()
    without: tuple[Concept, ...] = ()
    lacking: tuple[str, ...] = ()
    whom: bool = False
    own_people: bool = False

    @property
    def syntax(self) -> Syntax:
        """The parse of the question."""
        return self.document.syntax
