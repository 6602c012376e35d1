"""Who speaks between the halves of a quotation, or behind one, read from the words.

"The roof," the warden, who saw it, said, "fell."            halves
"We are lost," said Ola Brand, for years the pilot.          behind
"They took it all." So testified the widow.                  so_said
Asked one man in the queue: "Is it shut?"                    ahead
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from graph.ontology import ClaimKind
from graph.pipeline.attribution import naming
from graph.pipeline.attribution.clauses import addressees, cue_tokens
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.quotations import root
from graph.pipeline.attribution.reading import Found
from graph.pipeline.attribution.veto import vetoed
from graph.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import Quoted, Source
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Sentence, Token

PAST = frozenset({"VBD", "VBZ", "VBP", "VBN"})
ENDING = frozenset({",", "?", "!", "-", "–", "—", "…"})
REACH = 40
"""Most tokens between the halves."""


def between(reading: Reading) -> Iterator[Found]:
    """Find a speaker and a verb between two quotations that are one sentence."""
    for one, two in pairwise(reading.quoted):
        gap = Span(one.outer.end, two.outer.start)
        words = gap.of(reading.text)
        comma = one.inner.of(reading.text).rstrip()[-1:] in ENDING or words[:1] == ","
        if not comma or "\n" in words or words.rstrip()[-1:] not in {",", "–", "—"}:
            continue
        tokens = [t for t in reading.syntax.within(gap) if t.text.strip()]
        tokens = tokens[1:] if tokens and tokens[0].text == "," else tokens
        if not tokens or len(tokens) > REACH or any(t.text in {".", ";", ":"} for t in tokens):
            continue
        found = _speaker(reading, tokens) if not _adds(tokens) else None
        if found and not vetoed(reading, found[0]):
            yield _found(reading, found[0], found[1], (one, two))


def _adds(tokens: Sequence[Token]) -> bool:
    """Tell whether ", adding," or "including," leads in the second of them."""
    verbs = (t for t in tokens if t.tag == "VBG" and t.lemma != "point")
    return any(t.lemma in cues().clause or t.lower == "including" for t in verbs)


def _speaker(reading: Reading, tokens: Sequence[Token]) -> tuple[Token, tuple[Source, ...]] | None:
    """Give the verb and the speaker of "the warden, who saw it, said" and "said the warden"."""
    if _reports(tokens[0]):
        behind = naming.behind(reading, tokens[0])
        return (tokens[0], (behind,)) if behind else None
    for number, token in enumerate(tokens[1:], 1):
        if not _reports(token):
            continue
        words = tokens[:number]
        end = len(words)
        while end and (words[end - 1].pos == "ADV" or words[end - 1].lower in {"has", "had"}):
            end -= 1
        words = words[: end - 1] if words[end - 1].text == "," else words[:end]
        words = _without_place(words)
        if naming.speaker(reading, words, sure=True):
            return token, naming.sources(reading, words, token)
    return None


def _without_place(words: Sequence[Token]) -> Sequence[Token]:
    """Leave out the ", in black" of "the widow, in black, told": how she was, not who."""
    comma = next((n for n in range(len(words) - 2, 0, -1) if words[n].text == ","), 0)
    place = comma and words[comma + 1].lower in naming.PLACED
    return words[:comma] if place else words


def _reports(token: Token) -> bool:
    lemma = token.lemma.lower()
    return token.tag in PAST and lemma in cues().clause and token.pos in {"VERB", "NOUN"}


def _found(
    reading: Reading, verb: Token, sources: tuple[Source, ...], quoted: Sequence[Quoted]
) -> Found:
    return Found(
        cue=cue_tokens(reading, verb),
        sources=sources,
        content=tuple(q.outer for q in quoted),
        kind=ClaimKind.STATEMENT,
        act=cues().act(verb.lemma.lower()),
        construction="quotation",
        predicate=root(reading, quoted[0].inner),
        addressees=addressees(reading, verb),
    )


def so_said(reading: Reading) -> Iterator[Found]:
    """Find `"They took it all." So testified the widow at the hearing.`."""
    for quoted, sentence in _followed(reading):
        tokens = reading.tokens(sentence)
        words = [t for t in tokens if t.start >= quoted.outer.end and t.text.strip()]
        opened = len(words) > 2 and words[0].lower in {"so", "thus"}  # noqa: PLR2004 - so, verb, who
        if not opened or not _reports(words[1]):
            continue
        speaker = naming.behind(reading, words[1])
        if speaker:
            yield _found(reading, words[1], (speaker,), (quoted,))


def _followed(reading: Reading) -> Iterator[tuple[Quoted, Sentence]]:
    """Give the quotations with the sentence that follows in their block."""
    for quoted in reading.quoted:
        after = reading.text[quoted.outer.end : quoted.outer.end + 6].lstrip(" ").lower()
        if not after.startswith(("so ", "thus ")):
            continue
        later = reading.syntax.within(Span(quoted.outer.end, quoted.outer.end + 8))
        first = next((t for t in later if t.text.strip()), None)
        if first is not None:
            yield quoted, reading.sentence(first)


def ahead(reading: Reading) -> Iterator[Found]:
    """Find `Asked one man in the queue: "Is it shut?"`: verb and speaker open the sentence."""
    for quoted in reading.quoted:
        before = reading.text[: quoted.outer.start].rstrip()
        if not before.endswith(":"):
            continue
        colon = next(iter(reading.syntax.within(Span(len(before) - 1, len(before)))), None)
        words = _sentence(reading, colon) if colon else []
        if len(words) > 1 and _reports(words[0]) and words[0].text[0].isupper():
            speaker = naming.behind(reading, words[0], closed=True)
            whole = speaker is not None and colon is not None and words[0].tag != "VBG"
            if speaker and whole:
                yield _found(reading, words[0], (speaker,), (quoted,))


def _sentence(reading: Reading, colon: Token) -> list[Token]:
    """Give the words of the sentence before its colon."""
    words: list[Token] = []
    for token in reversed(reading.syntax.tokens[max(0, colon.index - REACH) : colon.index]):
        if token.text in {".", "!", "?", '"', "”"} or "\n" in token.text:
            break
        words.insert(0, token)
    return words if words and reading.outside(words[0]) else []
