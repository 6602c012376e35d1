"""Looks at how a model is built: what is known is quickened, the rest is left as it comes."""

from __future__ import annotations

from typing import Any


class Unlike(Exception):  # noqa: N818 - no error: the model is then used as it comes
    """The model is built otherwise than we know it."""


def require(condition: bool, what: str) -> None:  # noqa: FBT001 - reads like assert
    """Raise :class:`Unlike` unless the model has `what` is expected."""
    if not condition:
        raise Unlike(what)


def named(model: Any, name: str) -> list[Any]:  # noqa: ANN401 - thinc's models are untyped
    """Give the parts of a model called `name`, in the order in which they are gone through."""
    return [node for node in model.walk(order="dfs_pre") if node.name == name]
