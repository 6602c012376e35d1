"""Reports whose verb ends the sentence, taken for something else.

It fell, two aides who saw the plan revealed.        no clause of the plan
It fell, farmers in the delta recall.                no noun
It fell, a guard who saw him told the court.         not "saw him tell"
The pilot of the plane radioed he was lost.          no noun either
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.mending.words import (
    FINITE,
    NOMINAL,
    SUBJECTS,
    agent,
    main,
    silent,
    subjects,
    top,
    under,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

LOOSE = frozenset({"npadvmod", "appos", "dep", "conj", "parataxis", "attr", "dobj", "oprd", "pobj"})
NOUNS = {"NNS": "VBZ", "NN": "VBP"}
HOSTS = frozenset({"relcl", "acl"})
RELATIVE = frozenset({"who", "which", "that"})
NOMINATIVE = frozenset({"he", "she", "they", "it", "we", "i"})
ENDED = 6
"""Most tokens behind the verb: "told the court on Friday."."""


def fronted(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Make the last verb of "It fell, an aide who saw it revealed." the main one."""
    for word in words:
        if word.tag not in {*FINITE, "VBN", "VB", *NOUNS} or not _ends(reading, word):
            continue
        if reading.has(word, "aux", "auxpass", "mark"):
            continue
        noun = _speaker(reading, word)
        if noun is None:
            continue
        root = main(reading, word)
        if root.index < noun.index and subjects(reading, root) and root.tag[:2] in {"VB", "MD"}:
            yield from _turned(reading, root, noun, word)


def _ends(reading: Reading, word: Token) -> bool:
    """Tell whether little follows, and no other clause."""
    behind = reading.tokens(reading.sentence(word))[word.index + 1 - reading.sentence(word).first :]
    plain = all(t.tag not in {*FINITE, "MD", "TO"} and t.text != ";" for t in behind)
    nominal = word.tag in NOUNS
    return plain and len(behind) <= (1 if nominal else ENDED)


def _speaker(reading: Reading, word: Token) -> Token | None:
    """Give the noun behind the last comma that has no verb and could be who speaks."""
    tokens = reading.syntax.tokens
    where = reading.sentence(word)
    commas = [t.index for t in tokens[where.first : word.index] if t.text == ","]
    if not commas:
        return None
    noun = next((t for t in tokens[commas[-1] + 1 : word.index] if _heads(reading, t)), None)
    if noun is None or reading.syntax.first(noun).index not in {commas[-1], commas[-1] + 1}:
        return None
    between = tokens[noun.index + 1 : word.index]
    below = set(reading.syntax.subtree(noun))
    if not all(t in below or t.tag == "RB" for t in between) or (
        silent(reading, noun) and not agent(noun)
    ):
        return None
    if word.tag in NOUNS:
        plural = noun.tag in {"NNS", "NNPS"}
        renaming = noun.dep == "appos" and reading.syntax.head(noun).pos not in {"VERB", "AUX"}
        fits = plural == (word.tag == "NN") and between and not renaming
        return noun if fits else None
    if any(s.lower in RELATIVE for s in subjects(reading, word)):
        return None
    verbs = [t for t in between if t.tag in {*FINITE, "MD"}]
    return noun if verbs and all(_relative(reading, t, noun) for t in verbs) else None


def _heads(reading: Reading, token: Token) -> bool:
    return token.dep in LOOSE and token.pos in NOMINAL and reading.outside(token)


def _relative(reading: Reading, verb: Token, noun: Token) -> bool:
    """Tell whether `verb` stands in a relative clause of `noun`."""
    path = [verb, *reading.syntax.ancestors(verb)]
    return any(t.dep in HOSTS and t.head == noun.index for t in path)


def _turned(reading: Reading, root: Token, noun: Token, word: Token) -> Iterator[Token]:
    yield under(root, word, "ccomp")
    yield under(noun, word, "nsubj")
    verb = top(word)
    if word.tag in NOUNS:
        yield from _released(reading, word)
        verb = verb._replace(tag=NOUNS[word.tag], pos="VERB")
    else:
        verb = verb._replace(tag=word.tag if word.tag in FINITE else "VBD")
        for pronoun in subjects(reading, word):  # "who saw him told": he was seen
            yield under(pronoun, reading.syntax.head(word), "dobj")
    yield verb
    for mark in reading.syntax.children(root, "punct"):
        if mark.index > root.index and mark.index == noun.index - 1:
            yield under(mark, verb, "punct")


