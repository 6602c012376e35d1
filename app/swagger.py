"""Turns our OpenAPI 3.1 description into 3.0, for the Swagger UI that is bundled.

Its release reads 3.0 only. What 3.0 cannot say is simplified here, for that page
alone; ``/openapi.json`` stays the contract.
"""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

NULL: Json = {"nullable": True}


def for_swagger(description: Json) -> Json:
    """Give `description` as OpenAPI 3.0.3."""
    lowered: Json = _lowered(description)
    return {**lowered, "openapi": "3.0.3"}


def _lowered(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, list):
        return [_lowered(item) for item in value]
    if not isinstance(value, dict):
        return value
    changed = {key: _lowered(item) for key, item in value.items()}
    if changed.get("type") == "null":
        changed = {**changed, **NULL}
        changed.pop("type")
    _without_null(changed)
    if "const" in changed:
        changed["enum"] = [changed.pop("const")]
    if isinstance(changed.get("examples"), list):
        changed["example"] = changed.pop("examples")[0]
    if "prefixItems" in changed:
        changed["items"] = changed.pop("prefixItems")[0]
    return changed


def _without_null(schema: Json) -> None:
    """Say ``nullable`` where 3.1 has an alternative of type null."""
    choices = schema.get("anyOf")
    if not isinstance(choices, list) or NULL not in choices:
        return
    left = [choice for choice in choices if choice != NULL]
    schema["nullable"] = True
    if len(left) == 1 and "$ref" not in left[0]:
        schema.pop("anyOf")
        schema.update({**left[0], **schema})
    else:
        schema["anyOf"] = left
