"""What speaks for and against two names meaning one person: country and office.

An office is what the text calls somebody ("the Ruritanian finance minister"); its words are
compared without the country's adjective, "the" and "former".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from graph import callings, lexicon, names
from graph.ontology import EntityType

if TYPE_CHECKING:
    from graph.annotations import Mention
    from graph.claims import Entity

_ASIDE = frozenset(
    {
        "of",
        "for",
        "in",
        "s",
        "the",
        "a",
        "an",
        "former",
        "then",
        "ex",
        "late",
        "acting",
        "outgoing",
        "new",
    }
)
_SINGLE = frozenset(
    "president premier king queen emperor empress emir sultan pope chancellor monarch".split()  # noqa: SIM905 - a list of words reads best as words
)
_LESSER = frozenset({"vice", "deputy", "assistant", "former", "ex", "late", "club", "company"})


def opposed(mention: Mention, entity: Entity) -> bool:
    """Tell whether a known bearer of the same full name is somebody else.

    An organisation is another one in another country. A person is where both have a
    country and an office and neither is the same: what the text says of a person's
    country is often only where he was. A calling that one life hardly joins with the other
    ("the actor", "the senator") is enough by itself.
    """
    if mention.type is EntityType.PERSON and callings.apart(mention.role, entity.role):
        return True
    if not mention.country or not entity.country or mention.country == entity.country:
        return False
    if mention.type is not EntityType.PERSON:
        return True
    return bool(mention.role and entity.role) and not _same_office(mention.role, entity.role)


def vouched(mention: Mention, entity: Entity) -> bool:
    """Tell whether office and country of a bare last name are those of a known person."""
    if not mention.country or mention.country != entity.country:
        return False
    return _same_office(mention.role, entity.role, mention.country)


def single_office(mention: Mention) -> str | None:
    """Give the office that one person holds at a time in a country; None for any other.

    Examples
    --------
    The president of a country, its prime minister, its king; no deputy of theirs and no
    president of anything smaller.
    """
    office = _words(mention.role, mention.country)
    if mention.organisation or _LESSER & set(_all(mention.role)):
        return None
    if office == {"prime", "minister"}:
        return "prime minister"
    return next(iter(office)) if len(office) == 1 and office <= _SINGLE else None


def _same_office(one: str | None, other: str | None, country: str | None = None) -> bool:
    first, second = _words(one, country), _words(other, country)
    if not first or not second or (first ^ second) & _LESSER:
        return False
    return first <= second or second <= first


def _words(role: str | None, country: str | None) -> set[str]:
    """Give the words of an office without articles and without its country's names."""
    return set(_all(role)) - _ASIDE - (_called(country) if country else frozenset())


@cache
def _called(country: str) -> frozenset[str]:
    row = next((r for r in lexicon.rows("countries") if r["iso2"] == country), {})
    cells = (cell for key, cell in row.items() if key in {"name", "names", "adjectives"})
    return frozenset(word for cell in cells for name in cell.split("|") for word in _all(name))


def _all(role: str | None) -> list[str]:
    return names.normal_form(role).split() if role else []
