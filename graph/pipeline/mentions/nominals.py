"""Speakers without a name: an agency described, a group, somebody anonymous, mere hearsay."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.annotations import Form, Mention
from graph.ontology import AgencySubtype, EntityType, SpeakerKind
from graph.pipeline.mentions.context import determiner
from graph.pipeline.mentions.tokens import noun_phrase
from graph.pipeline.mentions.vocabulary import (
    agency_nouns,
    anonymous_nouns,
    country_nouns,
    gender_of_noun,
    group_nouns,
    hearsay_nouns,
    person_nouns,
    speaking_nouns,
    titles,
)
from graph.spans import Span

if TYPE_CHECKING:
    from graph.pipeline.mentions.context import Names
    from graph.syntax import Token

_HEADS = frozenset(
    [
        "nsubj",
        "nsubjpass",
        "pobj",
        "dobj",
        "conj",
        "appos",
        "attr",
        "agent",
        "ROOT",
        "poss",
        "oprd",
        "dative",
        "dep",
        "npadvmod",
        "nmod",
    ]
)
_INDEFINITE = frozenset({"", "a", "an", "one", "another", "some", "any", "each"})
_PLURAL = frozenset({"NNS", "NNPS"})
_NUMERAL = frozenset(
    [
        "dozens",
        "hundreds",
        "thousands",
        "millions",
        "scores",
        "many",
        "some",
        "others",
        "most",
        "several",
        "few",
        "both",
    ]
)


_NEVER = frozenset({"PUNCT", "AUX", "ADP", "CCONJ", "SCONJ", "PART", "SPACE"})
_MASS = frozenset({"police", "parliament", "congress", "customs", "government", "opposition"})
_TEAMS = frozenset({"duo", "pair", "trio"})
_LOCAL = frozenset({"local", "regional", "provincial", "municipal", "state", "city", "national"})


def nominals(names: Names, taken: set[int]) -> list[Mention]:
    """Make a mention of each noun phrase for people or bodies whose head is in no name.

    Parameters
    ----------
    names : Names
        The names found before.
    taken : set of int
        Indices of head tokens that are spoken for.
    """
    found = []
    nouns = speaking_nouns()
    for token in names.syntax.tokens:
        if token.pos in _NEVER or (token.pos == "VERB" and not _mistaken(names, token)):
            continue
        if token.lemma.lower() not in nouns and token.lower not in nouns:
            continue
        if token.index in taken or not _heads(token) or names.on(token) is not None:
            continue
        if mention := _mention(names, token):
            found.append(mention)
    return found


def _mistaken(names: Names, token: Token) -> bool:
    """Tell whether a noun was taken for a verb: it has an article or an owner, and no subject."""
    if token.dep not in {"nsubj", "nsubjpass", "dobj", "pobj"}:
        return False
    return bool(names.syntax.children(token, "det", "poss", "compound"))


def _heads(token: Token) -> bool:
    if token.pos in {"NOUN", "PROPN", "VERB"}:
        return token.dep in _HEADS
    return (
        token.lower in _NUMERAL
        and token.dep in {"nsubj", "nsubjpass", "pobj", "agent", "conj"}
        and token.tag != "RB"
    )


def _mention(names: Names, token: Token) -> Mention | None:
    lemma, word = token.lemma.lower(), token.lower
    many = token.tag in _PLURAL
    # "Police" and "customs" are one body, whatever their number.
    singular = word in agency_nouns() or (lemma in agency_nouns() and not many)
    if lemma in hearsay_nouns():
        return _hearsay(names, token)
    if singular and word not in _NUMERAL:
        return _agency(names, token) if _referring(names, token) else None
    if lemma in country_nouns() and not many:
        return _country(names, token) if _acting(names, token) else None
    if lemma in person_nouns() and not many:
        return _person(names, token, determiner(names.syntax, token))
    if lemma in person_nouns() or lemma in agency_nouns() or {word, lemma} & group_nouns():
        return _group(names, token) if _of_people(names, token) else None
    return None


def _referring(names: Names, token: Token) -> bool:
    # "In exchange for", "military service": without article or deed the noun is no body.
    if token.dep in {"nsubj", "nsubjpass"} or token.tag in _PLURAL or token.lower in _MASS:
        return True
    return bool(names.syntax.children(token, "det", "poss"))


def _of_people(names: Names, token: Token) -> bool:
    """Tell "thousands of refugees" from "thousands of dollars"."""
    if token.lower in _TEAMS:  # "the pair", not "a pair of shoes"
        return determiner(names.syntax, token) == "the" and not names.syntax.children(token, "prep")
    if token.lower not in _NUMERAL:
        return True
    held = [
        noun
        for prep in names.syntax.children(token, "prep")
        if prep.lower == "of"
        for noun in names.syntax.children(prep, "pobj")
    ]
    people = person_nouns() | group_nouns()
    return all({noun.lemma.lower(), noun.lower} & people or noun.tag == "PRP" for noun in held)


def _bare(names: Names, token: Token) -> Mention:
    """Make the mention of the whole phrase, still without what sort of speaker it is."""
    phrase = noun_phrase(names.syntax, token)
    span = Span(phrase[0].start, phrase[-1].end)
    return Mention(
        span=span,
        head=token.index,
        form=Form.NOMINAL,
        kind=SpeakerKind.DESCRIBED,
        type=None,
        name=" ".join(span.of(names.text).split()),
        country=names.country(token),
        plural=token.tag in _PLURAL,
        basis="nominal",
        confidence=0.8,
    )


def _hearsay(names: Names, token: Token) -> Mention | None:
    # "A report by X" has an author; a report that speaks itself is hearsay.
    if token.tag not in _PLURAL and token.dep not in {"nsubj", "nsubjpass"}:
        return None
    bare = _bare(names, token)
    span = Span(bare.span.start, token.end)
    words = " ".join(span.of(names.text).split())
    return replace(bare, span=span, name=words, kind=SpeakerKind.HEARSAY, country=None)


def _group(names: Names, token: Token) -> Mention:
    return replace(_bare(names, token), kind=SpeakerKind.GROUP, type=EntityType.GROUP, plural=True)


def _agency(names: Names, token: Token) -> Mention:
    subtype = agency_nouns().get(token.lemma.lower(), agency_nouns().get(token.lower))
    before = names.syntax.tokens[token.index - 1].lower if token.index else ""
    if before in {"news", "wire"} and token.lemma == "agency":
        subtype = AgencySubtype.NEWS_AGENCY
    bare = _bare(names, token)
    country = bare.country or _around(names, token)
    return replace(bare, type=EntityType.AGENCY, subtype=subtype, gender="n", country=country)


def _around(names: Names, token: Token) -> str | None:
    """Find the country of a "local" body: that of the last place before it in the sentence."""
    if not any(t.lower in _LOCAL for t in names.syntax.children(token, "amod", "compound")):
        return None
    for earlier in reversed(names.syntax.sentence(token)):
        place = names.of_type(earlier, EntityType.PLACE) if earlier.index < token.index else None
        if place is not None:
            return place.country
    return None


def _acting(names: Names, token: Token) -> bool:
    """Tell whether "the country" does something: elsewhere it is where things happen."""
    if not any(t.lower in {"the", "this", "that"} for t in names.syntax.children(token, "det")):
        return False
    if token.dep in {"nsubj", "nsubjpass"}:
        return True
    preposition = names.syntax.head(token)
    to = preposition.lower == "to" and names.syntax.head(preposition).lower == "according"
    return token.dep == "pobj" and (preposition.lower == "by" or to)


def _country(names: Names, token: Token) -> Mention:
    return replace(_bare(names, token), type=EntityType.COUNTRY, gender="n", country=None)


def _person(names: Names, token: Token, article: str) -> Mention:
    lemma = token.lemma.lower()
    unnamed = article in _INDEFINITE and lemma in anonymous_nouns()
    bare = _bare(names, token)
    body = names.body(token)
    return replace(
        bare,
        kind=SpeakerKind.ANONYMOUS if unnamed else SpeakerKind.DESCRIBED,
        type=EntityType.PERSON,
        gender=gender_of_noun(lemma),
        role=bare.name if lemma in titles() else None,
        organisation=body.name if body else None,
        country=bare.country or (body.country if body else None),
    )
