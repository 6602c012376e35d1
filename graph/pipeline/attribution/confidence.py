"""How likely a relation is right, from its form: which rule found it, around which kind of words.

A logistic regression over yes-or-no features of construction and form; no feature is a
word. Its weights are data (``lexicons/confidence.toml``), fitted by
``tools/calibrate.py``. Without weights every relation has the confidence 0.5 and
none is left out.

References
----------
J. Platt, Probabilistic Outputs for Support Vector Machines, 1999 (a logistic fit on
data kept for it gives probabilities that can be trusted).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from graph import lexicon, odds
from graph.ontology import ClaimKind
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.odds import Parts
    from graph.pipeline.attribution.reading import Found, Reading
    from graph.syntax import Token

TOLD = frozenset({ClaimKind.NARRATION, ClaimKind.ACTION})
LENGTHS = (3, 8, 20, 50)
"""Bounds of the classes of content length, in tokens."""
SENTENCES = (15, 30, 45)
"""Bounds of the classes of sentence length, in tokens."""
FAR = 6
"""A source further from its cue, in tokens, is far."""
THINGS = frozenset({"it", "this", "that", "these", "those", "which", "what"})


@cache
def weights() -> dict[str, float]:
    """Load the weights by feature, in log-odds."""
    table: dict[str, dict[str, float]] = lexicon.table("confidence")
    return table.get("weights", {})


@cache
def least() -> float:
    """Give the confidence below which a relation is left out."""
    table: dict[str, Any] = lexicon.table("confidence")
    return float(table.get("filter", {}).get("least", 0.0))


def parts(reading: Reading, found: Found) -> Parts:
    """Give every feature of the relation with its weight; one without a weight counts 0."""
    if found.kind in TOLD or not found.cue:
        return ()
    table = weights()
    return tuple((name, table.get(name, 0.0)) for name in features(reading, found))


def kept(reading: Reading, found: Found) -> bool:
    """Tell whether the relation is likely enough to be a claim."""
    return odds.probability(parts(reading, found)) >= least()


def features(reading: Reading, found: Found) -> Iterator[str]:
    """Give the names of what is true of the relation."""
    cue = found.cue[0]
    yield "base"
    yield f"construction {found.construction}"
    yield f"kind {found.kind}"
    yield f"cue {_vocabulary(found)}"
    yield f"cue as {_place(cue)}"
    yield f"cue {_form(reading, cue)}"
    yield from _of_source(reading, found, cue)
    yield from _of_content(reading, found)
    where = reading.sentence(cue)
    yield f"sentence of {_class(where.last - where.first, SENTENCES)} words"
    if reading.in_headline(where):
        yield "headline"


def _vocabulary(found: Found) -> str:
    """Tell whether the lexicon knows the cue, and for what."""
    lemma = found.cue[0].lemma.lower()
    if lemma in cues().clause:
        return "of speech"
    if lemma in cues().attitude or lemma in cues().attitude_object:
        return "of mind"
    return "of speech acts" if lemma in cues().object else "trusted by form"


def _place(cue: Token) -> str:
    if not is_verb(cue):
        return "no verb"
    return cue.dep if cue.dep in {"ROOT", "conj", "advcl", "relcl", "acl", "ccomp"} else "other"


def _form(reading: Reading, cue: Token) -> str:
    if not is_verb(cue):
        return "no verb"
    if reading.has(cue, "aux", "auxpass"):
        return "with auxiliary"
    return {"VBG": "participle", "VBN": "participle", "VB": "bare"}.get(cue.tag, "finite")


def _of_source(reading: Reading, found: Found, cue: Token) -> Iterator[str]:
    if not found.sources:
        yield f"no source, {found.construction}"
        return
    head = reading.syntax.tokens[found.sources[0].head]
    kind = _source_type(reading, head)
    yield f"source is {kind}"
    if kind == "a thing" and found.kind is not ClaimKind.STATEMENT:
        yield "a thing acts"
    if len(found.sources) > 1:
        yield "several sources"
    if abs(head.index - cue.index) > FAR:
        yield "source is far"
    if head.index > cue.index:
        yield "source behind the cue"
    if head.head != cue.index:
        yield "source is not the cue's own"


def _source_type(reading: Reading, head: Token) -> str:
    if head.pos == "PRON" or head.lower in THINGS:
        return "a thing" if head.lower in THINGS else "a pronoun"
    if reading.is_person(head):
        return "a person"
    if head.pos != "PROPN" and reading.may_speak(head):
        return "a speaker"
    if head.pos == "PROPN":
        return "a speaker" if reading.speaks(head) else "a name"
    return "a thing"


def _of_content(reading: Reading, found: Found) -> Iterator[str]:
    tokens = [t for span in found.content for t in reading.syntax.within(span)]
    yield f"content of {_class(len(tokens), LENGTHS)} words"
    inside = sum(not reading.outside(t) for t in tokens)
    if inside:
        yield "content quoted" if inside == len(tokens) else "content partly quoted"
    if len(found.content) > 1:
        yield "content in parts"


def _class(number: int, bounds: tuple[int, ...]) -> str:
    for bound in bounds:
        if number <= bound:
            return f"up to {bound}"
    return f"over {bounds[-1]}"
