"""Which mention a pronoun or "the agency" was taken to mean, and which others were weighed.

The coreference of the document is done once more, with a discourse that remembers
what was weighed: the pipeline itself keeps only the winner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.annotations import Form
from graph.explanation import wording
from graph.explanation.values import Antecedent, Candidate
from graph.pipeline.coreference.discourse import Discourse
from graph.pipeline.coreference.stage import linked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.annotations import Document, Link
    from graph.resolve.linker import Linking

    Scored = Sequence[tuple[float, int]]

RIVALS = 3
"""How many of the others are shown, best first."""


class _Remembering(Discourse):
    """A discourse that keeps what is weighed."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.scores: dict[int, Scored] = {}

    def weighed(self, number: int, scored: Iterable[tuple[float, int]]) -> None:
        """Keep the scores of the latest weighing for a mention."""
        self.scores[number] = tuple(scored)


class Antecedents:
    """The links of one document with the scores behind them.

    Parameters
    ----------
    document : Document
        As the pipeline leaves it.
    unlinked : Document
        As coreference found it; the mentions have the same numbers.
    linking : Linking
        Whom every mention means.
    """

    def __init__(self, document: Document, unlinked: Document, linking: Linking) -> None:
        self._document = document
        self._linking = linking
        self._links: Mapping[int, Link] = {link.mention: link for link in document.links}
        discourse = _Remembering(unlinked)
        linked(discourse)
        self._scores = discourse.scores

    def of(self, number: int, meant: int) -> Antecedent | None:
        """Explain why mention `number` means `meant`; None if it stands for itself."""
        link = self._links.get(number)
        best = self._best(number)
        if link is None:
            unresolved = self._document.mentions[number].form is Form.PRONOUN or best
            return _none(self._candidates(best)) if unresolved else None
        score = best.get(self._root(meant))
        for taken in self._linking.meant(number):
            best.pop(self._root(taken), None)
        mention = self._document.mentions[meant]
        return Antecedent(
            text=mention.span.of(self._document.text),
            span=mention.span,
            rule=link.rule,
            meaning=wording.link(link.rule),
            confidence=link.confidence,
            score=None if score is None else round(score, 2),
            rivals=self._candidates(best),
        )

    def _root(self, number: int) -> int:
        link = self._links.get(number)
        return number if link is None else link.antecedent

    def _best(self, number: int) -> dict[int, float]:
        """Give the best score of each thing that was weighed, by its first mention."""
        best: dict[int, float] = {}
        for score, earlier in self._scores.get(number, ()):
            root = self._root(earlier)
            best[root] = max(score, best.get(root, score))
        return best

    def _candidates(self, best: Mapping[int, float]) -> tuple[Candidate, ...]:
        ranked = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))[:RIVALS]
        return tuple(
            Candidate(
                mention.span.of(self._document.text),
                mention.span,
                self._linking.references[number],
                round(score, 2),
            )
            for number, score in ranked
            for mention in (self._document.mentions[number],)
        )


def _none(rivals: tuple[Candidate, ...]) -> Antecedent:
    return Antecedent(None, None, None, wording.UNRESOLVED, None, None, rivals)
