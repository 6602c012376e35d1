"""The child process that reads HTML: started by ``html.py``, fed documents over a pipe.

It is the only place that lets untrusted markup near native code, so it runs
under limits and may be killed at any moment. Answers are JSON, since pickles
from a child that could be taken over must not be read.
"""

from __future__ import annotations

import json
import os
import pickle
import resource
import signal
from dataclasses import asdict, dataclass
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_FILES = 64  # descriptors: modules and tables are read while it works


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlArticle:
    """What a page says: paragraphs parted by blank lines, and its metadata unchecked."""

    text: str
    title: str | None = None
    date: str | None = None
    outlet: str | None = None
    language: str | None = None


def extract(html: str) -> HtmlArticle:
    """Take the article out of `html` with trafilatura.

    Navigation, footers, comments and asides are left out; headings and list
    items are paragraphs of their own. An empty ``text`` means that none was found.
    """
    # Imported late: only the child pays for it.
    import trafilatura  # noqa: PLC0415
    from trafilatura.settings import Document  # noqa: PLC0415

    tree = trafilatura.load_html(html.replace("\x00", ""))
    language = None if tree is None else tree.get("lang")
    document = trafilatura.bare_extraction(
        tree,
        with_metadata=True,
        favor_precision=True,
        include_comments=False,
        deduplicate=False,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if not isinstance(document, Document):
        return HtmlArticle(text="")
    return HtmlArticle(
        text=(document.text or "").replace("\n", "\n\n"),
        title=document.title or None,
        date=document.date or None,
        outlet=document.sitename or None,
        language=language,
    )


def serve(pipe: Connection, extractor: Callable[[str], HtmlArticle], *, seconds: float) -> None:
    """Answer documents from `pipe` until it closes.

    Parameters
    ----------
    pipe : Connection
        Takes UTF-8 and gives JSON: an :class:`HtmlArticle`, or ``{"error": ...}``.
    extractor : callable
        What reads one document.
    seconds : float
        When a document takes longer, the process ends itself even if nobody kills it.
    """
    pipe.send_bytes(b"ready")
    while True:
        try:
            html = pipe.recv_bytes().decode("utf-8", "ignore")
        except EOFError:
            return
        signal.setitimer(signal.ITIMER_REAL, seconds)
        pipe.send_bytes(_answer(extractor, html))
        signal.setitimer(signal.ITIMER_REAL, 0)


def _answer(extractor: Callable[[str], HtmlArticle], html: str) -> bytes:
    try:
        return json.dumps(asdict(extractor(html))).encode()
    except MemoryError:
        return b'{"error": "out of memory"}'
    except Exception as error:  # noqa: BLE001 - any failure on hostile markup is an answer
        return json.dumps({"error": type(error).__name__}).encode()


def main(descriptor: int) -> None:
    """Run the child on an inherited pipe: first message is the set-up, pickled by the parent."""
    pipe = Connection(descriptor)
    setup = pickle.loads(pipe.recv_bytes())  # noqa: S301 - from the parent, never the other way
    resource.setrlimit(resource.RLIMIT_AS, (setup["memory"], setup["memory"]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (_FILES, _FILES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    os.nice(1)
    extractor = setup["extractor"]
    if extractor is extract:  # the first import of lxml takes a second
        extractor("<p>warm</p>")
    serve(pipe, extractor, seconds=setup["seconds"])
