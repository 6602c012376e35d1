"""From JSON to a payload: strict about keys and types."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any, NoReturn

from rapidfuzz import process

from graph.article import Payload
from graph.errors import InvalidInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_KEYS = tuple(field.name for field in fields(Payload))
_NEAR = 70


def payload_of(mapping: object) -> Payload:
    """Make a payload of a decoded JSON object.

    Raises
    ------
    InvalidInput
        No object, an unknown key (with "did you mean"), or a value that is neither
        text nor null; with a JSON pointer.

    Examples
    --------
    >>> payload_of({"text": "The ferry is late.", "outlet": "The Fjord Post"}).outlet
    'The Fjord Post'
    """
    if not isinstance(mapping, Mapping):
        raise InvalidInput("must be a JSON object with the article's fields")
    for key, value in mapping.items():
        if key not in _KEYS:
            raise InvalidInput(_unknown(str(key)), pointer="/" + _escaped(str(key)))
        if value is not None and not isinstance(value, str):
            raise InvalidInput(f"must be text, not {_json_type(value)}", pointer=f"/{key}")
    return Payload(**mapping)


def json_of(text: str) -> object:
    """Decode JSON, refusing what it leaves open: duplicate keys, NaN, endless depth.

    Raises
    ------
    InvalidInput
        With line and column where there is one.
    """
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno} column {error.colno}"
        raise InvalidInput(f"no JSON: {error.msg} at {where}") from error
    except RecursionError as error:
        raise InvalidInput("JSON nested too deeply") from error
    except ValueError as error:  # a number with more digits than Python reads
        raise InvalidInput("a number that is too long") from error


def repeated(pairs: Iterable[tuple[str, object]]) -> str | None:
    """Give the first name of a JSON object that was there before, None if all are distinct.

    Examples
    --------
    >>> repeated([("text", "a"), ("url", "b"), ("text", "c")])
    'text'
    """
    seen: set[str] = set()
    for name, _ in pairs:
        if name in seen:
            return name
        seen.add(name)
    return None


def _unique(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    twice = repeated(pairs)
    if twice is not None:
        raise InvalidInput("stands twice", pointer="/" + _escaped(twice))
    return dict(pairs)


def _no_number(name: str) -> NoReturn:
    raise InvalidInput(f"{name} is no JSON")


def _unknown(key: str) -> str:
    near = process.extractOne(key[:100].lower(), _KEYS, score_cutoff=_NEAR)
    hint = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(_KEYS)}"
    return f"unknown field '{_short(key)}'; {hint}"


def _short(key: str) -> str:
    most = 40
    return key if len(key) <= most else key[:most] + "…"


def _escaped(key: str) -> str:
    return _short(key).replace("~", "~0").replace("/", "~1")


def _json_type(value: object) -> str:
    names = {bool: "a boolean", int: "a number", float: "a number", list: "a list"}
    return names.get(type(value), "an object")
