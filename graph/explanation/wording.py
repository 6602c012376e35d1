"""Sentences of an explanation, made of the terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.explanation import terms
from graph.ontology import SpeakerKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from graph.annotations import Mention
    from graph.explanation.values import Step

UNRESOLVED = "no earlier mention was sure enough: nobody is forced to have an identity"
OUTLET = "no source is named: the outlet says it itself"
UNLISTED = "the words are no known name, description or pronoun: they are kept as they are"


def construction(name: str) -> str:
    """Say what a construction is."""
    return terms.CONSTRUCTIONS.get(name, _plain(name))


def link(rule: str) -> str:
    """Say why a rule of coreference chose the antecedent."""
    return terms.LINKS.get(rule, _plain(rule))


def reason(name: str) -> str:
    """Say why words that could report were not taken."""
    return terms.REASONS.get(name, _plain(name))


def unlikely(probability: float, least: float) -> str:
    """Say that a relation was not likely enough, probabilities being 0 to 1."""
    return f"{terms.REASONS['unlikely']}: {probability:.3f}, where {least:.3f} is asked for"


def way(start: str, steps: Sequence[Step]) -> str:
    """Say a way over the dependency tree in words.

    Examples
    --------
    >>> from graph.explanation.values import Step
    >>> from graph.spans import Span
    >>> way("said", [Step("Voss", Span(0, 4), "nsubj", up=False)])
    '“said”, whose subject (nsubj) is “Voss”'
    """
    return f"“{start}”" + "".join(map(_edge, steps))


def _edge(step: Step) -> str:
    label = f"{terms.LABELS.get(step.label, 'dependent')} ({step.label})"
    return f", the {label} of “{step.text}”" if step.up else f", whose {label} is “{step.text}”"


def long_way(start: str, end: str, steps: int) -> str:
    """Say that two words are joined by the tree, but too far apart to tell how."""
    return f"“{start}” is joined to “{end}” by {steps} steps over the tree"


def apart(start: str, end: str, sentences: int) -> str:
    """Say that no tree joins two words, and how many sentences lie between; 0 within one."""
    if sentences == 0:
        return f"“{start}” and “{end}” stand in one sentence, in two trees"
    where = "after" if sentences > 0 else "before"
    many = "one sentence" if abs(sentences) == 1 else f"{abs(sentences)} sentences"
    return f"“{start}”; “{end}” stands {many} {where} it: joined by their places, by no tree"


def anchor(day: dt.date | None, published: dt.date | None) -> str:
    """Say what a date was counted from."""
    if day is None:
        return "the words name it themselves"
    if day == published:
        return f"counted from the day of publication, {day.isoformat()}"
    return f"counted from {day.isoformat()}, a date told before"


def identity(mention: Mention, words: str) -> str:
    """Say by which words and which entry somebody got an identity, or none."""
    form = terms.FORMS.get(mention.form.value, _plain(mention.form.value))
    found = terms.BASES.get(mention.basis, _plain(mention.basis))
    if mention.kind is not SpeakerKind.NAMED:
        return f"“{words}” is {form}, {found}; it names nobody"
    entry = f", entry {mention.key}" if mention.key else "; no entry, the id is made from the name"
    return f"“{words}” is {form} of {mention.name}, {found}{entry}"


def _plain(name: str) -> str:
    return name.replace("_", " ")
