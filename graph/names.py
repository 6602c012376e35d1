"""Normal forms and keys of names: what makes two spellings one name.

Used by the gazetteer, the linker and the questions, so that all three agree
on when names are equal. Knows no lexicon and no document.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady president prime minister general gen senator sen "  # noqa: SIM905 - a list of words reads best as words
    "representative rep governor gov king queen prince princess secretary chancellor colonel "
    "col lieutenant lt major maj sergeant sgt captain capt admiral adm professor prof "
    "reverend rev pope sheikh ayatollah imam ambassador judge justice premier sister madam "
    "madame monsieur senor senora dona dom haji hajji sheikha mullah maulana monsignor baron "
    "baroness count countess inspector insp superintendent supt det dci cllr fr archbishop bishop cardinal rabbi".split()
)
"""Forms of address that are no part of a person's name, in normal form."""

PARTICLES = frozenset(
    "al el bin bint binti ibn ben abu ould da de del della der di dos du la las le los st ter van von zu".split()  # noqa: SIM905 - a list of words reads best as words
)
"""Words that belong to the surname after them."""

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
FAMILY_FIRST = frozenset(
    "cai cao chen cheng deng feng guo hu huang jiang liu luo peng wang wen xi xiao xie xu yang zeng "  # noqa: SIM905 - a list of words reads best as words
    "zhang zhao zhong zhou zhu".split()
)
"""Chinese family names that are hardly anybody's first name elsewhere."""

SHARED = frozenset(
    "ahn bae cho choi chung han hong hwang jang jeon jung kang kim kwon lee li lim ma moon noh oh "  # noqa: SIM905 - a list of words reads best as words
    "park roh ryu shin son song sun suh tan tsai wu yoo yoon yun "
    "bui dang duong hoang huynh le ly ngo nguyen pham phan tran vo vu".split()
)
"""East Asian family names that stand first in names of three short words ("Kim Il Sung")."""
LINKING = frozenset(
    "a an and at de del des di du e et for in la le of on or the to und y".split()  # noqa: SIM905 - a list of words reads best as words
)

_GIVEN = re.compile(r"\s[A-Z][a-z]{0,5}-[a-z]{1,6}\s*$")
"""Two syllables of a given name, as Korean and Chinese ones are written."""
_LONG = 6
"""Letters from which on a word is no syllable."""
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


@lru_cache(maxsize=8192)
def surname(name: str) -> str:
    """Give the last name in normal form, with its particles; the first word where it is the family's.

    Examples
    --------
    >>> surname("Ursula von der Leyen"), surname("Putin"), surname("Ferdinand Marcos Jr.")
    ('von der leyen', 'putin', 'marcos')
    >>> surname("Ada Quill-Sow"), surname("Park Ji-hu")
    ('quill sow', 'park')
    """
    words = _parts(name)
    if not words:
        return ""
    if _family_first(words, name):
        return words[0]
    first = len(words) - 1
    while first > 1 and words[first - 1] in PARTICLES:
        first -= 1
    return " ".join(words[first:])


@lru_cache(maxsize=8192)
def given_name(name: str) -> str:
    """Give the first name in normal form; empty for a bare last name.

    Examples
    --------
    >>> given_name("Dr. Ana Prel"), given_name("Prel"), given_name("Quill-Sow")
    ('ana', '', '')
    >>> given_name("Park Ji-hu")
    'ji hu'
    """
    words = _parts(name)
    if len(words) < 2:  # noqa: PLR2004 - a single word is a last name
        return ""
    return " ".join(words[1:]) if _family_first(words, name) else words[0]


def middle_gender(name: str) -> str | None:
    """Give the gender that the middle of a Vietnamese name shows: "Thi" a woman's, "Van" a man's.

    Examples
    --------
    >>> middle_gender("Nguyen Thi Lan"), middle_gender("Tran Van Hung"), middle_gender("Ana Prel")
    ('f', 'm', None)
    """
    words = _parts(name)
    if len(words) < 3 or words[0] not in SHARED:  # noqa: PLR2004 - family, middle, given
        return None
    return {"thi": "f", "van": "m"}.get(words[1])


def generation(name: str) -> str:
    """Give what tells a son from his father ("jr", "ii"); empty where nothing does.

    Examples
    --------
    >>> generation("Osman Prel Jr."), generation("Osman Prel")
    ('jr', '')
    """
    words = normal_form(name).split()
    return words[-1] if len(words) > 1 and words[-1] in SUFFIXES else ""


@lru_cache(maxsize=65536)
def _parts(name: str) -> tuple[str, ...]:
    """Split a person's name at spaces, so that a hyphen keeps a double name together."""
    bare = _POSSESSIVE.sub("", _BRACKETED.sub(" ", name))
    words = [form for word in bare.split() if (form := normal_form(word))]
    while len(words) > 1 and (words[0] == "the" or words[0] in TITLES):
        words.pop(0)
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    # "al-Amin" is one word with its article.
    return tuple(words)


def _family_first(words: tuple[str, ...], name: str) -> bool:
    """Tell whether the family's name stands first: "Park Ji-hu", "Wang Yi", "Kim Il Sung"."""
    given = words[1:]
    if not given:
        return False
    last = _GIVEN.search(_POSSESSIVE.sub("", name))
    if last is not None and len(given) == 1 and words[0] not in PARTICLES:
        return True
    if len(given) == 1:
        return words[0] in FAMILY_FIRST
    short = all(len(word) < _LONG for word in given)
    return len(given) == 2 and short and words[0] in SHARED | FAMILY_FIRST  # noqa: PLR2004 - two syllables


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
