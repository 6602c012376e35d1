"""The quickened model says what the model as it comes says, whatever the text."""

from __future__ import annotations

import datetime as dt

import pytest
import spacy

from graph.parsing import parse, read_file
from graph.pipeline.spacy_backend import blocks_of, load, plain
from graph.pipeline.spacy_backend.arcs import Arcs
from graph.pipeline.spacy_backend.attributes import Attributes
from graph.pipeline.spacy_backend.names import Names
from graph.pipeline.spacy_backend.quick import Quick
from graph.pipeline.spacy_backend.shape import Unlike
from graph.pipeline.spacy_backend.vectors import Vectors
from tests.conftest import ROOT

LOOKED_AT = [
    "ORTH", "TAG", "POS", "LEMMA", "DEP", "HEAD", "SENT_START", "IDX", "ENT_IOB", "ENT_TYPE",
]  # fmt: skip
ODD = [
    "",
    " ",
    "Fire",
    "No.",
    "Let's go, you're gonna like it; y'all ain't seen a thing.",
    "There's a reason: there are two, and there is c'mon to come.",
    "He  has   done \xa0 it, did he?  ",
    "Ona Reyes of the Tarn Harbour Authority met Lt. Gen. Ivo Maas in New Haven on 3 May 2024 .",
    "Zürich’s naïve café-owner paid €1,600 – “twice”, said O'Neill… 🙂 https://example.org/a?b=c",
    "وقال الوزير إن السفينة غرقت",
    "Tarn " * 300,
]


@pytest.fixture(scope="module")
def bare():
    return plain()


@pytest.fixture(scope="module")
def quick():
    return load()


def samples():
    files = sorted((ROOT / "samples").iterdir())
    return [file for file in files if file.suffix in {".json", ".txt", ".html"}]


def said(doc):
    return [tuple(row) for row in doc.to_array(LOOKED_AT).tolist()]


@pytest.mark.parametrize("file", samples(), ids=lambda file: file.stem)
def test_quick_model_reads_an_article_as_the_bare_one(quick, bare, file):
    article = parse(next(read_file(file)), today=dt.date(2026, 11, 22))
    blocks = blocks_of(article)

    found = list(quick.pipe(blocks, batch_size=32))

    assert [said(doc) for doc in found] == [said(doc) for doc in bare.pipe(blocks)]


@pytest.mark.parametrize("text", ODD)
def test_quick_model_reads_an_odd_text_as_the_bare_one(quick, bare, text):
    found = list(quick.pipe([text], batch_size=32))

    assert [said(doc) for doc in found] == [said(bare(text))]


def test_quick_model_keeps_odd_texts_apart(quick, bare):
    found = list(quick.pipe(ODD, batch_size=4))

    assert [doc.text for doc in found] == ODD
    assert [said(doc) for doc in found] == [said(doc) for doc in bare.pipe(ODD)]


def test_quick_model_that_forgets_says_the_same():
    texts = [text for text in ODD if text] * 2
    forgetful = Quick(plain(), kept=5)

    found = [doc for text in texts for doc in forgetful.pipe([text], batch_size=1)]

    assert [said(doc) for doc in found[: len(texts) // 2]] == [
        said(doc) for doc in found[len(texts) // 2 :]
    ]


def test_installed_model_is_quickened(quick, bare):
    assert isinstance(quick, Quick)
    assert quick.meta == bare.meta


def test_model_of_other_parts_is_left_as_it_comes():
    with pytest.raises(Unlike):
        Quick(spacy.blank("en"))


@pytest.mark.parametrize(
    "pattern",
    [{"LENGTH": 3}, {"LOWER": {"FUZZY": "colour"}}],
)
def test_ruler_with_other_patterns_is_left_as_it_comes(pattern):
    model = spacy.blank("en")
    ruler = model.add_pipe("attribute_ruler")
    ruler.add([[pattern]], {"POS": "NOUN"})

    with pytest.raises(Unlike):
        Attributes(ruler, model.add_pipe("lemmatizer"), kept=5)


def test_parts_of_other_layers_are_left_as_they_come(bare):
    tagger, parser = bare.get_pipe("tagger"), bare.get_pipe("parser")

    with pytest.raises(Unlike):
        Arcs(tagger)
    with pytest.raises(Unlike):
        Names(parser, bare.vocab, kept=5)
    with pytest.raises(Unlike):
        Vectors(tagger.model.layers[1], bare.vocab, kept=5)
