"""The domain of claimgraph: who said what, in the news, as data that can be asked.

The way of one article: :mod:`graph.parsing`, :mod:`graph.pipeline`,
:mod:`graph.resolve`, :mod:`graph.store`; then :mod:`graph.questions`.
Knows no web framework.
"""
