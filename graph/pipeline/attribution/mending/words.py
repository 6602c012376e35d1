"""What a word can be: whether it can speak, whether a verb has a subject of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import persons

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj", "csubjpass")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
OBJECTIVE = frozenset({"him", "them", "me", "us", "whom"})


def silent(reading: Reading, token: Token) -> bool:
    """Tell whether `token` is nobody who could say anything: a runway, a war, last Easter."""
    if token.pos == "PRON":
        return token.lower in {"it", "this", "that", "there", "which", *OBJECTIVE}
    if token.lemma.lower() in persons():
        return False
    if token.pos == "PROPN":
        return reading.is_time(token)
    return not (reading.document.mentions and reading.speaks(token))


def subjects(reading: Reading, verb: Token) -> list[Token]:
    """Give the subjects that hang on `verb`, in text order."""
    return reading.syntax.children(verb, *SUBJECTS)


def free(reading: Reading, verb: Token) -> bool:
    """Tell whether the verb is finite without a subject or a conjunction of its own."""
    return verb.tag in FINITE and not reading.has(verb, *SUBJECTS, "aux", "auxpass", "mark")


def under(token: Token, head: Token, dep: str) -> Token:
    """Give `token`, hung on `head`."""
    return token._replace(head=head.index, dep=dep)


def top(token: Token) -> Token:
    """Give `token` as the main verb of its sentence."""
    return token._replace(head=token.index, dep="ROOT")


def main(reading: Reading, token: Token) -> Token:
    """Give the root of the sentence that `token` stands in."""
    found = token
    for above in reading.syntax.ancestors(token):
        found = above
    return found
