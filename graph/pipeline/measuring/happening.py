"""What happens to what is counted: a verb, a noun or an adjective of its clause.

First the words that the number was found to count with ("40 people *were killed*"), then
what governs the number in the tree ("the *deaths* of 12 men").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from graph.lexicon import table
from graph.measures import trees
from graph.pipeline.measuring.population import counted, head
from graph.pipeline.measuring.reading import NOUNS, VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.annotations import QuantityMention
    from graph.pipeline.measuring.reading import Reading
    from graph.syntax import Token

Part = Literal["does", "verbs"]
"""Whether what is counted does something, or something is done to it."""
_CARRIERS = frozenset(table("approximators")["carriers"]["verbs"])
_EMPTY = frozenset(table("events")["empty"]["verbs"]) | _CARRIERS
_PARTAKING = frozenset(table("events")["partaking"]["verbs"])
_FINDING = frozenset(table("events")["finding"]["verbs"])
_CUTTING = frozenset(table("events")["supply"]["verbs"])
_SUPPLIES = frozenset(table("events")["supply"]["nouns"])
_HAVING = frozenset(table("events")["having"]["verbs"])
_MEETINGS = {"protest": "gathered", "vote": "voted"}
_SAYING = frozenset(
    {"write", "recall", "boast", "brag", "allege", "reckon", "judge", "warn", "maintain", "insist"}
    | {"determine", "calculate", "measure", "find", "guarantee", "assure", "disclose", "complain"}
)
"""Verbs of speech and measuring that are never what happens to the counted."""
_OBJECTS = frozenset({"dobj", "nsubjpass", "dative"})
_SUBJECTS = frozenset({"nsubj"})
_GOVERNING = frozenset({"of", "in", "to", "for", "at", "by"})
_LONGEST_WAY = 4
_BEFORE = 5
"""Words before a number in which a phrase for its event may begin: "cost the lives of 14"."""


def happening(
    read: Reading, quantity: QuantityMention, tokens: Sequence[Token], kind: str
) -> str | None:
    """Give the event, a key of the tree or the lemma of a verb; None where nothing happens.

    "Killed or wounded" is the event that both are part of. `kind` is what is counted:
    people, money or things.
    """
    noun = head(read, quantity, tokens)
    amount = counted(read, quantity, tokens)
    verbs = [t for t in tokens if t.pos == "VERB" and t.lemma not in _EMPTY]
    itself = _of_noun(noun, kind)
    if _of_states(tokens, kind):
        verbs = [verb for verb in verbs if verb.lemma not in _FINDING]
    if amount is not None and amount is not noun and (told := _of_noun(amount, kind)):
        return told  # "put the turnout at 40 per cent"
    done_to = noun is not None and trees.population_of(noun.lemma.lower()) not in {None, "people"}
    return (
        _phrase(read, quantity, tokens)
        or (None if done_to else itself)
        or _of_verbs(read, verbs, noun, kind)
        or _of_states([*tokens, *_after(read, quantity, tokens)], kind)
        or _of_nouns(tokens, noun, kind)
        or _governing(read, quantity, noun, kind)
        or itself
        or next((verb.lemma for verb in verbs if verb.lemma not in _SAYING), None)
        or _had(read, noun)
    )


def _had(read: Reading, noun: Token | None) -> str | None:
    """Read "the museum has 90 paintings"."""
    if noun is None or noun.dep != "dobj":
        return None
    verb = read.syntax.head(noun)
    return "had" if verb.lemma in _HAVING and read.syntax.children(verb, "nsubj") else None


def _after(read: Reading, quantity: QuantityMention, tokens: Sequence[Token]) -> Iterator[Token]:
    """Give the adjectives that follow the counted noun: "310 people dead and wounded"."""
    number = read.syntax.within(quantity.span)
    last = max((t.index for t in (*number, *(t for t in tokens if t.tag in NOUNS))), default=None)
    if last is None:
        return
    for token in read.syntax.tokens[last + 1 : last + 1 + _BEFORE]:
        if not (token.lower in {"and", "or", ","} or token.tag in {"JJ", "VBN", "VBD"}):
            return
        yield token


def _phrase(read: Reading, quantity: QuantityMention, tokens: Sequence[Token]) -> str | None:
    number = read.syntax.within(quantity.span)
    before = (
        read.syntax.tokens[max(0, number[0].index - _BEFORE) : number[0].index] if number else ()
    )
    same = (t for t in before if t.sentence == number[0].sentence)
    told = [*same, *number, *tokens]
    words = f" {' '.join(t.lower for t in told)} "
    return next((key for phrase, key in trees.phrases() if f" {phrase} " in words), None)


def _of_noun(noun: Token | None, kind: str) -> str | None:
    """Read "12 deaths", "300 arrests": the counted noun is the event."""
    if noun is None:
        return None
    return trees.event_of(noun.lemma.lower(), "nouns", kind) or trees.event_of(
        noun.lower, "nouns", kind
    )


def _of_verbs(read: Reading, verbs: Sequence[Token], noun: Token | None, kind: str) -> str | None:
    """Read the first verb that tells an event, and those co-ordinated with it."""
    for verb in verbs:
        event = _of_verb(read, verb, noun, kind)
        if event is None:
            continue
        others = (t for t in read.syntax.conjuncts(verb) if t in verbs and t is not verb)
        more = (_of_verb(read, other, noun, kind) for other in others)
        return trees.joined([event, *(e for e in more if e)])
    return None


def _partaking(read: Reading, verb: Token, noun: Token | None, kind: str) -> str | None:
    """Read "600 men joined the hunger strike": the event is what they take part in."""
    if verb.lemma not in _PARTAKING or kind != trees.PEOPLE:
        return None
    preps = (t for t in read.syntax.children(verb, "prep") if t.lower == "in")
    objects = [*read.syntax.children(verb, "dobj"), *(_first_object(read, t) for t in preps)]
    return next((e for t in objects if t and t is not noun and (e := _event_noun(t, kind))), None)


def _deprived(read: Reading, verb: Token, noun: Token | None) -> str | None:
    """Read "cut power to 400 homes", "400 homes lost water"."""
    if verb.lemma not in _CUTTING:
        return None
    objects = (t for t in read.syntax.children(verb, "dobj") if t is not noun)
    return "affected.deprived" if any(t.lemma.lower() in _SUPPLIES for t in objects) else None


def _event_noun(noun: Token, kind: str) -> str | None:
    told = trees.event_of(noun.lemma.lower(), "nouns", kind)
    return told or _MEETINGS.get(trees.occasion_of(noun.lemma.lower()) or "")


def _first_object(read: Reading, prep: Token) -> Token | None:
    return next(iter(read.syntax.children(prep, "pobj")), None)


def _of_verb(read: Reading, verb: Token, noun: Token | None, kind: str) -> str | None:
    if part := _partaking(read, verb, noun, kind) or _deprived(read, verb, noun):
        return part
    first: Part = _part(read, verb, noun)
    told = trees.event_of(verb.lemma, first, kind)
    if told is None and verb.tag in {"VBN", "VBD"}:
        # "40 wounded in the blast": the parser takes a bare participle for a past tense.
        told = trees.event_of(verb.lemma, "does" if first == "verbs" else "verbs", kind)
    return told


def _part(read: Reading, verb: Token, noun: Token | None) -> Part:
    passive = verb.tag == "VBN" and not read.syntax.children(verb, "nsubj")
    perfect = any(t.lemma == "have" for t in read.syntax.children(verb, "aux"))
    if passive and (not perfect or read.syntax.children(verb, "auxpass")):
        return "verbs"
    return "verbs" if noun is not None and verb.index < noun.index else "does"


def _of_states(tokens: Sequence[Token], kind: str) -> str | None:
    """Read "12 dead", "300 missing", "40 wounded soldiers"."""
    found = [trees.event_of(t.lower, "states", kind) for t in tokens if t.tag not in NOUNS]
    return trees.joined([event for event in found if event]) if any(found) else None


def _of_nouns(tokens: Sequence[Token], noun: Token | None, kind: str) -> str | None:
    """Read "death toll", "deaths of 12 men": a noun beside the counted one."""
    nouns = (t for t in tokens if t.tag in NOUNS and t is not noun and t.dep != "poss")
    return next(
        (event for t in nouns if (event := trees.event_of(t.lemma.lower(), "nouns", kind))), None
    )


def _governing(
    read: Reading, quantity: QuantityMention, noun: Token | None, kind: str
) -> str | None:
    """Read what the number hangs on, where the words it counts with tell nothing."""
    numbers = [t for t in read.syntax.within(quantity.span) if t.tag == "CD"][:1]
    for token in (*([noun] if noun else []), *numbers):
        place = _host(read, token)
        for above in _above(read, place):
            if above.lemma in _CARRIERS and not (above.lemma == "admit" and place.dep == "dobj"):
                continue
            if above.pos in VERBS:
                part: Part = "does" if place.dep in _SUBJECTS else "verbs"
                told = trees.event_of(above.lemma, part, kind)
            else:
                told = trees.event_of(above.lemma.lower(), "nouns", kind)
            told = told or trees.event_of(above.lower, "states", kind)
            if told:
                return told
    return None


def _above(read: Reading, place: Token) -> Iterator[Token]:
    """Give the verb or nouns that govern a place in the clause, nearest first."""
    above = read.syntax.head(place)
    if place.dep in _SUBJECTS | _OBJECTS and above.pos in VERBS:
        yield above
        yield from read.syntax.children(above, "xcomp", "acomp", "attr")
    elif above.pos == "ADP" and above.lower in _GOVERNING:
        governor = read.syntax.head(above)
        yield governor
        if governor.dep in {"nsubj", "dobj", "attr"}:
            yield read.syntax.head(governor)
    elif above.tag in NOUNS:
        yield above
    yield from read.syntax.children(place, "amod", "compound", "acl")


def _host(read: Reading, token: Token) -> Token:
    """Give the word whose place in the clause a counted word shares: "dozens of men", "A and B"."""
    place = token
    for _ in range(_LONGEST_WAY):
        above = read.syntax.head(place)
        if place.dep == "pobj" and above.lower == "of" and read.syntax.head(above).tag == "CD":
            place = read.syntax.head(above)
        elif place.dep in {"conj", "appos", "nummod", "quantmod"} and above.pos not in VERBS:
            place = above
        else:
            break
    return place
