"""What happens in works of fiction, or to people who do not exist, is no report.

In the play a miller accuses the moon.         the work is where it happens
The film tells of a nurse who denies it.       somebody in a work
The ghost in the ballad demands a candle.      the same
The heroine, a spy, warns her brother.         a figure
A hypothetical buyer asked for a discount.     nobody real
"""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from graph import lexicon
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import is_verb

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Sentence, Token

PRESENT = frozenset({"VBZ", "VBP"})
RELATIVE = frozenset({"who", "that", "which"})


@cache
def _words() -> dict[str, frozenset[str]]:
    lists = lexicon.table("senses")["fiction"]
    return {name: frozenset(words) for name, words in lists.items()}


@cache
def _works() -> frozenset[str]:
    return cues().words["fiction"] | _words()["works"]


def invented(reading: Reading, verb: Token) -> bool:
    """Tell whether it happens in a work of fiction, or to nobody real."""
    subject = _subject(reading, verb)
    if verb.tag in PRESENT and _staged(reading, verb):
        return True
    if subject is None or subject.pos == "PROPN" or subject.lemma.lower() in _words()["makers"]:
        return False
    unreal = _words()["unreal"]
    if any(a.lower in unreal for a in reading.syntax.children(subject, "amod")):
        return True
    if verb.tag not in PRESENT or _named(reading, subject):
        return False
    return (
        subject.lemma.lower() in _words()["figures"]
        or (_work(subject) and _story(reading, verb))
        or _inside(reading, subject)
        or _one_of(reading, verb, subject)
        or _set_in(reading, reading.sentence(verb), verb)
    )


def supposed(reading: Reading, verb: Token) -> bool:
    """Find "Suppose a farmer says ...", "Imagine a voter who believes ...", "Let us suppose"."""
    first = reading.syntax.tokens[reading.sentence(verb).first]
    let = first.lower in {"let", "now", "but"}
    between = reading.syntax.tokens[first.index + 1 : verb.index]
    if first.lower in {"imagine", "suppose"} and not any(t.text == "," for t in between):
        return True
    return any(
        above.lower in {"suppose", "imagine", "say", "picture", "consider", "take"}
        and above.tag in {"VB", "VBP"}
        and above is not verb
        and (let or not reading.has(above, "nsubj", "nsubjpass", "aux"))
        and above.index - first.index <= 2 * let
        for above in reading.syntax.ancestors(verb)
    )


def _subject(reading: Reading, verb: Token) -> Token | None:
    own = reading.syntax.children(verb, "nsubj")
    head = reading.syntax.head(verb)
    if own and own[-1].lower in RELATIVE and verb.dep == "relcl":
        return head
    if own:
        # "a ferryman who claims it and who, in the end, admits it"
        shared = verb.dep == "conj" and own[-1].lower in RELATIVE
        return _subject(reading, head) if shared else own[-1]
    return _subject(reading, head) if verb.dep == "conj" and head is not verb else None


def _named(reading: Reading, subject: Token) -> bool:
    """Tell whether it is "the director Ida Voss": a name makes it somebody."""
    return any(t.pos == "PROPN" and t.text[:1].isupper() for t in reading.syntax.subtree(subject))


def _story(reading: Reading, verb: Token) -> bool:
    """Tell whether it is "the film tells the story of a nurse"."""
    return any(t.lemma in {"story", "tale"} for t in reading.syntax.children(verb, "dobj"))


def _inside(reading: Reading, subject: Token) -> bool:
    """Tell whether it is "the ghost in the ballad"."""
    return any(
        noun.lemma.lower() in _works()
        for prep in reading.syntax.children(subject, "prep")
        if prep.lower == "in"
        for noun in reading.syntax.children(prep, "pobj")
    )


def _one_of(reading: Reading, verb: Token, subject: Token) -> bool:
    """Tell whether it is somebody not named before in a sentence about a work: "of a nurse who"."""
    if subject.pos != "NOUN" or not any(
        d.lower in {"a", "an"} for d in reading.syntax.children(subject, "det")
    ):
        return False
    before = reading.syntax.tokens[reading.sentence(verb).first : subject.index]
    return any(_work(t) for t in before)


def _work(token: Token) -> bool:
    return token.lemma.lower() in _works() and token.pos in {"NOUN", "PROPN"}


def _set_in(reading: Reading, sentence: Sentence, verb: Token) -> bool:
    """Tell whether the sentence opens with where it happens: "In chapter nine the cook admits"."""
    tokens = reading.tokens(sentence)
    if not tokens or tokens[0].lower not in {"in", "at", "by", "towards"}:
        return False
    opening = takewhile(lambda t: not is_verb(t) and t.dep != "nsubj", tokens[:12])
    nouns = [t for t in opening if t.pos in {"NOUN", "PROPN"} and t.index < verb.index]
    return any(_work(t) or _part(reading, t) for t in nouns)


def _staged(reading: Reading, verb: Token) -> bool:
    """Tell whether the sentence opens with "In Act Two": those on stage have names."""
    opening = reading.tokens(reading.sentence(verb))[:4]
    return (
        bool(opening)
        and opening[0].lower in {"in", "at"}
        and any(t.lower in {"act", "scene"} and _part(reading, t) for t in opening[1:])
    )


def _part(reading: Reading, token: Token) -> bool:
    """Tell whether it is a part of a work, and which: "chapter nine", "the second act"."""
    if token.lemma.lower() not in _words()["parts"]:
        return False
    near = reading.syntax.children(token, "amod", "nummod", "prep")
    return bool(near) or token.lemma.lower() not in {"act", "chapter", "season", "scene"}
