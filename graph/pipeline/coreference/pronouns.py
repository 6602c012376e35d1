"""Pronouns: by gender, number and animacy, then by nearness and the part in the sentence.

References
----------
J. Hobbs, "Resolving Pronoun References", Lingua 44 (1978): arguments of one verb differ,
subjects before objects, the nearer sentence first. S. Lappin, H. Leass (1994), as in
:mod:`graph.pipeline.coreference.choice`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form, Link
from graph.ontology import EntityType, SpeakerKind
from graph.pipeline.coreference.choice import choose
from graph.pipeline.coreference.evidence import shows
from graph.pipeline.coreference.fronted import gained
from graph.pipeline.coreference.words import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Mention
    from graph.pipeline.coreference.chains import Chains
    from graph.pipeline.coreference.discourse import Discourse
    from graph.syntax import Token

FIRST = frozenset({"i", "me", "my", "myself", "we", "us", "our", "ourselves"})
RELATIVE = frozenset({"who", "whom"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PEOPLE = frozenset({EntityType.PERSON, EntityType.GROUP})
_TOGETHER = frozenset({*_PEOPLE, EntityType.AGENCY, EntityType.COUNTRY})
_WINDOW = 3
_BY_KIND = {SpeakerKind.NAMED: 0.3, SpeakerKind.ANONYMOUS: -0.5}
_FLOOR, _LOWEST = 0.5, -1.5


def pronoun_link(discourse: Discourse, chains: Chains, number: int) -> Link | None:
    """Link a pronoun to the likeliest earlier mention; first persons wait for their speaker."""
    word = discourse.head(number).lower
    if word in FIRST:
        return None
    if word in RELATIVE:
        found = _relative(discourse, number)
        return None if found is None else Link(number, found, "relative", 0.95)
    if _idle(discourse.head(number)):
        return None
    return _personal(discourse, chains, number)


def _relative(discourse: Discourse, number: int) -> int | None:
    """Find what a relative clause is about: somebody, or the nearest people before it."""
    head = discourse.head(number)
    for token in (head, *discourse.syntax.ancestors(head)):
        if token.dep == "relcl":
            found = discourse.on_head.get(discourse.syntax.head(token).index)
            if found is not None and discourse.mentions[found].type in _PEOPLE:
                return found
            break
    near = discourse.before(number, window=0)
    return next((n for n in near if discourse.mentions[n].type is EntityType.GROUP), None)


def _personal(discourse: Discourse, chains: Chains, number: int) -> Link | None:
    before = discourse.before(number, window=_WINDOW)
    others = _others(discourse, chains, number, before)
    together = _together(discourse, before) if discourse.mentions[number].plural else {}
    fronted = gained(discourse, chains, number, before)
    scored = []
    for rank, earlier in enumerate(before):
        if chains.first(earlier) in others and earlier not in fronted:
            continue
        fit = 1.2 if earlier in together else _fit(discourse, chains, number, earlier)
        if fit > 0:
            gain = fronted.get(earlier, 0.0) - 0.05 * rank
            scored.append((fit + gain + _salience(discourse, number, earlier), earlier))
    if discourse.mentions[number].plural:
        scored = _many(discourse, scored) or scored
    chosen = choose(discourse, chains, number, scored, floor=_LOWEST)
    if chosen is None or chosen.score <= _floor(discourse, chains, number, chosen.number):
        return None
    if _outdone(discourse, number, chosen.number):
        return None
    sure = round(min(0.9, 0.6 + 0.1 * chosen.margin), 2)
    also = together.get(chosen.number, ())
    return Link(number, chosen.number, "pronoun", sure, also)


def _many(discourse: Discourse, scored: list[tuple[float, int]]) -> list[tuple[float, int]]:
    """Leave out the bodies if there are people: only without them "they" is a body's staff."""
    agency = EntityType.AGENCY
    return [
        (score, n)
        for score, n in scored
        if discourse.mentions[n].type is not agency or discourse.mentions[n].plural
    ]


def _floor(discourse: Discourse, chains: Chains, number: int, earlier: int) -> float:
    """Give the score to exceed: less where the gender agrees or people are meant."""
    if discourse.mentions[number].plural:
        return 0.0
    if discourse.mentions[number].gender == "n":
        return _FLOOR
    return _LOWEST if chains.gender(earlier) else 0.0


def _idle(pronoun: Token) -> bool:
    # As an object "it" mostly takes up what was said or done, and nobody.
    return pronoun.lower == "it" and pronoun.dep not in _SUBJECTS


def _others(discourse: Discourse, chains: Chains, number: int, before: list[int]) -> frozenset[int]:
    """Whom the pronoun cannot mean: its verb's other arguments; who speaks of him, and of whom he does."""
    barred = {chains.first(n) for n in before if _same_clause(discourse, number, n)}
    if discourse.quote(number) is not None:
        barred.update(chains.first(voice) for voice in discourse.voices(number))
    if discourse.speaks(number):
        barred.update(chains.first(n) for n in discourse.spoken_of(number, before))
    return frozenset(barred)


