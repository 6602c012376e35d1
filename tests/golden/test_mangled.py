"""Texts that no reporter wrote: whatever the parser makes of them, nothing fails."""

from __future__ import annotations

import datetime as dt
import json
import random
from pathlib import Path

import pytest

from graph.article import Payload
from graph.evaluation.reading import read

SUITES = Path(__file__).parent / "suites"
LINES = [
    json.loads(line)["text"]
    for suite in ("constructions", "negatives", "coreference")
    for line in (SUITES / f"{suite}_open.jsonl").read_text("utf-8").splitlines()
]
JUNK = (
    ",", ";", "--", "\u2014", '"', "\u201c", "(", ")", ":", "&lt;b&gt;", "...", "that", "said", "who", "\u00a0",
    "\U0001f6a2", "<p>", "not", "\n", "'s", "?!", "to", "by", "and", "1,000", "\u0301",
)  # fmt: skip


def shuffled(words: list[str], chance: random.Random) -> list[str]:
    return chance.sample(words, len(words))


def dropped(words: list[str], chance: random.Random) -> list[str]:
    return [word for word in words if chance.random() > 0.25]


def strewn(words: list[str], chance: random.Random) -> list[str]:
    return [w for word in words for w in (word, *chance.sample(JUNK, chance.randrange(2)))]


def lowered(words: list[str], chance: random.Random) -> list[str]:
    return [word.lower() if chance.random() < 0.7 else word.upper() for word in words]


def woven(words: list[str], chance: random.Random) -> list[str]:
    others = chance.choice(LINES).split()
    return [word for pair in zip(words, others, strict=False) for word in pair]


@pytest.mark.parametrize("mangle", [shuffled, dropped, strewn, lowered, woven])
def test_mangled_text_is_read_without_a_fault(pipeline, mangle):
    chance = random.Random(mangle.__name__)  # noqa: S311 - mangling needs no secrecy
    texts = [" ".join(mangle(line.split(), chance)) or "x" for line in LINES]
    paragraphs = "\n\n".join(texts)

    reading = read(
        Payload(text=paragraphs, language="en"), pipeline=pipeline, today=dt.date(2026, 11, 22)
    )

    assert reading.extraction.text
    assert all(
        claim.quote
        and all(0 <= s.start < s.end <= len(reading.extraction.text) for s in claim.content_spans)
        for claim in reading.extraction.claims
    )
