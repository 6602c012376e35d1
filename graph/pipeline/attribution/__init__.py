"""Who said what: reporting cues, their sources, and the contents they report."""

from graph.pipeline.attribution.stage import Attribution

__all__ = ["Attribution"]
