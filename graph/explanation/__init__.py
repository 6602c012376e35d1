"""Why a claim is there and says what it says: data for people, made only when asked for.

Stands above pipeline and resolve, which know nothing of it: what they decided is
read off their results, and what they weighed is weighed once more.
"""

from graph.explanation.building import explain
from graph.explanation.documents import document
from graph.explanation.trail import Trail, follow

__all__ = ["Trail", "document", "explain", "follow"]
