"""Finds who and what a text speaks of: names, described and unnamed speakers, pronouns."""

from graph.pipeline.mentions.countries import countries_of
from graph.pipeline.mentions.gazetteer import Entry, Gazetteer, gazetteer
from graph.pipeline.mentions.stage import CountriesAbroad, Mentions

__all__ = ["CountriesAbroad", "Entry", "Gazetteer", "Mentions", "countries_of", "gazetteer"]
