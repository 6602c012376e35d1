"""Where a content ends: at a semicolon, before trailing adverbial clauses, before the next main clause.

Ona said the bridge was safe, while Brod called it a ruin.     cut before "while"
He stated that 40 ships sailed, and took action against them.  cut before ", and took"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution import resumed, singles, trailing
from graph.pipeline.attribution.cues import cues
from graph.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

SPEAKING = frozenset({"add", "say", "note", "tell", "warn", "insist", "argue", "claim", "stress"})
TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
PAST_MODALS = frozenset({"would", "could", "might", "'d", "should"})
MARKS = frozenset({'"', "”", "’", "»", "''"})
VOICING = frozenset({"speak", "talk", "write", "testify", "appear", "reply", "respond", "answer"})
RANKED = frozenset({"first", "second", "third", "latest", "last"})
EDGE = " \t\n\r,;:-–—"


def runs(reading: Reading, tokens: Iterable[Token]) -> tuple[Span, ...]:
    """Stretches of neighbouring tokens, trimmed of marks at their ends."""
    found: list[list[Token]] = []
    for token in tokens:
        if found and token.index == found[-1][-1].index + 1:
            found[-1].append(token)
        else:
            found.append([token])
    found = [_without_edges(reading, run) for run in found]
    spans = (trimmed(Span(run[0].start, run[-1].end), reading.text, EDGE) for run in found if run)
    whole = (singles.closed(span, reading.text) for span in spans)
    return tuple(span for span in whole if any(c.isalnum() for c in span.of(reading.text)))


def _without_edges(reading: Reading, run: list[Token]) -> list[Token]:
    """Drop full stops and a dangling "and" behind, marks before; quotation marks stay."""
    first, last = 0, len(run)
    while first < last and _is_edge(reading, run[first]) and run[first].text not in {"(", "["}:
        first += 1
    while first < last and (_is_edge(reading, run[last - 1]) or run[last - 1].dep == "cc"):
        if run[last - 1].text in {")", "]"}:
            break
        last -= 1
    return run[first:last]


def _is_edge(reading: Reading, token: Token) -> bool:
    return token.pos == "PUNCT" and reading.outside(token) and token.text != "..."


def tidied(reading: Reading, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Cut spans back to whole words again."""
    return tuple(s for span in spans for s in runs(reading, reading.syntax.within(span)))


def clause(
    reading: Reading, head: Token, cue: Token, *, without: Sequence[Token] = ()
) -> tuple[Span, ...]:
    """Give the words of the clause under `head`, on the cue's side of every semicolon, cut where it ends."""
    segment = reading.segment(cue)
    holes = frozenset(t.index for t in without) | {cue.index} | ends(reading, head, cue)
    tokens = [
        t
        for t in reading.syntax.subtree(head, without=holes)
        if (segment.start <= t.start and t.end <= segment.end) or not reading.outside(t)
    ]
    return runs(reading, tokens)


def ends(reading: Reading, head: Token, cue: Token) -> frozenset[int]:
    """Branches below `head` that open another statement."""
    found = set()
    for token in reading.syntax.subtree(head):
        if token.index <= cue.index or not reading.outside(token) or token is head:
            continue
        if (
            trails(reading, token)
            or _second(reading, token, head)
            or reports(reading, token)
            or _absolute(reading, token)
            or _said_before(reading, token)
            or _resumes(reading, token)
            or resumed.answered(reading, token)
            or trailing.left(reading, token, head)
            or resumed.acted(reading, token, cue)
            or _then_said(reading, token, cue)
            or _says_too(reading, token, head, cue)
            or _main_clause(reading, token, head, cue)
            or rejoined(reading, token) is not None
        ):
            found.add(token.index)
    return frozenset(found)


def _after_comma(reading: Reading, token: Token) -> bool:
    first = reading.syntax.first(token)
    at = max(first.index - 1, 0)
    if reading.syntax.tokens[at].text in MARKS and at:
        at -= 1
    return reading.syntax.tokens[at].text in {",", "–", "—", "-", "--"}


