"""When a reporting word reports nothing: negated, future, conditional, questioned, merely possible.

Tern Council has not said ...        negated
She will announce ...                future
If the court says ...                conditional
They refused to say ...              below a verb that keeps it from happening
Rather than say ...                  something else was done instead
Note that ...                        imperative
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from graph.pipeline.attribution import fiction, frames, generic, lifeless, unreal
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.subjects import spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

ALONE = frozenset({("let", "alone"), ("much", "less"), ("still", "less"), ("never", "mind")})
STANCE = frozenset({"deny", "reject", "dispute", "refute"})


def vetoed(reading: Reading, verb: Token) -> bool:
    """Tell whether the verb, or what it hangs on, says that nothing was reported."""
    return veto(reading, verb) is not None


def veto(reading: Reading, verb: Token) -> str | None:
    """Name the first of the reasons of ``VETOES`` why nothing was reported, if there is one."""
    if verb.index not in reading.vetoes:  # several rules ask of the same verb
        reasons = (reason for reason, holds in VETOES if holds(reading, verb))
        reading.vetoes[verb.index] = next(reasons, None)
    return reading.vetoes[verb.index]


def _negated(reading: Reading, verb: Token) -> bool:
    # "did not deny" stays a report with the act deny.
    if verb.lemma in STANCE:
        return False
    if reading.has(verb, "neg"):
        return not _opposes(reading, verb)
    return _by_nobody(reading, verb)


def _by_nobody(reading: Reading, verb: Token) -> bool:
    """Tell whether the subject, or the one that a second verb shares, is nobody."""
    subjects = reading.syntax.children(verb, "nsubj", "nsubjpass")
    head = reading.syntax.head(verb)
    if not subjects and verb.dep == "conj" and head is not verb:
        return _by_nobody(reading, head)
    return any(
        s.lower in cues().words["nobody"]
        or any(
            d.lower in {"no", "neither"} for d in reading.syntax.children(s, "det", "preconj", "cc")
        )
        or s.lower == "no"
        for s in subjects
        if not spoken(reading, s, verb)
    )


def _opposes(reading: Reading, verb: Token) -> bool:
    """Tell whether "does not believe", "did not want" tell of the opposite opinion or wish.

    L. Horn, A Natural History of Negation (1989), on neg-raising.
    """
    if verb.lemma not in cues().words["neg_raising"] or verb.tag == "VBN":
        return False
    return not any(a.lower == "to" or a.tag == "MD" for a in reading.syntax.children(verb, "aux"))


def _modal(reading: Reading, verb: Token) -> bool:
    modals = cues().words["modals"]
    around = reading.outside(verb)  # "... he never will," grumbled the clerk
    aux = [a.lower for a in reading.syntax.children(verb, "aux") if reading.outside(a) == around]
    # "would like to" is a wish of today
    if verb.lemma in {"like", "prefer", "love"} and aux in (["would"], ["'d"], ["’d"]):
        return False
    if any(a in modals for a in aux):
        return not _performs(reading, verb)
    # "will continue to say", "would go and say" without its own subject
    head = reading.syntax.head(verb)
    # "would not say how but confirmed": no modal has a past tense below it
    plain = verb.tag not in {"VBD", "VBZ"}
    shared = verb.dep in {"conj", "xcomp"} and not reading.has(verb, "nsubj", "nsubjpass") and plain
    return shared and head is not verb and head.tag[:2] == "VB" and _off(reading, head)


def _performs(reading: Reading, verb: Token) -> bool:
    """Tell whether it is "I should mention that ...", "we must admit that ...": said by saying so."""
    subject = reading.syntax.children(verb, "nsubj")
    return (
        verb.lemma in cues().words["performing"]
        and [s.lower for s in subject] in (["i"], ["we"])
        and subject[0].index < reading.syntax.children(verb, "aux")[0].index
    )


def _off(reading: Reading, head: Token) -> bool:
    modals = cues().words["modals"]
    return any(a.lower in modals for a in reading.syntax.children(head, "aux"))


def _conditional(reading: Reading, verb: Token) -> bool:
    words = cues().words["conditional"]
    return any(m.lower in words for m in reading.syntax.children(verb, "mark"))


def _withheld(reading: Reading, verb: Token) -> bool:
    """Infinitives report only below verbs such as "went on to" (own invented: "is due to say")."""
    head = reading.syntax.head(verb)
    if _thought_inside(reading, verb):
        return _withheld(reading, head)
    if not any(a.lower == "to" for a in reading.syntax.children(verb, "aux")):
        first = _sharing(reading, verb)
        return first is not None and _withheld(reading, first)
    if verb.dep not in {"xcomp", "advcl", "conj"} or head is verb:
        return True
    if head.lower == "going" and not reading.has(head, "prt"):
        return True
    if verb.dep == "conj":
        return _withheld(reading, head)
    return head.lemma not in cues().words["raising"] or vetoed(reading, head)


def _thought_inside(reading: Reading, verb: Token) -> bool:
    """Tell whether it is the "loved" of "was about to say that he loved her": told by nobody else."""
    head = reading.syntax.head(verb)
    mind = verb.lemma in cues().attitude or verb.lemma in cues().attitude_object
    unsaid = any(a.lower == "to" for a in reading.syntax.children(head, "aux"))
    return verb.dep == "ccomp" and mind and unsaid and head.lemma in cues().clause


def _sharing(reading: Reading, verb: Token) -> Token | None:
    """Give the infinitive whose "to" this one shares: "has yet to publish a list or name a date"."""
    head = reading.syntax.head(verb)
    if verb.tag != "VB" or verb.dep != "conj" or reading.has(verb, "aux", "nsubj", "nsubjpass"):
        return None
    between = reading.syntax.tokens[head.index + 1 : verb.index]
    if not any(t.dep == "cc" or t.text == "," for t in between):
        return None
    first = [x for x in reading.syntax.children(head, "xcomp") if x.index < verb.index]
    return first[-1] if head.tag != "VB" and first else head


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
    if _tells(reading, verb):
        return False
    # "Is it fair, the mayor asked?" asks nothing about the asking
    return verb.lemma not in {"ask", "wonder", "question", "inquire"} or _opens(reading, verb)


def _opens(reading: Reading, verb: Token) -> bool:
    """Tell whether it is "Did the union ask for it?": the asking itself is in question."""
    subject = reading.syntax.children(verb, "nsubj")
    return bool(subject) and any(
        a.index < subject[0].index for a in reading.syntax.children(verb, "aux")
    )


def _tells(reading: Reading, verb: Token) -> bool:
    """Tell whether it is "I think the point is, why now?": the speaker asks, not about the thinking."""
    subject = reading.syntax.children(verb, "nsubj")
    inverted = (
        any(a.index < subject[0].index for a in reading.syntax.children(verb, "aux"))
        if subject
        else True
    )
    return not inverted and subject[0].lower in {"i", "we"} and subject[0].index < verb.index


def _barely(reading: Reading, verb: Token) -> bool:
    words = cues().words["barely"]
    before = reading.syntax.children(verb, "advmod")
    return any(a.lower in words and a.index < verb.index for a in before)


def _instead(reading: Reading, verb: Token) -> bool:
    """Find "without saying", "instead of saying", "rather than say", "short of saying"."""
    first = reading.syntax.first(verb).index
    near = reading.syntax.tokens[max(first - 2, 0) : first + 2]
    around = reading.outside(verb)  # `"Much less," he said`
    before = [t.lower for t in near if reading.outside(t) == around]
    if any(pair in ALONE for pair in pairwise(before)):
        return True
    rather = any((a, b) == ("rather", "than") for a, b in pairwise(before))
    if rather and verb.tag in {"VB", "VBG"}:
        return True
    head = reading.syntax.head(verb)
    if verb.dep == "xcomp" and verb.tag == "VBG":
        return head.lemma in cues().words["withholding"]
    if verb.dep != "pcomp":
        return False
    return head.lower in {"without", "than"} or _kept(reading, head)


def _kept(reading: Reading, head: Token) -> bool:
    """Find "short of", "far from", "refrained from", "instead of" before a gerund."""
    above = reading.syntax.head(head)
    if above.lower == "far" and head.lower == "from":
        return True
    # "Instead of saying it, he smiled": the parser parts "instead" from "of"
    if head.index and reading.syntax.tokens[head.index - 1].lower == "instead":
        return True
    return above.lemma.lower() in cues().words["withholding"] and head.lower in {"of", "from", "to"}


VETOES: tuple[tuple[str, Callable[[Reading, Token], bool]], ...] = (
    ("negated", _negated),
    ("possible", _modal),
    ("conditional", _conditional),
    ("withheld", _withheld),
    ("imperative", _imperative),
    ("made", _bare),
    ("idiom", _idiom),
    ("questioned", _asked),
    ("barely", _barely),
    ("instead", _instead),
    ("conditional", unreal.inverted),
    ("untrue", unreal.untrue),
    ("anybody", generic.whoever),
    ("imagined", fiction.supposed),
    ("negated", frames.negated),
    ("conditional", frames.conditional),
    ("possible", frames.possible),
    ("imagined", fiction.invented),
    ("deed", frames.deed),
    ("negated", frames.few),
    ("idiom", frames.ensures),
    ("deed", lifeless.speechless),
    ("anybody", generic.anybody),
    ("conditional", generic.whenever),
    ("possible", generic.appointed),
    ("anybody", generic.habit),
    ("questioned", generic.embedded),
)
"""The reasons, by the name under which an explanation gives them; the first that holds is given."""
