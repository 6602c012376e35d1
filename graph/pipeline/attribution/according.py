"""Sources in a phrase of their own: "according to", "per", "in the words of".

According to Ida Voss, the bridge is safe.
The bridge is safe, according to a report by the Tern Gazette.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Source
from graph.ontology import ClaimKind
from graph.pipeline.attribution import acts, contents, sources, subjects
from graph.pipeline.attribution.cues import cues
from graph.pipeline.attribution.reading import Found
from graph.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.pipeline.attribution.reading import Reading
    from graph.syntax import Token

PHRASES = (
    ("according", "to"),
    ("in", "the", "words", "of"),
    ("in", "the", "opinion", "of"),
    ("in", "the", "view", "of"),
    ("in", "the", "eyes", "of"),
    ("to", "quote"),
    ("as", "per"),
    ("per",),
)
COPULAS = frozenset({"be", "become", "remain", "seem"})
BY_FIRST = {first: [p for p in PHRASES if p[0] == first] for first, *_ in PHRASES}


def phrases(reading: Reading) -> Iterator[Found]:
    """Prepositional phrases that name a source, and the clause they belong to."""
    for sentence in reading.sentences:
        tokens = reading.tokens(sentence)
        for position, token in enumerate(tokens):
            cue = _phrase(tokens, position) if token.lower in BY_FIRST else ()
            if cue and reading.outside(token):
                found = _according(reading, cue)
                if found:
                    yield found


def concerned(reading: Reading) -> Iterator[Found]:
    """Find "As far as the insurers are concerned, the case is closed"."""
    for verb in reading.verbs:
        if verb.lower != "concerned":
            continue
        subject = reading.syntax.children(verb, "nsubjpass", "nsubj")
        first = reading.syntax.subtree(verb)[0]
        far = [t.lower for t in reading.syntax.tokens[max(first.index - 2, 0) : first.index + 1]]
        if not subject or (far != ["as", "far", "as"] and far[-2:] != ["far", "as"]):
            continue
        named = sources.phrases(reading, subject[0], verb)
        start = reading.syntax.tokens[max(first.index - 2, 0)].start
        content = rest(reading, first, Span(start, verb.end))
        if content:
            yield Found(
                cue=(first, verb),
                sources=named,
                content=content,
                kind=ClaimKind.ATTITUDE,
                act="believe",
                construction="according",
                predicate=_main(reading, verb),
            )


def _phrase(tokens: tuple[Token, ...], position: int) -> tuple[Token, ...]:
    for words in BY_FIRST[tokens[position].lower]:
        here = tokens[position : position + len(words)]
        if tuple(t.lower for t in here) == words:
            return here
    return ()


def _according(reading: Reading, cue: tuple[Token, ...]) -> Found | None:
    below = reading.syntax.children(cue[-1], "pobj", "pcomp", "dobj")
    if cue[0].text == "Per" and _forename(reading, cue[0]):
        return None
    if not below or (cue[0].lower == "per" and not _speaks(reading, below[0])):
        return None
    if len(cue) > len(PHRASES[0]) and not _holds(reading, below[0]):
        return None
    named = _with_name(reading, below[0], sources.phrases(reading, below[0]))
    named = tuple(_unpredicated(reading, cue[0], _unquoted(reading, s)) for s in named)
    phrase = merge_spans([Span(cue[0].start, cue[-1].end), *(s.span for s in named)])
    content = _worded(reading, cue, phrase)
    if not content:
        return None
    listed = _listed(reading, phrase, content)
    if listed:
        named, content = (*named, *listed), tuple(s for s in content if s.end <= phrase.start)
    return Found(
        cue=cue,
        sources=named,
        content=content,
        kind=ClaimKind.STATEMENT,
        act="report",
        construction="according",
        predicate=_main(reading, cue[0]),
    )


def _forename(reading: Reading, token: Token) -> bool:
    """Tell whether it is "told Per Lund", with a capital inside a sentence of the body."""
    sentence = reading.sentence(token)
    first = token.index == sentence.first
    named = token.pos == "PROPN" or not first
    return named and reading.outside(token) and not reading.in_headline(sentence)


def _worded(reading: Reading, cue: tuple[Token, ...], phrase: Span) -> tuple[Span, ...]:
    """Give `It was, in the words of Ida Voss, "a ruin", built in haste` up to its last mark."""
    content = rest(reading, cue[0], phrase)
    later = [s for s in content if s.start >= phrase.end]
    opening = reading.syntax.within(later[0])[:1] if later else ()
    quoted = reading.quote_of(opening[0]) if opening and len(cue) > 1 else None
    told = quoted is not None and cue[-2].lower in {"words", "to"} and cue[0].lower != "according"
    if not told or quoted is None or reading.text[quoted.outer.end : quoted.outer.end + 1] != ",":
        return content
    before = tuple(s for s in content if s.end <= phrase.start)
    return (*before, Span(later[0].start, quoted.outer.end))


def _unquoted(reading: Reading, source: Source) -> Source:
    """Leave out of the speaker the quotation behind: `in the words of Ida Voss, "a ruin"`."""
    inside = reading.syntax.within(source.span)
    quoted = [t for t in inside if not reading.outside(t) and t.start > source.span.start]
    if not quoted or not reading.outside(reading.syntax.tokens[source.head]):
        return source
    before = reading.text[source.span.start : quoted[0].start].rstrip()
    if not before.endswith((",", "–", "—", "-")):
        return source
    span = trimmed(Span(source.span.start, quoted[0].start), reading.text, contents.EDGE)
    return Source(span, source.head) if span.start < span.end else source


def _unpredicated(reading: Reading, cue: Token, source: Source) -> Source:
    """Leave out the predicate behind: "Rainfall was, according to the office, the lowest ever"."""
    be = reading.syntax.tokens[cue.index - 2] if cue.index > 1 else cue
    open_ = reading.syntax.tokens[cue.index - 1].text == "," and be.lemma in COPULAS
    at = reading.text.rfind(",", source.span.start, source.span.end)
    if not open_ or at < 0 or reading.has(be, "attr", "acomp", "xcomp", "ccomp"):
        return source
    return Source(Span(source.span.start, at), source.head)


def _speaks(reading: Reading, noun: Token) -> bool:
    """Tell whether it is "per the ministry", not "per cent", "per head"."""
    words = cues().words
    if reading.has(noun, "det", "poss") and acts.speaks(noun.lemma.lower()):
        return True
    if reading.has(noun, "det", "poss") and reading.may_speak(noun):
        return True
    known = noun.lemma.lower() in words["speakers"] or noun.lemma.lower() in words["documents"]
    return noun.pos == "PROPN" or known


def _holds(reading: Reading, noun: Token) -> bool:
    """Tell whether it is "in the view of the panel", not "in the view of the camera"."""
    return noun.tag in {"NNS", "NNPS", "CD", "JJ"} or reading.may_speak(noun)


def _listed(reading: Reading, phrase: Span, content: tuple[Span, ...]) -> tuple[Source, ...]:
    """Give B and C of "..., according to A, B and C", where the parser stops at A."""
    later = [s for s in content if s.start > phrase.end]
    if len(content) != len(later) + 1 or len(later) != 1:
        return ()
    tokens = reading.syntax.within(later[0])
    inside = {t.index for t in tokens}
    tops = [t for t in tokens if t.head not in inside or t.head == t.index]
    nouns = tops and tops[0].pos in {"NOUN", "PROPN"} and len(tops) == 1
    members = reading.syntax.conjuncts(tops[0]) if nouns else []
    if len(members) <= 1 or not _said(reading, content[0]):
        return ()
    return tuple(sources.phrase(reading, t) for t in members)


def _said(reading: Reading, span: Span) -> bool:
    """Tell whether `span` holds a finite verb."""
    return any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in reading.syntax.within(span))


def _with_name(reading: Reading, noun: Token, named: tuple[Source, ...]) -> tuple[Source, ...]:
    """Take in the name of "the union's chair, Ida Voss," where the parser made it a subject."""
    whole = sources.with_name(reading, noun, named)
    last = reading.syntax.within(whole[0].span)[-1]
    verb = reading.syntax.head(last)
    found = reading.syntax.children(verb, *subjects.SUBJECTS)
    return whole if any(s.index > last.index for s in found) else named


def merge_spans(spans: list[Span]) -> Span:
    """From the first to the last of `spans`."""
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _main(reading: Reading, cue: Token) -> Token | None:
    for ancestor in reading.syntax.ancestors(cue):
        if ancestor.tag.startswith("VB"):
            return ancestor
    return None


def rest(reading: Reading, cue: Token, phrase: Span) -> tuple[Span, ...]:
    """Give the part of the sentence that a source phrase vouches for."""
    segment = reading.segment(cue)
    tokens = reading.syntax.within(_relative(reading, cue, phrase) or segment)
    head = tokens[0]
    for token in tokens:
        if token.dep == "ROOT":
            head = token
    holes = contents.ends(reading, head, cue) if phrase.start <= segment.start + 1 else frozenset()
    gone = {t.index for i in holes for t in reading.syntax.subtree(reading.syntax.tokens[i])}
    kept = [t for t in tokens if not phrase.contains(t.span) and t.index not in gone]
    return contents.runs(reading, kept)


def _relative(reading: Reading, cue: Token, phrase: Span) -> Span | None:
    """Give the relative clause that the phrase breaks: "whose wells, according to X, are dry"."""
    verb = _main(reading, cue)
    if verb is None or verb.dep != "relcl":
        return None
    inside = reading.syntax.subtree(verb)
    broken = inside[0].end < phrase.start and phrase.end < inside[-1].start
    joined = reading.syntax.tokens[cue.index - 1].pos != "PUNCT"
    opens = inside[0].tag in {"WDT", "WP", "WP$"}
    return Span(inside[0].start, inside[-1].end) if opens and (broken or joined) else None
