"""What a stage is, and the pipeline that checks and runs them.

A stage declares the document layers it reads (``requires``) and writes
(``assigns``). A pipeline whose stages do not fit together cannot be built.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from graph.annotations import Document, Extractor
from graph.article import UNDERSTOOD
from graph.errors import ConfigurationError, ExtractionFailed, GraphError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

GIVEN = frozenset({"text", "blocks", "language", "published", "outlet", "title", "dateline"})
"""Layers that parsing provides."""


@runtime_checkable
class Stage(Protocol):
    """A callable from document to document with declared needs."""

    @property
    def name(self) -> str:
        """What the stage is called in errors and profiles."""

    @property
    def version(self) -> str:
        """Rises when the stage's results change."""

    @property
    def requires(self) -> frozenset[str]:
        """Layers that must be there."""

    @property
    def assigns(self) -> frozenset[str]:
        """Layers that are there afterwards."""

    def __call__(self, document: Document) -> Document:
        """Return a new document with the layers of ``assigns`` set."""


class Pipeline:
    """Stages in order.

    Parameters
    ----------
    stages : sequence of Stage
        Each need of a stage must be given by parsing or assigned by an earlier one.
    extractor : Extractor
        Name and versions that go on every claim.
    abroad : sequence of Stage or None
        Run instead of `stages` on a text in a language whose sentences are not read; None
        for the same stages.

    Raises
    ------
    ConfigurationError
        If a need is unmet, or a stage assigns what is no layer of the document.
    """

    def __init__(
        self,
        stages: Sequence[Stage],
        extractor: Extractor,
        *,
        abroad: Sequence[Stage] | None = None,
    ) -> None:
        self.stages = tuple(stages)
        self.extractor = extractor
        self.abroad = self.stages if abroad is None else tuple(abroad)
        _check(self.stages)
        _check(self.abroad)

    def __call__(self, document: Document) -> Document:
        """Annotate one document.

        Raises
        ------
        ExtractionFailed
            If a stage fails on it, whatever the fault.
        """
        for stage in self._of(document):
            document = _run(stage, document)
        return document.having(extractor=self.extractor)

    def steps(self, document: Document) -> Iterator[tuple[Stage, Document]]:
        """Annotate one document and give it as every stage leaves it, for who asks how it came about.

        Raises
        ------
        ExtractionFailed
            If a stage fails on it, whatever the fault.
        """
        for stage in self._of(document):
            document = _run(stage, document).having(extractor=self.extractor)
            yield stage, document

    def _of(self, document: Document) -> tuple[Stage, ...]:
        return self.stages if document.language in UNDERSTOOD else self.abroad

    def pipe(self, documents: Iterable[Document]) -> Iterator[Document]:
        """Annotate many, in order, one at a time."""
        return map(self, documents)


def _run(stage: Stage, document: Document) -> Document:
    try:
        return stage(document)
    except GraphError:
        raise
    except Exception as error:
        # One odd text must not look like a broken service, nor take its neighbours along.
        fault = f"{type(error).__name__}: {error}"
        raise ExtractionFailed(f"stage {stage.name!r} failed: {fault}") from error


def _check(stages: Sequence[Stage]) -> None:
    have = set(GIVEN)
    layers = set(Document.__dataclass_fields__)
    for stage in stages:
        if missing := stage.requires - have:
            raise ConfigurationError(f"stage {stage.name!r} needs {sorted(missing)} before it")
        if unknown := stage.assigns - layers:
            raise ConfigurationError(f"stage {stage.name!r} assigns {sorted(unknown)}, no layers")
        have |= stage.assigns
