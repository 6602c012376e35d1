"""Speakers behind their verb or behind an opening phrase, cut wrongly.

"...," asked Ona Voss, since 2009 head of the club.        asked by her
Asked one woman in the queue: "..."                        she is in the queue
"...," said the head of the trust in an interview.         said in an interview
In a letter to members chairman Ola Brand wrote: "..."     the chairman wrote
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import TELLING, cues, persons
from graph.pipeline.attribution.mending.words import FINITE, agent, silent, top, under

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

AROUND = frozenset({"in", "at", "on", "during", "after", "before", "from", "to", "over", "late"})
PUBLIC = frozenset({"court", "parliament", "congress", "tears", "public", "private"})
ENTITLED = frozenset({"DT", "PRP$", "JJ", "CD", "POS", "JJS", "JJR"})


def inverted(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Make who asks of whom is asked: `"Who?" asked Ona Voss`, "Asked one woman: ..."."""
    for verb in words:
        whom = reading.syntax.children(verb, "dobj")
        if verb.tag not in {"VBD", "VBZ"} or reading.has(verb, "nsubj", "auxpass", "aux"):
            continue
        if len(whom) != 1 or whom[0].index < verb.index or _thing(reading, whom[0]):
            continue
        opens = verb.index == reading.sentence(verb).first
        if not (_behind(reading, verb) or (opens and _colon(reading, verb))):
            continue
        yield under(whom[0], verb, "nsubj")
        if verb.dep == "conj":
            yield top(verb)
            yield under(reading.syntax.head(verb), verb, "ccomp")
        last = reading.syntax.subtree(whom[0])[-1].index
        for phrase in reading.syntax.children(verb, "prep"):
            if opens and phrase.index == last + 1 and phrase.lower in {"in", "at", "from", "of"}:
                yield under(phrase, whom[0], "prep")


def _thing(reading: Reading, token: Token) -> bool:
    return silent(reading, token) and not agent(token)


def _behind(reading: Reading, verb: Token) -> bool:
    """Tell whether what is reported stands right before the verb."""
    before = reading.syntax.tokens[verb.index - 1] if verb.index else verb
    if not reading.outside(before) or before.lower in {"so", "thus"}:
        return True
    fronted = [c for c in reading.syntax.children(verb, "ccomp") if c.index < verb.index]
    return before.text == "," and (bool(fronted) or _asyndetic(reading, verb))


def _asyndetic(reading: Reading, verb: Token) -> bool:
    """Find "The pitch is dead, wrote the columnist": no second deed of the pitch."""
    head = reading.syntax.head(verb)
    own = reading.syntax.children(head, "nsubj", "nsubjpass")
    later = [t for t in reading.syntax.children(head, "conj", "cc") if t.index > verb.index]
    if verb.dep != "conj" or not own or later or verb.lemma in TELLING or head.dep != "ROOT":
        return False
    return head.tag != verb.tag or _thing(reading, own[0])


def _colon(reading: Reading, verb: Token) -> bool:
    where = reading.sentence(verb)
    return any(t.text == ":" for t in reading.syntax.tokens[verb.index : where.last])


