"""Those whom a question names as speaking, and as accused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.ontology import EntityType, Role
from graph.questions import vocabulary
from graph.questions.concepts import named_of
from graph.questions.reading import Named, Select
from graph.questions.state import SUBJECTS, WHICH, WHO

if TYPE_CHECKING:
    from graph.questions.state import State
    from graph.syntax import Token


def find(state: State) -> None:
    """Find the named subjects of the verb of speech, "according to", and its named object."""
    found: list[Named] = list(state.speakers)
    if state.verb is not None and _asks_beside_subject(state):
        found += _subjects(state, state.verb)
    found += _according(state)
    found += [] if state.verb else _authors(state)
    found += [] if found else _between(state)
    state.speakers = tuple(dict.fromkeys(found))
    if state.act in {"accuse", "criticise"} and state.verb is not None:
        objects = state.syntax.children(state.verb, "dobj")
        named = (taken(state, o) for o in objects if named_of(state.document, o))
        state.accused = (*state.accused, *named)
        _accused_kind(state, objects)


def _accused_kind(state: State, objects: list[Token]) -> None:
    """See to "accused another country": not who, but of which kind."""
    for thing in objects:
        kind = vocabulary.kind_of(thing.lemma.lower())
        if kind in {"country", "agency"} and thing.index not in state.used:
            state.accused_kind = Select(kind)
            state.used.add(thing.index)


def _between(state: State) -> list[Named]:
    """Find the name between "did" and the verb of speech, where the parser lost its subject."""
    if state.verb is None or state.accused or state.select is not Select.CLAIM:
        return []
    before = [t for t in state.tokens if t.index < state.verb.index]
    starts = [n for n, t in enumerate(before) if t.lemma.lower() == "do"]
    name = before[starts[-1] + 1 :] if starts else []
    if not name or any(t.pos not in {"PROPN", "PUNCT"} for t in name):
        return []
    state.used |= {t.index for t in name}
    return [Named(name=state.document.text[name[0].start : name[-1].end])]


def _asks_beside_subject(state: State) -> bool:
    """Tell whether the subject of the verb of speech is another than the asked one."""
    asked = state.asked
    by_role = state.role is not Role.SPEAKER or state.select is Select.QUANTITY
    return by_role or asked is None or asked.dep not in SUBJECTS


def _subjects(state: State, verb: Token) -> list[Named]:
    by_asked = state.asked is not None and state.syntax.head(state.asked).lower == "by"
    subjects = [] if by_asked else state.syntax.children(verb, *SUBJECTS)
    heads = [c for s in subjects for c in state.syntax.conjuncts(s) if not _suffers(state, s, verb)]
    if (
        verb.dep == "acl" and verb.tag == "VBN"
    ):  # "what was Chad accused of", read as "Chad, accused"
        _suffers(state, state.syntax.head(verb), verb)
    for agent in state.syntax.children(verb, "agent"):
        heads += state.syntax.children(agent, "pobj")
    return [taken(state, h) for h in heads if h.index not in state.used and _can_speak(state, h)]


def _suffers(state: State, subject: Token, verb: Token) -> bool:
    """See to "what was Chad accused of": the subject is the accused."""
    has_be = any(c.lemma.lower() == "be" for c in state.syntax.children(verb, "aux", "auxpass"))
    is_passive = verb.tag == "VBN" and (has_be or verb.dep == "acl")
    if subject is state.asked or not (subject.dep == "nsubjpass" or is_passive):
        return False
    if named_of(state.document, subject) and state.act in vocabulary.table()["passive"]:
        state.accused = (*state.accused, taken(state, subject))
    return True


def _can_speak(state: State, head: Token) -> bool:
    return (
        head.pos == "PROPN"
        or named_of(state.document, head) is not None
        or (head.pos == "NOUN" and vocabulary.act_of_noun(head.lemma.lower()) is None)
    )


def _authors(state: State) -> list[Named]:
    """Find who is named behind "statements by"."""
    found = []
    for token in state.tokens:
        if vocabulary.kind_of(token.lemma.lower()) != "claim" or token.pos != "NOUN":
            continue
        for by in state.syntax.children(token, "prep"):
            named = state.syntax.children(by, "pobj") if by.lower == "by" else []
            found += [taken(state, o) for o in named if _can_speak(state, o)]
        state.used |= {token.index} if found else set()
    return found


def _according(state: State) -> list[Named]:
    found = []
    for token in state.tokens:
        if token.lower == "according":
            state.used.add(token.index)
            for to in state.syntax.children(token, "prep"):
                found += [
                    taken(state, o)
                    for o in state.syntax.children(to, "pobj")
                    if o.lower not in WHO and o.lower not in WHICH
                ]
    return found


def taken(state: State, head: Token) -> Named:
    """Use up a name and give it: the mention there, else the noun phrase."""
    mention = named_of(state.document, head)
    if mention is not None:
        state.used |= {t.index for t in state.syntax.within(mention.span)}
        state.used.add(head.index)
        country = mention.key if mention.type is EntityType.COUNTRY else None
        if mention.type is EntityType.PLACE:
            country = mention.country  # no place speaks but as the seat of its government
        return Named(name=mention.name, country=country)
    below = state.syntax.subtree(head)
    kept = [
        t
        for t in below
        if t.index <= head.index and t.pos in {"PROPN", "NOUN", "ADJ", "ADP", "PART"}
    ]
    state.used |= {t.index for t in below if t.index <= head.index}
    return Named(name=" ".join(t.text for t in kept).replace(" '", "'"))
