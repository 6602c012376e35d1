"""From annotations to claims: mentions become entities with stable ids, words get roles.

Knows neither SQL nor the pipeline's stages; asks an alias index for what is known.
"""

from graph.resolve.building import resolve

__all__ = ["resolve"]
