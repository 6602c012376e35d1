"""Who issued a document that speaks: in "the ministry's report said", the ministry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import cues

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token


def possessor(reading: Reading, noun: Token) -> Token:
    """Give the issuer where a document speaks: in "the ministry's report", the ministry."""
    if noun.lemma.lower() not in cues().words["documents"]:
        return noun
    children = reading.syntax.children
    for owner in children(noun, "poss"):
        return owner
    seen = cues().words["seeing"]
    bys = (
        b for b in children(noun, "prep", "agent", "acl") if b.dep != "acl" or b.lemma not in seen
    )
    for by in bys:
        made = children(by, "agent", "prep") if by.dep == "acl" else [by]
        for word in made:
            if word.lower in {"by", "from"} or (word.lower == "of" and by.dep != "acl"):
                for owner in children(word, "pobj"):
                    if word.lower != "of" or owner.pos == "PROPN":
                        return owner
    return noun
