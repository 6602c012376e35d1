"""The stage: from mentions to links between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.pipeline.coreference.canonical import canonical, rooted
from graph.pipeline.coreference.discourse import Discourse
from graph.pipeline.coreference.names import name_links
from graph.pipeline.coreference.nominals import nominal_links
from graph.pipeline.coreference.pronouns import pronoun_links

if TYPE_CHECKING:
    from graph.annotations import Document, Link


@dataclass(frozen=True)
class Coreference:
    """Stage: names first, definite nouns second, pronouns last; never forced."""

    name: str = "coreference"
    version: str = "1"
    requires: frozenset[str] = frozenset({"syntax", "mentions"})
    assigns: frozenset[str] = frozenset({"links", "mentions"})

    def __call__(self, document: Document) -> Document:
        """Return the document with at most one link for each mention, in text order.

        Mentions of one person or organisation come out with its fullest name.
        """
        links = linked(Discourse(document))
        mentions = canonical(document.mentions, links)
        return document.having(mentions=mentions, links=tuple(links.values()))


def linked(discourse: Discourse) -> dict[int, Link]:
    """Link every mention that stands for an earlier one to the first of its chain."""
    links = {link.mention: link for link in name_links(discourse)}
    links |= {link.mention: link for link in nominal_links(discourse)}
    links |= {link.mention: link for link in pronoun_links(discourse, links)}
    return rooted(links)
