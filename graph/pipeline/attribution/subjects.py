"""The noun that is the subject of a reporting verb, where the parser sees it and where it does not.

Ida Voss said ...                                  the subject of its own
... , noting that ...                              shared with the verb it hangs on
"It is safe," said Ida Voss, "and old."            behind the verb, between quotations
Brod, which Tarn accuses of theft                  right before the verb of a relative clause
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution import contents
from graph.pipeline.attribution.cues import cues

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

SUBJECTS = ("nsubj", "nsubjpass", "expl")
RELATIVE = frozenset({"who", "which", "that", "whom"})
NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "PART", "NUM"})


def subject_of(reading: Reading, verb: Token, *, depth: int = 6) -> Token | None:
    """Give the subject of `verb`, or the one it shares with the verb it hangs on."""
    if _participle(reading, verb) and verb.lemma in cues().clause:
        speaker = _of_reporting(reading, verb)
        if speaker is not None:
            return speaker
    if own := _own(reading, verb):
        return own
    head = contents.rejoined(reading, verb) or reading.syntax.head(verb)
    if head is verb or depth == 0:
        return _in_front(reading, verb)
    if (
        verb.dep in {"conj", "xcomp", "advcl", "dep", "parataxis", "ccomp", "pcomp"}
        or head.dep == "prep"
    ):
        return _shared(reading, verb, head, depth)
    if verb.dep in {"acl", "relcl"} and verb.tag in {"VBG", "VB"}:
        return _host(reading, head) if head.lemma in cues().words["events"] else head
    return _squeezed(reading, verb)


def cleft(reading: Reading, verb: Token) -> Token | None:
    """Give Ida Voss in "It was Ida Voss who said that the bridge was old"."""
    be = reading.syntax.head(verb)
    who = [s for s in reading.syntax.children(verb, "nsubj") if s.lower in {"who", "that"}]
    it = [s for s in reading.syntax.children(be, "nsubj") if s.lower == "it"]
    if verb.dep not in {"ccomp", "relcl", "advcl"} or be.lemma != "be" or not (who and it):
        return None
    named = [a for a in reading.syntax.children(be, "attr") if a.index < verb.index]
    return named[0] if named else None


def _host(reading: Reading, event: Token) -> Token:
    """Give who held the event: the subject of a verb above it."""
    above = (_own(reading, t) for t in reading.syntax.ancestors(event) if t.tag[:2] == "VB")
    return next((subject for subject in above if subject), event)


def unless(reading: Reading, subject: Token, verb: Token) -> Token:
    """Give Denmark in "not Sweden but Denmark": the last subject that is not negated."""
    later = [
        s
        for s in (*reading.syntax.children(verb, "nsubj"), *reading.syntax.conjuncts(subject))
        if s.index > subject.index and not reading.has(s, "neg")
    ]
    return later[-1] if later and reading.has(subject, "neg") else subject


def _own(reading: Reading, verb: Token) -> Token | None:
    """Give the subject of its own, or the one the parser gave to a participle in front."""
    own = [
        s
        for s in reading.syntax.children(verb, *SUBJECTS)
        if (s.lower not in {"it", "there"} or s.dep != "expl") and not spoken(reading, s, verb)
    ]
    if not own and verb.index == reading.sentence(verb).first and verb.tag == "VBD":
        # An inverted report: Said one tired fireman, "..."
        return next(iter(reading.syntax.children(verb, "dobj")), None)
    borrowers = [c for c in reading.syntax.children(verb, "advcl") if lent(reading, c)]
    if not own and borrowers:
        own = reading.syntax.children(borrowers[0], "nsubj")
    return near(reading, own, verb)


def lent(reading: Reading, verb: Token) -> bool:
    """Tell whether the parser gave a participle the subject: "Ona, asked about it, replied"."""
    head = reading.syntax.head(verb)
    return (
        verb.dep == "advcl"
        and verb.tag in {"VBD", "VBN"}
        and reading.has(verb, "nsubj")
        and not reading.has(head, "nsubj", "nsubjpass")
        and _behind_comma(reading, verb)
    )


def _behind_comma(reading: Reading, verb: Token) -> bool:
    """Tell whether a comma stands before the participle and its adverbs: ", long used to it"."""
    at = verb.index
    adverbs = {t.index for t in reading.syntax.children(verb, "advmod")}
    while at - 1 in adverbs:
        at -= 1
    return at > 0 and reading.syntax.tokens[at - 1].text == ","


def spoken(reading: Reading, subject: Token, verb: Token) -> bool:
    """Tell whether the parser took the subject out of the very words that are quoted."""
    quoted = reading.quote_of(subject)
    if quoted is None or not reading.outside(verb):
        return False
    return quoted.inner.of(reading.text).rstrip()[-1:] in {",", ".", "?", "!", "…", "—"}


def _participle(reading: Reading, verb: Token) -> bool:
    having = any(a.lower == "having" for a in reading.syntax.children(verb, "aux"))
    return (verb.tag == "VBG" or having) and verb.dep in {"advcl", "pcomp", "dep"}


def _of_reporting(reading: Reading, verb: Token) -> Token | None:
    """For "noting that", "after having mentioned": the subject of the reporting verb above."""
    if reading.has(verb, "nsubj"):
        return None
    for above in reading.syntax.ancestors(verb):
        if above.lemma in cues().clause and reading.has(above, "nsubj"):
            return reading.syntax.children(above, "nsubj")[0]
    return None


def _shared(reading: Reading, verb: Token, head: Token, depth: int) -> Token | None:
    if head.tag.startswith("VB") or head.pos == "AUX":
        if verb.dep == "ccomp" and verb.tag != "VBG":
            return None
        return subject_of(reading, head, depth=depth - 1)
    if head.dep in {"prep", "acomp", "attr"}:
        above = reading.syntax.head(head)
        if above.lower == "aside":  # "refuses to name her, aside from saying that ..."
            above = reading.syntax.head(above)
        return subject_of(reading, above, depth=depth - 1)
    return None


def _squeezed(reading: Reading, verb: Token) -> Token | None:
    """Give Tarn in "a port that Tarn accuses of theft", which the parser may join to the verb."""
    before = reading.syntax.tokens[verb.index - 1]
    relative = [t for t in reading.syntax.children(verb, "dobj") if t.lower in RELATIVE]
    joined = before.pos == "PROPN" and before.head == verb.index
    return before if verb.dep == "relcl" and relative and joined else None


def _in_front(reading: Reading, verb: Token) -> Token | None:
    """Give a noun right before or after a root verb that the parser hung elsewhere."""
    if behind := _behind(reading, verb):
        return behind
    where = reading.sentence(verb)
    before = verb.index - 1
    while before >= where.first and reading.syntax.tokens[before].pos in {"ADV", "AUX"}:
        before -= 1
    if before < where.first:
        return None
    token = _renamed(reading, before, where.first)
    if token.pos not in {"PROPN", "PRON", "NOUN"} or not reading.outside(token):
        return None
    return _bearer(reading, token)


def _renamed(reading: Reading, before: int, first: int) -> Token:
    """Climb from ", Ida Voss," to "the auditor" that it names: "The auditor, Ida Voss, said"."""
    tokens = reading.syntax.tokens
    token = tokens[before]
    if token.text != "," or before - 1 < first:
        return token
    name = tokens[before - 1]
    while name.dep in {"appos", "flat"} and reading.syntax.head(name).dep != "pobj":
        name = reading.syntax.head(name)
    return name if name is not tokens[before - 1] else token


def _bearer(reading: Reading, token: Token) -> Token:
    """Climb from "Reuters" to "a letter seen by Reuters", as long as the phrase ends with it."""
    head = reading.syntax.head(token)
    joins = {"pobj", "agent", "prep", "acl"}
    while token.dep in joins and head.index < token.index and head is not token:
        token, head = head, reading.syntax.head(head)
    return token


def _behind(reading: Reading, verb: Token) -> Token | None:
    """Find `," said Ida Voss, "...`: a name after the verb that stands between quotations."""
    tokens, last = reading.syntax.tokens, reading.sentence(verb).last
    if not verb.index or reading.outside(tokens[verb.index - 1]):
        return None
    found = None
    for token in tokens[verb.index + 1 : last]:
        if not reading.outside(token) or token.pos not in NOMINAL:
            break
        found = token if token.pos in {"NOUN", "PROPN", "PRON"} else found
    return found


def near(reading: Reading, own: list[Token], verb: Token) -> Token | None:
    """Of several nouns that the parser took for the subject give the nearest before the verb.

    Neighbours are one name: "WHO chief Ola Brand".
    """
    before = [s for s in own if s.index < verb.index] or own
    if not before:
        return None
    found = before.pop()
    while before and before[-1].index + 1 == reading.syntax.subtree(found)[0].index:
        found = before.pop()
    return found
