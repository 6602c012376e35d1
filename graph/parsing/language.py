"""Which language a text is in: as said where the words bear it out, else guessed by py3langid."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any

from graph.article import UNDERSTOOD
from graph.errors import InvalidInput

if TYPE_CHECKING:
    from collections.abc import Sequence

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,5}")
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]*[\"”“»]")
_ENOUGH_LETTERS = 20
_SAMPLE = 1200
_SURE = 0.9
_CERTAIN = 0.99
_VARIANTS = {"ary": "ar", "arz": "ar", "nb": "no", "nn": "no"}
"""Codes of the model for what others call by the code of the larger language."""
_LONG = 120
_MARKS = frozenset("\"'“‘«„‹")
_ENOUGH_WORDS = 15
_ENGLISH = re.compile(
    r"(?:the|of|and|to|that|said|with|from|for|is|are|has|have|been|were|by|his|which|on|it|would|will)"
)
_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN, _HALF, _NATIVE = 0.05, 0.1, 0.2
"""Shares of small English words: hardly English below, English in part above, English above."""
_PART = 0.3
"""Share of English words from which on an article in two languages is read."""
_LEANING, _NAMES, _LEAST = 6.0, 0.15, 1e-40
"""Nats that English may be behind; what names weigh beside other words; where shares end."""
_PRESS = frozenset(
    "af az ca cs da de es et eu fi fr ga gl ha hr hu id is it lt lv ms nl no pl pt ro sk sl "  # noqa: SIM905 - codes read best as words
    "so sq sv sw tl tr uz vi".split()
)
"""Languages in Latin letters that a short text may be in; rarer ones come up for names alone."""
_SCRIPTS = {
    "ARABIC": "ar", "CYRILLIC": "ru", "CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja",
    "HANGUL": "ko", "HEBREW": "he", "GREEK": "el", "THAI": "th", "DEVANAGARI": "hi",
    "GEORGIAN": "ka", "ARMENIAN": "hy", "BENGALI": "bn", "TAMIL": "ta", "ETHIOPIC": "am",
}  # fmt: skip
"""What a few words in a script are most likely written in."""


def check_tag(tag: str) -> str:
    """Give the primary language of a BCP 47 tag (``en-GB`` → ``en``).

    Raises
    ------
    InvalidInput
        With the pointer ``/language``.
    """
    tag = tag.strip().replace("_", "-")
    if not _TAG.fullmatch(tag):
        raise InvalidInput("is no language tag such as 'en' or 'pt-BR'", pointer="/language")
    return tag.split("-")[0].lower()


def told(text: str, said: str | None) -> tuple[str, tuple[str, ...]]:
    """Tell the language of `text`, and what the receipt should say of it.

    Parameters
    ----------
    text : str
        The body; its first 1,200 code points are looked at.
    said : str or None
        What the sender or the page says: believed unless the words are plainly others.
    """
    if said is None:
        code, note = guess(text)
        notes = [note] if note else []
    else:
        code = _doubted(text[:_SAMPLE], said)
        notes = [f"language: said to be {said}, read as {code}"] if code != said else []
    if code not in UNDERSTOOD:
        notes.append(f"not in English ({code}): only names of countries were looked for")
    return code, tuple(notes)


def in_part(paragraphs: Sequence[str]) -> bool:
    """Tell of an article in another language whether a good part of it is English all the same.

    Parameters
    ----------
    paragraphs : sequence of str
        Those that are read; a third of their words has to stand in English ones.
    """
    words = [_WORD.findall(_QUOTED.sub(" ", paragraph)) for paragraph in paragraphs]
    english = sum(len(found) for found in words if _is_english(found))
    return english >= _PART * sum(map(len, words)) and english > 0


def _is_english(words: Sequence[str]) -> bool:
    sample = " ".join(words)[:_SAMPLE]
    if len(words) < _ENOUGH_WORDS or _english(sample) < _NATIVE:
        return False
    code, confidence = _classified(sample)
    return code == "en" and confidence >= _SURE


def is_foreign(paragraph: str) -> bool:
    """Tell of a paragraph in an English article whether it is plainly in another language.

    What stands between quotation marks is quoted, and belongs to the article.
    """
    if paragraph.isascii() and len(paragraph) < _LONG:
        return False
    unquoted = _QUOTED.sub(" ", paragraph[: 2 * _SAMPLE])
    if paragraph.lstrip()[:1] in _MARKS or _letters(unquoted) <= _ENOUGH_LETTERS:
        return False
    return _doubted(unquoted[:_SAMPLE], "en") != "en"


def guess(text: str) -> tuple[str, str | None]:
    """Guess the language of `text` from its first 1,200 code points.

    What is quoted does not count, unless there is little else.

    Returns
    -------
    tuple of str and (str or None)
        ISO 639-1 code; below 20 letters that of the script, ``und`` for Latin letters;
        and a note where it is unsure.
    """
    sample = _prevailing(text[:_SAMPLE])
    unquoted = _QUOTED.sub(" ", sample)
    if _letters(unquoted) > _ENOUGH_LETTERS:
        sample = unquoted
    if _letters(sample) <= _ENOUGH_LETTERS:
        code = _by_script(sample)
        return code or "und", "language unknown: too little text"
    code, confidence = _classified(sample)
    if confidence < _SURE and code != "en" and (_english(sample) >= _HALF or _leans(sample)):
        return "en", f"language uncertain: en beside {code}"
    if confidence < _SURE:
        return code, f"language uncertain: {code} at {confidence:.2f}"
    return code, None


def _doubted(sample: str, said: str) -> str:
    """Give the language said, or the other one that the words leave no doubt of."""
    script = _by_script(sample)
    if script is None and len(_WORD.findall(sample)) < _ENOUGH_WORDS:
        return said
    share = _english(sample)
    doubtful = share < _FOREIGN if said == "en" else share > _NATIVE
    if not doubtful or (script is not None and said != "en"):
        return said
    if _letters(sample) <= _ENOUGH_LETTERS:
        return script or said
    code, confidence = _classified(sample)
    return code if confidence >= _CERTAIN else script or said


def _english(sample: str) -> float:
    """Give the share of small English words."""
    words = [word.lower() for word in _WORD.findall(sample)]
    return sum(map(bool, map(_ENGLISH.fullmatch, words))) / max(len(words), 1)


def _leans(sample: str) -> bool:
    """Tell of a text too short to be sure whether it is English that is full of foreign names.

    Names begin with capitals and stand in every language: the other words tell.
    """
    small = " ".join(word for word in _WORD.findall(sample) if word[0].islower())
    doubt = _behind(sample)
    return (_behind(small) + _NAMES * doubt if small else doubt) <= _LEANING


def _behind(sample: str) -> float:
    """Give by how much, in nats, English is behind the likeliest of the languages of the press."""
    shares = dict(_identifier().rank(sample))
    best = max(float(share) for code, share in shares.items() if code in _PRESS)
    ratio = math.log(max(best, _LEAST) / max(float(shares["en"]), _LEAST))
    return ratio * math.sqrt(len(sample.encode()))  # which the model divides by


def _classified(sample: str) -> tuple[str, float]:
    code, confidence = _identifier().classify(sample)
    return _VARIANTS.get(code, str(code)), float(confidence)


def _prevailing(sample: str) -> str:
    """Leave out the words in other scripts than the one most letters are in."""
    if sample.isascii():
        return sample
    is_latin = _by_script(sample) is None
    words = re.findall(r"\S+", sample)
    return " ".join(word for word in words if (_by_script(word) is None) is is_latin)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _by_script(text: str) -> str | None:
    """Give the likeliest language of a script that is not Latin; None where Latin prevails."""
    if text.isascii():
        return None
    found: Counter[str] = Counter()
    for letter, times in Counter(text).items():
        if letter.isalpha():
            name = unicodedata.name(letter, "").partition(" ")[0]
            found[name if name in _SCRIPTS else "LATIN"] += times
    prevailing = found.most_common(1)[0][0] if found else "LATIN"
    return _SCRIPTS.get(prevailing)


@cache
def _identifier() -> Any:  # noqa: ANN401 - py3langid ships no types
    # Imported late: it takes half a second, and most payloads say their language.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
