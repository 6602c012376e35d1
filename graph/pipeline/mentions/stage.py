"""The stage: from tokens and model entities to mentions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.annotations import Mention
from graph.article import BlockKind
from graph.ontology import EntityType, SpeakerKind
from graph.pipeline.mentions import entities, known, spurious
from graph.pipeline.mentions.abroad import countries_in
from graph.pipeline.mentions.acronyms import abbreviated, retyped
from graph.pipeline.mentions.ages import aged
from graph.pipeline.mentions.appositions import identified, typed
from graph.pipeline.mentions.bodies import bodies
from graph.pipeline.mentions.cities import placed
from graph.pipeline.mentions.context import Names
from graph.pipeline.mentions.firms import founded
from graph.pipeline.mentions.gazetteer import country_names
from graph.pipeline.mentions.introduced import introduced
from graph.pipeline.mentions.labels import relabelled
from graph.pipeline.mentions.namesakes import christened
from graph.pipeline.mentions.nominals import nominals
from graph.pipeline.mentions.organisations import organised
from graph.pipeline.mentions.places import located
from graph.pipeline.mentions.pronouns import pronouns
from graph.pipeline.mentions.reconcile import reconciled
from graph.pipeline.mentions.repeats import repeated
from graph.pipeline.mentions.roles import with_roles
from graph.pipeline.mentions.shared import owned
from graph.pipeline.mentions.tokens import Index
from graph.pipeline.mentions.towns import with_towns
from graph.pipeline.mentions.votes import agreed
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.annotations import Document

_READ = frozenset({BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.BODY, BlockKind.ITEM})


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
        described += aged(document.text, document.syntax)
        return document.having(mentions=_ordered([*named, *described, *pronouns(document.syntax)]))


@dataclass(frozen=True)
class CountriesAbroad:
    """Stage: the names of countries in a text that is not in English, and nothing else.

    No token is known there: ``head`` of its mentions is 0 and means nothing.
    """

    name: str = "countries_abroad"
    version: str = "1"
    requires: frozenset[str] = frozenset({"text", "blocks", "language"})
    assigns: frozenset[str] = frozenset({"mentions"})

    def __call__(self, document: Document) -> Document:
        """Return the document with its countries, in text order."""
        return document.having(mentions=tuple(_abroad(document)))


def _abroad(document: Document) -> Iterator[Mention]:
    for block in document.blocks:
        if block.kind not in _READ:
            continue
        text = block.span.of(document.text)
        for found in countries_in(text, document.language):
            start = block.span.start
            yield Mention(
                span=Span(start + found.span.start, start + found.span.end),
                head=0,
                form=found.form,
                kind=SpeakerKind.NAMED,
                type=EntityType.COUNTRY,
                name=country_names()[found.iso2],
                key=found.iso2,
                country=found.iso2,
                gender="n",
                basis="cldr",
            )


def _names(document: Document, index: Index) -> list[Mention]:
    named = organised(document, index, entities.cleaned(document))
    named = christened(document, index, relabelled(document, index, named))
    named = introduced(document, index, named)
    found = known.matches(document)
    names = reconciled(document, index, known.mentions(document, index, found, named), named)
    names = with_towns(document, index, names)
    names = placed(document, located(document, names))
    names = [m for m in names if m.basis != "cities" or m.country]
    names = [retyped(document, m) for m in names]
    names = abbreviated(document, index, typed(document, index, names))
    names = founded(index, names)
    names = owned(document.text, spurious.organisations(index, names))
    return agreed(repeated(index, names))


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
