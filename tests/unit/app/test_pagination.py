"""Cursors: come back as they went, and nowhere else."""

from __future__ import annotations

from base64 import urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import pagination
from graph.errors import InvalidInput

KEYS = st.tuples(
    st.none() | st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8"))
)


@given(KEYS)
def test_cursor_comes_back(key):
    cursor = pagination.encode(key, of="f00d")

    assert pagination.decode(cursor, of="f00d") == key


@given(st.text())
def test_any_text_is_a_key_or_refused(text):
    with pytest.raises(InvalidInput):
        pagination.decode(text, of="f00d")


@pytest.mark.parametrize(
    "content",
    [b"[]", b"{}", b"1", b'[1,"f00d"]', b'[1,"f00d",1,"a"]', b'[1,"f00d","a",null]',
     b'[2,"f00d","a","b"]', b'[1,"f00d","a","b","c"]'],
)  # fmt: skip
def test_forged_cursor_is_refused(content):
    cursor = urlsafe_b64encode(content).decode()

    with pytest.raises(InvalidInput, match="no cursor of ours"):
        pagination.decode(cursor, of="f00d")


def test_cursor_of_another_list_is_refused():
    cursor = pagination.encode(("a", "b"), of="f00d")

    with pytest.raises(InvalidInput, match="another list"):
        pagination.decode(cursor, of="beef")


def test_digest_ignores_order_and_page():
    one = [("mode", "direct"), ("speaker", "NO"), ("limit", "5")]
    other = [("cursor", "x"), ("speaker", "NO"), ("mode", "direct"), ("count", "exact")]

    assert pagination.digest("/v1/claims", one) == pagination.digest("/v1/claims", other)


@pytest.mark.parametrize(
    ("path", "parameters"),
    [("/v1/quantities", [("a", "1")]), ("/v1/claims", [("a", "2")]), ("/v1/claims", [])],
)
def test_digest_tells_lists_apart(path, parameters):
    assert pagination.digest(path, parameters) != pagination.digest("/v1/claims", [("a", "1")])


def test_next_address_replaces_the_cursor():
    address = pagination.next_address("/v1/claims", [("q", "a b&c"), ("cursor", "old")], "new")

    assert address == "/v1/claims?q=a+b%26c&cursor=new"


def test_next_address_is_ascii_whatever_the_path():
    address = pagination.next_address("/v1/people/person-هدى %2F/claims", [("q", "ø")], "new")

    assert address == ("/v1/people/person-%D9%87%D8%AF%D9%89%20%252F/claims?q=%C3%B8&cursor=new")
