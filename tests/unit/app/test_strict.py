"""The strict JSON reader takes what the format allows and nothing else."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import strict
from app.errors import Refused

SCALARS = (
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(codec="utf-8"))
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner),
    max_leaves=20,
)


@given(VALUES)
def test_json_comes_through(value):
    assert strict.parse(json.dumps(value).encode()) == value


@given(st.binary())
def test_any_bytes_are_json_or_refused(body):
    with contextlib.suppress(Refused):
        strict.parse(body)


@pytest.mark.parametrize(
    "body",
    [
        b'{"a": {"b": 1, "b": 2}}',
        b'[{"a": 1, "a": 1}]',
        b"[Infinity]",
        b"[-Infinity]",
        rb'["\udc00"]',
    ],
)
def test_what_the_format_forbids_is_refused(body):
    with pytest.raises(Refused, match="no JSON"):
        strict.parse(body)


def test_depth_is_reported_in_words():
    assert strict._reason(RecursionError()) == "it nests too deeply"


def test_many_names_are_compared_in_one_pass():
    names = [*map(str, range(200_000)), "last", "last"]
    body = "{" + ",".join(f'"{name}":1' for name in names) + "}"

    with pytest.raises(Refused, match="'last' is given twice"):
        strict.parse(body.encode())
