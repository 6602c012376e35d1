"""Who speaks, and by which words and which entry that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.explanation import wording
from graph.explanation.values import Identity, Voice
from graph.ontology import Role
from graph.resolve import speakers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.annotations import Attribution, Document, Mention, Source
    from graph.claims import Claim, Entity, Reference
    from graph.explanation.antecedents import Antecedents
    from graph.resolve.linker import Linking


class Voices:
    """Explains the speakers of one document's claims."""

    def __init__(
        self,
        document: Document,
        linking: Linking,
        antecedents: Antecedents,
        entities: Mapping[str, Entity],
    ) -> None:
        self._document = document
        self._linking = linking
        self._antecedents = antecedents
        self._entities = entities
        self._covering = speakers.Covering.of(document)

    def of(self, attribution: Attribution, claim: Claim) -> tuple[Voice, ...]:
        """Give a voice for each source phrase, then for each carrier; the outlet where none is named."""
        return (*self._speakers(attribution, claim), *self._carriers(attribution))

    def _speakers(self, attribution: Attribution, claim: Claim) -> Iterator[Voice]:
        for source in attribution.sources:
            yield from self._voices("speaker", source)
        if not attribution.sources:
            for participant in claim.participants:
                if participant.role is Role.SPEAKER:
                    yield self._outlet(participant.reference)

    def _carriers(self, attribution: Attribution) -> Iterator[Voice]:
        for source in attribution.carriers:
            yield from self._voices("carrier", source)

    def _outlet(self, reference: Reference) -> Voice:
        identity = Identity(
            None, None, None, None, None, wording.OUTLET, self._reasons(reference.id)
        )
        return Voice("speaker", "", None, reference, identity, None)

    def _voices(self, role: str, source: Source) -> Iterator[Voice]:
        """Give a voice for each whom a source phrase means: "the two countries" are two."""
        words = source.span.of(self._document.text)
        number = speakers.mention_at(self._document, source, self._covering)
        if number is None:
            reference = self._unlisted(source)
            identity = Identity(None, None, None, None, None, wording.UNLISTED)
            yield Voice(role, words, source.span, reference, identity, None)
            return
        for meant in self._linking.meant(number):
            reference = self._linking.references[meant]
            identity = self._identity(self._document.mentions[meant], reference)
            antecedent = self._antecedents.of(number, meant)
            yield Voice(role, words, source.span, reference, identity, antecedent)

    def _unlisted(self, source: Source) -> Reference:
        found, _ = speakers.voiced(
            self._document, self._linking, [source], Role.SPEAKER, self._covering
        )
        return found[0].reference

    def _identity(self, mention: Mention, reference: Reference) -> Identity:
        words = mention.span.of(self._document.text)
        return Identity(
            text=words,
            span=mention.span,
            form=mention.form.value,
            basis=mention.basis,
            entry=mention.key,
            meaning=wording.identity(mention, words),
            reasons=self._reasons(reference.id),
        )

    def _reasons(self, entity: str | None) -> tuple[str, ...]:
        found = self._entities.get(entity or "")
        return found.reasons if found else ()
