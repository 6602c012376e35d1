"""What the linker asks of a memory of entities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from graph.claims import Entity


class AliasIndex(Protocol):
    """Finds entities by the normal forms of their names (:func:`graph.names.normal_form`)."""

    def candidates(self, forms: Collection[str]) -> Mapping[str, Sequence[Entity]]:
        """Map each known form to the entities that bear it; unknown forms are left out."""


class NoAliases:
    """An index that knows nothing: ids then depend on the text alone."""

    def candidates(self, forms: Collection[str]) -> Mapping[str, Sequence[Entity]]:
        """Find nothing."""
        del forms
        return {}
