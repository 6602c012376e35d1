"""Dates in the text as stretches of days with their precision. The stage is :class:`Dates`."""

from graph.pipeline.dates.stage import Dates

__all__ = ["Dates"]
