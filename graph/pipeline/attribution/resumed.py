"""Where the reporter tells what came of the words, or what another answers to them.

Ona said it fell, prompting protests.        what came of saying it
Ona said he stole it, which he denies.       the answer
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

CAME = frozenset({"prompt", "spark", "echo", "contradict", "fuel", "beat", "dash", "confirm"})
ANSWERED = frozenset({"deny", "dispute", "reject", "contest", "refute"})


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
