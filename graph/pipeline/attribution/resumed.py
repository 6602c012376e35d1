"""Where the reporter tells what came of the words, or what another answers to them.

Ona said it fell, prompting protests.        what came of saying it
Ona said he stole it, which he denies.       the answer
The heirs fear it is lost, and have sued.    what the speakers did besides
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

CAME = frozenset({"prompt", "spark", "echo", "contradict", "fuel", "beat", "dash", "confirm"})
ANSWERED = frozenset({"deny", "dispute", "reject", "contest", "refute"})

ONE = frozenset({"has", "is", "was", "does", "'s"})
MANY = frozenset({"have", "are", "were", "do", "'ve", "'re"})
PRESENT = frozenset({"VBZ", "VBP"})


def acted(reading: Reading, token: Token, cue: Token) -> bool:
    """Find ", and have hired a lawyer", which by number or tense goes with who speaks."""
    if token.dep != "conj" or reading.has(token, "nsubj", "nsubjpass", "expl", "mark"):
        return False
    first = _finite(reading, token)
    before = reading.syntax.tokens[max(reading.syntax.first(token).index - 2, 0)]
    if first is None or before.text != ",":
        return False
    content, speaks = reading.syntax.head(token), _finite(reading, cue)
    speakers = reading.syntax.children(cue, "nsubj", "nsubjpass")
    own = reading.syntax.children(content, "nsubj", "nsubjpass")
    if speaks is None or not speakers or not own:
        return False
    number = _number(first)
    if number and _plural(reading, own[0]) != number and _plural(reading, speakers[0]) == number:
        return True
    told = _finite(reading, content)
    past = told is not None and told.tag == "VBD"
    return past and first.tag in PRESENT and speaks.tag in PRESENT


def _finite(reading: Reading, verb: Token) -> Token | None:
    """Give the word that bears tense and number."""
    helping = reading.syntax.children(verb, "aux", "auxpass")
    first = helping[0] if helping else verb
    return first if first.tag in {"VBD", "VBZ", "VBP"} else None


def _number(finite: Token) -> str:
    if finite.lower in ONE or finite.tag == "VBZ":
        return "one"
    return "many" if finite.lower in MANY or finite.tag == "VBP" else ""


def _plural(reading: Reading, noun: Token) -> str:
    several = len(reading.syntax.conjuncts(noun)) > 1 or noun.tag in {"NNS", "NNPS"}
    return "many" if several or noun.lower in {"they", "we", "many", "some", "most"} else "one"


def answered(reading: Reading, token: Token) -> bool:
    """Find ", prompting protests" and ", which he denies" behind a comma."""
    if token.lemma not in CAME and token.lemma not in ANSWERED:
        return False
    first = reading.syntax.first(token)
    comma = bool(first.index) and reading.syntax.tokens[first.index - 1].text == ","
    if token.dep == "advcl" and token.tag == "VBG":
        return comma and first is token and token.lemma in CAME and reading.has(token, "dobj")
    which = any(t.lower == "which" for t in reading.syntax.children(token, "dobj"))
    present = token.tag in {"VBZ", "VBP"} or reading.has(token, "aux")
    return (
        comma and which and present and token.dep in {"relcl", "advcl"} and token.lemma in ANSWERED
    )
