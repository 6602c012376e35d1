"""What speaks against two names meaning one person: form of address and gender, calling.

"Ms Kim" is not the man of that name; "Judge Prel" is not the boxer Prel. A person whose first
name shows no gender has the one of the pronoun right behind him, where that can mean nobody else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import callings
from graph.annotations import Form
from graph.names import generation
from graph.ontology import EntityType

if TYPE_CHECKING:
    from graph.annotations import Mention
    from graph.pipeline.coreference.chains import Chains
    from graph.pipeline.coreference.discourse import Discourse

_SEXES = frozenset({"m", "f"})
_AGREES, _DIFFERS, _JUNIOR = 2.0, -3.0, -1.5
_BEHIND = 4
"""Mentions behind a name among which its pronoun is sought."""
_BEFORE = 2
"""Sentences before a name in which nobody else may be whom the pronoun means."""


def opposed(discourse: Discourse, chains: Chains, number: int, earlier: int) -> bool:
    """Tell whether a name means somebody else than an earlier one, whatever their words."""
    mention, other = discourse.mentions[number], discourse.mentions[earlier]
    if mention.type is not EntityType.PERSON or (mention.key and mention.key == other.key):
        return False
    genders = {
        mention.gender or shown(discourse, number),
        chains.gender(earlier) or shown(discourse, earlier),
    }
    if genders == _SEXES:
        return True
    return callings.apart(mention.role, " ".join(chains.roles(earlier)))


def shown(discourse: Discourse, number: int) -> str | None:
    """Give the gender of the pronoun right behind a person's name, if it can mean nobody else."""
    gender = _behind(discourse, number)
    return gender if gender and _alone(discourse, number) else None


def agreeing(discourse: Discourse, chains: Chains, number: int, earlier: int) -> float:
    """Weigh one whom a last name may mean by the pronoun behind it: "Prel said she would go".

    A junior is hardly called by the last name alone where his elder is about.
    """
    junior = _JUNIOR if generation(discourse.mentions[earlier].name) else 0.0
    gender, other = _behind(discourse, number), chains.gender(earlier)
    if gender is None or other not in _SEXES:
        return junior
    return junior + (_AGREES if gender == other else _DIFFERS)


def _behind(discourse: Discourse, number: int) -> str | None:
    here = discourse.sentence(number)
    for behind in range(number + 1, min(number + 1 + _BEHIND, len(discourse.mentions))):
        mention = discourse.mentions[behind]
        if discourse.sentence(behind) > here or _person(mention):
            return None
        if mention.form is Form.PRONOUN and mention.gender in _SEXES:
            return None if discourse.coarguments(behind, number) else mention.gender
    return None


def _person(mention: Mention) -> bool:
    return mention.form is not Form.PRONOUN and mention.type is EntityType.PERSON


def _alone(discourse: Discourse, number: int) -> bool:
    before = discourse.before(number, window=_BEFORE)
    return not any(discourse.mentions[n].type is EntityType.PERSON for n in before)
