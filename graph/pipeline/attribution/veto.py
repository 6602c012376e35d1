"""When a reporting word reports nothing: negated, future, conditional, questioned, merely possible.

Tern Council has not said ...        negated
She will announce ...                future
If the court says ...                conditional
They refused to say ...              below a verb that keeps it from happening
Note that ...                        imperative
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import cues

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

STANCE = frozenset({"deny", "reject", "dispute", "refute"})


def vetoed(reading: Reading, verb: Token) -> bool:
    """Tell whether the verb, or what it hangs on, says that nothing was reported."""
    return (
        _negated(reading, verb)
        or _modal(reading, verb)
        or _conditional(reading, verb)
        or _withheld(reading, verb)
        or _imperative(reading, verb)
        or _bare(reading, verb)
        or _idiom(reading, verb)
        or _asked(reading, verb)
    )


def _negated(reading: Reading, verb: Token) -> bool:
    # "did not deny" stays a report with the act deny.
    if verb.lemma in STANCE:
        return False
    if reading.has(verb, "neg"):
        return True
    return any(
        s.lower in cues().words["nobody"]
        or any(
            d.lower in {"no", "neither"} for d in reading.syntax.children(s, "det", "preconj", "cc")
        )
        or s.lower == "no"
        for s in reading.syntax.children(verb, "nsubj", "nsubjpass")
    )


def _modal(reading: Reading, verb: Token) -> bool:
    modals = cues().words["modals"]
    if any(a.lower in modals for a in reading.syntax.children(verb, "aux")):
        return True
    # "will continue to say", "would go and say" without its own subject
    head = reading.syntax.head(verb)
    shared = verb.dep in {"conj", "xcomp"} and not reading.has(verb, "nsubj", "nsubjpass")
    return shared and head is not verb and head.tag[:2] == "VB" and _off(reading, head)


def _off(reading: Reading, head: Token) -> bool:
    modals = cues().words["modals"]
    return any(a.lower in modals for a in reading.syntax.children(head, "aux"))


def _conditional(reading: Reading, verb: Token) -> bool:
    words = cues().words["conditional"]
    return any(m.lower in words for m in reading.syntax.children(verb, "mark"))


def _withheld(reading: Reading, verb: Token) -> bool:
    """Infinitives report only below verbs such as "went on to" (own invented: "is due to say")."""
    to = any(a.lower == "to" for a in reading.syntax.children(verb, "aux"))
    if not to:
        return False
    head = reading.syntax.head(verb)
    if verb.dep not in {"xcomp", "advcl", "conj"} or head is verb:
        return True
    if verb.dep == "conj":
        return _withheld(reading, head)
    return head.lemma not in cues().words["raising"] or vetoed(reading, head)


def _imperative(reading: Reading, verb: Token) -> bool:
    if verb.tag != "VB" or verb.dep not in {"ROOT", "conj"}:
        return False
    return not reading.has(verb, "nsubj", "nsubjpass", "aux") and verb.dep == "ROOT"


def _bare(reading: Reading, verb: Token) -> bool:
    """Tell whether somebody is made to say it: "let us see that", "made him say that"."""
    head = reading.syntax.head(verb)
    own = reading.syntax.children(verb, "aux", "neg")
    return (
        verb.tag == "VB"
        and verb.dep in {"ccomp", "xcomp"}
        and not own
        and head.lemma in cues().words["never"]
    )


def _idiom(reading: Reading, verb: Token) -> bool:
    """Tell whether it is the idiom "That said"."""
    subject = reading.syntax.children(verb, "nsubj")
    return verb.lower == "said" and any(s.lower == "that" and s.tag == "DT" for s in subject)


def _asked(reading: Reading, verb: Token) -> bool:
    last = reading.tokens(reading.sentence(verb))[-1]
    if last.text != "?" or not reading.outside(last):
        return False
    # "Is it fair, the mayor asked?" asks nothing about the asking
    return verb.lemma not in {"ask", "wonder", "question", "inquire"}
