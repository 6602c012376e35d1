"""Numbers in the text with bounds, units and what they count. The stage is :class:`Quantities`."""

from graph.pipeline.quantities.stage import Quantities

__all__ = ["Quantities"]
