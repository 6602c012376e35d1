"""Speaker and verb between two marks, read from the words where the tree is no help.

Olive oil, growers in Tern fear, will be dear.       "fear" was taken for a noun
The fire began, the owner says, in a lamp.           the rest is a phrase and no clause
Wages, the union's head, Ola Brand, said, fell.      two names before the verb
It grows, said Ida Voss, who owns it, on rocks.      a clause behind the name
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.pipeline.attribution import hosts, naming
from graph.pipeline.attribution.clauses import addressees, cue_tokens, kind_of
from graph.pipeline.attribution.cues import TELLING, cues
from graph.pipeline.attribution.parentheses import main_verb
from graph.pipeline.attribution.quotations import root
from graph.pipeline.attribution.reading import Found
from graph.pipeline.attribution.veto import vetoed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.spans import Span
    from graph.syntax import Token

CLOSING = {
    ",": {","},
    "–": {"–", "—", "-"},
    "—": {"—", "–"},
    "-": {"-", "–"},
    "(": {")"},
    "--": {"--"},
}
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
PRESENT_AND_PAST = frozenset({"VBZ", "VBP", "VBD", "VBN"})
PLAIN = frozenset({"NN", "NNP", "VB", "JJ"})
"""Tags of "fear" in "growers in Tern fear": the subject is a plural."""
INFLECTED = frozenset({"NNS", "NNPS"})
"""Tags of "claims" in "the mayor of Tern claims": the subject is one."""
TOLD = TELLING | {"promise", "show", "write"}
PERFECT = frozenset({"have", "has", "had", "'ve", "’ve"})
PARENTHETICAL = frozenset(
    {"believe", "think", "assume", "presume", "suspect", "feel", "suppose", "imagine", "expect"}
    | {"foresee", "surmise", "conjecture", "hope", "fear", "worry", "know", "understand", "trust"}
)
"""Verbs of mind that are set off so (J. O. Urmson, Parenthetical Verbs, 1952)."""
HEARD = frozenset({"tell", "inform", "remind", "assure", "notify"})
"""Verbs that need whom they tell: "inquiry told" is a passive."""
FINDING = frozenset({"record", "read", "rule", "hold", "put"})
REACH = 14
"""Most tokens of the speaker before the verb, and of what stands behind it."""
FILLING = frozenset({"about", "against", "over", "for", "of"})
"""Prepositions that bring in what is said: nothing is left for the words around to be."""


class Insertion(NamedTuple):
    """The marks around it, its verb and its speaker's words; ``last`` ends what is said of how."""

    opened: Token
    closed: Token
    verb: Token
    speaker: Sequence[Token]


def between_marks(reading: Reading) -> Iterator[Found]:
    """Find a speaker and a reporting verb between two marks with something said on both sides."""
    for sentence in reading.sentences:
        inside = reading.tokens(sentence)
        if not any(t.text in CLOSING for t in inside):
            continue
        for token in inside[1:]:
            if reports(token) and reading.outside(token):
                found = before(reading, token, sentence.first) or _behind(reading, token)
                content = hosts.content(reading, found) if found else ()
                if found and content and not nothing_said(reading, found):
                    yield relation(reading, found, content)


def nothing_said(reading: Reading, found: Insertion) -> bool:
    """Tell whether nothing was said; the "would" of "it would, she hinted, sink" is another's."""
    # "tenants complained to the office about rats, damp ...": what is said stands behind it
    if any(
        (found.verb.lemma, prep.lower) in cues().preposition
        and prep.lower in FILLING
        and reading.has(prep, "pobj", "pcomp")
        for prep in reading.syntax.children(found.verb, "prep")
    ):
        return True
    others = reading.syntax.children(found.verb, "aux", "neg", "mark")
    taken = any(t < found.opened or t in found.speaker for t in others)
    return not taken and vetoed(reading, found.verb)


def relation(reading: Reading, found: Insertion, content: tuple[Span, ...]) -> Found:
    """Make the relation of an insertion."""
    return Found(
        cue=cue_tokens(reading, found.verb) if found.verb.pos == "VERB" else (found.verb,),
        sources=naming.sources(reading, found.speaker, found.verb),
        content=content,
        kind=kind_of(found.verb),
        act=cues().act(_lemma(found.verb)),
        construction="inserted",
        predicate=main_verb(reading, content, found.verb) or root(reading, content[0]),
        addressees=addressees(reading, found.verb),
    )


def _lemma(token: Token) -> str:
    return token.lemma.lower()


def reports(token: Token) -> bool:
    """Tell whether it may be a reporting verb, by its lemma and a tag that taggers give such verbs."""
    lemma = _lemma(token)
    if lemma not in cues().clause and lemma not in PARENTHETICAL:
        return False
    return token.tag in PRESENT_AND_PAST or token.tag in PLAIN or token.tag in INFLECTED


