"""What each number measures, read from its clause. The stage is :class:`Measuring`."""

from graph.pipeline.measuring.stage import Measuring

__all__ = ["Measuring"]
