"""The pipeline as it is served: every stage in its order.

Needs are checked when it is built, so a stage put in the wrong place is found at
start and not on the nine hundredth article.
"""

from __future__ import annotations

from importlib.metadata import version

from graph import lexicon
from graph.annotations import Extractor
from graph.pipeline.attribution import Attribution
from graph.pipeline.coreference import Coreference
from graph.pipeline.dates import Dates
from graph.pipeline.measuring import Measuring
from graph.pipeline.mentions import CountriesAbroad, Mentions
from graph.pipeline.quantities import Quantities
from graph.pipeline.segmenter import Segmenter
from graph.pipeline.spacy_backend import Parser, load
from graph.pipeline.stage import Pipeline
from graph.pipeline.topics import Topics


def build(model: str | None = None) -> Pipeline:
    """Build the rules pipeline on a spaCy model (by name, else the first installed).

    Raises
    ------
    ConfigurationError
        If no model can be loaded or a stage's need is unmet.
    """
    loaded = load(model)
    stages = (
        Segmenter(),
        Parser(loaded),
        Mentions(),
        Attribution(),
        Coreference(),
        Dates(),
        Quantities(),
        Measuring(),
        Topics(),
    )
    extractor = Extractor(
        name="rules",
        version=version("claimgraph"),
        model=f"{loaded.meta['lang']}_{loaded.meta['name']} {loaded.meta['version']}",
        lexicon=lexicon.version(),
    )
    return Pipeline(stages, extractor, abroad=(CountriesAbroad(),))
