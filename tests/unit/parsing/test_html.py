import functools
import operator
import os
import re
import threading
import time
from multiprocessing import Pipe

import pytest

from graph.errors import InvalidInput, TooLarge
from graph.parsing import HtmlReader
from graph.parsing.extractor import HtmlArticle, extract, serve

PAGE = """<!DOCTYPE html><html lang="en-GB"><head>
<meta charset="iso-8859-1"><title>Ferry late again | The Fjord Post</title>
<meta property="og:site_name" content="The Fjord Post">
<meta property="og:title" content="Ferry late again">
<meta property="article:published_time" content="2026-03-03T08:00:00Z"></head><body>
<nav><a href="/">Home</a><a href="/sea">Sea pages of ours</a></nav>
<article><h1>Ferry late again</h1>
<p>The ferry to the outer islands left two hours late on Tuesday, the harbour office in Tromsø said.</p>
<h2>Why it was late</h2>
<p>The office blamed a strong wind from the north. “Nobody had expected it,” a clerk explained to us.</p>
<p>The captain, however, said that he had expected it and that the office had not listened.</p>
</article><footer>Imprint and cookies of this page</footer></body></html>"""

# Backtracks for ages in native code: only a kill from outside ends it.
HANGING = re.compile(r"(a+)+b").match


def test_extract_keeps_the_article_and_its_metadata():
    article = extract(PAGE)

    assert article.title == "Ferry late again"
    assert (article.outlet, article.date, article.language) == (
        "The Fjord Post",
        "2026-03-03",
        "en-GB",
    )
    assert "\n\nWhy it was late\n\n" in article.text
    assert "Tromsø" in article.text
    assert "Imprint" not in article.text
    assert "Sea pages" not in article.text


@pytest.mark.parametrize("html", ["", "<p>", "\x00", "plain words", "<html></html>"])
def test_extract_survives_next_to_nothing(html):
    article = extract(html)

    assert isinstance(article, HtmlArticle)


def test_serve_answers_until_the_pipe_closes():
    ours, theirs = Pipe()

    def extractor(html):
        if html == "bad":
            raise KeyError(html)
        if html == "big":
            raise MemoryError
        return HtmlArticle(text=html)

    for document in (b"good", b"bad", b"big"):
        ours.send_bytes(document)
    closer = threading.Thread(target=lambda: (time.sleep(0.3), ours.close()))
    answers: list[bytes] = []
    reader = threading.Thread(target=lambda: answers.extend(ours.recv_bytes() for _ in range(4)))
    reader.start()
    closer.start()
    serve(theirs, extractor, seconds=5)

    assert answers[0] == b"ready"
    assert b'"text": "good"' in answers[1]
    assert answers[2:] == [b'{"error": "KeyError"}', b'{"error": "out of memory"}']


def test_reader_reads_in_one_child_after_another_document():
    with HtmlReader() as reader:
        first = reader.read(PAGE)
        child = reader._child
        second = reader.read(PAGE)
        kept = reader._child

    assert first == second
    assert child is kept


def test_reader_kills_a_child_that_hangs_and_starts_again():
    with HtmlReader(seconds=0.5, extractor=HANGING) as reader:
        start = time.monotonic()
        with pytest.raises(InvalidInput) as caught:
            reader.read("a" * 60)
        hung = time.monotonic() - start
        with pytest.raises(InvalidInput, match="TypeError"):
            reader.read("b")  # answers, though with no article

    assert caught.value.pointer == "/html"
    assert "0.5 seconds" in caught.value.message
    assert hung < 20


def test_reader_survives_a_child_that_dies():
    with HtmlReader() as reader:
        reader.read(PAGE)
        reader._child.kill()
        reader._child.wait()

        article = reader.read(PAGE)

    assert article.title == "Ferry late again"


def test_reader_reports_a_child_that_dies_at_work():
    dying = functools.partial(os.execlp, "true")  # becomes another program, which ends

    with HtmlReader(extractor=dying) as reader, pytest.raises(InvalidInput, match="stopped"):
        reader.read("x")


def test_reader_bounds_the_memory_of_its_child():
    greedy = functools.partial(operator.mul, 2_000_000_000)

    with HtmlReader(extractor=greedy) as reader, pytest.raises(InvalidInput, match="memory"):
        reader.read("x")


def test_reader_refuses_what_is_too_large():
    with pytest.raises(TooLarge) as caught:
        HtmlReader(input_bytes=10).read("<p>" * 10)

    assert caught.value.pointer == "/html"


def test_reader_forgets_the_child_of_another_process():
    reader = HtmlReader()
    reader._owner = -1

    reader.close()

    assert reader._owner == os.getpid()


def environment(name, _html):
    return HtmlArticle(text=os.environ.get(name, "nothing"))


def many_files(_html):
    opened = [open(os.devnull) for _ in range(500)]  # noqa: SIM115, PTH123 - the child ends with them
    return HtmlArticle(text=str(len(opened)))


def write(path, _html):
    path.write_text("taken over")
    return HtmlArticle(text="written")


def test_reader_keeps_secrets_from_its_child(monkeypatch):
    monkeypatch.setenv("CLAIMGRAPH_DATABASE_URL", "postgresql://user:secret@host/graph")

    with HtmlReader(extractor=functools.partial(environment, "CLAIMGRAPH_DATABASE_URL")) as reader:
        article = reader.read("x")

    assert article.text == "nothing"


def test_reader_bounds_the_files_of_its_child():
    with HtmlReader(extractor=many_files) as reader, pytest.raises(InvalidInput, match="OSError"):
        reader.read("x")


def test_child_writes_no_file(tmp_path):
    writer = functools.partial(write, tmp_path / "out")

    with HtmlReader(extractor=writer) as reader, pytest.raises(InvalidInput):
        reader.read("x")

    assert not (tmp_path / "out").exists() or not (tmp_path / "out").read_text()
