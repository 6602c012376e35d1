"""Mentions of names that the gazetteer knows, where the grammar bears them out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.annotations import Form, Mention
from graph.names import generation
from graph.ontology import EntityType, SpeakerKind
from graph.pipeline.mentions.eponyms import eponymous
from graph.pipeline.mentions.gazetteer import gazetteer
from graph.pipeline.mentions.homonyms import city, meaning, unsupported
from graph.pipeline.mentions.things import thing
from graph.pipeline.mentions.vocabulary import body_nouns, government_nouns
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.annotations import Document
    from graph.pipeline.mentions.entities import Named
    from graph.pipeline.mentions.gazetteer import Entry, Match
    from graph.pipeline.mentions.tokens import Index
    from graph.syntax import Syntax, Token


def matches(document: Document) -> list[Match]:
    """Find the gazetteer's names in every parsed block, in text order."""
    read = dict.fromkeys(sentence.block for sentence in document.syntax.sentences)
    find = gazetteer()
    found: list[Match] = []
    for number in read:
        block = document.blocks[number].span
        found.extend(find(document.text, block.start, block.end))
    return found


def mentions(
    document: Document, index: Index, found: Sequence[Match], named: Sequence[Named]
) -> list[Mention]:
    """Make the mention of each match; common words that only look like names are dropped."""
    labelled = {n.span.start for n in named} | {n.span.end for n in named}
    out: list[Mention] = []
    called = _called(document, named, found)
    paired, ended = {match.start for match in found}, {match.end for match in found}
    for match in found:
        span = Span(match.start, match.end)
        head = index.head(span)
        if head is None or document.text[span.end : span.end + 1] == "$":
            continue
        if unsupported(match, found) or _half_of_a_name(document.text, match, paired):
            continue
        entry = meaning(match, found, head, document.syntax)
        if entry.form is Form.NAME and _common(document, span, head, entry, labelled):
            continue
        if _somebody(document, head, span, entry, called):
            continue
        borrowed = _borrowed(head, span.of(document.text), entry, document.syntax)
        if borrowed or _surname(document.text, span, entry, starts=paired, ends=ended):
            continue
        if entry.capital and entry.type is EntityType.PLACE:
            entry = city(entry, span.of(document.text))
        out.append(_mention(span, head, entry, document.syntax))
    return out


_ONE = frozenset({"a", "an", "one", "another", "each", "every"})
_MANY = ("s", "men")
_NOUNS = frozenset({"NOUN", "PROPN"})
_NEAR = 40
_LYING = frozenset({"in", "across", "throughout", "inside", "near", "within"})
_NEUTER = re.compile(r"\bits\b|\bit (?:would|will|has|had) (?!be)\w")
"""A country's pronoun: "it was stuck" may be said of anything."""
_HUMAN = re.compile(r"\b(?:he|she|his|her|him)\b")
_SENTENCE = re.compile(r"[^.!?\n]*")
_JUNIOR = re.compile(r",? (?:[JS]r|I{2,3}|IV)\b")
_HALF = re.compile(r"-[A-Z][a-z]")
_FIRST = re.compile(r"[A-Z][\w.'’]+ $")
_FULL = re.compile(r"[A-Z][\w.'’]+ [A-Z][a-z]+-$")


def _half_of_a_name(text: str, match: Match, paired: set[int]) -> bool:
    """Tell whether the words are half of another name: "Indo-Pacific", "Osman Prel Jr."."""
    first = match.entries[0]
    if first.combining:  # but "Anglo-French" is of two countries
        return match.end + 1 not in paired
    person = first.type is EntityType.PERSON and not generation(first.name)
    return person and _JUNIOR.match(text, match.end) is not None


def _called(document: Document, named: Sequence[Named], found: Sequence[Match]) -> frozenset[str]:
    """Give the names of countries that are first names here: "Chad Wilkins opened it. Chad said …".

    Only where the person stands first and nothing else speaks of the country.
    """
    ends = {n.span.start: n.span.end for n in named if n.label == "PERSON"}
    met: set[str] = set()
    names: dict[str, str | None] = {}
    others: set[str | None] = set()
    for match in found:
        entry, words = match.entries[0], document.text[match.start : match.end]
        if entry.type is not EntityType.COUNTRY or entry.form is not Form.NAME:
            others.add(entry.country)
        elif words not in met and ends.get(match.start, 0) > match.end + 1:
            names[words] = entry.country
        elif words not in names:
            others.add(entry.country)
        met.add(words)
    plain = {name for name in names if _plainly(document.text, name, ends)}
    return frozenset(name for name, country in names.items() if country not in others) - plain


