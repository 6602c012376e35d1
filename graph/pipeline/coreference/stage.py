"""The stage: from mentions to links between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.annotations import Form
from graph.ontology import SpeakerKind
from graph.pipeline.coreference.canonical import canonical
from graph.pipeline.coreference.chains import Chains, rooted
from graph.pipeline.coreference.discourse import Discourse
from graph.pipeline.coreference.first_persons import first_person_links
from graph.pipeline.coreference.names import Read, read_names
from graph.pipeline.coreference.nominals import nominal_link
from graph.pipeline.coreference.pronouns import pronoun_link

if TYPE_CHECKING:
    from graph.annotations import Document, Link


@dataclass(frozen=True)
class Coreference:
    """Stage: names first, definite nouns second, pronouns last; never forced."""

    name: str = "coreference"
    version: str = "2"
    requires: frozenset[str] = frozenset({"syntax", "mentions", "attributions"})
    assigns: frozenset[str] = frozenset({"links", "mentions"})

    def __call__(self, document: Document) -> Document:
        """Return the document with at most one link for each mention, in text order.

        Mentions of one person or organisation come out with its fullest name.
        """
        discourse = Discourse(document)
        names = read_names(discourse)
        links = _followed(discourse, names)
        mentions = canonical(document.mentions, links, names.unclear)
        return document.having(mentions=mentions, links=tuple(links.values()))


def linked(discourse: Discourse) -> dict[int, Link]:
    """Link every mention that stands for another to the first of its chain.

    Names first, as they need nothing else; then nouns and pronouns from left to right, those
    in quotations later, each knowing what the others before mean; first persons last.
    """
    return _followed(discourse, read_names(discourse))


def _followed(discourse: Discourse, names: Read) -> dict[int, Link]:
    links = dict(names.links)
    chains = Chains(discourse.document, links.values())
    # Who speaks stands outside the marks; those inside are not him.
    for number in sorted(discourse.numbers, key=lambda n: discourse.quote(n) is not None):
        if number not in links and (link := _reference(discourse, chains, number)):
            links[number] = link
            chains.add(link)
    links |= {link.mention: link for link in first_person_links(discourse, links)}
    return rooted(links)


def _reference(discourse: Discourse, chains: Chains, number: int) -> Link | None:
    mention = discourse.mentions[number]
    if mention.form is Form.PRONOUN:
        return pronoun_link(discourse, chains, number)
    if mention.form is Form.NOMINAL and mention.kind is not SpeakerKind.NAMED:
        return nominal_link(discourse, chains, number)
    return None