def circumstances(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Take "in an interview", "late on Sunday" from the speaker behind the verb."""
    for verb in words:
        for noun in reading.syntax.children(verb, "nsubj"):
            if noun.index < verb.index:
                continue
            # what a relative clause tells of the speaker is not when he spoke
            phrase_of = reading.syntax.subtree(noun)
            inner = frozenset(t.index for t in phrase_of if t.dep in {"relcl", "acl"})
            for phrase in reading.syntax.subtree(noun, without=inner):
                placing = phrase.dep == "prep" and phrase.lower in AROUND
                if placing and phrase.index > noun.index and _circumstance(reading, phrase, verb):
                    yield under(phrase, verb, "prep")
            yield from _asides(reading, noun, verb)


def _asides(reading: Reading, noun: Token, verb: Token) -> Iterator[Token]:
    """Take ", when reached by telephone" and ", at a dinner" behind a clause from the speaker."""
    for clause in reading.syntax.children(noun, "relcl"):
        if any(t.tag == "WRB" for t in reading.syntax.children(clause, "advmod")):
            comma = reading.syntax.tokens[reading.syntax.first(clause).index - 1].text == ","
            if comma and not reading.has(clause, "nsubj", "nsubjpass"):
                yield under(clause, verb, "advcl")
        for phrase in reading.syntax.children(clause, "prep"):
            comma = reading.syntax.tokens[phrase.index - 1].text == ","
            if comma and phrase.lower in {"in", "at", "on", "during"}:
                yield under(phrase, verb, "prep")


def _circumstance(reading: Reading, phrase: Token, verb: Token) -> bool:
    words = cues().words
    below = reading.syntax.children(phrase, "pobj")
    if not below or reading.has(below[0], "relcl") or below[0].pos == "NUM":
        return False
    what = below[0].lemma.lower()
    host = reading.syntax.head(phrase)
    anyone = any(d.lower in {"a", "an"} for d in reading.syntax.children(host, "det"))
    if phrase.lower == "at" and (anyone or not reading.has(host, "det", "poss", "compound")):
        return False  # "a guest at the dinner": which guest
    if phrase.lower in {"in", "at", "during", "on", "after"}:
        if what in words["documents"] or what in words["events"] or what in PUBLIC:
            return reading.syntax.head(phrase).lemma not in words["documents"]
        return reading.is_time(below[0])
    sent = phrase.lower == "from" and verb.lemma in {"write", "report"}
    return sent and reading.is_place(below[0])


def swallowed(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Take the speaker out of "In a letter to members chairman Ola Brand wrote"."""
    for verb in words:
        if verb.tag not in FINITE or reading.has(verb, "nsubj", "nsubjpass", "expl", "aux"):
            continue
        name = reading.syntax.tokens[verb.index - 1]
        first = reading.syntax.tokens[reading.sentence(verb).first]
        opens = first.tag == "IN" and first.dep == "prep" and first.head == verb.index
        if opens and name.pos == "PROPN" and name in reading.syntax.subtree(first):
            yield from _split(reading, first, name, verb)


def _split(reading: Reading, first: Token, name: Token, verb: Token) -> Iterator[Token]:
    inside = _titled(reading, first, name)
    if not inside:
        return
    titles = [t for t in inside[:-1] if t.lemma.lower() in persons()]
    head = next((t for t in (titles[-1], name) if t.dep not in {"compound", "appos"}), name)
    yield under(head, verb, "nsubj")
    for token in inside:
        if token is not head:
            yield under(token, head, "compound" if token.index < head.index else "appos")
    last = reading.syntax.tokens[inside[0].index - 1]
    yield under(last, reading.syntax.head(head), head.dep)
    for child in reading.syntax.children(head):
        if child.index < last.index:
            yield under(child, last, child.dep)


def _titled(reading: Reading, first: Token, name: Token) -> list[Token]:
    """Give "chairman Ola Brand" out of the phrase that `first` opens; empty without a title."""
    tokens = reading.syntax.tokens
    names = name.index
    while _of_name(reading, tokens[names - 1]):
        names -= 1
    start = names
    while tokens[start - 1].tag == "NN" and start - 2 > first.index:
        start -= 1
    if tokens[start - 1].tag in ENTITLED:  # "to the court manager Ola Brand": the court
        start += 1
    titled = any(t.lemma.lower() in persons() for t in tokens[start : name.index])
    return list(tokens[start : name.index + 1]) if titled else []


def _of_name(reading: Reading, token: Token) -> bool:
    return token.pos == "PROPN" and token.dep == "compound" and not reading.is_time(token)


def opened(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Make a subject of the guild in "Also warning of a shortage was the guild"."""
    del words  # any verb that reports with a preposition, too
    for sentence in reading.sentences:
        for verb in reading.tokens(sentence)[:2]:
            if verb.tag == "VBG" and not reading.has(verb, "nsubj") and reading.outside(verb):
                yield from _guild(reading, verb)


def _guild(reading: Reading, verb: Token) -> Iterator[Token]:
    be = _copula(reading, verb)
    if be is None or reading.syntax.first(verb).index != reading.sentence(verb).first:
        return
    for host in (be, verb):
        for named in reading.syntax.children(host, "attr"):
            if named.index > be.index:
                yield under(named, verb, "nsubj")


def _copula(reading: Reading, verb: Token) -> Token | None:
    """Give the "was" behind the participle that opens the sentence."""
    helping = [a for a in reading.syntax.children(verb, "aux") if a.index > verb.index]
    above = reading.syntax.head(verb)
    found = [*helping, above] if verb.dep in {"csubj", "nsubj", "advcl", "ROOT"} else []
    return next((t for t in found if t.lemma == "be" and t.index > verb.index), None)


def cabled(reading: Reading, words: Sequence[Token]) -> Iterator[Token]:
    """Make a subject of the clerk in "The clerk cabled he was lost", taken for an adjective."""
    for verb in words:
        before = reading.syntax.tokens[verb.index - 1] if verb.index else verb
        if verb.tag != "VBD" or before.tag != "NN" or before.dep not in {"amod", "compound"}:
            continue
        if before.head == verb.index and not reading.has(verb, "nsubj", "nsubjpass"):
            yield under(before, verb, "nsubj")
            for child in reading.syntax.children(verb, "det", "poss", "amod", "compound"):
                if child.index < before.index:
                    yield under(child, before, child.dep)
