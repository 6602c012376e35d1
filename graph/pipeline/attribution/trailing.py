"""Clauses behind a content that only the reporter can mean, told by who could do it and by tense.

Ona said the dam was safe before boarding a plane.      no dam boards a plane
Ona said she would go as fans wept outside.             they weep while she speaks
Ona said it would hold, and an hour later it had burst. she could not know
Ona said it had held, but a film showed otherwise.      the film answers her
Ona said it would close – the second such step.         the reporter counts
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.mending.words import DEEDS, silent

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

SCENES = frozenset(
    {
        "weep",
        "cheer",
        "clap",
        "applaud",
        "chant",
        "boo",
        "file",
        "stream",
        "watch",
        "listen",
        "sing",
    }
    | {"jeer", "shout", "film", "queue", "march", "look", "wave", "bark", "crowd", "mill", "stand"}
)
"""What goes on around who speaks."""
CHANGES = frozenset(
    {
        "be",
        "become",
        "have",
        "fall",
        "rise",
        "reach",
        "lose",
        "gain",
        "grow",
        "close",
        "open",
        "end",
    }
    | {
        "start",
        "begin",
        "collapse",
        "crash",
        "sink",
        "flood",
        "drop",
        "break",
        "hit",
        "change",
        "turn",
    }
    | {
        "come",
        "get",
        "undergo",
        "receive",
        "enter",
        "merge",
        "remain",
        "keep",
        "burn",
        "fail",
        "run",
    }
)
"""What a thing may do as well, so that nobody in particular is meant."""
LED = frozenset({"lead", "take", "escort", "usher", "whisk", "drive", "rush", "bundle", "carry"})
ANSWERING = frozenset(
    {"prove", "show", "suggest", "record", "contradict", "indicate", "reveal", "disprove", "belie"}
)
COUNTED = frozenset({"second", "third", "fourth", "fifth", "sixth", "first", "latest", "last"})
DASHES = frozenset({"–", "—", "-", "--"})
FATES = {
    "sending": frozenset({"share", "price", "stock", "market", "currency", "bond"}),
    "ending": frozenset(
        {"dispute", "speculation", "hope", "wait", "run", "deadlock", "row", "feud"}
    ),
}
"""What the words did, where the reporter tells it."""
LATER = frozenset({"later", "within", "next", "afterwards"})


def left(reading: Reading, token: Token, head: Token) -> bool:
    """Tell whether the branch at `token` of the clause under `head` is the reporter's own."""
    if token.dep in {"prep", "advcl"}:
        return _meanwhile(reading, token) or _moved(reading, token) or _long_after(reading, token)
    if token.dep == "parataxis":
        return _bracketed(reading, token)
    if token.dep in {"conj", "dep"} and _then(reading, token):
        return True
    if token.dep == "conj":
        return _answered(reading, token, head)
    counting = token.pos == "NOUN" and token.dep in {"appos", "npadvmod", "dep", "attr", "dobj"}
    return counting and _counted(reading, token)


def _bracketed(reading: Reading, token: Token) -> bool:
    """Find a whole sentence in brackets: "(he gave no details)"."""
    first = reading.syntax.first(token)
    before = reading.syntax.tokens[first.index - 1] if first.index else first
    return "(" in {first.text, before.text} and reading.has(token, "nsubj", "nsubjpass")


def _then(reading: Reading, token: Token) -> bool:
    """Find ", then shut the door" behind a clause of another tense."""
    if token.tag != "VBD" or reading.has(token, "nsubj", "nsubjpass", "aux", "auxpass", "mark"):
        return False
    first = reading.syntax.first(token)
    before = reading.syntax.tokens[first.index - 1] if first.index else first
    above = reading.syntax.head(token)
    # the comma and "then" may hang on the clause before it
    words = reading.syntax.tokens[max(token.index - 2, 0) : token.index]
    then = (before.text == "," and first.lower == "then") or [t.lower for t in words] == [
        ",",
        "then",
    ]
    return then and reading.has(above, "aux")


