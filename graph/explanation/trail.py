"""A document at the end of the pipeline, and as coreference found it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.annotations import Document
    from graph.pipeline.stage import Pipeline


@dataclass(frozen=True, slots=True)
class Trail:
    """``unlinked`` holds the mentions by their own names: coreference gives them the fullest one."""

    document: Document
    unlinked: Document


def follow(pipeline: Pipeline, document: Document) -> Trail:
    """Annotate `document` and keep what the explanation goes back to.

    Raises
    ------
    ExtractionFailed
        If a stage fails on it.
    """
    before = unlinked = document
    for stage, after in pipeline.steps(document):
        if "links" in stage.assigns:
            unlinked = before
        before = after
    return Trail(before.having(extractor=pipeline.extractor), unlinked)
