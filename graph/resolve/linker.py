"""Every mention of a document to what it refers to, with the reasons."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph import names
from graph.annotations import Form
from graph.claims import Alias, Entity, EntityMentions, Reference
from graph.ontology import AliasKind, EntityType, SpeakerKind
from graph.resolve.identity import entity_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.annotations import Document, Link, Mention
    from graph.resolve.candidates import AliasIndex
    from graph.resolve.identity import Known

ALIAS_KINDS = {
    Form.NAME: AliasKind.NAME,
    Form.METONYM: AliasKind.METONYM,
    Form.DEMONYM: AliasKind.DEMONYM,
}


@dataclass(frozen=True, slots=True)
class Linking:
    """The decision for every mention of a document.

    ``references[i]`` belongs to mention ``i`` and ``confidences[i]`` (0-1) says how
    sure it is; ``entities`` holds each named entity once; ``antecedents`` are the links,
    ``others`` the further antecedents of "the two countries".
    """

    references: tuple[Reference, ...]
    confidences: tuple[float, ...]
    entities: tuple[Entity, ...]
    antecedents: Mapping[int, int]
    others: Mapping[int, tuple[int, ...]]

    def antecedent(self, mention: int) -> int:
        """Give the mention whose words decided about `mention`: its antecedent, or itself."""
        return self.antecedents.get(mention, mention)

    def meant(self, mention: int) -> tuple[int, ...]:
        """Give the mentions of all whom `mention` means: mostly one."""
        return (self.antecedent(mention), *self.others.get(mention, ()))

    def mentioned(self, document: Document) -> tuple[EntityMentions, ...]:
        """List each distinct reference with the places where it is mentioned."""
        spans: dict[Reference, list[Mention]] = {}
        for mention, reference in zip(document.mentions, self.references, strict=True):
            spans.setdefault(reference, []).append(mention)
        return tuple(
            EntityMentions(reference, tuple(m.span for m in mentions))
            for reference, mentions in spans.items()
        )


def link(document: Document, aliases: AliasIndex) -> Linking:
    """Decide for each mention whom it means.

    Parameters
    ----------
    document : Document
        With mentions and links.
    aliases : AliasIndex
        What is known from earlier articles.
    """
    unlisted = {names.normal_form(m.name) for m in document.mentions if _named(m) and not m.key}
    antecedents = {found.mention: found for found in document.links}
    entities: dict[str, Entity] = {}
    own = _own(document, aliases.candidates(unlisted), antecedents, entities)
    references, confidences = [], []
    for index, mention in enumerate(document.mentions):
        found = antecedents.get(index)
        references.append(own[found.antecedent] if found else own[index])
        confidences.append(found.confidence if found else mention.confidence)
    kept = {r.id for r in references}
    return Linking(
        tuple(references),
        tuple(confidences),
        tuple(e for e in entities.values() if e.id in kept),
        {found.mention: found.antecedent for found in document.links},
        {found.mention: found.also for found in document.links if found.also},
    )


def reference_to(entity: Entity, kind: SpeakerKind = SpeakerKind.NAMED) -> Reference:
    """Refer to a named entity."""
    return Reference(kind, entity.type, entity.id, entity.name, entity.country)


def _named(mention: Mention) -> bool:
    return mention.kind is SpeakerKind.NAMED and mention.type is not None


def _told(document: Document) -> list[Mention]:
    """Give the first mention of everybody the office and country that later ones tell."""
    out = list(document.mentions)
    for link in document.links:
        first, later = out[link.antecedent], out[link.mention]
        if first.type is EntityType.PERSON and _named(first) and (later.role or later.country):
            role, country = first.role or later.role, first.country or later.country
            out[link.antecedent] = replace(first, role=role, country=country)
    return out


def _own(
    document: Document, known: Known, links: Mapping[int, Link], entities: dict[str, Entity]
) -> list[Reference]:
    """Refer each mention to what its own words mean; a name goes where the first of its chain went."""
    scope = hashlib.sha256(document.text.encode()).hexdigest()[:10]
    told, met = _told(document), {form: [*found] for form, found in known.items()}
    out: list[Reference] = []
    for number, mention in enumerate(told):
        if not _named(mention):
            words = mention.name or mention.span.of(document.text)
            out.append(Reference(mention.kind, mention.type, None, words, mention.country))
            continue
        link = links.get(number)
        first = out[link.antecedent].id if link and _alike(told[link.antecedent], mention) else None
        entity = entities.get(first or "") or entity_of(mention, met, scope)
        out.append(_reference(mention, document, entity, entities))
        _meet(met, mention, entities[entity.id])
    return out


def _alike(first: Mention, mention: Mention) -> bool:
    return first.span.start < mention.span.start and first.name == mention.name


def _meet(met: dict[str, list[Entity]], mention: Mention, entity: Entity) -> None:
    """Keep who was named in this text: another of the same name may follow."""
    if mention.type is not EntityType.PERSON or mention.key is not None:
        return
    others = met.setdefault(names.normal_form(mention.name), [])
    if all(entity.id != other.id for other in others):
        others.append(entity)


def _reference(
    mention: Mention, document: Document, entity: Entity, entities: dict[str, Entity]
) -> Reference:
    words = mention.span.of(document.text)
    alias = Alias(words, ALIAS_KINDS.get(mention.form, AliasKind.NAME), document.language)
    first = entities.setdefault(entity.id, entity)
    role = first.role or entity.role
    # "The mayor" describes, here and nowhere else: no alias.
    if mention.form is not Form.NOMINAL and alias not in first.aliases:
        first = replace(first, aliases=(*first.aliases, alias), role=role)
    elif role != first.role:
        first = replace(first, role=role)
    entities[entity.id] = first
    return reference_to(first)
