"""The statistical model's names, cleaned: without quotes, determiners, possessives and titles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from graph.annotations import Form, Mention
from graph.names import PARTICLES
from graph.ontology import EntityType, SpeakerKind
from graph.pipeline.mentions.gazetteer import gazetteer
from graph.pipeline.mentions.misnamed import label_of, tidied
from graph.pipeline.mentions.vocabulary import (
    first_names,
    gender_of_name,
    honorifics,
    makers,
    party_members,
    titles,
    trades,
)
from graph.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Document, ModelEntity
    from graph.pipeline.mentions.tokens import Index
    from graph.syntax import Token

TYPES = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.AGENCY,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "NORP": EntityType.GROUP,
}
OPAQUE = frozenset({"ORG", "FAC", "WORK_OF_ART", "PRODUCT", "LAW"})
"""Labels whose inner country names are part of a name ("University of Georgia")."""

_EDGE = "<>+* \t\n\u00a0\"'“”‘’«»„(),.;:-–—*[]"
_INNER_EDGE = _EDGE.replace(".", "")
_LEAD = re.compile(
    r"(?:the|a|an|this|that|former|ex|late|later|then|meanwhile|today|yesterday|now|but|and|when|if|while|for|in)\s+",
    re.IGNORECASE,
)
_MAKER = re.compile(r"(\w+maker)\s+(?=[A-Z])")
_CREDIT = re.compile(r"\s+(?:Image|Photo|Photograph|Picture|Video|Audio|File|Source)$")
_JUNIOR = re.compile(r"[JS]r\.?")
# "Maria de los" goes on with capitals, "Haya" with "bint Hussein".
_REST = re.compile(r"(?: [A-ZÀ-Þ][\w'’-]+){1,3}")
_DESCENT = re.compile(r"(?: (?:bin|bint|binti|ibn|ould) [A-ZÀ-Þ][\w'’-]+)+")
_ANCESTRY = re.compile(r"[A-ZÀ-Þ][\w'’-]+ (?:bin|bint|binti|ibn|ould) $")
_NEAR = 40
_CATALAN = re.compile(r" (?:i|y) [A-ZÀ-Þ][\w'’-]+")
_SUFFIX = re.compile(r",? (?:[JS]r\b\.?|I{2,3}\b|IV\b)")
_POSSESSIVE = re.compile(r"['’]s?\s*$")


class Named(NamedTuple):
    """A cleaned model entity."""

    span: Span
    label: str

    def words(self, text: str) -> list[str]:
        """Split the name into words."""
        return self.span.of(text).split()


def cleaned(document: Document) -> list[Named]:
    """Clean the document's model entities; what is left empty or has no capital is dropped."""
    found: list[Named] = []
    for entity in document.model_entities:
        for piece in _pieces(document.text, entity):
            span = _bare(document.text, piece, entity.label)
            words = span.of(document.text)
            if len(words) > 1 and any(c.isupper() for c in words) and not _JUNIOR.fullmatch(words):
                label = label_of(words.split(), entity.label)
                bare = _untitled(document.text, span) if label == "PERSON" else span
                found.append(Named(_descended(document.text, bare, label), label))
    return _outer(found)


def _outer(found: list[Named]) -> list[Named]:
    """Leave out what a person's name before it has taken in."""
    kept: list[Named] = []
    for one in found:
        if not kept or kept[-1].label != "PERSON" or not kept[-1].span.contains(one.span):
            kept.append(one)
    return kept


def _descended(text: str, span: Span, label: str) -> Span:
    """Take in what tells a child from the father: "Osman Prel, Jr.", "Haya bint Osman"."""
    if label != "PERSON":
        return span
    if child := _ANCESTRY.search(text, max(span.start - _NEAR, 0), span.start):
        span = Span(child.start(), span.end)
    # "Ada Quill i Sow", "Osman Prel y Vega": the mother's name.
    full = " " in span.of(text)
    if full and (second := _CATALAN.match(text, span.end)):
        return Span(span.start, second.end())
    last = span.of(text).rsplit(maxsplit=1)[-1]
    open_yet = last.islower() and last in PARTICLES
    if further := (_REST if open_yet else _DESCENT).match(text, span.end):
        span = Span(span.start, further.end())
    after = _SUFFIX.match(text, span.end)
    return span if after is None else Span(span.start, after.end())


