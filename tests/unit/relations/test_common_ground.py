"""Whether two numbers are of one story."""

from __future__ import annotations

import pytest

from graph.relations.common_ground import Ground


def ground(article, day, title, *names):
    speakers = [{"id": name, "kind": "named"} for name in names]
    header = {"id": article, "published_at": day, "title": title}
    return Ground.of({"article": header, "speakers": speakers, "participants": []})


FERRY = ground("a", "2026-03-01", "Ferry sinks off Brodhaven", "NO", "agency-coast-watch")


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        pytest.param(ground("a", "2026-03-01", "Anything"), True, id="one article"),
        pytest.param(
            ground("b", "2026-03-04", "Brodhaven ferry: toll rises", "NO"),
            True,
            id="title, country",
        ),
        pytest.param(
            ground("b", "2026-03-04", "Owner questioned", "NO", "agency-coast-watch"),
            True,
            id="a body and a country",
        ),
        pytest.param(ground("b", "2026-03-04", "Mine collapses", "NO"), False, id="country alone"),
        pytest.param(
            ground("b", "2027-03-04", "Brodhaven ferry raised", "NO"), False, id="a year later"
        ),
        pytest.param(ground("b", None, "Brodhaven ferry: toll rises", "NO"), True, id="undated"),
    ],
)
def test_numbers_are_of_one_story_by_what_they_share(other, shared):
    assert FERRY.shares(other) is shared
    assert other.shares(FERRY) is shared
