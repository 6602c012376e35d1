"""Whether words name somebody who can speak, told from the words and not from the tree.

growers in Tern; the union's head, Ola Brand; nurse Ida Voss, who works nights
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.annotations import Source
from graph.pipeline.attribution import sources as phrases
from graph.pipeline.attribution.cues import cues, persons
from graph.pipeline.attribution.owners import possessor
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

OPENING = frozenset({"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "ADV", "X"})
INSIDE = OPENING | {"ADP", "PART", "CCONJ", "PUNCT", "SYM"}
SUBJECTS = frozenset({"he", "she", "they", "it", "i", "we", "you", "one", "some", "many", "others"})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
RELATIVE = frozenset({"who", "whose", "whom", "which"})
BODIES = frozenset(
    {"defence", "defense", "church", "school", "embassy", "airline", "charity", "firm"}
)
"""Speakers that no lexicon of bodies has because they are buildings or trades as well."""
PLACED = frozenset({"in", "on", "at", "from", "after", "before", "during", "by", "via", "over"})
WRITTEN = frozenset(
    {"diary", "memoir", "book", "blog", "email", "text", "telegram", "testimony", "court"}
)
WIRED = frozenset({"write", "report", "cable", "email", "text", "tweet", "phone", "wire", "post"})
MARKED = frozenset({",", ".", ":", ";", "!", "?", "–", "—", "-", "(", ")", '"', "“", "”"})
REACH = 30
"""Most tokens of what stands beside a name."""


@cache
def speakers() -> frozenset[str]:
    """Give the nouns, as lemmas, of persons, bodies and documents that speak."""
    trades = lexicon.table("persons")["nouns"].split()
    bodies = lexicon.table("organisations")["heads"]["words"]
    nominals = lexicon.table("nominals")
    agencies = {w for words in nominals["agency"].values() for w in words}
    groups = set(nominals["group"]["nouns"])
    known = persons() | cues().words["documents"] | BODIES
    return known.union(agencies, trades, bodies, groups)


def speaker(reading: Reading, words: Sequence[Token], *, sure: bool) -> bool:
    """Tell whether `words` are one noun phrase of somebody; if not `sure`, by a noun known to speak."""
    noun = head(words) if _phrase(reading, words) else None
    if noun is None:
        return False
    if noun.pos == "PRON":
        return noun.lower in SUBJECTS and len(words) == 1
    known = noun.lemma.lower() in speakers() or reading.is_person(noun) or reading.is_body(noun)
    return known or (sure and (noun.pos == "PROPN" or reading.may_speak(noun)))


def _phrase(reading: Reading, words: Sequence[Token]) -> bool:
    if not words or words[0].lower in RELATIVE or not _may(words[0], OPENING):
        return False
    return all(reading.outside(t) and _may(t, INSIDE) for t in _without_asides(words))


def _may(token: Token, parts: frozenset[str]) -> bool:
    return token.pos in parts or agent(token)


def agent(token: Token) -> bool:
    """Tell whether it is the "witnesses" of "who witnesses said", taken for a verb."""
    return token.tag == "VBZ" and token.lemma.lower() in speakers()


def _without_asides(words: Sequence[Token]) -> list[Token]:
    """Leave out participles, names such as "Can Tho", and one clause behind "who"."""
    at = next((n for n, t in enumerate(words) if t.lower in RELATIVE), len(words))
    clause = [t for t in words[at:] if t.tag in FINITE and t.pos in {"VERB", "AUX"}]
    kept = words[:at] if len(clause) == 1 else words
    town = (t for t in kept if t.text.istitle() and t.tag == "MD")
    names = {t.index for t in town}
    return [t for t in kept if t.tag not in {"VBG", "VBN"} and t.index not in names]


def head(words: Sequence[Token]) -> Token | None:
    """Give the last noun before the first preposition, comma or clause."""
    noun = None
    for token in words:
        if _ends(token):
            break
        if _noun(token) or (token.pos == "NUM" and noun is None):
            noun = token
    return noun


def _ends(token: Token) -> bool:
    if token.pos == "PUNCT":
        return token.tag != "HYPH"
    finite = token.tag in FINITE and not agent(token)
    return finite or token.pos in {"ADP", "CCONJ", "SCONJ"} or token.lower in RELATIVE


def _noun(token: Token) -> bool:
    noun = token.pos in {"NOUN", "PROPN", "PRON", "X"} and token.tag not in {"PRP$", "WP$"}
    return noun or agent(token)


def sources(
    reading: Reading, words: Sequence[Token], verb: Token | None = None
) -> tuple[Source, ...]:
    """Give the sources that `words` name: one each for co-ordinated ones, else the whole phrase."""
    noun = head(words) or words[-1]
    start = next((t.start for t in words if t.lower not in phrases.FOCUS), words[0].start)
    whole = Source(Span(start, words[-1].end), possessor(reading, noun).index)
    found = phrases.phrases(reading, noun, verb)
    inside = all(whole.span.contains(s.span) for s in found)
    if len(found) > 1 and inside and found[-1].span.end == whole.span.end:
        return found
    return (whole,)


def beside(reading: Reading, comma: int) -> int | None:
    """Give the comma that ends ", who owns it," or ", its director," opened at `comma`."""
    tokens = reading.syntax.tokens
    if tokens[comma].text != "," or comma + 1 >= len(tokens):
        return None
    first = tokens[comma + 1]
    clause = first.lower in RELATIVE
    if not clause and (first.pos not in {"DET", "PRON", "NOUN", "NUM"} or first.tag == "PRP"):
        return None
    for token in tokens[comma + 2 : comma + REACH]:
        if token.sentence != first.sentence or (token.tag in FINITE and not clause):
            return None
        if token.text == ",":
            return token.index
    return None


def reporters(words: Sequence[Token]) -> bool:
    """Tell whether ", in a letter", ", with a sigh", ", at a hearing" tell of the saying."""
    if any(t.tag in FINITE for t in words):
        return False
    noun = head(words[1:])
    told = cues().words["documents"] | cues().words["events"] | _manner()
    return noun is not None and noun.lemma.lower() in told


@cache
def _manner() -> frozenset[str]:
    return frozenset(
        {"smile", "sigh", "shrug", "laugh", "grin", "frown", "nod", "tear", "voice", "interview"}
        | {"speech", "conference", "hearing", "whisper", "breath", "tone", "caution", "regret"}
    )


def behind(reading: Reading, verb: Token, *, closed: bool = False) -> Source | None:
    """Give the speaker of "said Ola Brand, for years the pilot, in a speech": the words up to "in".

    With `closed`, the phrase runs up to a colon and a place belongs to it: "Asked a man in the queue:".
    """
    tokens = reading.syntax.tokens
    first = verb.index + 1
    last = _core(reading, verb, first, closed=closed)
    if last < first or not speaker(reading, tokens[first : last + 1], sure=True):
        return None
    noun = head(tokens[first : last + 1])
    last = _bracketed(reading, last)
    while noun is not None and (more := _apposed(reading, last + 1)):
        last = more
    span = Span(tokens[first].start, tokens[last].end)
    return Source(span, possessor(reading, noun).index) if noun else None


def _bracketed(reading: Reading, last: int) -> int:
    """Take in the "(R-OH)" behind a name."""
    after = reading.syntax.tokens[last + 1 : last + 8]
    close = next((t.index for t in after if t.text == ")"), last)
    return close if after and after[0].text == "(" else last


def _core(reading: Reading, verb: Token, first: int, *, closed: bool) -> int:
    """Give the index of the last word of the noun phrase behind `verb`."""
    tokens = reading.syntax.tokens
    last = first - 1
    for token in tokens[first : first + REACH]:
        if token.sentence != tokens[first].sentence or not reading.outside(token):
            break
        ends = marked(token) or token.pos in {"SCONJ", "VERB", "AUX"}
        ends = ends or _aside(reading, token, verb, closed=closed)
        if ends and (token.lower in RELATIVE or not _reduced(reading, token, first)):
            break
        last = token.index
    return last


def marked(token: Token) -> bool:
    """Tell whether it is punctuation, and no hyphen within a name."""
    return token.text in MARKED and token.tag != "HYPH"


def _reduced(reading: Reading, token: Token, first: int) -> bool:
    """Tell whether it is the participle of "a man living there"."""
    above = reading.syntax.head(token)
    return token.dep == "acl" and above.index >= first and token.tag in {"VBG", "VBN"}


def _aside(reading: Reading, token: Token, verb: Token, *, closed: bool) -> bool:
    """Tell whether a phrase of time, place or manner begins that belongs to the saying."""
    if token.index == verb.index + 1:
        return False
    if token.pos == "ADV" or (reading.is_time(token) and token.dep == "npadvmod"):
        return True
    if token.pos != "ADP" or token.lower not in PLACED:
        return False
    before = reading.syntax.tokens[token.index - 1]
    wired = before.pos == "PROPN" and (token.lower != "from" or verb.lemma in WIRED)
    hung = not closed and reading.syntax.head(token) is verb
    return wired or hung or occasion(reading, token)


def occasion(reading: Reading, token: Token) -> bool:
    """Tell whether "in a letter", "at a hearing", "on Friday" begins with `token`."""
    if token.pos != "ADP" or token.lower not in PLACED:
        return False
    told = cues().words["documents"] | cues().words["events"] | WRITTEN
    below = reading.syntax.children(token, "pobj")
    return any(t.lemma.lower() in told or reading.is_time(t) for t in below)


def placed(reading: Reading, words: Sequence[Token]) -> bool:
    """Tell whether `words` say no more than when and where: "from Tern", "on Friday"."""
    if any(t.tag in FINITE or t.tag in {"VB", "VBG"} or not reading.outside(t) for t in words):
        return False
    return words[0].pos in {"ADP", "ADV"} or reading.is_time(words[0])


def _apposed(reading: Reading, comma: int) -> int | None:
    """Give the last word of ", a farmer", ", who saw it", ", for years the pilot" behind the name."""
    tokens = reading.syntax.tokens
    if comma + 1 >= len(tokens) or tokens[comma].text != ",":
        return None
    first = tokens[comma + 1]
    opened = first.pos in {"DET", "NOUN", "PROPN", "NUM"} or first.tag == "PRP$"
    opened = (
        opened or first.lower in RELATIVE or (first.pos == "ADP" and first.lower in {"of", "for"})
    )
    if not opened or reading.is_time(first) or not reading.outside(first):
        return None
    last, clause = first.index, False
    for token in tokens[first.index : first.index + REACH]:
        if token.sentence != first.sentence or not reading.outside(token) or marked(token):
            break
        clause = clause or token.lower in RELATIVE or token.lower == "that"
        if token.tag in FINITE and not clause:
            return None
        last = token.index
    return last
