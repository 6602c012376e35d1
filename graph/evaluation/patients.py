"""People to whom a text says that something was done, numbered or not: "a man and two others".

The deeds are branches of the tree of events; whoever is not numbered counts as few as the
words allow, by the habits of those who label such texts ("several" is three).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.measures import trees

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Document, QuantityMention
    from graph.syntax import Syntax, Token

LEAST = {
    "several": 3,
    "multiple": 3,
    "few": 3,
    "numerous": 4,
    "many": 4,
    "number": 3,
    "group": 3,
    "handful": 3,
    "both": 2,
    "pair": 2,
    "couple": 2,
}
"""What a word for an unstated number is labelled as."""
PLURAL = 2
_ABOVE = ("more than", "over", "in excess of", "upwards of")
_ADDING = frozenset(
    {"also", "another", "additional", "other", "second", "third", "more", "separate"}
)
_ADDING_NOUNS = frozenset({"other", "others", "another"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_PRONOUNS = frozenset({"PRP", "WP", "WDT", "PRP$"})
_UNREAL = frozenset({"to", "will", "would", "may", "might", "could", "can", "should", "must"})
_AIMS = frozenset({"at", "for", "of", "about", "against", "from", "before", "without"})
_SUMMING = frozenset({"since", "past", "last", "far", "total", "year", "month"})
"""Beside a perfect they tell a sum over many occasions: "have detained 90 men since May"."""
_BLAMING = frozenset({"responsible", "involve", "suspect", "accuse", "link", "blame", "plan"})
"""Above a noun they tell of other deeds: "accused of the killing of two guards"."""
_HELD = "held"
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
SINGULAR = frozenset({"NN", "NNP"})


@dataclass(frozen=True, slots=True)
class Patients:
    """So many people of one noun phrase; ``known`` if it points to people told of before."""

    noun: str
    least: int
    sentence: int
    known: bool
    adding: bool


def patients(document: Document, branch: str) -> Iterator[Patients]:
    """Give those to whom deeds of a branch ("harm.killed") are done, in text order."""
    syntax = document.syntax
    seen: set[int] = set()
    for token in syntax.tokens:
        for found in _of(syntax, token, branch):
            for one in (*syntax.conjuncts(found), *_along(syntax, found)):
                head = _inner(syntax, one)
                if head.index in seen or not _is_people(document, head) or _denied(syntax, head):
                    continue
                seen.add(head.index)
                yield _group(document, head, token)


def least(document: Document, branch: str) -> int:
    """Give how many people at least the text says the deed was done to."""
    total: list[Patients] = []
    for group in patients(document, branch):
        if total and group.known:
            continue
        if any(_repeats(group, other) for other in total):
            continue
        total.append(group)
    return sum(group.least for group in total)


def _repeats(group: Patients, other: Patients) -> bool:
    """Tell whether a later sentence may speak of the same people again."""
    if group.sentence == other.sentence:
        return False
    if group.adding:
        return (group.noun, group.least) == (other.noun, other.least)
    alike = group.noun == other.noun or min(group.least, other.least) > 1
    return alike and group.least <= other.least


def _of(syntax: Syntax, token: Token, branch: str) -> list[Token]:
    if token.pos == "VERB":
        return _of_verb(syntax, token, branch) if _is_real(syntax, token) else []
    if token.tag in _NOUNS and _within(token.lemma.lower(), "nouns", branch):
        if any(t.lemma in _BLAMING for t in syntax.ancestors(token)):
            return []
        if syntax.children(token, "nummod"):
            return [token]
        inner = [p for p in syntax.children(token, "prep") if p.lower == "of"]
        return [noun for prep in inner for noun in syntax.children(prep, "pobj")]
    return []


def _of_verb(syntax: Syntax, verb: Token, branch: str) -> list[Token]:
    if _within(verb.lemma, "verbs", branch) or _into_custody(syntax, verb, branch):
        found = syntax.children(verb, "dobj", "nsubjpass")
        if not found and verb.tag == "VBN" and verb.dep == "acl":
            found = [syntax.head(verb)]
        if not found and verb.dep == "conj":
            found = _shared(syntax, verb)
        return found
    if _within(verb.lemma, "does", branch) and branch != _HELD:
        return syntax.children(verb, "nsubj")
    return []


def _shared(syntax: Syntax, verb: Token) -> list[Token]:
    # "two men were questioned and detained": the second verb has the first one's subject.
    first = syntax.head(verb)
    if verb.tag == "VBN" and not syntax.children(verb, "nsubj"):
        return syntax.children(first, "nsubjpass")
    return []


def _into_custody(syntax: Syntax, verb: Token, branch: str) -> bool:
    if branch != _HELD or verb.lemma != "take":
        return False
    into = [p for p in syntax.children(verb, "prep") if p.lower == "into"]
    return any(n.lower == "custody" for p in into for n in syntax.children(p, "pobj"))


def _within(word: str, place: trees.Place, branch: str) -> bool:
    event = trees.event_of(word, place, trees.PEOPLE)
    return event is not None and trees.contains(branch, event)


def _is_real(syntax: Syntax, verb: Token) -> bool:
    """Tell whether the deed is told as done: not denied, planned or feared."""
    if any(t.lower in _UNREAL or t.dep == "neg" for t in syntax.children(verb, "aux", "neg")):
        return False
    if verb.dep == "relcl":
        return False  # "an attack that killed two guards": another occasion
    if verb.dep == "pcomp" and syntax.head(verb).lower in _AIMS:
        return False
    perfect = any(t.lemma == "have" for t in syntax.children(verb, "aux"))
    return not (perfect and any(t.lower in _SUMMING for t in syntax.sentence(verb)))


def _along(syntax: Syntax, noun: Token) -> list[Token]:
    """Give those "along with" whom somebody was held."""
    places = (noun, syntax.head(noun))
    preps = [p for place in places for p in syntax.children(place, "prep", "advmod")]
    withs = [
        w for p in preps if p.lower in {"along", "together"} for w in syntax.children(p, "prep")
    ]
    found = [n for w in withs if w.lower == "with" for n in syntax.children(w, "pobj")]
    return [t for n in found for t in syntax.conjuncts(n)]


def _inner(syntax: Syntax, noun: Token) -> Token:
    """Give the people in "a number of men", "dozens of men"."""
    if noun.lemma.lower() in LEAST or noun.tag == "CD" or noun.lower in {"dozens", "scores"}:
        for prep in syntax.children(noun, "prep"):
            if prep.lower == "of" and (inner := syntax.children(prep, "pobj")):
                return inner[0]
    return noun


def _is_people(document: Document, noun: Token) -> bool:
    if noun.tag in _PRONOUNS | {"CD"} or noun.lower in LEAST or noun.lower in _ADDING_NOUNS:
        return True
    lemma = noun.lemma.lower()
    if trees.population_of(lemma) is not None:
        return True
    return _is_named(document, noun)


def _is_named(document: Document, noun: Token) -> bool:
    return noun.text[:1].isupper() and any(
        e.label == "PERSON" and e.span.overlaps(noun.span) for e in document.model_entities
    )


def _denied(syntax: Syntax, noun: Token) -> bool:
    first = syntax.head(noun) if noun.dep == "conj" else noun
    return any(
        t.lower in {"no", "neither", "any"}
        for one in (noun, first)
        for t in syntax.children(one, "det", "neg", "preconj")
    )


def _group(document: Document, noun: Token, deed: Token) -> Patients:
    syntax = document.syntax
    before = [t for t in syntax.subtree(noun) if t.index < noun.index]
    words = {t.lower for t in before}
    near = {t.lower for t in syntax.children(deed, "advmod")}
    return Patients(
        noun=noun.lemma.lower(),
        least=_number(document, noun),
        sentence=noun.sentence,
        known=noun.tag in _PRONOUNS
        or any(t.lower in _DEFINITE for t in syntax.children(noun, "det")),
        adding=bool((words | near | {noun.lower}) & (_ADDING | _ADDING_NOUNS)),
    )


def _number(document: Document, noun: Token) -> int:
    for quantity in document.quantities:
        if _counts(document.syntax, quantity, noun):
            return max(1, _stated(quantity))
    above = [
        noun,
        *document.syntax.children(noun, "amod", "det", "quantmod"),
        *_of_which(document.syntax, noun),
    ]
    if said := [LEAST[t.lemma.lower()] for t in above if t.lemma.lower() in LEAST]:
        return said[0]
    single = noun.tag in SINGULAR or noun.tag == "PRP" or _is_named(document, noun)
    return 1 if single else PLURAL


def _of_which(syntax: Syntax, noun: Token) -> list[Token]:
    prep = syntax.head(noun)
    return [syntax.head(prep)] if noun.dep == "pobj" and prep.lower == "of" else []


def _stated(quantity: QuantityMention) -> int:
    number = quantity.value if quantity.value is not None else quantity.lower
    more = (quantity.approximator or "").startswith(_ABOVE)
    return int(number or 1) + more


def _counts(syntax: Syntax, quantity: QuantityMention, noun: Token) -> bool:
    if quantity.unit or quantity.currency:
        return False
    numbers = [noun, *syntax.children(noun, "nummod")]
    return any(quantity.span.start <= t.start and t.end <= quantity.span.end for t in numbers)
