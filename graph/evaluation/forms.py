"""When two names are one, by the definition of the entity score.

This is deliberately not :mod:`graph.names`: a score must not follow the
improvements of what it measures.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.claims import Json

    Form = tuple[str, ...]
    Forms = frozenset[Form]

TITLES = frozenset(
    "mr mrs ms dr sir lord king queen prince pope sheikh ayatollah president prime minister "  # noqa: SIM905 - a list of words reads best as words
    "secretary chancellor ambassador senator sen rep general gen col lt maj sgt prof professor "
    "rev".split()
)
LINKING = frozenset("of the for and on in".split())  # noqa: SIM905 - a list of words reads best as words
SHORTEST_SURNAME = 3


def forms(entity: str | Json) -> Forms:
    """Give the normal forms of an entity's name and aliases, each as its words.

    Accents, case, punctuation, bracketed parts, titles, a leading article and a
    possessive are dropped; a hyphen counts as a space.
    """
    return frozenset(form for name in _names(entity) if (form := _form(name)))


def same(left: Forms, right: Forms, *, field: str, strict: bool = False) -> bool:
    """Whether two entities are one.

    Parameters
    ----------
    field : str
        ``people`` also match on a last name, ``organisations`` on initials.
    strict : bool
        Equality of forms only.
    """
    if left & right:
        return True
    if strict:
        return False
    rule = {"people": _same_person, "organisations": _same_organisation}.get(field)
    return rule is not None and any(rule(a, b) for a, b in product(left, right))


def _names(entity: str | Json) -> Iterator[str]:
    if isinstance(entity, str):
        yield entity
        return
    yield entity.get("name") or ""
    yield from entity.get("aliases") or ()


def _form(name: str) -> Form:
    decomposed = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).lower()
    plain = re.sub(r"\([^)]*\)", " ", plain)
    plain = re.sub(r"['’]s\b", "", plain).replace(".", "")
    words = re.sub(r"[^\w]+", " ", plain).split()
    while len(words) > 1 and (words[0] == "the" or words[0] in TITLES):
        del words[0]
    return tuple(words)


def _same_person(left: Form, right: Form) -> bool:
    if left[-1] != right[-1] or len(left[-1]) < SHORTEST_SURNAME:
        return False
    return 1 in (len(left), len(right)) or _same_first_name(left[0], right[0])


def _same_first_name(left: str, right: str) -> bool:
    return left == right or (left[0] == right[0] and 1 in (len(left), len(right)))


def _same_organisation(left: Form, right: Form) -> bool:
    return _abbreviates(left, right) or _abbreviates(right, left)


def _abbreviates(short: Form, long: Form) -> bool:
    full = [word for word in long if word not in LINKING]
    return len(short) == 1 < min(len(short[0]), len(full)) and short[0] in {
        _initials(full),
        _initials(long),
    }


def _initials(words: list[str] | Form) -> str:
    return "".join(word[0] for word in words)
