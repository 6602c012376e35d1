"""Which of its meanings a name has here: Georgia, Congo, Korea, a capital as city or as government."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.annotations import Form
from graph.names import normal_form, slug
from graph.ontology import AgencySubtype, EntityType
from graph.pipeline.mentions.cities import candidates
from graph.pipeline.mentions.gazetteer import country_names, gazetteer
from graph.pipeline.mentions.vocabulary import seat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.pipeline.mentions.gazetteer import Entry, Match
    from graph.syntax import Syntax, Token

_BRUSSELS = "brussels-be"
_CAUCASUS = frozenset({"RU", "AM", "AZ", "TR", "UA", "SU"})
_STATE_HINTS = frozenset(
    {
        "gov",
        "sen",
        "rep",
        "governor",
        "senator",
        "attorney",
        "congressman",
        "representative",
        "county",
        "legislature",
        "statehouse",
        "tech",
    }
)


def meaning(match: Match, matches: Sequence[Match], head: Token, syntax: Syntax) -> Entry:
    """Choose among the entries of a match by the other names and the grammar around it."""
    entry = _chosen(match, matches)
    if entry.key == "GE" and entry.form is not Form.METONYM and _american(head, matches, syntax):
        return replace(
            entry,
            name="Georgia",
            type=EntityType.PLACE,
            key="georgia-us",
            country="US",
            form=Form.NAME,
        )
    if entry.key in {"CD", "KR"} and entry.form is Form.NAME:
        entry = _divided(entry, match, matches, head)
        if entry.key == "CD" and head.lower == "congo" and _zaire(syntax):
            entry = _as(entry, "CG")
    if entry.key == _BRUSSELS and speaks(head, syntax):
        return replace(gazetteer().named("European Union")[0], form=Form.METONYM)
    if entry.capital and not speaks(head, syntax):
        return replace(entry, type=EntityType.PLACE, key=None, form=Form.NAME)
    return entry


def _chosen(match: Match, matches: Sequence[Match]) -> Entry:
    if len(match.entries) == 1:
        return match.entries[0]
    # An abbreviation that several share belongs to the one whose full name, or whose country, is near.
    there, around = _support(match, matches)
    countries = set(around)
    named = [e for e in match.entries if e.type is not EntityType.COUNTRY and e.key in there]
    near = [e for e in match.entries if e.type is EntityType.AGENCY and e.country in countries]
    near.sort(key=lambda e: -around[e.country])
    first = match.entries[0]
    if first.type is EntityType.PLACE or first.capital:
        return _nearest(match.entries, countries)
    return (named or ([] if first.type is not EntityType.AGENCY else near) or [first])[0]


def _support(match: Match, matches: Sequence[Match]) -> tuple[set[str | None], Counter[str | None]]:
    """Give the keys that other names leave no doubt about, and how often each country is named."""
    there = {e.key for other in matches if len(other.entries) == 1 for e in other.entries}
    others = (other for other in matches if other.entries != match.entries)
    return there, Counter(e.country for other in others for e in other.entries[:1])


def unsupported(match: Match, matches: Sequence[Match]) -> bool:
    """Tell whether several bodies share an abbreviation and nothing in the text speaks for one.

    News agencies need no support: they are named by their initials everywhere.
    """
    agencies = [e for e in match.entries if e.type is EntityType.AGENCY]
    if len(agencies) < 2 or agencies[0].subtype is AgencySubtype.NEWS_AGENCY:  # noqa: PLR2004 - one has no rival
        return False
    there, around = _support(match, matches)
    return not any(e.key in there or around[e.country] for e in agencies)


def _nearest(entries: Sequence[Entry], countries: set[str | None]) -> Entry:
    """Choose among places of one name: the first, or the first in a country the document names."""
    return next((e for e in entries if e.country in countries), entries[0])


def _american(head: Token, matches: Sequence[Match], syntax: Syntax) -> bool:
    after = syntax.tokens[head.index + 1 : head.index + 3]
    if any(t.lower.strip(".") in _STATE_HINTS for t in after) or _american_town(head, syntax):
        return True
    firsts = [m.entries[0] for m in matches if m.entries[0].key != "GE"]
    if any(e.country == "GE" for e in firsts):
        return False
    states = sum(e.country == "US" and e.type is EntityType.PLACE for e in firsts)
    return states > sum(e.key in _CAUCASUS for e in firsts)


def _american_town(head: Token, syntax: Syntax) -> bool:
    # "Athens, Georgia": a town that there is in America and not in the Caucasus.
    before = syntax.tokens[max(head.index - 2, 0) : head.index]
    if len(before) < 2 or before[1].text != "," or before[0].pos != "PROPN":  # noqa: PLR2004 - town, comma
        return False
    known = candidates(before[0].text)
    return "US" in known and "GE" not in known


def _zaire(syntax: Syntax) -> bool:
    # As long as one of them was called Zaire, the Congo was the other.
    return any(token.text == "Zaire" for token in syntax.tokens)


def _divided(entry: Entry, match: Match, matches: Sequence[Match], head: Token) -> Entry:
    if entry.key == "KR" and head.lower == "korea" and match.end - match.start == len(head.text):
        keys = [m.entries[0].key for m in matches]
        return (
            _as(entry, "KP")
            if "KP" in keys
            and "KR"
            not in {
                m.entries[0].key
                for m in matches
                if m is not match and m.end - m.start > len("Korea")
            }
            and keys.count("KP")
            else entry
        )
    if entry.key == "CD" and normal_form(head.text) == "congo":
        whole = {m.entries[0].key for m in matches if m.end - m.start > len("the Congo")}
        return _as(entry, "CG") if "CG" in whole and "CD" not in whole else entry
    return entry


def city(entry: Entry, name: str) -> Entry:
    """Make the seat of government as a place of its own."""
    return replace(entry, name=name, key=f"{slug(name)}-{(entry.country or '').lower()}")


def _as(entry: Entry, iso2: str) -> Entry:
    return replace(entry, key=iso2, country=iso2, name=country_names()[iso2])


def speaks(head: Token, syntax: Syntax) -> bool:
    """Tell whether a seat of government stands for the government: as somebody who acts."""
    while head.dep in {"conj", "appos"} and head.head != head.index:
        head = syntax.head(head)
    governor = syntax.head(head)
    if head.dep == "nsubj":
        return governor.lemma != "be"
    if head.dep == "poss":
        return governor.lemma not in seat("local")
    if head.dep == "pobj":
        return _approached(governor, syntax)
    return head.dep in {"dobj", "dative", "nsubjpass"} and governor.lemma in seat("addressed")


def _approached(preposition: Token, syntax: Syntax) -> bool:
    if preposition.lower == "to":
        return syntax.head(preposition).lemma in seat("towards")
    return preposition.lower in {"by", "with", "between", "against", "on"}
