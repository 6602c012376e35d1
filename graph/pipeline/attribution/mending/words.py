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
AGENTS = ("er", "or", "ist", "ian", "man", "woman")
OBJECTIVE = frozenset({"him", "them", "me", "us", "whom"})


DEEDS = frozenset(
    {"board", "walk", "hurry", "stride", "smile", "laugh", "wave", "shake", "kiss", "thank", "hug"}
    | {"sit", "stand", "decline", "refuse", "greet", "hang", "step", "climb", "speak", "gesture"}
    | {"tour", "visit", "address", "embrace", "nod", "weep", "pose", "brandish", "hand", "wear"}
)
"""What a speaker does before, after or while speaking, and no thing does."""
MOTION = frozenset({"leave", "fly", "head", "go", "return", "travel", "drive", "depart", "rush"})
ROOMS = frozenset({"room", "hall", "stage", "court", "building", "meeting", "chamber", "podium"})


def silent(reading: Reading, token: Token) -> bool:
    """Tell whether `token` is nobody who could say anything: a runway, a war, last Easter."""
    if token.pos == "PRON":
        return token.lower in {"it", "this", "that", "there", "which", *OBJECTIVE}
    if token.lemma.lower() in persons():
        return False
    if token.pos == "PROPN":
        return reading.is_time(token)
    return not (reading.document.mentions and reading.speaks(token))


def agent(token: Token) -> bool:
    """Tell whether it is formed as nouns of agents are: an astronomer, growers, a clockmaker."""
    return token.pos == "NOUN" and token.lemma.lower().endswith(AGENTS)


def deed(reading: Reading, verb: Token) -> bool:
    """Tell whether only a person does it: "left the room", "boarded a plane"."""
    if verb.lemma in MOTION:
        return any(t.lemma in ROOMS for t in reading.syntax.children(verb, "dobj"))
    return verb.lemma in DEEDS


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
