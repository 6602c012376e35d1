"""Trees put right before any rule looks at them, where the tags contradict the tree.

The director described the fall.                   "described" as a participle with a subject
Bondholders with half of the debt offered to wait.     a sentence without a verb
Hopes that it would reopen faded.                  "hopes" as the verb
They want pay and have rejected the offer.         the object of the second verb hung on the first
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.pipeline.attribution.cues import cues
from graph.syntax import Syntax

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.syntax import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
OWN = frozenset({"offer", "promise", "threaten", "vow", "pledge", "refuse", "decline", "agree"})
"""Verbs whose participle takes no infinitive: "a ship offered to sail" is no noun phrase."""


def retagged(syntax: Syntax) -> Syntax:
    """Put right what is wrong whoever speaks: known lemmas ("hoped": "hop"), then tags by the tree."""
    for change in (_lemmas, _active, _verbless, _plural, _late):
        tokens = list(syntax.tokens)
        altered = dict(change(syntax))
        for index, token in altered.items():
            tokens[index] = token
        syntax = Syntax(tuple(tokens), syntax.sentences) if altered else syntax
    return syntax


def _lemmas(syntax: Syntax) -> Iterator[tuple[int, Token]]:
    """Find the lemmas that the parser is known to get wrong."""
    wrong = cues().lemmas
    for token in syntax.tokens:
        if token.lower in wrong:
            yield token.index, token._replace(lemma=wrong[token.lower])


def _active(syntax: Syntax) -> Iterator[tuple[int, Token]]:
    """Find a participle with a subject and nothing to help it: it is a past tense."""
    for subject in syntax.tokens:
        verb = syntax.tokens[subject.head]
        if subject.dep != "nsubj" or verb.tag != "VBN" or subject.index > verb.index:
            continue
        if verb.dep not in {"ROOT", "conj", "ccomp", "relcl"} or verb.lower.endswith("en"):
            continue
        if not syntax.children(verb, "aux", "auxpass", "nsubjpass"):
            yield verb.index, verb._replace(tag="VBD")


def _verbless(syntax: Syntax) -> Iterator[tuple[int, Token]]:
    """Find a noun as root with a participle behind it that must be the sentence's verb."""
    for root in syntax.tokens:
        if root.dep != "ROOT" or root.pos not in NOMINAL:
            continue
        where = syntax.sentences[root.sentence]
        inside = syntax.tokens[where.first : where.last]
        if inside[-1].text != "." or any(t.tag in FINITE for t in inside):
            continue
        verb = next((t for t in inside if t.index > root.index and _speaks(syntax, t)), None)
        if verb is not None and not any(t.text == "," for t in inside[: verb.index - where.first]):
            yield verb.index, verb._replace(tag="VBD", dep="ROOT", head=verb.index)
            yield root.index, root._replace(dep="nsubj", head=verb.index)
            yield from _behind(syntax, inside, verb)


def _speaks(syntax: Syntax, verb: Token) -> bool:
    """Tell whether a reduced relative clause would be odd: it has the object of an active verb."""
    if verb.tag not in {"VBN", "VBD"} or verb.dep != "acl" or syntax.children(verb, "agent"):
        return False
    if verb.lemma in cues().object and syntax.children(verb, "dobj"):
        return not any(t.lower in {"of", "as"} for t in syntax.children(verb, "prep"))
    preps = syntax.children(verb, "prep")
    told = [p for p in preps if (verb.lemma, p.lower) in cues().preposition]
    if any(syntax.children(p, "pobj", "pcomp") for p in told):
        return verb.lemma not in cues().object or told[0].index == verb.index + 1
    to = syntax.tokens[verb.index + 1 :]
    return verb.lemma in OWN and any(
        t.lower == "to" and t.tag == "TO" for t in to if t.sentence == verb.sentence
    )


def _behind(syntax: Syntax, inside: tuple[Token, ...], verb: Token) -> Iterator[tuple[int, Token]]:
    """Hang on the verb what stands behind it and hung on something before it."""
    for token in inside:
        head = syntax.head(token)
        if token.index > verb.index and head.index < verb.index:
            yield token.index, token._replace(head=verb.index)


def _plural(syntax: Syntax) -> Iterator[tuple[int, Token]]:
    """Find "Hopes that it would reopen faded", where the first word was taken for the verb."""
    for sentence in syntax.sentences:
        noun, that = (*syntax.tokens[sentence.first : sentence.last], None, None)[:2]
        if noun is None or that is None or that.lower != "that" or noun.dep != "ROOT":
            continue
        clauses = syntax.children(noun, "ccomp")
        if noun.tag != "VBZ" or noun.lemma not in cues().noun or not clauses:
            continue
        verb = _main(syntax, clauses)
        if verb is None:
            continue
        yield noun.index, noun._replace(pos="NOUN", tag="NNS", dep="nsubj", head=verb.index)
        yield verb.index, verb._replace(pos="VERB", tag="VBD", dep="ROOT", head=verb.index)
        yield clauses[0].index, clauses[0]._replace(dep="acl", head=noun.index)
        for other in syntax.children(noun):
            if other not in (verb, clauses[0]):
                yield other.index, other._replace(head=verb.index)


def _main(syntax: Syntax, clauses: list[Token]) -> Token | None:
    """Give "faded", a second clause without a subject, or "persist", the last word of the first."""
    if len(clauses) > 1 and not syntax.children(clauses[1], "nsubj", "nsubjpass", "mark"):
        return clauses[1]
    last = syntax.subtree(clauses[0])[-1]
    bare = last.head == clauses[0].index and last.dep in {"oprd", "dobj", "advmod", "npadvmod"}
    lone = not syntax.children(last) and last.pos in {"NOUN", "VERB"}
    return last if bare and lone else None


def _late(syntax: Syntax) -> Iterator[tuple[int, Token]]:
    """Find the second object in "want pay and have rejected the offer", hung on "want"."""
    for thing in syntax.tokens:
        if thing.dep != "dobj":
            continue
        verb = syntax.head(thing)
        later = [c for c in syntax.children(verb, "conj") if verb.index < c.index < thing.index]
        first = [t for t in syntax.children(verb, "dobj") if t.index < thing.index]
        bare = (
            later and later[-1].tag.startswith("VB") and first and first[-1].index < later[-1].index
        )
        if bare and not syntax.children(later[-1], "dobj", "ccomp", "xcomp", "nsubj"):
            yield thing.index, thing._replace(head=later[-1].index)
