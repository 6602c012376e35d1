"""Names of countries in other languages than English, with what their words carry.

CLDR names and the shorter ones of ``country_names.csv``. Three ways of writing need
more than equality: Arabic puts "and", "in", "to" and the article on to the name and
makes adjectives of it; Slavic names are declined; Chinese has no spaces.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from babel import Locale, UnknownLocaleError

from graph import lexicon
from graph.annotations import Form
from graph.pipeline.mentions.gazetteer import country_names
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u200c\u0900-\u0963\u0966-\u0dff"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}])*")
_JOIN = re.compile(r"[\s\u00a0’'ʼ\"״.()–-]{1,3}")
_BRACKETS = re.compile(r"\s*[(（].*")
_UNSPACED = frozenset({"zh", "ja", "th", "lo", "my", "km"})
_SUFFIXED = frozenset({"ko"})
_ENDINGS = {
    "ru": "ого|ому|ыми|ими|ами|ями|ая|яя|ой|ей|ою|ею|ом|ем|ую|юю|ых|их|ым|им|ам|ям|ах|ях|ов|ев|ые|ие|а|я|ы|и|е|у|ю|ь|й",
    "uk": "ого|ому|ими|ами|ями|ою|ею|єю|ої|ій|ом|ем|ім|им|их|ам|ям|ах|ях|ів|а|я|и|і|ї|е|є|у|ю|ь|й",
    "bg": "та|ят|та|то",
    "de": "s",
    **dict.fromkeys(
        ("pl", "cs", "sk", "hr", "bs", "sl", "sr"),
        "iami|ami|iach|ach|iego|ego|iej|ej|iem|em|om|ow|im|ym|ia|ie|ii|iu|ou|a|e|i|y|o|u",
    ),
}
_INVARIABLE = re.compile(r".*[оуеи]|.{1,3}", re.IGNORECASE)
"""Slavic names that are not declined, and those too short to lose anything."""
_STEM = {"ru": 3, "uk": 3, "bg": 3, "de": 3}
_LONG_STEM = 4
_PREFIXES = {"ar": ("و", "ف", "ب", "ل", "ك"), "he": ("ו", "ה", "ב", "ל", "מ", "ש", "כ")}
_ARTICLE = "ال"
_NISBA = ("", "ة", "ين", "ون", "و")
_SHORTEST = 3
_KEPT = 16
"""Languages whose names are kept: senders may say any code."""


class Found(NamedTuple):
    """A country's name, or its adjective, in the text."""

    span: Span
    iso2: str
    form: Form


class _Name(NamedTuple):
    words: tuple[str, ...]
    iso2: str
    form: Form
    after: frozenset[str]
    cased: bool


def countries_in(text: str, language: str) -> Iterator[Found]:
    """Find the names of countries in a text that is written in `language`.

    Parameters
    ----------
    language : str
        ISO 639-1 code; a language that CLDR does not know has no names.

    Examples
    --------
    >>> [found.iso2 for found in countries_in("von Norwegen nach Peru", "de")]
    ['NO', 'PE']
    """
    if language in _UNSPACED | _SUFFIXED:
        yield from _written_together(text, language)
        return
    words = list(_WORD.finditer(text))
    keys = [_keys(word.group(), language) for word in words]
    names = _names(language)
    past = 0
    for at in range(len(words)):
        if at < past:
            continue
        if found := _at(text, words, keys, at, names):
            past = at + len(found.words)
            span = Span(words[at].start(), words[past - 1].end())
            yield Found(span, found.iso2, found.form)


def _at(
    text: str,
    words: Sequence[re.Match[str]],
    keys: Sequence[Sequence[str]],
    at: int,
    names: Mapping[str, Sequence[_Name]],
) -> _Name | None:
    for key in keys[at]:
        for name in names.get(key, ()):
            end = at + len(name.words)
            rest = zip(keys[at + 1 : end], name.words[1:], strict=False)
            if end > len(words) or any(word not in known for known, word in rest):
                continue
            if name.cased and not words[at].group()[0].isupper():
                continue
            before = words[at - 1].group() if at else ""
            if name.after and before.lower() not in name.after:
                continue
            if _together(text, words[at:end]):
                return name
    return None


def _together(text: str, words: Sequence[re.Match[str]]) -> bool:
    return all(_JOIN.fullmatch(text, a.end(), b.start()) for a, b in pairwise(words))


