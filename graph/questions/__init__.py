"""Questions in plain words: read, turned into a structured query, answered from claims."""

from graph.questions.asking import ask

__all__ = ["ask"]
