"""The thing asked for: question word, noun, superlative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.ontology import Role
from graph.questions import vocabulary
from graph.questions.reading import Pick, Select
from graph.questions.state import SUBJECTS, WHICH, WHO

if TYPE_CHECKING:
    from graph.questions.state import State
    from graph.syntax import Token

UNKNOWN = frozenset({"why"})


def find(state: State) -> None:
    """Find what is asked for and use up the words that say it."""
    _drop_opening(state)
    for token in state.tokens:
        if _is_pick(state, token):
            state.used.add(token.index)
    for at, token in enumerate(state.tokens):
        if token.index in state.used:
            continue
        if _question_word(state, token, at):
            return
    _headed(state)


def _is_pick(state: State, token: Token) -> bool:
    pick = vocabulary.superlative(token.lower)
    if pick is None or (pick == "latest" and token.lower == "last" and state.document.dates):
        return False
    state.pick = Pick(pick)
    return True


def _drop_opening(state: State) -> None:
    """See to "please list", "can you tell me": what is asked for stands behind."""
    table = vocabulary.table()["openings"]
    opened: list[int] = []
    found = False
    for token in state.tokens:
        is_verb = not found and token.lemma.lower() in table["verbs"]
        if not is_verb and token.lower not in table["polite"]:
            break
        found = found or is_verb
        opened.append(token.index)
    if found:
        state.used |= set(opened)


def _question_word(state: State, token: Token, at: int) -> bool:
    word = token.lower
    if token.tag == "WDT" and token.dep in SUBJECTS and at > 1:
        return False  # a relative pronoun
    if word in UNKNOWN or (word == "how" and _next(state, at) not in {"many", "much"}):
        state.unknown = word
        state.used.add(token.index)
        return True
    if word == "how":
        return _how_many(state, token, at)
    if word in {"when", "where"} and at <= 2:  # noqa: PLR2004 - "and since when"
        state.select = Select.DATE if word == "when" else Select.PLACE
    elif word in WHO:
        state.select, state.asked = Select.ENTITY, token
        _whom(state, token)
    elif word in WHICH:
        _which(state, token, at)
    else:
        return False
    state.used.add(token.index)
    return True


def _whom(state: State, who: Token) -> None:
    """See to "who blamed whom": the second question word asks for the other side."""
    verb = state.syntax.head(who)
    for other in state.syntax.children(verb, "dobj", "dative"):
        if other.lower in WHO and other is not who and who.dep in SUBJECTS:
            state.whom = True
            state.used.add(other.index)


def _next(state: State, at: int) -> str:
    return state.tokens[at + 1].lower if at + 1 < len(state.tokens) else ""


def _how_many(state: State, token: Token, at: int) -> bool:
    state.used |= {token.index, state.tokens[at + 1].index}
    state.select = Select.QUANTITY
    state.money = state.tokens[at + 1].lower == "much"
    elliptic = at + 2 < len(state.tokens) and state.tokens[at + 2].pos == "DET"
    noun = None if elliptic else _noun_after(state, at + 2)
    kind = vocabulary.kind_of(noun.lemma.lower()) if noun else None
    if noun and kind in {"country", "agency"} and _speaks(state, noun):
        state.select, state.asked, state.counted = Select(kind), noun, True
        state.used.add(noun.index)
    else:
        state.asked = noun
    return True


def _speaks(state: State, noun: Token) -> bool:
    governor = state.syntax.head(noun)
    return noun.dep in SUBJECTS and vocabulary.act_of_verb(governor.lemma.lower()) is not None


def _noun_after(state: State, at: int) -> Token | None:
    """Find the noun that a question word asks about: the last of its group."""
    found = None
    for token in state.tokens[at : at + 6]:
        if token.pos in {"NOUN", "PROPN"} and token.text not in {"'s", "'"}:
            found = token
            following = state.tokens[state.tokens.index(token) + 1 :][:1]
            if not following or following[0].pos not in {"NOUN", "PROPN"}:
                return found
        elif token.pos not in {"ADJ", "NUM", "DET", "ADV"} and token.lower != "of":
            return found
    return found


def _which(state: State, token: Token, at: int) -> None:
    if token.lower == "what" and token.dep in {
        "nsubj",
        "dobj",
        "attr",
        "pobj",
        "nsubjpass",
        "ROOT",
    }:
        state.select = Select.CLAIM
        return
    noun = _noun_after(state, at + 1)
    kind = vocabulary.kind_of(noun.lemma.lower()) if noun else None
    if noun is None or kind is None:
        state.select = Select.ENTITY if token.lower != "what" else Select.CLAIM
        return
    state.select, state.asked = Select(kind), noun
    state.used.add(noun.index)
    _whose(state, noun)


def _whose(state: State, noun: Token) -> None:
    """See to "which countries' citizens": the country is theirs, not the speaker."""
    if noun.dep != "poss":
        return
    owned = state.syntax.head(noun)
    if vocabulary.kind_of(owned.lemma.lower()) in {"country", "agency"}:
        state.asked = owned  # "which country's ministry said": it speaks for the country
    else:
        state.role = Role.NATIONALITY
        if not vocabulary.is_generic(owned.lemma.lower()):
            return  # "which countries' nurses": claims must speak of nurses
    state.used.add(owned.index)


def _headed(state: State) -> None:
    """See to noun phrases that ask: "countries that reported floods", "any country denied ..."."""
    for token in state.tokens:
        kind = vocabulary.kind_of(token.lemma.lower()) if token.pos == "NOUN" else None
        if kind is None or token.index in state.used or kind == "quantity":
            continue
        relative = state.syntax.children(token, "relcl", "acl")
        spoken = token.dep in SUBJECTS and _has_any(state, token)
        if relative or spoken:
            state.select, state.asked = Select(kind), token
            state.used.add(token.index)
            return


def _has_any(state: State, token: Token) -> bool:
    return any(c.lower in {"any", "some", "all"} for c in state.syntax.children(token))
