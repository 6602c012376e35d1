"""Who a named person is: the role before or after the name, its country and its organisation.

"Russian President Vladimir Putin", "Ana Prel, head of the legal department of
the Harbour League", "the foreign minister, Wang Yi".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from graph.ontology import EntityType
from graph.pipeline.mentions.figures import recognised
from graph.pipeline.mentions.tokens import noun_phrase
from graph.pipeline.mentions.vocabulary import (
    gender_of_name,
    gender_of_noun,
    honorifics,
    person_nouns,
    titles,
    trades,
)
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.annotations import Mention
    from graph.pipeline.mentions.context import Names
    from graph.syntax import Token

_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "PART", "ADP", "NUM", "CCONJ"})
_LONGEST = 12


class Role(NamedTuple):
    """A role phrase: its words, its head, the country and body named in it."""

    words: str
    head: str
    country: str | None
    organisation: str | None
    gender: str | None


def with_roles(names: Names) -> list[Mention]:
    """Give each named person the role the text states for him."""
    return [_with_role(names, m) if m.type is EntityType.PERSON else m for m in names.mentions]


def _with_role(names: Names, person: Mention) -> Mention:
    role = _before(names, person) or _after(names, person) or _apposed(names, person)
    known = person.gender if person.key is not None else None
    # "The widow Terry Prel": the word beside tells more than the first name
    gender = known or _address(names, person) or person.gender or _named(names, person)
    if role is None:
        return person if gender == person.gender else replace(person, gender=gender)
    told = replace(
        person,
        role=role.words,
        country=role.country or person.country,
        organisation=role.organisation or person.organisation,
        gender=gender or role.gender,
    )
    return recognised(told)


def _first(names: Names, person: Mention) -> int:
    index = person.head
    tokens = names.syntax.tokens
    while index > 0 and tokens[index - 1].start >= person.span.start:
        index -= 1
    return index


def _address(names: Names, person: Mention) -> str | None:
    first = _first(names, person)
    word = names.syntax.tokens[first - 1].lower if first else ""
    return honorifics().get(word) or gender_of_noun(word)  # "Mrs Prel", "his aunt Prel"


def _named(names: Names, person: Mention) -> str | None:
    return gender_of_name(person.span.of(names.text))


def _before(names: Names, person: Mention) -> Role | None:
    """Walk left from the name over what can belong to a title."""
    tokens, sentence = names.syntax.tokens, names.syntax.tokens[person.head].sentence
    last = _first(names, person) - 1
    while last >= 0 and tokens[last].lower in honorifics():
        last -= 1
    if last < 0 or tokens[last].sentence != sentence or not _titular(tokens[last]):
        return None
    first = last
    while first > 0 and last - first < _LONGEST and _belongs(names, tokens[first - 1], sentence):
        first -= 1
    while first < last and tokens[first].pos in {"PART", "ADP", "CCONJ"}:
        first += 1
    return _role(names, tokens[first : last + 1], tokens[last])


def _apposed(names: Names, person: Mention) -> Role | None:
    """Read "the foreign minister, X": the name stands in apposition to the role."""
    token = names.syntax.tokens[person.head]
    noun = names.syntax.head(token)
    if token.dep != "appos" or noun.lemma.lower() not in person_nouns():
        return None
    return _role(names, noun_phrase(names.syntax, noun), noun)


def _titular(token: Token) -> bool:
    return any(
        word in known
        for word in (token.lower, token.lemma.lower())
        for known in (titles(), trades())
    )


def _belongs(names: Names, token: Token, sentence: int) -> bool:
    if token.sentence != sentence:
        return False
    if names.of_type(token, EntityType.AGENCY, EntityType.COUNTRY) is not None:
        return True
    if token.pos not in _INSIDE:
        return False
    if token.pos == "ADP" and token.lower != "of":
        return False
    named = names.of_type(token, EntityType.PERSON)
    return named is None and token.lower not in {"that", "as", "and"}


def _after(names: Names, person: Mention) -> Role | None:
    """Read the apposition: ", head of the legal department in the Harbour League,"."""
    tokens = names.syntax.tokens
    inside = list(tokens[_first(names, person) : person.head + 1])
    for token in inside:
        for noun in names.syntax.children(token, "appos"):
            if noun.start >= person.span.end and noun.lemma.lower() in person_nouns():
                return _role(names, noun_phrase(names.syntax, noun), noun)
    end = person.head + 1
    while end < len(tokens) and tokens[end].end <= person.span.end:
        end += 1
    return _adjacent(names, end, tokens[person.head].sentence)


def _adjacent(names: Names, comma: int, sentence: int) -> Role | None:
    # The parser often hangs the apposition elsewhere; right after the comma it can be read off.
    tokens = names.syntax.tokens
    if comma >= len(tokens) or tokens[comma].text != ",":
        return None
    for noun in tokens[comma + 1 : comma + 7]:
        if noun.sentence != sentence or noun.pos not in {
            "NOUN",
            "PROPN",
            "ADJ",
            "DET",
            "PART",
            "CCONJ",
        }:
            return None
        if (
            noun.pos in {"NOUN", "PROPN"}
            and _titular(noun)
            and noun.dep not in {"nsubj", "compound", "nsubjpass"}
        ):
            phrase = noun_phrase(names.syntax, noun)
            if phrase[0].index == comma + 1:
                return _role(names, phrase, noun)
    return None


def _role(names: Names, phrase: Sequence[Token], head: Token) -> Role:
    kept = list(phrase)
    while kept and kept[0].dep == "det" and len(kept) > 1:
        kept.pop(0)
    span = Span(kept[0].start, kept[-1].end)
    country = organisation = None
    for token in kept:
        found = names.of_type(token, EntityType.COUNTRY, EntityType.PLACE)
        country = country or (found.country if found else None)
        body = names.of_type(token, EntityType.AGENCY)
        organisation = organisation or body
    owner = organisation.country if organisation else None
    return Role(
        words=" ".join(span.of(names.text).split()),
        head=head.lower,
        country=country or owner,
        organisation=organisation.name if organisation else None,
        gender=gender_of_noun(head.lemma.lower()),
    )
