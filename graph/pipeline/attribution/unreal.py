"""Reports that stand in another world or another time: awaited, told in fiction, nobody's.

Once the court says that it is legal, ...          awaited
In the film, a miner claims that ...               fiction
Hardly anyone thinks that ...                      nobody
The owner sees to it that ...                      a deed
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

AWAITING = frozenset({"once", "until", "till", "when", "before", "after", "whenever"})
COMING = frozenset({"will", "'ll", "’ll", "shall", "can", "may", "must"})
FICTION = frozenset(
    {"film", "movie", "novel", "play", "opera", "sitcom", "cartoon", "musical", "fable", "tale"}
    | {"myth", "legend", "thriller", "comedy", "drama", "scene", "sketch", "fairytale"}
)
FEW = frozenset({"hardly", "scarcely", "barely"})


def awaited(reading: Reading, verb: Token) -> bool:
    """Find "Once the court says that it is legal, work will begin": the present of what comes."""
    if verb.dep != "advcl" or verb.tag not in {"VBZ", "VBP"}:
        return False
    marks = {t.lower for t in reading.syntax.children(verb, "mark", "advmod")}
    above = reading.syntax.children(reading.syntax.head(verb), "aux")
    return bool(marks & AWAITING) and any(a.lower in COMING for a in above)


def fiction(reading: Reading, verb: Token) -> bool:
    """Find "In the film, a miner claims that ...": who speaks has no name and is made up."""
    if verb.tag not in {"VBZ", "VBP"}:
        return False
    subject = reading.syntax.children(verb, "nsubj")
    works = {
        noun.lemma.lower()
        for prep in reading.syntax.children(verb, "prep")
        if prep.lower == "in" and prep.index < verb.index
        for noun in reading.syntax.children(prep, "pobj")
    }
    return bool(works & FICTION) and all(s.pos == "NOUN" for s in subject)


def few(reading: Reading, verb: Token) -> bool:
    """Find "Hardly anyone thinks that ...", "scarcely any voter believes that ..."."""
    subjects = reading.syntax.children(verb, "nsubj")
    first = [reading.syntax.first(s).index for s in subjects]
    words = [t.lower for i in first for t in reading.syntax.tokens[max(i - 1, 0) : i + 1]]
    return any(word in FEW for word in words)


def ensures(reading: Reading, verb: Token) -> bool:
    """Tell whether it is "sees to it that": no sight and no speech."""
    return verb.lemma == "see" and any(
        it.lower == "it"
        for to in reading.syntax.children(verb, "prep")
        if to.lower == "to"
        for it in reading.syntax.children(to, "pobj")
    )