def _same_clause(discourse: Discourse, number: int, earlier: int) -> bool:
    """Two arguments of one verb are two different things, but for a reflexive or a possessive."""
    one, other = discourse.head(number), discourse.head(earlier)
    if one.tag == "PRP$" or one.lower.endswith(("self", "selves")):
        return one.head == other.index
    return one.head == other.head


def _together(discourse: Discourse, before: list[int]) -> dict[int, tuple[int, ...]]:
    """Co-ordinated mentions by the first of them, which "they" may mean together."""
    found = {}
    for earlier in before:
        head = discourse.head(earlier)
        if head.dep == "conj" or not discourse.syntax.children(head, "conj"):
            continue
        members = [discourse.on_head.get(t.index) for t in discourse.syntax.conjuncts(head)]
        named = [m for m in members if m is not None and discourse.mentions[m].type in _TOGETHER]
        if len(named) == len(members):
            found[earlier] = tuple(named[1:])
    return found


def _co_ordinated(discourse: Discourse, number: int) -> bool:
    head = discourse.head(number)
    return head.dep == "conj" or bool(discourse.syntax.children(head, "conj"))


def _fit(discourse: Discourse, chains: Chains, number: int, earlier: int) -> float:
    mention, other = discourse.mentions[number], discourse.mentions[earlier]
    if other.form is Form.PRONOUN:
        # Whom a pronoun in somebody's words means is not known yet.
        open_yet = discourse.quote(earlier) is not None and discourse.quote(number) is None
        return 0.8 if not open_yet and _same_pronoun(discourse, number, earlier) else 0.0
    if mention.plural:
        alone = other.plural or not _co_ordinated(discourse, earlier)
        return _fits_they(other, chains.roles(earlier)) if alone else 0.0
    if mention.gender == "n":
        return _fits_it(other)
    return _fits_person(mention, other, chains.gender(earlier))


def _same_pronoun(discourse: Discourse, number: int, earlier: int) -> bool:
    one, other = discourse.head(number).lower, discourse.head(earlier).lower
    mention, before = discourse.mentions[number], discourse.mentions[earlier]
    alike = mention.gender == before.gender and mention.plural == before.plural
    return alike and one[0] == other[0] and other not in FIRST


def _fits_person(mention: Mention, other: Mention, gender: str | None) -> float:
    if other.type is not EntityType.PERSON or other.plural:
        return 0.0
    if gender is not None and gender != mention.gender:
        return 0.0
    return 1.3 if gender else 1.0


def _fits_it(other: Mention) -> float:
    if other.plural or other.form is Form.DEMONYM:
        return 0.0
    if other.type is EntityType.AGENCY:
        return 1.2
    return 1.0 if other.type is EntityType.COUNTRY else 0.0


def _fits_they(other: Mention, roles: frozenset[str]) -> float:
    if other.kind is SpeakerKind.HEARSAY:
        return 0.0
    if other.type is EntityType.PERSON and "binary" in roles:
        return 1.2  # "the non-binary poet"
    if other.type is EntityType.GROUP or (other.plural and other.form is not Form.DEMONYM):
        return 1.2
    if other.plural:
        return 1.0
    return 0.2 if other.type is EntityType.AGENCY else 0.0


def _salience(discourse: Discourse, number: int, earlier: int) -> float:
    far = discourse.distance(number, earlier)
    score = discourse.prominence(earlier) - 1.0 * far
    if far <= 1 and discourse.is_subject(number) and discourse.is_subject(earlier):
        score += 0.7
    if discourse.quote(number) != discourse.quote(earlier):
        score -= 0.7
    score += _BY_KIND.get(discourse.mentions[earlier].kind, 0.0)
    if discourse.speaks(number) and discourse.speaks(earlier):
        score += 0.3
    return score


def _outdone(discourse: Discourse, number: int, earlier: int) -> bool:
    """For "it" and "they": a nearer subject that is no mention is the likelier antecedent."""
    mention = discourse.mentions[number]
    if mention.type is EntityType.PERSON:
        return False
    if shows(discourse, number):
        return True
    speaks = discourse.speaks(number)
    for token in _subjects_before(discourse, number, earlier):
        if _is_somebody(discourse, token) or token.pos not in {"NOUN", "PROPN"}:
            continue
        # Who says something is somebody: of things only what is written can speak.
        if speaks and token.pos == "NOUN" and token.lemma not in texts():
            continue
        return (token.tag in {"NNS", "NNPS"}) == mention.plural
    return False


def _is_somebody(discourse: Discourse, token: Token) -> bool:
    # "The report, seen by Reuters, ... it": the report is a mention and nobody.
    number = discourse.on_head.get(token.index)
    return number is not None and discourse.mentions[number].kind is not SpeakerKind.HEARSAY


def _subjects_before(discourse: Discourse, number: int, earlier: int) -> Iterator[Token]:
    first = discourse.head(earlier).index + 1
    if not (discourse.is_subject(earlier) or discourse.speaks(earlier)):
        # The subject of its sentence goes before what is no subject.
        first = discourse.syntax.sentences[discourse.sentence(earlier)].first
    for token in reversed(discourse.syntax.tokens[first : discourse.head(number).index]):
        if token.dep in _SUBJECTS:
            yield token
