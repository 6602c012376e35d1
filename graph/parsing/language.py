"""Which language a text is in: as said, else guessed by py3langid."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from graph.errors import InvalidInput

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,5}")
_ENOUGH_LETTERS = 20
_SAMPLE = 1200
_SURE = 0.9


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


def guess(text: str) -> tuple[str, str | None]:
    """Guess the language of `text` from its first 1,200 code points.

    Returns
    -------
    tuple of str and (str or None)
        ISO 639-1 code, ``und`` below 20 letters; and a note where it is unsure.
    """
    sample = text[:_SAMPLE]
    if sum(map(str.isalpha, sample)) <= _ENOUGH_LETTERS:
        return "und", "language unknown: too little text"
    code, confidence = _identifier().classify(sample)
    if confidence < _SURE:
        return code, f"language uncertain: {code} at {confidence:.2f}"
    return code, None


@cache
def _identifier() -> Any:  # noqa: ANN401 - py3langid ships no types
    # Imported late: it takes half a second, and most payloads say their language.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
