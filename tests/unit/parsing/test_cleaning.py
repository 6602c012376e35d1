import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.parsing.cleaning import _LAST_MARK, clean, folded, line, storable

ODD = st.sampled_from(
    [
        "\r\n",
        "\r",
        "\u2028",
        "\u00a0",
        "\u3000",
        "\x00",
        "\x07",
        "\x85",
        "\ufeff",
        "\u200b",
        "\u202e",
        "\ud800",
        "e\u0301",
        "\u0958",
        "\u1100\u1161\u11a8",
        "\u212b",
        "\u0344",
        "\f",
        "\n",
        "A",
        "é",
    ]
)
TEXTS = st.lists(ODD | st.text(max_size=5), max_size=20).map("".join)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("The sea.\n\n  And\tthe air. ", "The sea.\n\n  And\tthe air. "),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("one\u2028two\u2029three", "one\ntwo\nthree"),
        ("10\u00a0000\u202fm\u3000x", "10 000 m x"),
        ("a\x00b\x07c\x9fd", "abcd"),
        ("\ufeffmark\u200b\u202e\u2066.", "mark."),
        ("cafe\u0301", "café"),
        ("\ud83dlone", "lone"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("fi\u200cnd", "find"),
        ("\u1112\u1161\u11ab", "한"),
    ],
)
def test_clean_gives_one_form_of_text(raw, expected):
    cleaned = clean(raw)

    assert cleaned.text == expected


def test_clean_notes_lone_surrogates():
    cleaned = clean("a\udfffb")

    assert cleaned.notes == ("lone surrogates removed",)


@given(st.text())
def test_clean_leaves_plain_text_as_it_is(text):
    plain = clean(text).text

    again = clean(plain)

    assert again.text == plain
    assert (again.offsets.clean, again.offsets.raw) == ((0,), (0,))


@given(TEXTS)
def test_clean_is_nfc_and_storable(raw):
    text = clean(raw).text

    assert unicodedata.is_normalized("NFC", text)
    assert "\x00" not in text
    assert text.encode().decode() == text


@given(TEXTS)
def test_offsets_lead_unchanged_characters_back_to_raw(raw):
    cleaned = clean(raw)

    for offset, char in enumerate(cleaned.text):
        was = raw[cleaned.offsets.raw_offset(offset)]
        composed = char in unicodedata.normalize("NFC", was) or not unicodedata.is_normalized(
            "NFD", char
        )
        assert was == char or char in " \n" or composed or unicodedata.combining(char)


@given(TEXTS)
def test_offsets_never_go_back(raw):
    cleaned = clean(raw)

    found = [cleaned.offsets.raw_offset(offset) for offset in range(len(cleaned.text))]

    assert found == sorted(found)
    assert all(0 <= offset < len(raw) for offset in found)


def test_offsets_lead_through_removed_and_composed_characters():
    raw = "\ufeffcafe\u0301\r\nau\x00 lait"

    cleaned = clean(raw)

    assert cleaned.text == "café\nau lait"
    assert raw[cleaned.offsets.raw_offset(cleaned.text.index("lait")) :] == "lait"
    assert cleaned.offsets.raw_offset(3) == 4


def test_storable_keeps_the_length():
    raw = "a\x00b\ud800"

    assert storable(raw) == "a\ufffdb\ufffd"


def test_line_and_folded_make_one_line():
    assert line("  Late \u00a0 ferry\r\n ") == "Late ferry"
    assert folded("a\n b") == "a b"


def test_clean_keeps_thirty_marks_on_a_letter_and_notes_the_rest():
    raw = "say a" + "\u0316" * 200_000 + "x\u0316"

    cleaned = clean(raw)

    assert cleaned.text == "say a" + "\u0316" * 30 + "x\u0316"
    assert cleaned.notes == ("combining marks removed: more than 30 in a row",)
    assert cleaned.offsets.raw_offset(len("say a") + 30) == len(raw) - 2


def test_clean_bounds_marks_that_were_parted_by_what_is_dropped():
    raw = "a" + ("\u0316" * 20 + "\u200b") * 5_000

    assert clean(raw).text == "a" + "\u0316" * 30


def test_clean_leaves_written_marks_alone():
    raw = "q" + "\u0316\u0323" * 15

    cleaned = clean(raw)

    assert (cleaned.text, cleaned.notes) == (unicodedata.normalize("NFC", raw), ())


def test_every_mark_is_known_to_the_bound():
    beyond = map(chr, range(_LAST_MARK, sys.maxunicode + 1))

    assert not any(map(unicodedata.combining, beyond))
