"""Forenames that the parser takes for prepositions.

Per Lund said that the pier was safe.     his name
Per Tern Gazette, the pier is safe.       a source: a comma ends the phrase
The pier is safe, per Tern Gazette.       a source: no capital
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.mending.words import under

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token


def per(reading: Reading, _: Sequence[Token]) -> Iterator[Token]:
    """Make "Per" the first part of the name behind it."""
    for sentence in reading.sentences:
        if reading.in_headline(sentence):  # every word may have a capital there
            continue
        tokens = reading.tokens(sentence)
        for place, token in enumerate(tokens):
            if token.text == "Per" and token.tag == "IN" and _forename(tokens, place):
                yield from _named(reading, token, _name(tokens, place)[-1])


def _name(tokens: Sequence[Token], place: int) -> list[Token]:
    """Give the proper nouns right behind `place`."""
    name: list[Token] = []
    for token in tokens[place + 1 :]:
        if token.pos != "PROPN":
            break
        name.append(token)
    return name


def _forename(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a name follows, which a sentence that begins with it does not set off."""
    name = _name(tokens, place)
    behind = tokens[place + 1 + len(name) :]
    opens = not any(t.pos != "PUNCT" for t in tokens[:place])
    off = bool(behind) and behind[0].text == "," and not _described(behind[1:])
    return bool(name) and not (opens and off)


def _described(behind: Sequence[Token]) -> bool:
    """Tell whether the comma brings in more of a person: "Per Lund, 43, said", "Per Lund, who"."""
    return bool(behind) and (behind[0].tag in {"WP", "WP$"} or behind[0].tag == "CD")


def _named(reading: Reading, first: Token, last: Token) -> Iterator[Token]:
    """Hang the forename on the name, which stands where the preposition stood if it hung on it."""
    own = first._replace(tag="NNP", pos="PROPN", lemma=first.text)
    yield under(own, last, "compound")
    if last.head == first.index:
        main = first.head == first.index
        yield last._replace(head=last.index if main else first.head, dep=_place(reading, first))


def _place(reading: Reading, first: Token) -> str:
    """Give the part that the name plays: the subject, if the verb behind it has none."""
    if first.dep != "prep":
        return first.dep
    verb = reading.syntax.head(first)
    bare = verb.index > first.index and not reading.has(verb, "nsubj", "nsubjpass")
    return "nsubj" if bare else "appos"
