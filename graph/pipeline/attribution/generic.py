"""What holds of anybody, whenever it comes to that, or is still to come, tells of no saying.

A tenant who refuses to pay loses the deposit.       anybody of that sort
They are protected when they report fraud.           whenever
The pact lapses the moment either side says so.      the same
The firm reports its results on 28 April.            appointed
Drivers here always ask for the fare.                a habit
Who told the guards is unknown.                      asked, in a clause
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.subjects import RELATIVE, cleft

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

PRESENT = frozenset({"VBZ", "VBP"})
RULING = frozenset({"must", "may", "shall", "can", "should"})
SOME = frozenset({"a", "an", "any", "either", "every", "each"})
PAST = frozenset({"last", "ago", "earlier", "yesterday", "past", "previous"})
NEXT = frozenset({"tomorrow", "tonight", "next", "today"})
ASKING = frozenset({"which", "who", "whom", "whose"})
UNKNOWN = frozenset({"never", "not", "unknown", "unclear", "uncertain"})
RIDDLES = frozenset({"question", "riddle", "mystery", "puzzle", "matter", "secret"})
WH = frozenset({"WDT", "WP", "WP$", "WRB"})


@cache
def _words() -> dict[str, frozenset[str]]:
    lists = lexicon.table("senses")["generic"]
    return {name: frozenset(words) for name, words in lists.items()}


def whoever(reading: Reading, verb: Token) -> bool:
    """Find "anyone who says that ...", and the question "it is unclear who told them"."""
    subject = [s for s in reading.syntax.children(verb, "nsubj") if s.lower in {"who", "whoever"}]
    if not subject:
        return False
    if cleft(reading, verb) is not None:
        return False
    if verb.dep != "relcl":
        return subject[0].lower == "whoever" or verb.dep in {"ccomp", "csubj", "pcomp"}
    return reading.syntax.head(verb).lower in cues().words["anybody"]


def anybody(reading: Reading, verb: Token) -> bool:
    """Find "a tenant who refuses to pay loses the deposit"."""
    if verb.dep != "relcl" or verb.tag not in PRESENT:
        return False
    noun = _antecedent(reading, verb)
    if noun.pos != "NOUN":
        return False
    above = reading.syntax.head(noun)
    dets = reading.syntax.children(noun, "det", "poss", "nummod", "amod")
    if noun.tag == "NNS" and not dets:  # "passengers who say so are led away"
        return noun.dep == "nsubjpass" and _passive(reading, above)
    if any(d.lower == "any" for d in dets):
        return True
    if not any(d.lower in SOME for d in dets):
        return False
    return noun.dep in {"nsubj", "nsubjpass"} and _ruled(reading, above)


def _antecedent(reading: Reading, verb: Token) -> Token:
    """Give the pupil in "any pupil at the Lycee who says so", where the parser takes the school."""
    noun = reading.syntax.head(verb)
    above = reading.syntax.head(reading.syntax.head(noun))
    climbs = noun.pos == "PROPN" and noun.dep == "pobj" and above.pos == "NOUN"
    return above if climbs else noun


def _ruled(reading: Reading, verb: Token) -> bool:
    auxiliaries = reading.syntax.children(verb, "aux", "auxpass")
    if any(a.lower in RULING for a in auxiliaries):
        return True
    # "faces two years": the tagger may take the verb for a plural
    return verb.tag in PRESENT | {"NNS"} and verb.lemma in _words()["outcomes"]


def whenever(reading: Reading, verb: Token) -> bool:
    """Find "when they report fraud", "the moment either side says so", "provided the judge agrees"."""
    if _supposed(reading, verb):
        return True
    if verb.tag not in PRESENT and not _done(reading, verb):
        return False
    above = reading.syntax.head(verb)
    marks = {m.lower for m in reading.syntax.children(verb, "mark", "advmod")}
    if verb.dep in {"relcl", "acl"}:
        return _occasion(reading, above) and "when" not in marks
    if verb.dep != "advcl":
        return False
    # "as soon as the judge agrees"
    return (above.lower in {"soon", "long"} and "as" in marks) or _when(reading, verb, marks)


def _when(reading: Reading, verb: Token, marks: set[str]) -> bool:
    """Tell whether it is "when they report fraud" of what goes on in general."""
    above = reading.syntax.head(verb)
    if not marks & {"when", "where"} or _told(reading, verb):
        return False
    if "where" in marks and reading.has(verb, "ccomp") and not _some(reading, verb):
        return False
    return above.tag in PRESENT or _ruled(reading, above) or _passive(reading, above)


def _done(reading: Reading, verb: Token) -> bool:
    """Tell whether it is "has said"."""
    return any(a.lower in {"has", "have"} for a in reading.syntax.children(verb, "aux"))


def _told(reading: Reading, verb: Token) -> bool:
    """Tell whether somebody by name says something: "when Ida Voss says that it is safe"."""
    named = any(s.pos == "PROPN" for s in reading.syntax.children(verb, "nsubj"))
    return named and reading.has(verb, "ccomp")


def _occasion(reading: Reading, noun: Token) -> bool:
    """Tell whether it is "in the event that", "the moment", "every time"."""
    dets = {d.lower for d in reading.syntax.children(noun, "det")}
    if noun.lemma == "time":
        return bool(dets & {"every", "each"})
    return noun.lemma in _words()["occasions"] and "the" in dets


def _some(reading: Reading, verb: Token) -> bool:
    return any(
        d.lower in SOME
        for s in reading.syntax.children(verb, "nsubj")
        for d in reading.syntax.children(s, "det")
    )


def _passive(reading: Reading, verb: Token) -> bool:
    return any(a.tag in PRESENT for a in reading.syntax.children(verb, "auxpass"))


def _supposed(reading: Reading, verb: Token) -> bool:
    """Find "Provided the judge agrees", where the parser hangs the word on the judge."""
    for subject in reading.syntax.children(verb, "nsubj"):
        first = reading.syntax.first(subject)
        if first.lower in _words()["supposing"] and first.index != subject.index:
            return reading.syntax.tokens[first.index + 1].lower != "name"
    if any(_in_case(reading, p) for p in reading.syntax.children(verb, "prep")):
        return True
    own = reading.has(verb, "nsubj", "nsubjpass")
    return not own and any(
        p.lower in _words()["supposing"] and p.index < verb.index
        for p in reading.syntax.children(verb, "prep")
    )


def _in_case(reading: Reading, prep: Token) -> bool:
    """Tell whether it is "In case Tarn asks for it", taken for "in a case"."""
    nouns = reading.syntax.children(prep, "pobj") if prep.lower == "in" else []
    return any(n.lower == "case" and len(reading.syntax.subtree(n)) == 1 for n in nouns)


def appointed(reading: Reading, verb: Token) -> bool:
    """Find the present of what is arranged: "announces her team on Tuesday"."""
    if verb.tag not in PRESENT or verb.lemma not in _words()["appointed"]:
        return False
    if reading.has(verb, "ccomp", "aux", "xcomp"):
        return False
    right = [t for t in reading.syntax.subtree(verb) if t.index > verb.index]
    days = [t for t in right if reading.is_time(t)]
    if any(t.lower in PAST for t in days):
        return False
    return any(t.lower in NEXT for t in days) or any(
        p.lower in {"on", "at"} and reading.is_time(t)
        for p in right
        if p.dep == "prep"
        for t in reading.syntax.children(p, "pobj")
    )


def habit(reading: Reading, verb: Token) -> bool:
    """Find "drivers always ask for the fare": what people of a sort do."""
    if verb.tag != "VBP" or reading.has(verb, "ccomp"):
        return False
    if not any(a.lower in _words()["habits"] for a in reading.syntax.children(verb, "advmod")):
        return False
    subject = reading.syntax.children(verb, "nsubj")
    return any(s.tag == "NNS" and not reading.has(s, "det", "poss", "nummod") for s in subject)


def embedded(reading: Reading, verb: Token) -> bool:
    """Find questions in a clause: "How many asked for it is unknown", "who told them is a riddle"."""
    if verb.dep == "relcl":
        return _riddle(reading, verb)
    if verb.dep in {"csubj", "csubjpass"} and reading.syntax.first(verb).tag in WH:
        first = reading.syntax.first(verb)
        second = reading.syntax.tokens[first.index + 1].lower
        return first.lower in ASKING or second in {"many", "much"} or _unknown(reading, verb)
    start = reading.sentence(verb).first
    manner = reading.syntax.children(verb, "advmod")
    if any(t.index == start and t.lower in {"how", "why"} for t in manner):
        return verb.dep in {"ROOT", "csubj"}
    return any(
        _which(reading, subject)
        and reading.syntax.first(subject).index == reading.sentence(verb).first
        for subject in reading.syntax.children(verb, "nsubj")
    )


def _unknown(reading: Reading, verb: Token) -> bool:
    """Tell whether "what they agreed on may never be known"."""
    above = reading.syntax.head(verb)
    told = reading.syntax.children(above, "acomp", "neg", "advmod")
    riddles = reading.syntax.children(above, "attr")
    return any(t.lower in UNKNOWN for t in told) or any(t.lemma in RIDDLES for t in riddles)


def _riddle(reading: Reading, verb: Token) -> bool:
    """Tell whether it is "it is an open question who proposed it", taken for a relative clause."""
    noun = reading.syntax.head(verb)
    who = any(s.lower == "who" for s in reading.syntax.children(verb, "nsubj"))
    return who and noun.lemma in RIDDLES


def _which(reading: Reading, subject: Token) -> bool:
    """Tell whether it is "which of the sisters", "how many of them"; a bare "who" may be relative."""
    first = reading.syntax.first(subject)
    if first.tag not in WH or first.text.isupper():  # "WHO chief Ola Brand"
        return False
    return first.lower in ASKING or (first is not subject and first.lower not in RELATIVE)