def trails(reading: Reading, token: Token) -> bool:
    """Find ", while ...", ", at a time when ...", ", after having ...", ", amid ..."."""
    cut = {"advcl", "prep", "npadvmod", "pobj", "conj", "relcl"}
    if token.dep not in cut or not _after_comma(reading, token):
        return False
    if _circumstance(reading, token):
        return True
    words = reading.syntax.span(token).of(reading.text).lower()
    if any(words.startswith(p + " ") for p in cues().words["cut_phrases"]):
        return True
    front = any(s.index < token.index for s in reading.syntax.children(token, "nsubj"))
    full = reading.has(token, "attr", "acomp", "prep", "dobj")
    elided = token.lemma in {"be", "have", "do"} and front and not full
    if token.dep != "advcl" or (elided and words.startswith("as ")):
        return False  # "would fall, as two others had": the comparison is part of what is said
    return words.split(" ", 1)[0] in cues().words["cut"]


def _circumstance(reading: Reading, token: Token) -> bool:
    """Find ", speaking at ...", ", in a letter to ...", ", a day after ...": where and when it was said."""
    words = cues().words
    if reading.syntax.head(token).index > token.index:
        return False
    if token.dep in {"advcl", "relcl"}:
        times = reading.syntax.children(token, "npadvmod")
        marks = {t.lower for t in reading.syntax.children(token, "mark")}
        later = bool(times) and marks & {"after", "before"} and times[0].index < token.index
        speaking = (
            token.dep == "advcl"
            and token.tag == "VBG"
            and token.lemma in VOICING
            and not reading.has(token, "nsubj")
        )
        return bool(later) or speaking
    if token.dep != "prep":
        return False
    if token.lower in {"before", "after"}:
        times = reading.syntax.children(token, "npadvmod")
        return bool(times) or any(t.tag == "VBG" for t in reading.syntax.children(token, "pcomp"))
    below = reading.syntax.children(token, "pobj")
    place = bool(below) and token.lower in {"in", "at", "on", "during"}
    return place and (below[0].lemma in words["documents"] or below[0].lemma in words["events"])


def reports(reading: Reading, token: Token) -> bool:
    """Find ", noting that ...": a participle that reports in its own right."""
    return (
        token.dep == "advcl"
        and token.tag == "VBG"
        and (token.lemma in cues().clause or token.lower in {"citing", "quoting"})
        and _after_comma(reading, token)
        and (
            token.lower in {"citing", "quoting"}
            or reading.has(token, "ccomp")
            or token.lemma in SPEAKING
        )
        and not reading.has(token, "nsubj")
    )


def _absolute(reading: Reading, token: Token) -> bool:
    """Find ", with aides adding that ...": a second speaker's report."""
    return (
        token.lower == "with"
        and _after_comma(reading, token)
        and any(
            (verb.lemma in cues().clause or verb.lemma in cues().object)
            and reading.has(verb, "nsubj")
            for verb in reading.syntax.children(token, "pcomp")
            if verb.tag == "VBG"
        )
    )


def _said_before(reading: Reading, token: Token) -> bool:
    """Find ", the same sum that she named in 2024": another statement of hers."""
    if token.dep not in {"npadvmod", "appos", "dep"} or token.pos not in {"NOUN", "NUM"}:
        return False
    return _after_comma(reading, token) and any(
        below.lemma in cues().clause and reading.has(below, "nsubj")
        for below in reading.syntax.children(token, "relcl")
    )


def _then_said(reading: Reading, token: Token, cue: Token) -> bool:
    """Find ", conferred and then added that ...": a chain of the speaker's own deeds, speech last."""
    if token.dep not in {"acl", "conj"} or not _after_comma(reading, token):
        return False
    if reading.has(token, "nsubj", "nsubjpass", "aux", "auxpass", "mark"):
        return False
    later = [t for t in reading.syntax.conjuncts(token) if t.index > token.index]
    return any(
        t.tag == cue.tag and t.lemma in cues().clause and reading.has(t, "ccomp") for t in later
    )