def _keys(word: str, language: str) -> tuple[str, ...]:
    """Give what a word may be as a word of a name: itself first."""
    plain = _plain(word)
    if language in _PREFIXES:
        return tuple(dict.fromkeys(_bare(plain, _PREFIXES[language])))
    stem = _stem(plain, language)
    return (plain, stem) if stem != plain else (plain,)


def _plain(word: str) -> str:
    # Cyrillic "й" is a letter of its own and no accent: names are declined by it.
    decomposed = unicodedata.normalize("NFKD", word.lower()).replace("и\u0306", "й")
    kept = (c for c in decomposed if not unicodedata.combining(c) and c != "\u200c")
    return "".join(kept).replace("ى", "ي")


def _bare(word: str, prefixes: tuple[str, ...]) -> Iterator[str]:
    yield word
    rest = word
    for _ in range(2):  # "and to": one of each at most
        if rest.startswith("لل"):
            yield _ARTICLE + rest[2:]
        if not rest.startswith(prefixes) or len(rest) <= _SHORTEST:
            return
        rest = rest[1:]
        yield rest


def _stem(word: str, language: str) -> str:
    """Cut the ending of a case; " " marks what was cut, so that a stem is no word."""
    if language not in _ENDINGS:
        return word
    match = _ending(language).fullmatch(word)
    return f"{match[1] if match else word} "


@cache
def _ending(language: str) -> re.Pattern[str]:
    endings = "|".join(map(_plain, _ENDINGS[language].split("|")))
    stem = _STEM.get(language, _LONG_STEM)
    return re.compile(rf"(.{{{stem},}}?)(?:{endings})")


@lru_cache(maxsize=_KEPT)
def _names(language: str) -> dict[str, list[_Name]]:
    found: dict[str, list[_Name]] = {}
    for iso2, surface, after in _surfaces(language):
        words = [_plain(word) for word in _WORD.findall(surface)]
        cased = surface[0].isupper()
        for form, forms in _forms(words, language, plain=not after):
            name = _Name(forms, iso2, form, after, cased)
            found.setdefault(forms[0], []).append(name)
    for names in found.values():
        names.sort(key=lambda n: -len(n.words))
    return found


def _forms(
    words: Sequence[str], language: str, *, plain: bool
) -> Iterator[tuple[Form, tuple[str, ...]]]:
    yield Form.NAME, tuple(words)
    declined = tuple(
        word
        if len(words) == 1 and _INVARIABLE.fullmatch(word) and language != "de"
        else _stem(word, language)
        for word in words
    )
    if declined != tuple(words) and declined[0].strip():
        yield Form.NAME, declined
    if language == "ar" and len(words) == 1 and plain:
        yield from ((Form.DEMONYM, (form,)) for form in _nisba(words[0]))


def _nisba(name: str) -> Iterator[str]:
    """Give the adjectives of an Arabic name: "Iraq", "Iraqi" in two genders and the plural."""
    base = name.removeprefix(_ARTICLE).removesuffix("ا").removesuffix("ة")
    if len(base) < _SHORTEST:
        return
    base = base if base.endswith("ي") else f"{base}ي"
    for ending in _NISBA:
        if base + ending != name:
            yield from (base + ending, _ARTICLE + base + ending)


def _surfaces(language: str) -> Iterator[tuple[str, str, frozenset[str]]]:
    own = [row for row in lexicon.rows("country_names") if row["language"] == language]
    after = {row["iso2"]: frozenset(row["after"].split("|")) for row in own if row["after"]}
    for row in own:
        yield from ((row["iso2"], name, frozenset()) for name in row["names"].split("|") if name)
    try:
        territories = Locale.parse(language).territories
    except (UnknownLocaleError, ValueError):
        return
    for iso2 in country_names():
        if name := _BRACKETS.sub("", territories.get(iso2) or ""):
            yield iso2, name, after.get(iso2, frozenset())


def _written_together(text: str, language: str) -> Iterator[Found]:
    pattern, codes = _pattern(language)
    for match in pattern.finditer(text):
        yield Found(Span(*match.span()), codes[match.group()], Form.NAME)


@lru_cache(maxsize=_KEPT)
def _pattern(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    codes: dict[str, str] = {}
    for iso2, name, _ in _surfaces(language):
        codes.setdefault(name, iso2)
    names = "|".join(map(re.escape, sorted(codes, key=len, reverse=True)))
    start = r"(?<!\w)" if language in _SUFFIXED else ""
    return re.compile(f"{start}(?:{names})"), codes
