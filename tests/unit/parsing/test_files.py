import json

import pytest

from graph.article import Payload
from graph.errors import InvalidInput, TooLarge, Unsupported
from graph.parsing import Limits, json_of, payload_of, read_file, read_items

ARTICLE = {"text": "The ferry is late.", "outlet": "The Fjord Post"}


def test_payload_of_takes_known_fields():
    assert payload_of(ARTICLE) == Payload(text="The ferry is late.", outlet="The Fjord Post")


@pytest.mark.parametrize(
    ("mapping", "pointer", "message"),
    [
        ({"txet": "x"}, "/txet", "did you mean 'text'"),
        ({"a/b~": "x"}, "/a~1b~0", "known are"),
        ({"k" * 99: "x"}, "/" + "k" * 40 + "…", "unknown"),
        ({"text": 3}, "/text", "not a number"),
        ({"text": ["x"]}, "/text", "not a list"),
        ({"text": True}, "/text", "not a boolean"),
        ({"text": {}}, "/text", "not an object"),
        ([], "", "JSON object"),
        (None, "", "JSON object"),
    ],
)
def test_payload_of_refuses_with_pointer(mapping, pointer, message):
    with pytest.raises(InvalidInput) as caught:
        payload_of(mapping)

    assert caught.value.pointer == pointer
    assert message in caught.value.message


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1, "a": 2}',
        "NaN",
        "[Infinity]",
        "{",
        "",
        "[" * 100_000,
        "9" * 5000,
        '{"a":' * 100_000,
    ],
)
def test_json_of_refuses_what_json_leaves_open(text):
    with pytest.raises(InvalidInput):
        json_of(text)


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", "Late.\n", [Payload(text="Late.\n")]),
        ("a.HTML", "<p>Late.", [Payload(html="<p>Late.")]),
        ("a.json", json.dumps(ARTICLE), [Payload(**ARTICLE)]),
        ("a.json", json.dumps([ARTICLE, ARTICLE]), [Payload(**ARTICLE)] * 2),
        ("a.ndjson", json.dumps(ARTICLE) + "\n\n" + json.dumps(ARTICLE), [Payload(**ARTICLE)] * 2),
        ("a.jsonl", "", []),
    ],
)
def test_read_file_reads_every_form(tmp_path, name, content, expected):
    path = tmp_path / name
    path.write_text(content, "utf-8")

    assert list(read_file(path)) == expected


def test_read_file_reads_the_declared_charset_of_html(tmp_path):
    path = tmp_path / "a.html"
    path.write_bytes('<meta charset="windows-1252"><p>Besançon à l’été</p>'.encode("cp1252"))

    (payload,) = read_file(path)

    assert "Besançon" in payload.html


def test_read_items_goes_on_after_a_bad_line(tmp_path):
    path = tmp_path / "a.ndjson"
    path.write_text('{"text": "One."}\n{"txt": "x"}\nnonsense\n{"text": "Two."}\n', "utf-8")

    items = list(read_items(path))

    assert [item.number for item in items] == [1, 2, 3, 4]
    assert items[1].payload.pointer == "/2/txt"
    assert "entry 3" in items[2].payload.message
    assert items[3].payload == Payload(text="Two.")


def test_read_file_stops_at_a_bad_entry(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('[{"text": "One."}, 3]', "utf-8")

    with pytest.raises(InvalidInput, match="entry 2"):
        list(read_file(path))


@pytest.mark.parametrize("name", ["a.txt", "a.ndjson", "a.json"])
def test_read_file_refuses_what_is_too_large(tmp_path, name):
    path = tmp_path / name
    path.write_text('{"text": "' + "x" * 100 + '"}', "utf-8")

    with pytest.raises(TooLarge):
        list(read_file(path, limits=Limits(body_bytes=10, json_bytes=10)))


def test_read_file_refuses_an_unknown_form(tmp_path):
    with pytest.raises(Unsupported):
        list(read_file(tmp_path / "a.docx"))
