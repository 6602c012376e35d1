"""Subjects that say nothing to anybody: instruments, signs, forms, laws.

The thermostat tells the boiler when to start.     a thing that can be touched
The plaque says "Built 1811".                      a sign
The lease calls for a deposit.                     a text that lays down what is to be done
The film shows that the gate was open.             but what a thing shows is a finding
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.pipeline.attribution import senses
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.subjects import RELATIVE

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

CLIMBED = frozenset({"conj", "xcomp", "advcl"})


@cache
def _words() -> dict[str, frozenset[str]]:
    lists = lexicon.table("senses")["lifeless"]
    return {name: frozenset(words) for name, words in lists.items()}


def speechless(reading: Reading, verb: Token) -> bool:
    """Tell whether the subject can say nothing in the sense of the news."""
    subject = _subject(reading, verb)
    if verb.lemma in cues().words["never"]:
        return False
    if subject is None or subject.pos not in {"NOUN", "PROPN", "NUM"}:
        return False
    lemma, numbered = subject.lemma.lower(), _numbered(reading, subject)
    if not (numbered or subject.text.islower()):
        return False
    clause = reading.has(verb, "ccomp")
    if numbered or lemma in _words()["norms"]:
        stated = clause and verb.lemma in _words()["stating"]
        return not stated and verb.lemma not in _words()["promising"]
    if lemma in _words()["signs"] or _thing(lemma):
        return not (clause and verb.lemma in _words()["finding"])
    return False


def _numbered(reading: Reading, noun: Token) -> bool:
    """Tell whether it is "Article 9", "Form B-7"."""
    before = reading.syntax.tokens[max(noun.index - 1, 0)]
    code = any(c.isdigit() for c in noun.text) and before.lemma.lower() in _words()["numbered"]
    if code or noun.lemma.lower() not in _words()["numbered"]:
        return code
    behind = reading.syntax.tokens[noun.index + 1 : noun.index + 2]
    return any(t.pos == "NUM" or t.tag == "CD" for t in behind)


def _thing(lemma: str) -> bool:
    words = cues().words
    texts = words["documents"] | words["works"] | words["houses"]
    return lemma in senses.things(aboard=False) and lemma not in texts


def _subject(reading: Reading, verb: Token) -> Token | None:
    """Give the subject, also the one that a second verb shares, or the noun of a relative clause."""
    own = reading.syntax.children(verb, "nsubj")
    head = reading.syntax.head(verb)
    if own and verb.dep == "relcl" and own[-1].lower in RELATIVE:
        return head
    if own:
        return own[-1]
    if verb.dep == "acl" and verb.tag == "VBG":
        return head
    if verb.dep in CLIMBED and head is not verb and head.tag[:2] == "VB":
        return _subject(reading, head)
    return None
