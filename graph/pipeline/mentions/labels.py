"""A second opinion on the model's labels: whether "Okello" is a person, a company or a town.

The model that parses is sure of contexts it has seen; for a name it does not know it
often says organisation. A small log-linear model looks at the form of the name, at lists
of given and family names, and at the words and the grammar around it. It is asked about
names that no gazetteer has and corrects only what it is sure of; without its weights the
rules work as before. ``tools/train_labels.py`` trains it.

References
----------
A. L. Berger, S. A. Della Pietra and V. J. Della Pietra, "A maximum entropy approach to
natural language processing", Computational Linguistics 22 (1996).
"""

from __future__ import annotations

import re
from functools import cache
from math import exp
from typing import TYPE_CHECKING

from graph import lexicon
from graph.names import normal_form
from graph.ontology import EntityType
from graph.pipeline.mentions.cities import candidates
from graph.pipeline.mentions.deeds import human
from graph.pipeline.mentions.entities import Named
from graph.pipeline.mentions.gazetteer import folded, gazetteer
from graph.pipeline.mentions.headwords import closes, opens
from graph.pipeline.mentions.vocabulary import (
    agency_nouns,
    given_names,
    honorifics,
    person_nouns,
    surnames,
    titles,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from graph.annotations import Document
    from graph.pipeline.mentions.tokens import Index
    from graph.syntax import Token

CLASSES = ("person", "agency", "place", "other")
SURE = {"person": 0.6, "agency": 1.1, "place": 0.75, "other": 1.1}
"""Probability from which on the label is corrected to this one; above 1 is never."""
UNLIKELY = 0.2
"""Probability below which the model's person may be a part of a city."""
LARGE = 100
"""Thousands of inhabitants of a city whose parts are known by its name."""
_DOUBLE = re.compile(r"[A-ZÀ-Þ][\w'’]+-[A-ZÀ-Þ][\w'’]+")
_IRISH = re.compile(r"O['’][A-ZÀ-Þ]\w+(?:-[A-ZÀ-Þ]\w+)?|Ma?c[A-Z]\w+-[A-ZÀ-Þ]\w+")

_LABELS = {"person": "PERSON", "place": "GPE"}
_CORRECTED = {
    "person": frozenset({"ORG", "GPE", "FAC", "NORP"}),
    "place": frozenset({"ORG", "PERSON"}),
}
_KNOWN = frozenset({EntityType.COUNTRY, EntityType.AGENCY, EntityType.PERSON})
_LABELLED = frozenset(
    ["PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "WORK_OF_ART", "PRODUCT", "EVENT", "LAW"]
)
_ENDINGS = ("news", "bank", "corp", "soft", "tech", ".com", ".org")
"""Ends of single words that name a company or an outlet ("Fjordnews")."""
_NEVER = frozenset({"&", "of", "for"})


class Scene:
    """The words of a document with the labels of the names on them."""

    def __init__(self, document: Document, index: Index, named: Sequence[Named]) -> None:
        self.text = document.text
        self.index = index
        self.syntax = index.syntax
        self.labels = {t.index: n.label for n in named for t in index.covering(n.span)}

    def beside(self, token: Token, step: int) -> Token | None:
        """Give the token `step` places away in the same sentence."""
        at = token.index + step
        if not 0 <= at < len(self.syntax.tokens):
            return None
        other = self.syntax.tokens[at]
        return other if other.sentence == token.sentence else None


def relabelled(document: Document, index: Index, named: Sequence[Named]) -> list[Named]:
    """Correct the labels of names that only the model knows."""
    scene = Scene(document, index, named)
    return [_relabelled(scene, name) for name in named]


def _relabelled(scene: Scene, name: Named) -> Named:
    words = name.span.of(scene.text).split()
    if not any(name.label in labels for labels in _CORRECTED.values()) or _named(words):
        return name
    if not undecided(scene, name):
        return name
    if double_named(words, place=name.label == "GPE") or _acts(scene, name, words):
        return Named(name.span, "PERSON")
    return Named(name.span, _likeliest(probabilities(features(scene, name)), name.label, words))


def _likeliest(chances: Mapping[str, float], label: str, words: Sequence[str]) -> str:
    """Give the label to which the chances correct the model's, or that one."""
    if label == "PERSON" and chances["person"] < UNLIKELY and _local(words):
        return "GPE"
    best = max(chances, key=lambda c: chances[c])
    if chances[best] < SURE[best] or label not in _CORRECTED.get(best, ()):
        return label
    # A town of several words would have been labelled as one; a double name is a person's.
    if best == "place" and (len(words) > 1 or _DOUBLE.fullmatch(words[0])):
        return label
    return _LABELS[best]


def _acts(scene: Scene, name: Named, words: Sequence[str]) -> bool:
    """Tell whether a single word does what only a person does."""
    if len(words) > 1 or words[0].isupper() or name.label not in _CORRECTED["person"]:
        return False
    head = scene.index.head(name.span)
    return head is not None and human(head, scene.syntax)


def _local(words: Sequence[str]) -> bool:
    """Tell whether a name of two words begins with a city's and shows no person: "Nairobi West"."""
    if len(words) != 2 or not all(map(str.istitle, words)):  # noqa: PLR2004 - the city and its part
        return False
    if normal_form(words[0]) in given_names() or normal_form(words[1]) in surnames():
        return False
    return max(candidates(words[0]).values(), default=0) >= LARGE


def double_named(words: Sequence[str], *, place: bool) -> bool:
    """Tell whether the words are a person's by their form: "Ada Quill-Sow", "O'Sow".

    Parameters
    ----------
    place : bool
        The model takes them for a place: then the first one must be a known first name.
    """
    if len(words) == 1:
        return bool(_IRISH.fullmatch(words[0]))
    if len(words) > 3 or not _DOUBLE.fullmatch(words[-1]) or not all(map(str.istitle, words[:-1])):  # noqa: PLR2004 - a full name
        return False
    return not place or normal_form(words[0]) in given_names()


def _named(words: Sequence[str]) -> bool:
    """Tell whether a head noun or a linking word shows an organisation."""
    plain = [word.lower() for word in words]
    if plain[-1].endswith(_ENDINGS):
        return True
    return any(word in _NEVER or closes(word) or opens(word) for word in plain)


def undecided(scene: Scene, name: Named) -> bool:
    """Tell whether the model gave a label that may be wrong, and no gazetteer has the name."""
    if name.label not in _LABELLED:
        return False
    return not any(e.type in _KNOWN for e in gazetteer().named(name.span.of(scene.text)))


def probabilities(found: Iterator[str]) -> dict[str, float]:
    """Give the probability (0-1) of each class from the features of a name."""
    known = _weights()
    nothing = (0.0,) * len(CLASSES)
    rows = [known[feature] for feature in found if feature in known]
    scores = [sum(column) for column in zip(nothing, *rows, strict=True)]
    highest = max(scores)
    raised = [exp(score - highest) for score in scores]
    total = sum(raised)
    return {name: value / total for name, value in zip(CLASSES, raised, strict=True)}


@cache
def _weights() -> Mapping[str, tuple[float, ...]]:
    return {
        row["feature"]: tuple(float(row[name]) for name in CLASSES)
        for row in lexicon.rows("label_weights")
    }


def features(scene: Scene, name: Named) -> Iterator[str]:
    """Say what is to be seen of a name: its form, its words in the lists, what stands around."""
    inside = scene.index.covering(name.span)
    head = scene.index.head(name.span)
    if head is None:
        return
    yield from _form(inside, name.label)
    yield from _listed(inside, name.label)
    yield from _neighbours(scene, inside, name.label)
    yield from _grammar(scene, inside, head)


def _form(inside: Sequence[Token], label: str) -> Iterator[str]:
    last = folded(inside[-1].text)
    yield f"l={label}"
    yield f"l={label} n={min(len(inside), 3)}"
    yield "sh=" + "-".join(_shape(t.text) for t in inside[:3])
    yield f"s3={last[-3:]}"
    yield f"s2={last[-2:]}"
    yield f"p2={last[:2]}"


def _shape(word: str) -> str:
    if word.isupper():
        return "XX" if len(word) > 1 else "X"
    if any(c.isdigit() for c in word):
        return "d"
    if word.islower():
        return "x"
    return "Xx" if word[1:].islower() else "mX"


def _listed(inside: Sequence[Token], label: str) -> Iterator[str]:
    given = normal_form(inside[0].text) in given_names()
    parts = normal_form(inside[-1].text).split()
    family = bool(surnames().intersection(parts))
    yield f"g={given} s={family} n={min(len(inside), 3)}"
    yield f"g={given} l={label}"
    yield f"s={family} l={label}"
    if inside[-1].lower in agency_nouns():
        yield "an"


def _neighbours(scene: Scene, inside: Sequence[Token], label: str) -> Iterator[str]:
    before, after = scene.beside(inside[0], -1), scene.beside(inside[-1], 1)
    word = before.lower if before else "^"
    yield f"pw={word}"
    yield f"pw={word} l={label}"
    yield "nw=" + (after.lower if after else "$")
    yield "pp=" + (before.pos if before else "^")
    yield "np=" + (after.pos if after else "$")
    if before and ({word, before.lemma.lower()} & titles() or word in honorifics()):
        yield "title"
    if (further := scene.beside(inside[0], -2)) is not None:
        yield f"ppw={further.lower}"
    if after is not None and after.tag == "POS":
        yield "poss"


def _grammar(scene: Scene, inside: Sequence[Token], head: Token) -> Iterator[str]:
    governor = scene.syntax.head(head)
    yield f"dep={head.dep}"
    yield f"gov={head.dep}:{governor.lemma.lower()}"
    for child in scene.syntax.children(head):
        if inside[0].index <= child.index <= inside[-1].index:
            continue
        yield f"ch={child.dep}"
        if child.dep == "appos":
            yield "app=" + _sort(child)
        if child.dep == "conj" and child.index in scene.labels:
            yield f"conj={scene.labels[child.index]}"
    if head.dep == "conj" and governor.index in scene.labels:
        yield f"conj={scene.labels[governor.index]}"


def _sort(noun: Token) -> str:
    lemma = noun.lemma.lower()
    if lemma in person_nouns():
        return "P"
    return "A" if lemma in agency_nouns() else "?"