def _pieces(text: str, entity: ModelEntity) -> Iterator[Span]:
    """Split "France's Foreign Ministry" after the possessor, and "A/B" never."""
    if entity.label not in {"ORG", "PERSON", "FAC"}:
        yield entity.span
        return
    start = entity.span.start
    for match in re.finditer(r"['’]s\s+(?=[A-Z])", entity.span.of(text)):
        if entity.label != "ORG" or _possessor(text[start : entity.span.start + match.start()]):
            yield Span(start, entity.span.start + match.start())
            start = entity.span.start + match.end()
    yield Span(start, entity.span.end)


def _possessor(words: str) -> bool:
    # "Lord's Resistance Army" is one name, "France's Foreign Ministry" two.
    return any(entry.country for entry in gazetteer().named(words.removeprefix("the ")))


def _bare(text: str, span: Span, label: str) -> Span:
    span = trimmed(span, text, _EDGE)
    if text[span.end : span.end + 1] == "." and re.search(
        r"\b(?:[A-Z]\.)+[A-Z]$|\b(?:Jr|Inc|Corp|Ltd|Co)$", span.of(text)
    ):
        span = Span(span.start, span.end + 1)
    while lead := _LEAD.match(text, span.start, span.end):
        span = Span(lead.end(), span.end)
    made = _MAKER.match(text, span.start, span.end)  # "Chipmaker Zentek"
    if made is not None and made[1].lower() in makers():
        span = Span(made.end(), span.end)
    last = text[span.end - 1 : span.end]
    possible = last == "s" or not last.isalnum()  # most names end in another letter
    if possible and (match := _POSSESSIVE.search(span.of(text))):
        span = Span(span.start, span.start + match.start())
    if text[span.end : span.end + 1] == ":" and (credit := _CREDIT.search(span.of(text))):
        span = Span(span.start, span.start + credit.start())
    if label == "PERSON":
        span = _untitled(text, span)
    if label == "ORG":
        span = tidied(text, span)
    return trimmed(span, text, _INNER_EDGE)


def _untitled(text: str, span: Span) -> Span:
    while match := re.match(r"([^\s]+)\s+(?=\S)", span.of(text)):
        word = match.group(1).lower()
        member = word in party_members() and " " in span.of(text)[match.end() :]
        if word not in honorifics() and word not in titles() and not member:
            break
        span = Span(span.start + match.end(), span.end)
    return span


def _titular(word: Token) -> bool:
    trade = word.lower in trades() and word.text not in first_names()  # but Mason, Carter
    title = word.lower in titles() or word.lower in honorifics()
    return trade or title or word.lower in party_members() | makers()


def _whole(document: Document, index: Index, named: Named, head: Token) -> Named:
    """Take in first names that the model left out: capitals right before, under the same head."""
    tokens = index.syntax.tokens
    at = index.covering(named.span)[0].index - 1
    while at >= 0 and tokens[at].pos == "PROPN" and tokens[at].head == head.index:
        word = tokens[at]
        known = _titular(word)
        if known or any(e.span.end == word.end for e in document.model_entities):
            break
        if word.dep != "compound" or not word.text.istitle():
            break
        named = Named(Span(word.start, named.span.end), named.label)
        at -= 1
    return named


def mention(document: Document, index: Index, named: Named) -> Mention | None:
    """Make the mention of a name that only the model knows; None for labels that name nobody."""
    head = index.head(named.span)
    kind = TYPES.get(named.label)
    if head is None or kind is None:
        return None
    if kind is EntityType.PERSON:
        named = _whole(document, index, named, head)
    name = " ".join(named.words(document.text))
    grouped = kind is EntityType.GROUP
    return Mention(
        span=named.span,
        head=head.index,
        form=Form.NAME,
        kind=SpeakerKind.GROUP if grouped else SpeakerKind.NAMED,
        type=kind,
        name=name,
        plural=grouped and head.tag in {"NNS", "NNPS"},
        gender=gender_of_name(name) if kind is EntityType.PERSON else "n",
        basis="model",
        confidence=0.8,
    )
