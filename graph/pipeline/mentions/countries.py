"""Which countries a document is about: those it names and those its places lie in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form
from graph.ontology import EntityType

if TYPE_CHECKING:
    from graph.annotations import Document


def countries_of(document: Document, *, demonyms: bool = False) -> frozenset[str]:
    """Give the ISO codes of the countries a document names.

    Parameters
    ----------
    document : Document
        With its mentions.
    demonyms : bool
        Count "Iraqi" in "Iraqi families" and in "the Iraqi government" too.

    Returns
    -------
    frozenset of str
        Countries mentioned and countries of places; the country of an agency
        or a person does not count.
    """
    counted = {EntityType.COUNTRY, EntityType.PLACE}
    named = (m for m in document.mentions if m.country and m.type in counted)
    return frozenset(
        str(m.country)
        for m in named
        if demonyms or not (m.form is Form.DEMONYM or m.basis == "government")
    )