def _meanwhile(reading: Reading, token: Token) -> bool:
    """Find "before boarding a plane", "while standing on a box", "as fans wept"."""
    above = reading.syntax.head(token)
    if above.dep in {"acomp", "attr"}:
        above = reading.syntax.head(above)
    if token.dep == "prep":
        done = reading.syntax.children(token, "pcomp")
        fits = token.lower in {"before", "after"} and bool(done) and done[0].tag in {"VBG", "VBN"}
        return fits and _speakers(reading, above, done[0])
    marks = {t.lower for t in reading.syntax.children(token, "mark", "advmod")}
    if _later(reading, token, above, marks):
        return True
    if token.tag == "VBG" and marks & {"while", "before", "after"}:
        return not reading.has(token, "nsubj") and _speakers(reading, above, token)
    who = reading.syntax.children(token, "nsubj")
    past = token.tag == "VBD" or (token.tag == "VBN" and not reading.has(token, "aux", "auxpass"))
    return "as" in marks and past and bool(who) and token.lemma in SCENES


def _later(reading: Reading, token: Token, above: Token, marks: set[str]) -> bool:
    """Find "would sell it a day after shares were suspended": the day after it was said."""
    times = reading.syntax.children(token, "npadvmod")
    dated = "after" in marks and bool(times) and times[0].index < token.index
    tenses = [above, *reading.syntax.children(above, "aux", "auxpass")]
    past = any(t.tag == "VBD" for t in reading.syntax.children(token, "aux", "auxpass"))
    past = past or token.tag == "VBD"
    return dated and past and (tenses[0].tag == "VBG" or any(t.tag == "MD" for t in tenses))


def _speakers(reading: Reading, above: Token, deed: Token) -> bool:
    """Tell whether who spoke, and not what was spoken of, did the deed."""
    subject = _subject(reading, above)
    if subject is None:
        return False
    still = above.lemma == "be" and reading.has(above, "acomp", "attr", "prep", "advmod")
    thing = subject.pos == "NOUN" and silent(reading, subject)
    if reading.has(deed, "auxpass"):
        return still and deed.lemma in LED
    if deed.lemma in DEEDS:
        return thing or still
    return thing and still and deed.lemma not in CHANGES


def _subject(reading: Reading, verb: Token) -> Token | None:
    """Give the subject of `verb`, or that of the verb it is joined to."""
    while not (own := reading.syntax.children(verb, "nsubj", "nsubjpass")):
        if verb.dep != "conj":
            return None
        verb = reading.syntax.head(verb)
    return own[0]


def _moved(reading: Reading, token: Token) -> bool:
    """Find ", sending its shares down"."""
    things = reading.syntax.children(token, "dobj")
    comma = reading.syntax.tokens[token.index - 1].text == ","
    what = FATES.get(token.lower, frozenset())
    return comma and any(t.lemma in what for t in things)


def _long_after(reading: Reading, token: Token) -> bool:
    """Find ", after months of refusing to answer"."""
    times = reading.syntax.children(token, "pobj")
    comma = reading.syntax.tokens[token.index - 1].text == ","
    if token.lower != "after" or not comma or not times or times[0].tag != "NNS":
        return False
    of = reading.syntax.children(times[0], "prep")
    return any(reading.has(o, "pcomp") for o in of)


def _answered(reading: Reading, token: Token, head: Token) -> bool:
    """Find ", but a film showed otherwise", ", and within an hour it had burst"."""
    first = reading.syntax.first(token).index
    before = [t.lower for t in reading.syntax.tokens[max(first - 2, 0) : first]]
    own = reading.syntax.children(token, "nsubj", "nsubjpass")
    joined = before in ([",", "but"], [",", "and"])
    if reading.syntax.head(token) is not head or not joined or not own:
        return False
    helping = reading.syntax.children(head, "aux")
    told_of = any(a.tag == "MD" or a.lower == "had" for a in helping)
    if token.lemma in ANSWERING and token.tag == "VBD":
        return told_of and before[1] == "but" and silent(reading, own[0])
    ahead = any(a.tag == "MD" for a in helping)
    opening = reading.syntax.tokens[first : own[0].index]
    later = any(t.lower in LATER for t in opening)
    return ahead and later and not any(a.tag == "MD" for a in reading.syntax.children(token, "aux"))


def _counted(reading: Reading, token: Token) -> bool:
    """Find "– the second such step in two years"."""
    words = reading.syntax.children(token, "amod")
    first = reading.syntax.first(token).index
    before = reading.syntax.tokens[first - 1].text if first else ""
    ranked = any(w.lower in COUNTED or w.tag == "JJS" for w in words)
    such = any(w.lower == "such" for w in words)
    return ranked and ((such and before == ",") or before in DASHES)
