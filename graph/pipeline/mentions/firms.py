"""Companies that nobody has heard of yet and the model takes for persons.

"Lactine said that it had broken no law": a person would be he or she. The noun beside the
name tells too: "a dairy firm, Lactine", "Chipmaker Zentek", "the tech giant Orbis".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.annotations import Form
from graph.names import normal_form
from graph.ontology import AgencySubtype, EntityType, SpeakerKind
from graph.pipeline.mentions.vocabulary import agency_nouns, given_names, makers, surnames

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.annotations import Mention
    from graph.pipeline.mentions.tokens import Index
    from graph.syntax import Token

_HUMAN = frozenset("he she him her his hers himself herself who whom".split())  # noqa: SIM905 - a list of words reads best as words
_EMPTY = frozenset({"be", "seem", "appear", "take", "rain", "snow", "happen", "turn", "become"})
"""Verbs whose "it" means nothing: "Quorn said it was time"."""


def founded(index: Index, found: Sequence[Mention]) -> list[Mention]:
    """Make supposed persons companies where a pronoun or the noun beside the name says so."""
    doubted = [m for m in found if _doubted(m)]
    firms = {m.name for m in doubted if _beside_noun(index, m)}
    firms |= {m.name for m in doubted if _neuter(index, m, doubted)}
    return [_firm(m) if _doubted(m) and m.name in firms else m for m in found]


def _doubted(mention: Mention) -> bool:
    """Tell a supposed person of one word that nobody is known to be called by."""
    if mention.type is not EntityType.PERSON or mention.form is not Form.NAME or mention.key:
        return False
    name = normal_form(mention.name)
    return " " not in name and name not in given_names() and name not in surnames()


def _firm(mention: Mention) -> Mention:
    return replace(
        mention, type=EntityType.AGENCY, subtype=mention.subtype or AgencySubtype.COMPANY,
        kind=SpeakerKind.NAMED, gender="n", basis="apposition",
    )  # fmt: skip


def _beside_noun(index: Index, mention: Mention) -> bool:
    """Tell "a dairy firm, Lactine" and "chipmaker Zentek"."""
    head = index.syntax.tokens[mention.head]
    noun = index.syntax.head(head)
    if head.dep == "appos" and noun.pos == "NOUN" and _company(noun.lemma.lower()):
        return noun.index < head.index
    before = index.syntax.tokens[max(head.index - 1, 0)]
    if before.sentence != head.sentence:
        return False
    return before.end + 1 == head.start and _company(before.lower)


def _company(noun: str) -> bool:
    return noun in makers() or agency_nouns().get(noun) is AgencySubtype.COMPANY


def _neuter(index: Index, mention: Mention, doubted: Sequence[Mention]) -> bool:
    """Tell whether the name says what "it" did, and is nowhere beside a he or a she."""
    head = index.syntax.tokens[mention.head]
    if head.dep != "nsubj" or not _own(index, head):
        return False
    same = [index.syntax.tokens[m.head].sentence for m in doubted if m.name == mention.name]
    near = {number + step for number in same for step in (0, 1)}
    words = (t.lower for t in index.syntax.tokens if t.sentence in near)
    return _HUMAN.isdisjoint(words) and not _family(index, head)


def _own(index: Index, head: Token) -> bool:
    """Tell whether the first thing said is about "it", with a verb of doing."""
    for clause in index.syntax.children(index.syntax.head(head), "ccomp", "xcomp"):
        subjects = index.syntax.children(clause, "nsubj", "nsubjpass")
        if any(t.lower == "it" for t in subjects) and clause.lemma.lower() not in _EMPTY:
            return True
    return False


def _family(index: Index, head: Token) -> bool:
    # "Ada Lactine" anywhere: then it is her last name.
    tokens = index.syntax.tokens
    same = (t for t in tokens[1:] if t.text == head.text)
    return any(
        tokens[t.index - 1].pos == "PROPN" and tokens[t.index - 1].lower not in makers()
        for t in same
    )
