"""Which language a text is in: as said where the words bear it out, else guessed by py3langid."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import Any

from graph.article import UNDERSTOOD
from graph.errors import InvalidInput

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,5}")
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]*[\"”“»]")
_ENOUGH_LETTERS = 20
_SAMPLE = 1200
_SURE = 0.9
_CERTAIN = 0.99
_ENOUGH_WORDS = 30
_ENGLISH = re.compile(
    r"(?:the|of|and|to|that|said|with|from|for|is|are|has|have|been|were|by|his|which|on|it|would|will)"
)
_FOREIGN, _NATIVE = 0.05, 0.2
"""Shares of small English words under which a text is hardly English, and over which it is."""
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


def guess(text: str) -> tuple[str, str | None]:
    """Guess the language of `text` from its first 1,200 code points.

    What is quoted does not count, unless there is little else.

    Returns
    -------
    tuple of str and (str or None)
        ISO 639-1 code; below 20 letters that of the script, ``und`` for Latin letters;
        and a note where it is unsure.
    """
    sample = text[:_SAMPLE]
    unquoted = _QUOTED.sub(" ", sample)
    if _letters(unquoted) > _ENOUGH_LETTERS:
        sample = unquoted
    if _letters(sample) <= _ENOUGH_LETTERS:
        code = _by_script(sample)
        return code or "und", "language unknown: too little text"
    code, confidence = _identifier().classify(sample)
    if confidence < _SURE and code != "en" and _is_english(text[:_SAMPLE]):
        return "en", f"language uncertain: {code} at {confidence:.2f}, English by its small words"
    if confidence < _SURE:
        return code, f"language uncertain: {code} at {confidence:.2f}"
    return code, None


def _is_english(sample: str) -> bool:
    """Tell whether enough of the words are small English ones; what is quoted counts as well."""
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", sample)]
    found = sum(map(bool, map(_ENGLISH.fullmatch, words)))
    return _by_script(sample) is None and found > _NATIVE * len(words)


def _doubted(sample: str, said: str) -> str:
    """Give the language said, or the other one that the words leave no doubt of."""
    script = _by_script(sample)
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", sample)]
    if script is None and len(words) < _ENOUGH_WORDS:
        return said
    share = sum(map(bool, map(_ENGLISH.fullmatch, words))) / max(len(words), 1)
    doubtful = share < _FOREIGN if said == "en" else share > _NATIVE
    if not doubtful or (script is not None and said != "en"):
        return said
    if _letters(sample) <= _ENOUGH_LETTERS:
        return script or said
    code, confidence = _identifier().classify(sample)
    return str(code) if confidence >= _CERTAIN else script or said


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
