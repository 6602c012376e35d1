"""Counts for Prometheus, made by hand: no add-on that walks the routes.

The label ``route`` is the template that matched, never the raw path, so that the
number of series is bounded whatever clients send.
"""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

__all__ = ["CONTENT_TYPE_LATEST", "Metrics"]

BUCKETS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class Metrics:
    """The counts of one application; its registry is its own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "claimgraph_requests",
            "Requests answered.",
            ("method", "route", "status"),
            registry=self.registry,
        )
        self.seconds = Histogram(
            "claimgraph_request_seconds",
            "Time to answer, in seconds.",
            ("method", "route"),
            buckets=BUCKETS,
            registry=self.registry,
        )
        self.articles = Counter(
            "claimgraph_articles",
            "Articles submitted, by what became of them.",
            ("outcome",),
            registry=self.registry,
        )
        self.revision = Gauge(
            "claimgraph_graph_revision", "Revision of the graph.", registry=self.registry
        )

    def answered(self, *, method: str, route: str, status: int, seconds: float) -> None:
        """Count one request."""
        known = method if method in METHODS else "OTHER"
        self.requests.labels(known, route, str(status)).inc()
        self.seconds.labels(known, route).observe(seconds)

    def text(self) -> bytes:
        """Give all counts in Prometheus' text format."""
        return generate_latest(self.registry)
