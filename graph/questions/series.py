"""Numbers that take up the matter of the one before: "a second tally stood at 52".

Such a claim has no word of the matter. It belongs to it when the claim before it in
the article does, over claims that only speak of a figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.questions import vocabulary
from graph.questions.quantities import takes_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from graph.claims import Json


def continued(
    accepted: Iterable[Json], article: Iterable[Json], *, on_topic: Callable[[Json], bool]
) -> list[Json]:
    """Give the claims of one article that continue the `accepted` ones with a number.

    Parameters
    ----------
    accepted : iterable of claim documents
    article : iterable of claim documents
        All claims of the same article.
    on_topic : callable
        Tells whether a claim without a number speaks of the matter.
    """
    known = {claim["id"] for claim in accepted}
    ordered = sorted(article, key=_place)
    found: list[Json] = []
    on_matter = False
    for claim in ordered:
        if claim["id"] in known:
            on_matter = True
        elif on_matter and claim["quantities"] and _takes_up(claim):
            found.append(claim)
        else:
            on_matter = on_topic(claim) or (on_matter and _speaks_of_figures(claim))
    return found


def _takes_up(claim: Json) -> bool:
    return any(takes_up(claim, quantity) for quantity in claim["quantities"])


def _place(claim: Json) -> int:
    spans = [*claim["spans"]["content"], *claim["spans"]["cue"], *claim["spans"]["source"]]
    return min((start for start, _ in spans), default=0)


def _speaks_of_figures(claim: Json) -> bool:
    nouns = {vocabulary.stem(n) for n in vocabulary.table()["anaphora"]["nouns"] if n != "it"}
    return bool(vocabulary.stems(claim["quote"]) & nouns) and not claim["quantities"]
