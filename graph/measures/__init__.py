"""When two numbers may be set side by side, and what follows: agree, conflict, update, nest.

Needs no text and no store: :class:`graph.annotations.Measure` says what a number
measures, :class:`Observation` what was said about it, by whom and when.
"""

from graph.measures.observation import Observation
from graph.measures.verdicts import Judgement, Verdict, judge

__all__ = ["Judgement", "Observation", "Verdict", "judge"]