def before(
    reading: Reading, verb: Token, first: int, *, stop: Token | None = None
) -> Insertion | None:
    """Find ", growers in Tern fear," and ", the head, Ola Brand, told members,"."""
    tokens = reading.syntax.tokens
    at = verb.index - 1
    while at > first and (tokens[at].pos == "ADV" or tokens[at].lower in PERFECT):
        at -= 1
    end = at + 1
    if tokens[at].text == "," and reading.outside(tokens[at]):  # closes what stands beside the name
        at = _mark(reading, at - 1, first)
        if at < 0 or tokens[at].text != ",":
            return None
        at -= 1
        end -= 1
    opened = _mark(reading, at, first)
    if opened <= first:
        return None
    speaker = tokens[opened + 1 : end]
    if speaker and speaker[0].lower == "so":
        speaker = speaker[1:]
    closed = _stopped(reading, verb, stop) if stop else _close(reading, verb, tokens[opened].text)
    if closed is None or not _subject(reading, speaker, verb):
        return None
    return Insertion(tokens[opened], closed, verb, speaker)


def _stopped(reading: Reading, verb: Token, stop: Token) -> Token | None:
    """Give the full stop, if only time, place and hearer stand before it."""
    tail = reading.syntax.tokens[verb.index + 1 : stop.index]
    clause = any(t.tag in FINITE or t.tag == "VB" or t.lower == "that" for t in tail)
    told = bool(tail) or _lemma(verb) not in HEARD
    whole = stop.pos == "PUNCT" and len(tail) < REACH and not clause and told
    return stop if whole and aside(reading, verb, tail) else None


def _subject(reading: Reading, speaker: Sequence[Token], verb: Token) -> bool:
    if not naming.speaker(reading, speaker, sure=verb.pos == "VERB"):
        return False
    noun = naming.head(speaker)
    if noun is None or noun.lower == "you":
        return False
    if _lemma(verb) in cues().words["loose"] - {"find"}:
        documents = cues().words["documents"] | cues().words["findings"]
        return _lemma(verb) in FINDING and noun.lemma.lower() in documents
    if verb.pos == "VERB" and verb.tag in PRESENT_AND_PAST:
        return True
    several = noun.tag in {"NNS", "NNPS"} or noun.lower == "police"
    agrees = several if verb.tag in PLAIN else verb.tag in INFLECTED and not several
    return agrees and speaker[-1].pos in {"NOUN", "PROPN", "PUNCT", "ADV"}


def _mark(reading: Reading, at: int, first: int) -> int:
    tokens, closed = reading.syntax.tokens, False
    for n in range(at, max(first, at - REACH) - 1, -1):
        if closed or tokens[n].text == ")":  # "the union (UTN) warned"
            closed = tokens[n].text != "("
        elif tokens[n].text in CLOSING and tokens[n].tag != "HYPH":
            return n if reading.outside(tokens[n]) else -1
    return -1


def _close(reading: Reading, verb: Token, opened: str) -> Token | None:
    """Give the mark that ends the insertion, if only time, place and hearer stand before it."""
    after = reading.syntax.tokens[verb.index + 1 : verb.index + REACH]
    depth = 0
    for n, token in enumerate(after):
        depth += (token.text == "(" and opened != "(") - (token.text == ")" and depth > 0)
        if depth:
            continue
        if token.text in CLOSING[opened] and token.sentence == verb.sentence:
            return token if aside(reading, verb, after[:n]) else None
        if token.tag in FINITE or token.lower == "that" or token.tag == "VB":
            return None
    return None


def aside(reading: Reading, verb: Token, tail: Sequence[Token]) -> bool:
    """Tell whether `tail` says when, where, how or to whom it was said, and not about what."""
    preps = reading.syntax.children(verb, "prep")
    if any(_about(reading, verb, p) for p in preps if p in tail):
        return False
    if not tail or tail[0].text == "(" or tail[0].pos in {"ADV", "ADP"} or tail[0].lower == "to":
        return True
    if tail[0].dep == "prt" or all(reading.is_time(t) for t in tail):
        return True
    if tail[0].lower in {"last", "this", "every", "yesterday", "today"} or reading.is_time(tail[0]):
        return True
    return _lemma(verb) in TOLD and all(t.pos not in {"VERB", "AUX"} for t in tail)


def _about(reading: Reading, verb: Token, prep: Token) -> bool:
    """Tell whether it is what is said, as in "complained about rats", and no time."""
    listed = (verb.lemma, prep.lower) in cues().preposition
    return listed and not any(map(reading.is_time, reading.syntax.children(prep, "pobj")))


def _behind(reading: Reading, verb: Token) -> Insertion | None:
    """Find ", said Ida Voss, who owns it,": the words behind the name belong to it."""
    tokens = reading.syntax.tokens
    opened = tokens[verb.index - 1]
    if opened.text != "," or verb.tag not in PRESENT_AND_PAST or not reading.outside(opened):
        return None
    stop = verb.index + 1
    while (
        stop < len(tokens)
        and tokens[stop].text not in CLOSING
        and tokens[stop].sentence == verb.sentence
    ):
        stop += 1
    core = tokens[verb.index + 1 : stop]
    if not naming.speaker(reading, core, sure=True) or stop >= len(tokens):
        return None
    close = naming.beside(reading, stop)
    if close is None or tokens[close].text != ",":
        return None
    return Insertion(opened, tokens[close], verb, tokens[verb.index + 1 : close])