def _plainly(text: str, name: str, ends: dict[int, int]) -> bool:
    """Tell whether a country is meant as well: "officials in Chad", "Chad said it would vote"."""
    for use in re.finditer(rf"\b{re.escape(name)}\b(?! [A-Z])", text):
        if use.start() in ends and ends[use.start()] > use.end() + 1:
            continue
        before = text[: use.start()].rsplit(maxsplit=1)[-1:]
        found = _SENTENCE.match(text, use.end())
        rest = found[0].lower() if found else ""
        if before and before[0].lower() in _LYING:
            return True
        if _NEUTER.search(rest) and not _HUMAN.search(rest):
            return True
    return False


def _somebody(
    document: Document, head: Token, span: Span, entry: Entry, called: frozenset[str]
) -> bool:
    # "Chad Wilkins opened it. Chad left": but "Chad's army" and "in Chad" are the country's.
    if entry.type is not EntityType.COUNTRY or span.of(document.text) not in called:
        return False
    governor = document.syntax.head(head)
    if head.dep == "poss":
        return governor.lemma.lower() not in government_nouns() | body_nouns()
    return not (head.dep == "pobj" and governor.lower == "in")


def _borrowed(head: Token, words: str, entry: Entry, syntax: Syntax) -> bool:
    """Tell whether the name belongs to something else that is named after it."""
    if entry.type is EntityType.COUNTRY and thing(head, words, entry.form, syntax):
        return True
    return _place(entry) and eponymous(head, words, syntax)


def _surname(text: str, span: Span, entry: Entry, *, starts: set[int], ends: set[int]) -> bool:
    # "Ann Ireland-Moss" and "Ann Moss-Ireland" are no Ireland; "North Korea-China" is both.
    if entry.form is not Form.NAME or entry.type is not EntityType.COUNTRY:
        return False
    near = max(span.start - _NEAR, 0)
    if _HALF.match(text, span.end) and span.end + 1 not in starts:
        return _FIRST.search(text, near, span.start) is not None
    return span.start - 1 not in ends and _FULL.search(text, near, span.start) is not None


def _place(entry: Entry) -> bool:
    return entry.form is Form.NAME and entry.type in {EntityType.COUNTRY, EntityType.PLACE}


def _common(document: Document, span: Span, head: Token, entry: Entry, labelled: set[int]) -> bool:
    # "Essen", "Punch", "Memorial": one plain word is a name only where parser or model say so.
    words = span.of(document.text)
    if entry.type in {EntityType.COUNTRY, EntityType.PERSON} or " " in words or words.isupper():
        return False
    return head.pos != "PROPN" and not {span.start, span.end} & labelled


def _mention(span: Span, head: Token, entry: Entry, syntax: Syntax) -> Mention:
    plural = entry.plural or (entry.form is Form.DEMONYM and head.tag in {"NNS", "NNPS"})
    if entry.form is Form.DEMONYM and head.pos in _NOUNS and not _modifies(head):
        if head.text.endswith(_MANY) or head.tag in {"NNS", "NNPS"}:
            return _people(span, head, entry)
        if entry.plural or {t.lower for t in syntax.children(head, "det")} & _ONE:
            return _native(span, head, entry)
    return Mention(
        span=span,
        head=head.index,
        form=entry.form,
        kind=SpeakerKind.NAMED,
        type=entry.type,
        name=entry.name,
        key=entry.key,
        subtype=entry.subtype,
        country=entry.country,
        role=entry.role,
        plural=plural,
        gender=entry.gender,
    )


def _modifies(head: Token) -> bool:
    return head.dep in {"amod", "compound", "nmod"}


def _people(span: Span, head: Token, entry: Entry) -> Mention:
    """Make "Kenyans" people of Kenya: no state speaks through them."""
    return Mention(
        span=span,
        head=head.index,
        form=Form.DEMONYM,
        kind=SpeakerKind.GROUP,
        type=EntityType.GROUP,
        name=f"people of {entry.name}",
        country=entry.country,
        plural=True,
    )


def _native(span: Span, head: Token, entry: Entry) -> Mention:
    """Make "a Kenyan" somebody from Kenya whom nobody names."""
    return replace(
        _people(span, head, entry),
        kind=SpeakerKind.ANONYMOUS,
        type=EntityType.PERSON,
        name=f"somebody from {entry.name}",
        plural=False,
    )
