"""The factors of a claim's confidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.explanation import wording
from graph.explanation.values import Part

if TYPE_CHECKING:
    from graph.annotations import Attribution


def parts(attribution: Attribution, sureness: float) -> tuple[Part, ...]:
    """Give the factors whose product is the confidence of the claim.

    Parameters
    ----------
    attribution : Attribution
    sureness : float
        How sure the links of its source phrases are, 0 to 1.
    """
    found = Part("construction", attribution.confidence, wording.CONSTRUCTION_PART)
    if not attribution.sources:
        return (found,)
    return found, Part("link", sureness, wording.LINK_PART)
