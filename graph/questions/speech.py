"""The verb of speech that a question asks with, and the part the asked one plays in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.ontology import Role
from graph.questions import vocabulary
from graph.questions.concepts import named_of
from graph.questions.reading import Select
from graph.questions.speakers import taken
from graph.questions.state import SUBJECTS, WHO

if TYPE_CHECKING:
    from graph.questions.state import State
    from graph.syntax import Token

SPEECH_NOUNS = frozenset({"source"})


def find(state: State) -> None:
    """Find the verb (or light verb and noun) of speech."""
    for verb in _candidates(state):
        act = vocabulary.act_of_verb(verb.lemma.lower())
        noun = _light_noun(state, verb)
        if noun is not None:
            act = vocabulary.act_of_noun(noun.lemma.lower())
            state.used.add(noun.index)
            state.used |= {
                t.index for t in state.syntax.conjuncts(noun) if vocabulary.act_of_noun(t.lemma)
            }
        if act is not None:
            state.act, state.verb = act, verb
            state.used.add(verb.index)
            _passive(state)
            _silence(state, verb)
            return
    if not _untagged(state):
        _copula(state)
        _deed(state)


def _silence(state: State, verb: Token) -> None:
    """See to "which countries have not said": what is not there cannot be looked for."""
    for word in state.syntax.children(verb):
        if word.dep == "neg" or vocabulary.is_silence(word.lower):
            state.unknown = word.lower
            state.used.add(word.index)


def _deed(state: State) -> None:
    """See to "who closed the port", "which ship was sunk": the doer or the sufferer is asked for."""
    asked = state.asked
    if asked is None or state.act or state.select is Select.QUANTITY or asked.dep not in SUBJECTS:
        return
    verb = state.syntax.head(asked)
    if verb.pos == "VERB" and state.role is Role.SPEAKER:
        state.deed = verb.lemma.lower()
        state.role = Role.OBJECT if asked.dep == "nsubjpass" else Role.ACTOR


def _untagged(state: State) -> bool:
    """See to a verb that the tagger took for a noun: "what did the Museum Board report"."""
    if not any(t.lemma.lower() == "do" and t.pos in {"AUX", "VERB"} for t in state.tokens):
        return False
    for token in reversed(state.tokens):
        act = vocabulary.act_of_verb(token.lower)
        if act is not None and token.pos == "NOUN" and state.select is not Select.QUANTITY:
            state.act, state.verb = act, token
            state.used.add(token.index)
            names = [
                t for t in state.tokens if t.index < token.index and named_of(state.document, t)
            ]
            state.speakers = tuple(dict.fromkeys(taken(state, t) for t in names))
            _passive(state)
            return True
    return False


def _candidates(state: State) -> list[Token]:
    """Verbs that may report, the one that governs the asked thing first."""
    part = {t.index for t in state.tokens}
    free = [t for t in state.tokens if t.index not in state.used]
    found = [t for t in free if t.pos == "VERB" or t.tag.startswith("VB")]
    if state.asked is None:
        any_verb = state.select not in {Select.QUANTITY, Select.PLACE}
        return [t for t in found if any_verb or _has_speaker(state, t)]
    if state.select is Select.QUANTITY:
        return [t for t in found if _has_speaker(state, t)]
    relative = state.syntax.children(state.asked, "relcl", "acl")
    above = [t for t in (*relative, *state.syntax.ancestors(state.asked)) if t.index in part]
    verbs = [t for t in above if t in found]
    return verbs[:2] or found[:1]


def _has_speaker(state: State, verb: Token) -> bool:
    """Tell a verb of speech whose subject is named: "how many does Chad say were hurt"."""
    subjects = state.syntax.children(verb, *SUBJECTS)
    return vocabulary.act_of_verb(verb.lemma.lower()) is not None and any(
        named_of(state.document, s) or s.lower in WHO for s in subjects
    )


def _light_noun(state: State, verb: Token) -> Token | None:
    """Find the noun that says the act after a light verb: "gave an estimate of"."""
    if verb.lemma.lower() not in vocabulary.table()["nouns"]["light"]:
        return None
    objects = state.syntax.children(verb, "dobj", "nsubjpass")
    found = [o for o in objects if vocabulary.act_of_noun(o.lemma.lower()) and o is not state.asked]
    return found[0] if found else None


def _passive(state: State) -> None:
    """See who it is done to: "which country was accused", "whom did Peru blame"."""
    if state.asked is None or state.select in {Select.CLAIM, Select.QUANTITY, Select.DATE}:
        return
    by_agent = state.syntax.head(state.asked).lower == "by"
    done_to = _is_done_to(state, state.asked)
    patient = (done_to or state.asked.lower == "whom") and not by_agent
    if patient and state.role is Role.SPEAKER:
        passive = vocabulary.table()["passive"]
        state.role = Role(passive.get(state.act, "about"))


def _is_done_to(state: State, asked: Token) -> bool:
    """Tell the sufferer of the verb, before it or with it in a relative clause."""
    verb = state.verb
    if verb is None or state.syntax.head(verb) is not asked:
        return asked.dep in {"nsubjpass", "dobj", "pobj", "dative"}
    subjects = state.syntax.children(verb, *SUBJECTS)
    if not subjects:
        return verb.tag == "VBN"  # "countries accused of fraud"
    # "the countries that Peru accused", "the countries that were accused"
    return any(s.dep == "nsubjpass" or s.tag[:1] != "W" for s in subjects)


def _copula(state: State) -> None:
    """See to "which agencies are sources": any report will do."""
    if any(t.lemma.lower() in SPEECH_NOUNS and t is not state.asked for t in state.tokens):
        state.act = "any"
        state.used |= {t.index for t in state.tokens if t.lemma.lower() in SPEECH_NOUNS}