def _released(reading: Reading, word: Token) -> Iterator[Token]:
    """Hand the place of a word that is no noun to the noun before it."""
    last = reading.syntax.tokens[word.index - 1]
    yield under(last, reading.syntax.head(word), word.dep)
    for child in reading.syntax.children(word):
        if child.index < last.index:
            yield under(child, last, child.dep)


def misnamed(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Make a verb of "Experts who saw it in 2015 report that it leaks", taken for a noun."""
    for word in words:
        root = main(reading, word)
        behind = reading.syntax.tokens[word.index + 1 : word.index + 2]
        if word.tag not in NOUNS or not behind or behind[0].lower != "that":
            continue
        plural = root.tag in {"NNS", "NNPS"}
        if root.pos not in NOMINAL or root.index > word.index or plural != (word.tag == "NN"):
            continue
        clause = reading.syntax.head(behind[0])
        last = reading.syntax.tokens[word.index - 1]
        if behind[0].dep != "mark" or word.dep != "pobj" or last.pos not in {"NUM", *NOMINAL}:
            continue
        yield from _released(reading, word)
        yield top(word)._replace(tag=NOUNS[word.tag], pos="VERB")
        yield under(root, word, "nsubj")
        yield under(clause, word, "ccomp")


def radioed(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Make a verb of "The pilot of the plane radioed he was lost", where it is taken for a noun."""
    del words  # its lemma is that of a noun
    for token in reading.syntax.tokens:
        if token.tag in {"NN", "JJ"} and token.text.endswith("ed") and reading.outside(token):
            yield from _radioed(reading, token)


def _radioed(reading: Reading, token: Token) -> Iterator[Token]:
    lemma = next((s for s in (token.lower[:-2], token.lower[:-1]) if s in cues().clause), None)
    behind = reading.syntax.tokens[token.index + 1 : token.index + 2]
    if lemma is None or not behind or behind[0].lower not in NOMINATIVE:
        return
    verb = reading.syntax.head(behind[0])
    if token.dep == "ROOT" and verb.head == token.index and verb.dep == "ccomp":
        yield from _led(reading, token._replace(lemma=lemma, tag="VBD", pos="VERB"))
        return
    own = [s for s in reading.syntax.children(verb, *SUBJECTS) if s.index < token.index]
    if verb.dep == "relcl" and verb.head < token.index:  # a noun without a verb of its own
        own = [t for t in [reading.syntax.head(verb)] if t.dep == "ROOT"]
        verb = verb._replace(dep="ROOT")
    if behind[0].dep not in SUBJECTS or not own or token.dep not in LOOSE:
        return
    yield from _released(reading, token)
    yield from _above(reading, token._replace(lemma=lemma, tag="VBD", pos="VERB"), own[0], verb)


def _above(reading: Reading, said: Token, subject: Token, verb: Token) -> Iterator[Token]:
    """Put the verb that was found above its subject and what was said."""
    said = top(said)
    yield under(subject, said, "nsubj")
    for child in reading.syntax.children(subject, "npadvmod", "advcl", "advmod", "prep", "punct"):
        if child.index < subject.index:
            yield under(child, said, child.dep)
    yield said if verb.dep == "ROOT" else said._replace(head=verb.head, dep=verb.dep)
    yield under(verb, said, "ccomp")
    for child in reading.syntax.children(verb):
        if child.index < subject.index:
            yield under(child, said, child.dep)


def _led(reading: Reading, said: Token) -> Iterator[Token]:
    """Make a subject of the skipper in "The skipper radioed they were lost"."""
    before = reading.syntax.tokens[said.index - 1] if said.index else said
    own = any(s.index < said.index for s in subjects(reading, said))
    if own:
        yield said
    if own or before.head != said.index or before.pos not in NOMINAL:
        return
    yield said
    yield under(before, said, "nsubj")
    for child in reading.syntax.children(said):
        if child.index < before.index:
            yield under(child, before, child.dep)
