"""Links later references to what they stand for: short names, "the agency", "he"."""

from graph.pipeline.coreference.stage import Coreference

__all__ = ["Coreference"]
