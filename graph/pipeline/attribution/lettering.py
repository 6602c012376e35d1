"""The words before a colon, if they name who says what follows.

A retired miner: "..."                           a noun phrase
Ida Voss, who chairs the council: "..."          with what stands beside it
SEN. IDA VOSS (R-OH): ...                        as transcripts write it
Ingredients: ...                                 nobody
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.pipeline.attribution import naming
from graph.pipeline.attribution.cues import cues
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

ENDS = frozenset({".", "!", "?", '"', "”", "''", ";", "»", ":", "“", "…"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
RELATIVE = frozenset({"who", "whose", "whom", "which", "that", "where"})
ABOUT = frozenset(
    {"on", "to", "in", "at", "after", "before", "during", "about", "amid", "over", "via"}
)
"""Prepositions that tell about what, to whom, where and when it was said, and not who says it."""
TELLING = frozenset({"speaking", "writing", "talking", "asked", "interviewed", "reached", "quoted"})
AGENT = re.compile(
    r"(?:[a-z]{2}(?:ist|ian|eer)|[a-z]{3}(?:er|or|man|men)|woman|women|people|folk|smith)s?"
)
"""Shapes of nouns for persons by what they do: a beekeeper, an usher, a dockhand's foreman."""
THINGS = frozenset(
    {"letter", "banner", "poster", "sticker", "answer", "number", "order", "matter", "paper"}
    | {"chapter", "factor", "error", "reminder", "disclaimer", "header", "trailer", "offer"}
    | {"newsletter", "flyer", "marker", "counter", "primer", "teaser", "ticker", "winner", "loser"}
    | {"other", "former", "latter", "corner", "colour", "color", "rumour", "rumor", "humor"}
    | {
        "starter",
        "order",
        "border",
        "weather",
        "pointer",
        "scorer",
        "scorers",
        "director",
        "producer",
    }
)
"""Of that shape, what is nobody, or heads an entry of a list."""
STUDIED = frozenset(
    {"study", "report", "survey", "poll", "research", "inquiry", "audit", "census", "probe", "data"}
    | {
        "investigation",
        "memo",
        "document",
        "figures",
        "paper",
        "statement",
        "communique",
        "bulletin",
    }
)
"""Documents that speak for whoever made them; a note, a message, a story may be anybody's."""
LIMIT = 40
"""Most tokens of a label with what stands beside the name."""


def before(reading: Reading, colon: Token) -> list[Token]:
    """Give the tokens between the last sentence, or the start of the block, and the colon."""
    first = reading.sentence(colon).block
    block = reading.document.blocks[first].span
    label: list[Token] = []
    for token in reversed(reading.syntax.tokens[max(0, colon.index - LIMIT) : colon.index]):
        if token.start < block.start or token.text in ENDS:
            break
        label.insert(0, token)
    return [t for t in label if t.text.strip()]


def source(reading: Reading, label: Sequence[Token]) -> Source | None:
    """Give who speaks, if `label` is a noun phrase of somebody and no sentence."""
    label = _placed(label)
    if not label or (
        not label[0].text[0].isupper() and label[0].index and not _lead(reading, label)
    ):
        return None
    noun = naming.head(label)
    if noun is not None and noun.pos in {"NUM", "PRON", "DET"}:
        noun = _member(label, noun)
    if noun is None or not all(reading.outside(t) for t in label) or not _verbless(label):
        return None
    if (
        (label[0].pos != "DET" and label[0].lower in generic())
        or noun.lower in generic()
        or not somebody(reading, noun)
    ):
        return None
    return Source(_span(label, noun), noun.index)


def _member(label: Sequence[Token], some: Token) -> Token | None:
    """Give the women in "One of the women": who speaks is one of them."""
    behind = [t for t in label if t.index > some.index]
    return naming.head(behind[1:]) if behind and behind[0].lower == "of" else None


def _lead(reading: Reading, label: Sequence[Token]) -> bool:
    """Tell whether "In Tern, " stands before it."""
    return reading.syntax.tokens[label[0].index - 1].text == ","


def _placed(label: Sequence[Token]) -> Sequence[Token]:
    """Leave out "In Tern," and "Asked about it," before the name."""
    if not label or not (label[0].pos == "ADP" or label[0].tag in {"VBN", "VBG"}):
        return label
    comma = next((n for n, t in enumerate(label) if t.text == ","), None)
    return label[comma + 1 :] if comma is not None else ()


def _verbless(label: Sequence[Token]) -> bool:
    """Tell whether its only finite verbs stand in a clause behind "who" or "whose"."""
    free = 0
    for token in label:
        if token.lower in RELATIVE:
            free += 1
        elif token.lower in {"and", "or", "but"} and free == 0:
            free += any(t.lower in RELATIVE and t.index < token.index for t in label)
        elif token.tag in FINITE and not (token.tag == "VBD" and _participle(label, token)):
            free -= 1
        if free < 0 or token.tag == "VB":
            return False
    return True


def _participle(label: Sequence[Token], verb: Token) -> bool:
    """Tell whether it is the participle of "a man wounded in the blast", taken for a past tense."""
    after = [t for t in label if t.index > verb.index][:1]
    return bool(after) and after[0].pos == "ADP" and verb.dep in {"acl", "relcl", "amod"}


def somebody(reading: Reading, noun: Token) -> bool:
    """Tell whether the noun can be a speaker by its lemma, its name or its shape."""
    lemma = noun.lemma.lower()
    if lemma == "report" and noun.tag == "NNS":  # "Reports:" is hearsay
        return False
    if lemma in THINGS or (lemma in cues().words["documents"] and lemma not in STUDIED):
        return False
    if noun.pos == "PROPN" and noun.text[0].isupper():
        return True
    shaped = AGENT.fullmatch(lemma) is not None
    return lemma in naming.speakers() or shaped or reading.is_person(noun)


def generic() -> frozenset[str]:
    """Give the words before a colon that are headings: "note", "update", "recipe"."""
    return cues().words["labels"]


def _span(label: Sequence[Token], noun: Token) -> Span:
    """Give the phrase without what it is about and where it was said: "Voss on trade", "Voss, in a note"."""
    first = label[0]
    bare = first.pos not in {"DET", "PRON", "NUM"} and first.tag != "PRP$"
    for token in label:
        if token.index <= noun.index:
            continue
        previous = label[token.index - first.index - 1] if token.index > first.index else token
        comma = previous.text == ","
        if comma and (token.lower in ABOUT or token.lower in TELLING):
            return Span(first.start, previous.start)
        if previous is noun and bare and token.lower in ABOUT - {"in", "at"}:
            return Span(first.start, noun.end)
    return Span(first.start, label[-1].end)
