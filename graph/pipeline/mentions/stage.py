"""The stage: from tokens and model entities to mentions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.ontology import EntityType
from graph.pipeline.mentions import entities, known, spurious
from graph.pipeline.mentions.acronyms import abbreviated, retyped
from graph.pipeline.mentions.appositions import identified, typed
from graph.pipeline.mentions.bodies import bodies
from graph.pipeline.mentions.context import Names
from graph.pipeline.mentions.nominals import nominals
from graph.pipeline.mentions.organisations import organised
from graph.pipeline.mentions.places import located
from graph.pipeline.mentions.pronouns import pronouns
from graph.pipeline.mentions.reconcile import reconciled
from graph.pipeline.mentions.roles import with_roles
from graph.pipeline.mentions.tokens import Index
from graph.pipeline.mentions.votes import agreed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.annotations import Document, Mention


@dataclass(frozen=True)
class Mentions:
    """Stage: names by gazetteer and model, described speakers by head noun, pronouns."""

    name: str = "mentions"
    version: str = "1"
    requires: frozenset[str] = frozenset({"text", "blocks", "syntax", "model_entities"})
    assigns: frozenset[str] = frozenset({"mentions"})

    def __call__(self, document: Document) -> Document:
        """Return the document with its mentions, in text order, outer before inner."""
        if not document.syntax.tokens:
            return document.having(mentions=())
        index = Index(document.syntax)
        found = _names(document, index)
        # Roles tell who a leader is, his government is his country, and bodies complete the roles.
        found = _with_bodies(document, index, with_roles(Names(document.text, index, found)))
        names = Names(document.text, index, found)
        named = with_roles(names)
        names = Names(document.text, index, named)
        taken = {m.head for m in named}
        described = [identified(names, m) for m in nominals(names, taken)]
        return document.having(mentions=_ordered([*named, *described, *pronouns(document.syntax)]))


def _names(document: Document, index: Index) -> list[Mention]:
    named = organised(document, index, entities.cleaned(document))
    found = known.matches(document)
    names = reconciled(document, index, known.mentions(document, index, found, named), named)
    names = [retyped(document, m) for m in located(document.text, names)]
    names = abbreviated(document, index, typed(document, index, names))
    return agreed(spurious.organisations(index, names))


def _with_bodies(document: Document, index: Index, found: list[Mention]) -> list[Mention]:
    """Add public bodies and governments; the names they are made of stay if they name a country."""
    larger = bodies(Names(document.text, index, found))
    inner = [m for m in found if not any(_swallows(body, m) for body in larger)]
    return list(_ordered([*inner, *larger]))


def _swallows(body: Mention, name: Mention) -> bool:
    # The country and the person in a body's name stay mentions of their own.
    return body.span.overlaps(name.span) and name.type in {EntityType.AGENCY, EntityType.GROUP}


def _ordered(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda m: (m.span.start, -m.span.end)))
