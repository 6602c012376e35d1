"""The parts that entities play inside a claim's content.

Every name in the content is what the claim is ``about``; the tree tells what more
it is: who acts, who suffers, who is accused or aimed at, where it is, whose people
they are. Frames of verbs are data (``lexicons/frames.toml``).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.annotations import Form
from graph.claims import Participant
from graph.ontology import EntityType, Role, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Attribution, Document, Mention
    from graph.resolve.linker import Linking
    from graph.spans import Places
    from graph.syntax import Token

PEOPLE = frozenset({SpeakerKind.GROUP, SpeakerKind.DESCRIBED, SpeakerKind.ANONYMOUS})


@cache
def _frame(name: str) -> frozenset[str]:
    return frozenset(lexicon.table("frames")[name])


def participants(
    document: Document, linking: Linking, attribution: Attribution, mentions: Places
) -> tuple[Participant, ...]:
    """Find who takes part in the content, in text order, each (role, reference) once.

    `mentions` are the places of the document's mentions, by number.
    """
    found: dict[tuple[Role, object], Participant] = {}
    for index in mentions.inside(attribution.content):
        mention = document.mentions[index]
        reference = linking.references[index]
        words = mention.span.of(document.text)
        for role in _roles(document, attribution, mention, named=reference.id is not None):
            found.setdefault((role, reference), Participant(role, reference, words, mention.span))
    return tuple(found.values())


def _roles(
    document: Document, attribution: Attribution, mention: Mention, *, named: bool
) -> Iterator[Role]:
    part = _part(document, attribution, mention)
    if named:
        yield Role.ABOUT
        if part:
            yield part
    elif part is Role.VICTIM and mention.kind in PEOPLE:
        yield part


def _part(document: Document, attribution: Attribution, mention: Mention) -> Role | None:
    token = document.syntax.tokens[mention.head]
    if mention.form is Form.DEMONYM:
        return Role.NATIONALITY
    if _is_aimed_at(document, attribution, token):
        return Role.ACCUSED if attribution.act in _frame("accusing") else Role.TARGET
    if token.dep == "pobj":
        return _after_preposition(document, mention, token)
    return _argument(document, token)


def _is_aimed_at(document: Document, attribution: Attribution, token: Token) -> bool:
    if attribution.act not in _frame("accusing") | _frame("aimed"):
        return False
    head = document.syntax.head(token)
    if head.dep == "prep" and head.lower in {"on", "against", "to"}:
        head = document.syntax.head(head)
    return attribution.cue_token == head.index and token.dep in {"dobj", "dative", "pobj"}


def _after_preposition(document: Document, mention: Mention, token: Token) -> Role | None:
    preposition = document.syntax.head(token)
    if preposition.dep == "agent":
        return Role.ACTOR
    spatial = mention.type in {EntityType.COUNTRY, EntityType.PLACE}
    if spatial and preposition.lower in _frame("locative"):
        return Role.PLACE
    return None


def _argument(document: Document, token: Token) -> Role | None:
    while token.dep == "conj":
        token = document.syntax.head(token)
    verb = document.syntax.head(token)
    harmed = verb.lemma in _frame("harm")
    if token.dep in {"nsubjpass", "dobj"}:
        return Role.VICTIM if harmed else Role.OBJECT
    return Role.ACTOR if token.dep == "nsubj" and verb.pos in {"VERB", "AUX"} else None
