"""Pronouns: by gender, number and animacy, then by nearness and the part in the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form, Link
from graph.ontology import EntityType, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.annotations import Mention
    from graph.pipeline.coreference.discourse import Discourse
    from graph.syntax import Token

_FIRST = frozenset({"i", "me", "my", "myself", "we", "us", "our", "ourselves"})
_RELATIVE = frozenset({"who", "whom"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PEOPLE = frozenset({EntityType.PERSON, EntityType.GROUP})
_WINDOW = 3
_FLOOR = 0.5


def pronoun_links(discourse: Discourse, links: dict[int, Link]) -> Iterator[Link]:
    """Link pronouns to the likeliest earlier mention; first persons are left to the attribution."""
    known = {number: link.antecedent for number, link in links.items()}
    for number, mention in enumerate(discourse.mentions):
        if (
            mention.form is not Form.PRONOUN
            or mention.span.of(discourse.document.text).lower() in _FIRST
        ):
            continue
        found = _relative(discourse, number) if discourse.head(number).lower in _RELATIVE else None
        rule, sure = "relative", 0.95
        if found is None and discourse.head(number).lower not in _RELATIVE:
            found, sure = _antecedent(discourse, number, known)
            rule = "pronoun"
        if found is not None:
            known[number] = found
            yield Link(number, found, rule, sure)


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


def _antecedent(
    discourse: Discourse, number: int, known: dict[int, int]
) -> tuple[int | None, float]:
    if _idle(discourse.head(number)):
        return None, 0.0
    scored: list[tuple[float, int]] = []
    for rank, earlier in enumerate(discourse.before(number, window=_WINDOW)):
        fit = _fits(discourse, number, earlier)
        if fit > 0:
            scored.append((fit + _salience(discourse, number, earlier) - 0.05 * rank, earlier))
    scored.sort(reverse=True)
    discourse.weighed(number, scored)
    if not scored or scored[0][0] < _FLOOR or _outdone(discourse, number, scored[0][1]):
        return None, 0.0
    margin = scored[0][0] - next(
        (s for s, m in scored if known.get(m, m) != known.get(scored[0][1], scored[0][1])), 0.0
    )
    return scored[0][1], round(min(0.9, 0.6 + 0.1 * margin), 2)


def _idle(pronoun: Token) -> bool:
    # As an object "it" mostly takes up what was said or done, and nobody.
    return pronoun.lower == "it" and pronoun.dep not in _SUBJECTS


def _fits(discourse: Discourse, number: int, earlier: int) -> float:
    mention, other = discourse.mentions[number], discourse.mentions[earlier]
    if _same_clause(discourse, number, earlier):
        return 0.0
    if other.form is Form.PRONOUN:
        same = discourse.head(number).lower[0] == discourse.head(earlier).lower[0]
        alike = mention.gender == other.gender and mention.plural == other.plural
        return (
            0.8
            if alike and same and other.span.of(discourse.document.text).lower() not in _FIRST
            else 0.0
        )
    if mention.plural:
        return _fits_they(other)
    if mention.gender == "n":
        return _fits_it(other)
    return _fits_person(mention, other)


def _fits_person(mention: Mention, other: Mention) -> float:
    if other.type is not EntityType.PERSON or other.plural:
        return 0.0
    if other.gender is not None and other.gender != mention.gender:
        return 0.0
    return 1.5 if other.gender else 1.0


def _fits_it(other: Mention) -> float:
    if other.plural or other.form is Form.DEMONYM:
        return 0.0
    if other.type is EntityType.AGENCY:
        return 1.2
    return 1.0 if other.type is EntityType.COUNTRY else 0.0


def _fits_they(other: Mention) -> float:
    if other.kind is SpeakerKind.HEARSAY:
        return 0.0
    if other.type is EntityType.GROUP or (other.plural and other.form is not Form.DEMONYM):
        return 1.2
    if other.plural:
        return 1.0
    return 0.2 if other.type is EntityType.AGENCY and other.kind is SpeakerKind.NAMED else 0.0


def _same_clause(discourse: Discourse, number: int, earlier: int) -> bool:
    """Two arguments of one verb are two different things, but for a reflexive or a possessive."""
    one, other = discourse.head(number), discourse.head(earlier)
    if one.tag == "PRP$" or one.lower.endswith(("self", "selves")):
        return one.head == other.index
    return one.head == other.head


def _salience(discourse: Discourse, number: int, earlier: int) -> float:
    far = discourse.distance(number, earlier)
    score = discourse.prominence(earlier) - 1.0 * far
    both = discourse.head(number).dep in _SUBJECTS and discourse.head(earlier).dep in _SUBJECTS
    if both and far <= 1:
        score += 0.7
    if discourse.quote(number) != discourse.quote(earlier):
        score -= 0.7
    if discourse.mentions[earlier].kind is SpeakerKind.NAMED:
        score += 0.3
    return score


def _outdone(discourse: Discourse, number: int, earlier: int) -> bool:
    """For "it" and "they": a nearer subject that is no mention is the likelier antecedent."""
    pronoun = discourse.head(number)
    if discourse.mentions[number].type is EntityType.PERSON:
        return False
    if discourse.mentions[number].plural and _several(discourse, number):
        return discourse.prominence(earlier) < 2  # noqa: PLR2004 - no main subject itself
    for token in _subjects_before(discourse, pronoun, discourse.head(earlier)):
        if token.index not in discourse.on_head and token.pos in {"NOUN", "PROPN"}:
            return _many(token) == discourse.mentions[number].plural
    return False


def _several(discourse: Discourse, number: int) -> bool:
    """Tell whether a co-ordination is the main subject just before: "they" are all of them."""
    return any(
        discourse.prominence(earlier) > 2  # noqa: PLR2004 - a main subject
        and discourse.syntax.children(discourse.head(earlier), "conj")
        for earlier in discourse.before(number, window=1)
    )


def _subjects_before(discourse: Discourse, pronoun: Token, earlier: Token) -> Iterator[Token]:
    for token in reversed(discourse.syntax.tokens[earlier.index + 1 : pronoun.index]):
        if token.dep in _SUBJECTS:
            yield token


def _many(token: Token) -> bool:
    return token.tag in {"NNS", "NNPS"}
