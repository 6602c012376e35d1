"""Speaker and verb between two marks, read from the words where the tree is no help.

Olive oil, growers in Tern fear, will be dear.       "fear" was taken for a noun
The fire began, the owner says, in a lamp.           the rest is a phrase and no clause
Wages, the union's head, Ola Brand, said, fell.      two names before the verb
It grows, said Ida Voss, who owns it, on rocks.      a clause behind the name
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.pipeline.attribution import contents, interrupted, naming
from graph.pipeline.attribution.clauses import cue_tokens, kind_of
from graph.pipeline.attribution.cues import TELLING, cues
from graph.pipeline.attribution.parentheses import main_verb
from graph.pipeline.attribution.reading import Found
from graph.pipeline.attribution.veto import vetoed
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.pipeline.attribution.reading import Reading
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
FINDING = frozenset({"record", "read", "rule", "hold", "put"})
HELPING = frozenset({"aux", "auxpass"})
REACH = 14
"""Most tokens of the speaker before the verb, and of what stands behind it."""
JOINING = frozenset({"and", "or", "but", "nor", "who", "which", "whose", "whom", "that", "adding"})
REPORTERS = frozenset({"as", "while", "when", "amid", "following", "although", "though", "whereas"})
"""What the reporter adds to a whole clause begins with these."""
SUBORDINATE = frozenset(
    {
        "if",
        "when",
        "while",
        "as",
        "because",
        "although",
        "though",
        "once",
        "since",
        "after",
        "before",
    }
    | {"unless", "until", "whether", "where", "what"}
)


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
            if _reports(token) and reading.outside(token):
                found = _before(reading, token, sentence.first) or _behind(reading, token)
                content = _content(reading, found) if found else ()
                if found and content and not _vetoed(reading, found):
                    yield _relation(reading, found, content)


def _vetoed(reading: Reading, found: Insertion) -> bool:
    """Tell whether nothing was said; the "would" of "it would, she hinted, sink" is another's."""
    others = reading.syntax.children(found.verb, "aux", "neg", "mark")
    taken = any(t < found.opened or t in found.speaker for t in others)
    return not taken and vetoed(reading, found.verb)


def _relation(reading: Reading, found: Insertion, content: tuple[Span, ...]) -> Found:
    return Found(
        cue=cue_tokens(reading, found.verb) if found.verb.pos == "VERB" else (found.verb,),
        sources=naming.sources(reading, found.speaker, found.verb),
        content=content,
        kind=kind_of(found.verb),
        act=cues().act(_lemma(found.verb)),
        construction="inserted",
        predicate=main_verb(reading, content, found.verb),
    )


def _lemma(token: Token) -> str:
    return token.lemma.lower()


def _reports(token: Token) -> bool:
    lemma = _lemma(token)
    if lemma not in cues().clause and lemma not in PARENTHETICAL:
        return False
    return token.tag in PRESENT_AND_PAST or token.tag in PLAIN or token.tag in INFLECTED


def _before(reading: Reading, verb: Token, first: int) -> Insertion | None:
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
    closed = _close(reading, verb, tokens[opened].text)
    if closed is None or not _subject(reading, speaker, verb):
        return None
    return Insertion(tokens[opened], closed, verb, speaker)


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
    tokens = reading.syntax.tokens
    for n in range(at, max(first, at - REACH) - 1, -1):
        if tokens[n].text in CLOSING:
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
            return token if _aside(reading, verb, after[:n]) else None
        if token.tag in FINITE or token.lower == "that" or token.tag == "VB":
            return None
    return None


def _aside(reading: Reading, verb: Token, tail: Sequence[Token]) -> bool:
    """Tell whether `tail` says when, where, how or to whom it was said."""
    if not tail or tail[0].text == "(" or tail[0].pos in {"ADV", "ADP"} or tail[0].lower == "to":
        return True
    if tail[0].dep == "prt" or all(reading.is_time(t) for t in tail):
        return True
    if tail[0].lower in {"last", "this", "every", "yesterday", "today"} or reading.is_time(tail[0]):
        return True
    return _lemma(verb) in TOLD and all(t.pos not in {"VERB", "AUX"} for t in tail)


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


def _content(reading: Reading, found: Insertion) -> tuple[Span, ...]:
    segment = reading.segment(found.verb)
    if found.closed.end >= segment.end or found.opened.start <= segment.start:
        return ()
    start = interrupted.opening(reading, found.opened.index, segment.start)
    end = segment.end
    if start != segment.start:
        end = interrupted.ending(reading, found.closed, segment)
    left = reading.syntax.within(Span(start, found.opened.start))
    right = [t for t in reading.syntax.within(Span(found.closed.end, end)) if t.text.strip()]
    right = _without_next(reading, found, right)
    if not left or not any(t.text.isalnum() for t in right) or not _goes_on(reading, left, right):
        return ()
    return _with_joint(left, contents.runs(reading, [*left, *right]))


def _with_joint(left: Sequence[Token], content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Keep the "but" of "not from here but, the envoy says, from there"."""
    if left[-1].lower not in {"but", "and", "or"} or len(content) < 2:  # noqa: PLR2004 - both sides
        return content
    return (Span(content[0].start, left[-1].end), *content[1:])


def _without_next(reading: Reading, found: Insertion, right: list[Token]) -> list[Token]:
    """Leave out what another clause adds: ", but it took a while"."""
    verb = next((t for t in right if t.pos in {"VERB", "AUX"} and t.dep not in HELPING), None)
    if verb is None:
        return right
    ends = contents.ends(reading, verb, found.verb)
    cut = [t.index for n in ends for t in reading.syntax.subtree(reading.syntax.tokens[n])]
    first = min((n for n in cut if n > right[0].index), default=len(reading.syntax.tokens))
    return [t for t in right if t.index < first] if first > verb.index else right


def _goes_on(reading: Reading, left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Tell whether `right` carries on with `left`, and is neither another clause nor the reporter's."""
    first = right[0]
    if first.lower in JOINING or first.tag == "VBG":
        return False
    if not reading.outside(first) and not _half(reading, left, first):
        return False
    if first.pos in {"ADP", "SCONJ"} and naming.reporters(right):
        return False
    whole = _finite(left) and left[0].lower not in SUBORDINATE and left[0].pos != "ADP"
    return not (whole and (first.lower in REPORTERS or _clause(right)))


def _half(reading: Reading, left: Sequence[Token], first: Token) -> bool:
    """Tell whether the words quoted behind go on with the reporter's: `There is, she said, "no plan"`."""
    quoted = reading.quote_of(first)
    outside = all(reading.outside(t) for t in left) and _finite(left)
    return quoted is not None and outside and quoted.inner.of(reading.text)[:1].islower()


def _finite(tokens: Sequence[Token]) -> bool:
    return any(t.tag in FINITE for t in tokens)


def _clause(right: Sequence[Token]) -> bool:
    """Tell whether it begins with a subject of its own."""
    if right[0].pos not in {"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM"}:
        return False
    verb = next((t for t in right if t.tag in FINITE), None)
    return verb is not None and verb is not right[0]
