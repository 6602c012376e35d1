"""Verbs of speech and of mind with an infinitive: "Ida Voss vowed to rebuild the bridge"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution import acts, completions, deeds, sources
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.veto import vetoed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Found, Reading
    from graph.spans import Span
    from graph.syntax import Token

SILENT = frozenset({"refuse", "decline"})
"""They refuse to say, or to be drawn: that is no report."""

NAMING = frozenset({"name", "identify", "quote"})
"""Who wishes to be named, or not, says nothing of the matter."""

WORDLESS = frozenset({"discuss", "elaborate", "expand", "identify", "name", "speak", "talk"})
"""What they refuse beside verbs with a clause."""


def with_infinitive(reading: Reading) -> Iterator[Found]:
    """Find a listed verb with an infinitive: "vowed to rebuild"."""
    for verb in reading.verbs:
        table = cues().infinitive if verb.lemma in cues().infinitive else cues().attitude_infinitive
        if verb.lemma not in table or acts.undergone(reading, verb) or vetoed(reading, verb):
            continue
        if table is not cues().infinitive and acts.anyone(reading, verb):
            continue
        silent = verb.lemma in SILENT
        done = [c for c in deeds.deeds(reading, verb) if not _silent(c, silent=silent)]
        source = sources.of_verb(reading, verb)
        if done and acts.voiced(reading, source):
            content = _content(reading, verb, done[0])
            yield acts.found(reading, verb, source, content, "infinitive", table[verb.lemma])


def _silent(deed: Token, *, silent: bool) -> bool:
    """Tell whether it is to say something, or to be named or drawn: no deed of its own."""
    if deed.tag == "VBN" and (silent or deed.lemma in NAMING):
        return True
    return silent and (deed.lemma in cues().clause or deed.lemma in WORDLESS)


def _content(reading: Reading, verb: Token, deed: Token) -> tuple[Span, ...]:
    """Give the deed, with all that completes the verb unless that is whom it is asked of."""
    things = reading.syntax.children(verb, "dobj")
    asked = cues().infinitive.get(verb.lemma) in {"request", "urge"}
    if asked or not things:
        return deeds.content(reading, verb, deed)
    return completions.tail(reading, verb)
