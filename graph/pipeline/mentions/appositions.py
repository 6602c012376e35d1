"""A name and a common noun side by side tell about each other.

The noun gives the name its type ("the platform X"), the name gives the noun
its identity ("the foreign minister, X").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.annotations import Form, Mention
from graph.ontology import AgencySubtype, EntityType, SpeakerKind
from graph.pipeline.mentions.context import determiner
from graph.pipeline.mentions.vocabulary import (
    agency_nouns,
    beside,
    gender_of_name,
    gender_of_noun,
    honorifics,
    person_nouns,
    titles,
)
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import Document
    from graph.pipeline.mentions.context import Names
    from graph.pipeline.mentions.tokens import Index
    from graph.syntax import Token

_QUOTES = frozenset("\"'“”‘’«»„`") | {"``", "''"}


_HOLDERS = frozenset({"minister", "secretary", "commissioner"})
_MISTAKEN = frozenset({EntityType.AGENCY, EntityType.PLACE})
_PARENTS = frozenset({AgencySubtype.INTERNATIONAL, AgencySubtype.PUBLIC_BODY})
_IDENTIFIED = frozenset({EntityType.AGENCY, EntityType.PERSON})


def typed(document: Document, index: Index, found: Sequence[Mention]) -> list[Mention]:
    """Correct the type of names by the noun beside them, and add names that only the noun betrays."""
    covered = {t.index for m in found for t in index.covering(m.span)}
    out = [_typed(index, m) for m in found if not _portfolio(index, m)]
    out.extend(_betrayed(document, index, covered))
    return sorted(out, key=lambda m: (m.span.start, -m.span.end))


def _portfolio(index: Index, mention: Mention) -> bool:
    # "Kenyan Health Minister": the model takes the portfolio for an organisation.
    if mention.type is not EntityType.AGENCY or mention.key is not None:
        return False
    left, right = _beside(index, mention)
    if right is not None and right.lower in _HOLDERS:
        return True
    # "Minister of Education", "Secretary of State".
    return left is not None and left.lower == "of" and index.syntax.head(left).lower in _HOLDERS


def _beside(index: Index, mention: Mention) -> tuple[Token | None, Token | None]:
    inside = index.covering(mention.span)
    tokens = index.syntax.tokens
    before, after = inside[0].index - 1, inside[-1].index + 1
    while before >= 0 and (tokens[before].text in _QUOTES or tokens[before].dep == "det"):
        before -= 1
    while after < len(tokens) and tokens[after].text in _QUOTES:
        after += 1
    here = inside[0].sentence
    left = tokens[before] if before >= 0 and tokens[before].sentence == here else None
    right = tokens[after] if after < len(tokens) and tokens[after].sentence == here else None
    return left, right


def _typed(index: Index, mention: Mention) -> Mention:
    if mention.key is not None or mention.form is not Form.NAME:
        return mention
    if mention.type is EntityType.AGENCY and mention.subtype is None:
        mention = replace(mention, subtype=_explained(index, mention))
    doubted = mention.type is EntityType.PLACE or _unknown(mention)
    if doubted and (sort := _explained(index, mention)) is not None:
        return _agency(mention, sort)  # "Fjordair, the state airline"
    mistaken = mention.type in _MISTAKEN and _kindred(index, mention)
    if mistaken or _holds_office(index, mention):
        return replace(mention, type=EntityType.PERSON, kind=SpeakerKind.NAMED, gender=None)
    left, right = _beside(index, mention)
    if right is not None and right.pos in {"NOUN", "PROPN"} and right.lower in beside("bodies"):
        return _agency(mention, agency_nouns().get(right.lower))
    if left is not None and left.pos in {"NOUN", "PROPN"}:
        return _titled(index, mention, left)
    return mention


def _unknown(mention: Mention) -> bool:
    """Tell a supposed person of one word that is no first name."""
    return mention.type is EntityType.PERSON and " " not in mention.name and not mention.gender


def _holds_office(index: Index, mention: Mention) -> bool:
    """Tell whether it is "the fisheries minister, NAME": an office is held by a person."""
    head = index.syntax.tokens[mention.head]
    noun = index.syntax.head(head)
    office = head.dep == "appos" and noun.pos == "NOUN" and noun.lemma.lower() in titles()
    behind = office and noun.index < head.index and _personal(index, mention)
    first = gender_of_name(mention.name) is not None or len(mention.name.split()) == 2  # noqa: PLR2004 - first and last name
    return behind and first and head.lower not in agency_nouns()


def _explained(index: Index, mention: Mention) -> AgencySubtype | None:
    # "Lantern Network, a charity": the apposition tells the subtype.
    explaining = index.syntax.children(index.syntax.tokens[mention.head], "appos")
    return next((s for t in explaining if (s := agency_nouns().get(t.lemma.lower()))), None)


def _kindred(index: Index, mention: Mention) -> bool:
    """Tell a person by kin or by being called so: "Prel's widow", "a farmer called Prel"."""
    token = index.syntax.tokens[mention.head]
    owned = index.syntax.head(token)
    if token.dep == "poss" and owned.lemma.lower() in beside("kin"):
        return True
    called = owned.lower in {"called", "named"} and token.dep in {"oprd", "dobj", "attr"}
    return called and index.syntax.head(owned).lemma.lower() in person_nouns()


def _titled(index: Index, mention: Mention, noun: Token) -> Mention:
    titular = noun.lower in titles() or noun.lower in honorifics() or _kin(noun)
    titular = titular and index.syntax.tokens[mention.head].lower not in agency_nouns()
    if titular and _personal(index, mention):
        return replace(mention, type=EntityType.PERSON, kind=SpeakerKind.NAMED, gender=None)
    if noun.pos == "NOUN" and noun.lower in beside("bodies"):
        return _agency(mention, agency_nouns().get(noun.lower))
    if noun.pos == "NOUN" and noun.lower in beside("places"):
        return replace(mention, type=EntityType.PLACE, kind=SpeakerKind.NAMED, gender="n")
    return mention


def _kin(noun: Token) -> bool:
    # "Her brother Taras": what shows a gender is a person, whatever the model took the name for.
    return noun.pos == "NOUN" and gender_of_noun(noun.lemma.lower()) is not None


def _personal(index: Index, mention: Mention) -> bool:
    if mention.type not in {EntityType.AGENCY, EntityType.PLACE}:
        return False
    words = [t for t in index.covering(mention.span) if t.pos != "PUNCT"]
    return len(words) <= 3 and all(t.text[0].isupper() and not t.text.isupper() for t in words)  # noqa: PLR2004 - names of persons are short


def _agency(mention: Mention, subtype: AgencySubtype | None) -> Mention:
    return replace(
        mention, type=EntityType.AGENCY, subtype=mention.subtype or subtype,
        kind=SpeakerKind.NAMED, gender="n", basis="apposition",
    )  # fmt: skip


def _betrayed(document: Document, index: Index, covered: set[int]) -> Iterator[Mention]:
    """Names that follow "the platform" and nobody else saw."""
    tokens = index.syntax.tokens
    for noun in tokens:
        if noun.pos != "NOUN" or noun.lower not in beside("bodies"):
            continue
        first = noun.index + 1
        while first < len(tokens) and tokens[first].text in _QUOTES:
            first += 1
        last = first
        while (
            last < len(tokens)
            and last not in covered
            and _capital(tokens[last])
            and tokens[last].sentence == noun.sentence
        ):
            last += 1
        if last > first:
            span = Span(tokens[first].start, tokens[last - 1].end)
            yield Mention(
                span=span, head=tokens[last - 1].index, form=Form.NAME, kind=SpeakerKind.NAMED,
                type=EntityType.AGENCY, name=span.of(document.text), gender="n",
                subtype=agency_nouns().get(noun.lower), basis="apposition", confidence=0.8,
            )  # fmt: skip


def _capital(token: Token) -> bool:
    return token.text[0].isupper() and token.pos in {"PROPN", "NOUN", "ADJ"}


def identified(names: Names, mention: Mention) -> Mention:
    """Give a described speaker the identity of the name in apposition to it."""
    if mention.form is not Form.NOMINAL or mention.type not in _IDENTIFIED:
        return mention
    head = names.syntax.tokens[mention.head]
    beside_it = names.syntax.children(head, "appos")
    if head.dep == "appos":
        beside_it.append(names.syntax.head(head))
    if head.lower in beside("bodies") and determiner(names.syntax, head) in {"the", ""}:
        beside_it += names.syntax.children(head, "compound", "nmod", "amod", "nummod")
    if head.lower in beside("bodies"):
        beside_it += [t for t in _following(names, head) if t.pos == "PROPN"]
    for token in beside_it:
        named = names.of_type(token, mention.type)
        if named is not None and named.kind is SpeakerKind.NAMED and not _holds(named, token, head):
            return _same(mention, named)
    named = _between_commas(names, mention)
    return mention if named is None else _same(mention, named)


def _holds(named: Mention, token: Token, head: Token) -> bool:
    # "The UN agency" is a part of the UN, "the Reuters agency" is Reuters.
    return token.index < head.index and named.subtype in _PARENTS


def _between_commas(names: Names, mention: Mention) -> Mention | None:
    """Find who stands between commas right behind: "the head of the bank, Ana Prel, left".

    The parser hangs such a name on the nearest noun.
    """
    if mention.type is not EntityType.PERSON or mention.plural:
        return None
    tokens = names.syntax.tokens
    at = _behind(names, mention)
    if at is None or at + 1 >= len(tokens) or tokens[at].text != ",":
        return None
    named = names.of_type(tokens[at + 1], EntityType.PERSON)
    if named is None or named.kind is not SpeakerKind.NAMED or named.form is not Form.NAME:
        return None
    start, end = tokens[at + 1].start, names.text[named.span.end : named.span.end + 1]
    apart = named.span.start == start and end == "," and " " in named.name
    head = tokens[named.head]
    # "After talks with the head of the bank, Piet Smit, a judge, left" is of two.
    another = head.dep in {"nsubj", "nsubjpass", "conj"} or names.syntax.children(head, "appos")
    return named if apart and not another else None


def _behind(names: Names, mention: Mention) -> int | None:
    """Give the index of the first token behind the phrase that a mention heads."""
    at = mention.head
    while at < len(names.syntax.tokens) and names.syntax.tokens[at].start < mention.span.end:
        at += 1
    return at if at < len(names.syntax.tokens) else None


def _following(names: Names, head: Token) -> list[Token]:
    tokens = names.syntax.tokens
    after = head.index + 1
    while after < len(tokens) and tokens[after].text in _QUOTES:
        after += 1
    return list(tokens[after : after + 1])


def _same(mention: Mention, named: Mention) -> Mention:
    return replace(
        mention, kind=SpeakerKind.NAMED, name=named.name, key=named.key,
        subtype=named.subtype or mention.subtype, country=named.country or mention.country,
        gender=named.gender or mention.gender, basis="apposition",
    )  # fmt: skip
