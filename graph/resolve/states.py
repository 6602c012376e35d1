"""Whether a speaker's words are the words of a country.

A journalist who asks which countries reported something means their governments,
ministries and officials too. What counts is data (``lexicons/frames.toml``, state).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.ontology import AgencySubtype, EntityType, SpeakerKind

if TYPE_CHECKING:
    from graph.annotations import Mention
    from graph.claims import Reference


@cache
def _words(name: str) -> re.Pattern[str]:
    terms = sorted(lexicon.table("frames")["state"][name], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, terms))})s?\b", re.IGNORECASE)


def speaks_for(mention: Mention | None, reference: Reference) -> str | None:
    """Give the ISO code of the country that speaks through `reference`, if one does.

    Parameters
    ----------
    mention : Mention or None
        What the reference was read from: its words, role and subtype decide.
    """
    if reference.type is EntityType.COUNTRY:
        return reference.id
    if reference.type is EntityType.PLACE:
        return reference.country  # no place speaks but as the seat of its government
    if mention is None or reference.country is None:
        return None
    return reference.country if _is_voice(mention, reference) else None


def _is_voice(mention: Mention, reference: Reference) -> bool:
    if reference.type is EntityType.AGENCY:
        public = mention.subtype in {AgencySubtype.PUBLIC_BODY, None}
        return public and bool(_words("bodies").search(reference.name))
    if reference.kind is SpeakerKind.NAMED:
        return _is_office(mention.role or "")
    return bool(_words("people").search(reference.name)) or _is_office(reference.name)


def _is_office(words: str) -> bool:
    return bool(_words("offices").search(words)) and not _words("not_offices").search(words)
