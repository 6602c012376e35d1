"""Topics: which matters a claim is about, by lexicon, each with the words that prove it."""

from graph.pipeline.topics.patterns import Match
from graph.pipeline.topics.stage import Topics
from graph.pipeline.topics.taxonomy import SURE, Taxonomy, Topic, taxonomy

__all__ = ["SURE", "Match", "Taxonomy", "Topic", "Topics", "taxonomy"]
