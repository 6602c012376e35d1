"""Normal forms and keys of names: what makes two spellings one name.

Used by the gazetteer, the linker and the questions, so that all three agree
on when names are equal. Knows no lexicon and no document.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sir",
        "dame",
        "lord",
        "lady",
        "president",
        "prime",
        "minister",
        "general",
        "gen",
        "senator",
        "sen",
        "representative",
        "rep",
        "governor",
        "gov",
        "king",
        "queen",
        "prince",
        "princess",
        "secretary",
        "chancellor",
        "colonel",
        "col",
        "lieutenant",
        "lt",
        "major",
        "maj",
        "sergeant",
        "sgt",
        "captain",
        "capt",
        "admiral",
        "adm",
        "professor",
        "prof",
        "reverend",
        "rev",
        "pope",
        "sheikh",
        "ayatollah",
        "imam",
        "ambassador",
        "judge",
        "justice",
        "premier",
    ]
)
"""Forms of address that are no part of a person's name, in normal form."""

PARTICLES = frozenset(
    [
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "abu",
        "da",
        "de",
        "del",
        "della",
        "der",
        "di",
        "dos",
        "du",
        "la",
        "las",
        "le",
        "los",
        "st",
        "ter",
        "van",
        "von",
        "zu",
    ]
)
"""Words that belong to the surname after them."""

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
LINKING = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "de",
        "del",
        "des",
        "di",
        "du",
        "e",
        "et",
        "for",
        "in",
        "la",
        "le",
        "of",
        "on",
        "or",
        "the",
        "to",
        "und",
        "y",
    ]
)

_POSSESSIVE = re.compile(r"['’ʼ]s?(?=\W|$)", re.IGNORECASE)
_BRACKETED = re.compile(r"\([^)]*\)")
_DOTTED = re.compile(r"(?<=\w)\.(?=\w|\s|$)")
_FOLDED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae"})


@lru_cache(maxsize=65536)
def normal_form(name: str, *, person: bool = False) -> str:
    """Give the form in which two spellings of a name are equal.

    Lower case without accents, punctuation, bracketed additions, possessive
    and leading article; a person's also without titles. Hyphens count as
    spaces, full stops as nothing.

    Parameters
    ----------
    name : str
        The name as written.
    person : bool
        Drop leading titles and trailing "Jr." too.

    Returns
    -------
    str
        Words separated by single spaces; empty where nothing is left.

    Examples
    --------
    >>> normal_form("The U.S. Treasury's")
    'us treasury'
    >>> normal_form("President Luiz Inácio Lula da Silva", person=True)
    'luiz inacio lula da silva'
    """
    words = _folded(name).split()
    while len(words) > 1 and (words[0] == "the" or (person and words[0] in TITLES)):
        words.pop(0)
    while person and len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return " ".join(words)


def _folded(name: str) -> str:
    text = _POSSESSIVE.sub("", _BRACKETED.sub(" ", name))
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    text = "".join(c for c in text if not unicodedata.combining(c)).translate(_FOLDED)
    return re.sub(r"[\W_]+", " ", _DOTTED.sub("", text)).strip()


def slug(name: str) -> str:
    """Give a key for `name`: its normal form with hyphens.

    Letters of every script are kept; a name of signs only gives ``""``.

    Examples
    --------
    >>> slug("Médecins Sans Frontières (MSF)")
    'medecins-sans-frontieres'
    """
    return normal_form(name).replace(" ", "-")


@lru_cache(maxsize=65536)
def surname(name: str) -> str:
    """Give the last name in normal form, with its particles.

    Examples
    --------
    >>> surname("Ursula von der Leyen"), surname("Putin"), surname("Ferdinand Marcos Jr.")
    ('von der leyen', 'putin', 'marcos')
    """
    words = normal_form(name, person=True).split()
    if not words:
        return ""
    first = len(words) - 1
    while first > 1 and words[first - 1] in PARTICLES:
        first -= 1
    return " ".join(words[first:])


@lru_cache(maxsize=65536)
def given_name(name: str) -> str:
    """Give the first name in normal form; empty for a bare last name.

    Examples
    --------
    >>> given_name("Dr. Ana Prel"), given_name("Prel")
    ('ana', '')
    """
    words = normal_form(name, person=True).split()
    return words[0] if len(words) > 1 else ""


def initials(name: str) -> str:
    """Give the letters an abbreviation of `name` would have, linking words left out.

    Examples
    --------
    >>> initials("Association of Southeast Asian Nations")
    'asan'
    """
    words = [w for w in normal_form(name).split() if w not in LINKING]
    return "".join(word[0] for word in words)


def abbreviates(short: str, long: str) -> bool:
    """Tell whether `short` can stand for `long`: its initials, with or without linking words.

    Examples
    --------
    >>> abbreviates("COM", "Conscientious Objectors Movement")
    True
    >>> abbreviates("NATO", "Nation")
    False
    """
    letters = normal_form(short).replace(" ", "")
    words = normal_form(long).split()
    if len(letters) < 2 or len(words) < 2:  # noqa: PLR2004 - one letter abbreviates nothing
        return False
    return letters in (initials(long), "".join(word[0] for word in words))


@lru_cache(maxsize=65536)
def is_abbreviation(name: str) -> bool:
    """Tell whether `name` is written as an abbreviation: one word, at least two capitals, no lower run.

    Examples
    --------
    >>> [n for n in ("UN", "U.N.", "AfDB", "Nepal", "McKay") if is_abbreviation(n)]
    ['UN', 'U.N.', 'AfDB']
    """
    bare = name.replace(".", "")
    capitals = sum(c.isupper() for c in bare)
    return bare.isalnum() and capitals > 1 and capitals * 2 > len(bare)