def _says_too(reading: Reading, token: Token, head: Token, cue: Token) -> bool:
    """Find "and Brod accused them", "— and she noted that ...": a report beside the first one."""
    if token.dep != "conj" or reading.syntax.head(token) is not head or token.tag != cue.tag:
        return False
    subject = reading.syntax.children(token, "nsubj")
    if not subject or reading.has(token, "aux", "mark"):
        return False
    speaks = token.lemma in cues().clause and reading.has(token, "ccomp")
    if subject[0].pos == "PRON":
        return speaks and (_after_comma(reading, token) or _behind_joint(reading, token))
    return speaks or (token.lemma in cues().object and token.lemma in cues().clause)


def _behind_joint(reading: Reading, token: Token) -> bool:
    """Tell whether a comma or dash and "and" stand before the clause of `token`."""
    first = reading.syntax.subtree(token)[0].index
    return reading.syntax.tokens[max(first - 2, 0)].text in {",", "–", "—", "--"}


def _resumes(reading: Reading, token: Token) -> bool:
    """Find ", a step that cost ...", "— a finding at odds with ...": the reporter looks back."""
    if token.pos != "NOUN" or token.lemma not in cues().words["resuming"]:
        return False
    article = any(t.lower in {"a", "an"} for t in reading.syntax.children(token, "det"))
    ranked = reading.has(token, "det", "poss") and any(
        t.lower in RANKED for t in reading.syntax.children(token, "amod")
    )
    return (article or ranked) and token.dep != "conj" and _after_comma(reading, token)


def _main_clause(reading: Reading, token: Token, head: Token, cue: Token) -> bool:
    """Find ", and the engineers have left": a second main clause, which nobody is said to say.

    Behind a parenthetical, always; behind a clause, where it leaves the tense of what was
    reported: "said it had been shut, and its owners live abroad".
    """
    if token.dep != "conj" or reading.syntax.head(token) is not head:
        return False
    if not reading.has(token, "nsubj", "nsubjpass", "expl") or reading.has(token, "mark"):
        return False
    first = reading.syntax.first(token).index
    if [t.text for t in reading.syntax.tokens[first - 2 : first - 1]] != [","]:
        return False
    aside = reading.syntax.head(cue) is head
    return aside or (_past(reading, head) is True and _past(reading, token) is False)


def _past(reading: Reading, verb: Token) -> bool | None:
    """Tell whether the clause of `verb` stands in the past; None if nothing tells."""
    helping = reading.syntax.children(verb, "aux", "auxpass")
    first = next((t for t in helping if t.tag in TENSED or t.lower in PAST_MODALS), verb)
    if first.tag == "VBD" or first.lower in PAST_MODALS:
        return True
    return False if first.tag in TENSED else None


def rejoined(reading: Reading, token: Token) -> Token | None:
    """Give the cue for "said that it fell and urged them to leave": who said also urged.

    The parser hangs "urged" on "fell"; a speech verb without a subject of its own
    belongs to the speaker.
    """
    content = reading.syntax.head(token)
    cue = reading.syntax.head(content)
    if chained := _chained(reading, token):
        return chained
    if token.dep != "conj" or content.dep != "ccomp" or content.index < cue.index:
        return None
    speaks = token.lemma in cues().object or token.lemma in cues().infinitive
    bare = not reading.has(token, "nsubj", "nsubjpass", "aux", "auxpass", "mark")
    known = cue.lemma in cues().clause and token.tag == cue.tag
    return cue if speaks and bare and known and token.lemma not in cues().words["loose"] else None


def _chained(reading: Reading, token: Token) -> Token | None:
    """Give "admitted" for "added" in "admitted it, conferred and then added that ..."."""
    if token.dep != "conj" or token.lemma not in cues().clause or reading.has(token, "nsubj"):
        return None
    top = reading.syntax.head(token)
    for above in reading.syntax.ancestors(top):
        if above.lemma in cues().clause and above.tag == token.tag:
            return above if _then_said(reading, top, above) else None
    return None


def _second(reading: Reading, token: Token, head: Token) -> bool:
    """Find ", and took ...": a last verb without a subject; it is the source who took."""
    if token.dep != "conj" or reading.syntax.head(token) is not head:
        return False
    if not token.tag.startswith("VB") or reading.has(token, "nsubj", "nsubjpass", "mark", "aux"):
        return False
    before = reading.syntax.tokens[token.index - 2 : token.index]
    return [t.lower for t in before] == [",", "and"] and token.tag == head.tag
