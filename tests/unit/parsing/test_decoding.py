import pytest

from graph.errors import InvalidInput, TooLarge
from graph.parsing import decode

SENTENCE = "Le préfet a déclaré que la fête était annulée à Besançon, où la crue menaçait."


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        (SENTENCE.encode(), None),
        (SENTENCE.encode("utf-8-sig"), None),
        (SENTENCE.encode("utf-16"), None),
        (SENTENCE.encode("utf-32"), None),
        (SENTENCE.encode("cp1252"), "windows-1252"),
        (SENTENCE.encode("cp1252") * 5, "no-such-charset"),
        (SENTENCE.encode("utf-16-le"), "utf-16-le"),
    ],
)
def test_decode_reads_common_charsets(data, declared):
    text = decode(data, declared)

    assert text.startswith(SENTENCE)


def test_decode_guesses_cyrillic():
    sentence = "Министерство сообщило, что паром задержан до утра из-за сильного ветра. " * 4

    assert decode(sentence.encode("cp1251")) == sentence


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 text",
        b"\x89PNG\r\n",
        bytes(range(256)) * 10,
        b"text\x00" * 200,
        b"\xff\xfea",
        b"\x01\x02\x03\x04" * 50,
        b"\x00\xff" * 300,
    ],
)
def test_decode_refuses_binary(data):
    with pytest.raises(InvalidInput):
        decode(data)


def test_decode_refuses_what_is_too_large():
    with pytest.raises(TooLarge):
        decode(b"a" * 11, limit=10)
