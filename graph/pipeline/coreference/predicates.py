"""What a sentence says somebody is or does: "Prel is a judge", "was elected mayor", "heads the union".

The noun after "is" names its subject again; a verb gives its subject the noun for who does
that ("she edits the weekly ... the editor").
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from graph import lexicon
from graph.annotations import Form, Link
from graph.ontology import EntityType, SpeakerKind

if TYPE_CHECKING:
    from graph.pipeline.coreference.discourse import Discourse
    from graph.syntax import Token

_SURE = 0.9
_SUBJECTS = ("nsubj", "nsubjpass")
_BEING = frozenset({"be", "become", "remain"})
_MAKING = frozenset({"elect", "reelect", "re-elect", "appoint", "name", "crown", "swear", "make"})
_OPEN = frozenset({"if", "whether", "unless", "until", "once", "when"})
_TYPES = frozenset({EntityType.PERSON, EntityType.AGENCY})


def predicate_link(discourse: Discourse, number: int) -> Link | None:
    """Link what somebody is said to be to who it is said of."""
    mention, head = discourse.mentions[number], discourse.head(number)
    if head.dep not in {"attr", "oprd"} or mention.plural or mention.type not in _TYPES:
        return None
    verb = discourse.syntax.head(head)
    if not _told(discourse, verb):
        return None
    found = next((discourse.on_head.get(t.index) for t in _subjects(discourse, verb)), None)
    if found is None or not _is_one(discourse, found, mention.type):
        return None
    return Link(number, found, "predicate", _SURE)


def doing(discourse: Discourse, number: int) -> frozenset[str]:
    """Give the nouns for whoever does what a mention is the subject of, and what it is done to."""
    head = discourse.head(number)
    verbs = [discourse.syntax.head(head)] if head.dep == "nsubj" else []
    verbs += [verb for verb in discourse.syntax.children(head, "relcl") if _by_who(discourse, verb)]
    found: set[str] = set()
    for verb in verbs:
        nouns = _agents().get(verb.lemma)
        if nouns and not discourse.syntax.children(verb, "neg"):
            done = discourse.syntax.children(verb, "dobj")
            found |= nouns | {t.lemma.lower() for t in done}
    return frozenset(found)


def _by_who(discourse: Discourse, verb: Token) -> bool:
    return any(t.lower == "who" for t in discourse.syntax.children(verb, "nsubj"))


def _told(discourse: Discourse, verb: Token) -> bool:
    """Tell whether it is so: neither denied nor merely possible."""
    if verb.lemma not in _BEING | _MAKING:
        return False
    beside = discourse.syntax.children(verb)
    if any(t.dep == "neg" or t.tag == "MD" or t.lower in _OPEN for t in beside):
        return False
    passive = any(t.dep == "nsubjpass" for t in beside)
    return passive if verb.lemma in _MAKING else verb.dep != "xcomp"


def _subjects(discourse: Discourse, verb: Token) -> list[Token]:
    return discourse.syntax.children(verb, *_SUBJECTS)


def _is_one(discourse: Discourse, number: int, kind: EntityType | None) -> bool:
    subject = discourse.mentions[number]
    if subject.form is Form.PRONOUN:
        return subject.type is kind and not subject.plural
    named = subject.kind in {SpeakerKind.NAMED, SpeakerKind.DESCRIBED, SpeakerKind.ANONYMOUS}
    return subject.type is kind and named and not subject.plural


@cache
def _agents() -> dict[str, frozenset[str]]:
    table: dict[str, str] = lexicon.table("anaphora")["agents"]
    return {verb: frozenset(nouns.split()) for verb, nouns in table.items()}
