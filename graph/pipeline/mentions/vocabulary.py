"""The word lists of the stage, frozen for look-up: titles, head nouns, first names."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from graph import lexicon
from graph.names import middle_gender, normal_form, surname
from graph.ontology import AgencySubtype, EntityType


class Sort(NamedTuple):
    """What a head noun denotes."""

    type: EntityType | None
    subtype: AgencySubtype | None = None


@cache
def agency_nouns() -> dict[str, AgencySubtype | None]:
    """Head nouns of organisations; None where the noun alone does not tell the subtype."""
    table: dict[str, list[str]] = lexicon.table("nominals")["agency"]
    found: dict[str, AgencySubtype | None] = {}
    for subtype, nouns in table.items():
        for noun in nouns:
            found.setdefault(noun, None if subtype == "any" else AgencySubtype(subtype))
    return found


@cache
def government_nouns() -> frozenset[str]:
    """Nouns through which a country itself speaks."""
    return frozenset(lexicon.table("nominals")["government"]["nouns"])


@cache
def body_nouns() -> frozenset[str]:
    """Nouns, or pairs of words, of bodies that each country has one of."""
    table = lexicon.table("nominals")["body"]
    return frozenset(table["nouns"]) | frozenset(table["pairs"])


@cache
def telling() -> frozenset[str]:
    """Adjectives that tell which of a country's bodies is meant."""
    return frozenset(lexicon.table("nominals")["body"]["telling"])


@cache
def body_prefixes() -> frozenset[str]:
    """First halves of hyphenated words in the names of bodies: "anti-corruption"."""
    return frozenset(lexicon.table("nominals")["body"]["prefixes"])


@cache
def portfolios() -> dict[str, str]:
    """Other names of a ministry's portfolio."""
    return dict(lexicon.table("nominals")["portfolio"])


@cache
def person_nouns() -> frozenset[str]:
    """Nouns for a single person."""
    return frozenset(lexicon.table("nominals")["person"]["singular"]) | titles() | trades()


@cache
def trades() -> frozenset[str]:
    """Nouns for a person by trade or part played, beyond the heads of role phrases."""
    nouns: str = lexicon.table("persons")["nouns"]
    return frozenset(nouns.split())


@cache
def anonymous_nouns() -> frozenset[str]:
    """Nouns for a single person who is not going to be named."""
    return frozenset(lexicon.table("nominals")["person"]["anonymous"])


@cache
def group_nouns() -> frozenset[str]:
    """Nouns for people taken together, and plurals of bodies."""
    return frozenset(lexicon.table("nominals")["group"]["nouns"])


@cache
def speaking_nouns() -> frozenset[str]:
    """All nouns that head the phrase of a speaker without a name."""
    bodies = frozenset(agency_nouns()) | country_nouns()
    return person_nouns() | group_nouns() | hearsay_nouns() | bodies


@cache
def country_nouns() -> frozenset[str]:
    """Nouns for a country, which the document names elsewhere."""
    return frozenset(lexicon.table("nominals")["country"]["nouns"])


@cache
def hearsay_nouns() -> frozenset[str]:
    """Nouns for what is said by nobody in particular."""
    return frozenset(lexicon.table("nominals")["hearsay"]["nouns"])


@cache
def beside(sort: str) -> frozenset[str]:
    """Nouns that tell what the name beside them is: ``bodies`` or ``places``."""
    return frozenset(lexicon.table("nominals")["beside"][sort])


@cache
def makers() -> frozenset[str]:
    """Nouns that stand before the name of a company: "chipmaker", "giant"."""
    return frozenset(lexicon.table("nominals")["beside"]["makers"])


@cache
def seat(part: str) -> frozenset[str]:
    """Words by which a seat of government is told from the city: ``addressed``, ``towards``, ``local``."""
    return frozenset(lexicon.table("nominals")["seat"][part])


@cache
def titles() -> frozenset[str]:
    """Heads of role phrases, abbreviated ones included."""
    table = lexicon.table("titles")
    return frozenset(table["heads"]) | frozenset(table["abbreviated"])


@cache
def honorifics() -> dict[str, str]:
    """Forms of address and the gender they show, if any."""
    return dict(lexicon.table("titles")["honorifics"])


@cache
def party_members() -> frozenset[str]:
    """Words for the member of a party, and titles, that go before a full name."""
    return frozenset(lexicon.table("titles")["members"])


@cache
def first_names() -> dict[str, str]:
    """First names and their gender; empty where they have both."""
    return {row["name"]: row["gender"] for row in lexicon.rows("first_names")}


@cache
def _name_genders() -> dict[str, str]:
    table: dict[str, str] = lexicon.table("name_genders")["names"]
    return {name: gender for gender, names in table.items() for name in names.split()}


def gender_of_name(name: str) -> str | None:
    """Give the gender that the first word of a person's name usually shows, if it shows one.

    A single word shows none if it is a last name too ("Scott").
    """
    given, *others = name.split()
    if surname(name) == normal_form(given) and others:  # "Nguyen Thi Lan", "Park Ji-hu"
        return middle_gender(name)
    if given in first_names():
        return first_names()[given] or None
    form = normal_form(given)
    return _name_genders().get(form) if others or form not in surnames() else None


@cache
def given_names() -> frozenset[str]:
    """First names of many countries, in normal form."""
    return frozenset(_name_genders()) | {normal_form(name) for name in first_names()}


@cache
def surnames() -> frozenset[str]:
    """Family names of many countries, in normal form."""
    return frozenset(normal_form(row["name"]) for row in lexicon.rows("surnames"))


@cache
def gender_of_noun(lemma: str) -> str | None:
    """Give the gender a noun for a person shows, if it shows one."""
    known: dict[str, str] = lexicon.table("titles")["gender"]
    if lemma in known:
        return known[lemma] or None
    if lemma.endswith("woman"):
        return "f"
    return "m" if lemma.endswith("man") and lemma not in {"human", "german"} else None
