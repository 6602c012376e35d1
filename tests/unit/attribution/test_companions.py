"""Several speakers of one verb, and names that only stand beside a speaker."""

from __future__ import annotations

import pytest

SPEAKERS = [
    ("Chile's farmers, along with Norway's, said the levy was absurd.", "Chile's farmers & Norway"),
    ("The nurses' union, together with the doctors', said the ward was full.", "The nurses' union & the doctors"),
    ("The mayor, along with two of his aides, denied that it fell.", "The mayor & two of his aides"),
    ("Laos, along with Cambodia and Burma, said the pact was dead.", "Laos & Cambodia & Burma"),
    ("Not only the mayor but also the bishop said the square should stay.", "the mayor & the bishop"),
    ("The foreign ministers of Kenya and Uganda said the border would open.", "The foreign ministers of Kenya and Uganda"),
    ("Officials in Oslo and Bergen said the ferry was late.", "Officials in Oslo and Bergen"),
    ("Farmers in France and the union of brewers said prices would rise.", "Farmers in France & the union of brewers"),
    ("Fiji, Samoa and Tonga are among the islands that said the reef was dying.", "Fiji & Samoa & Tonga"),
    ("Peru and Chile are two of the nations that said the raid was wrong.", "Peru & Chile"),
    ("The widow fears that the case will fail, and the lawyer does too.", "The widow & the lawyer"),
    ("The cook denied that the soup was cold, and so, with some heat, did the waiter.", "The cook & the waiter"),
    ("Tarn's mayor, hating the plan, said the square should stay.", "Tarn's mayor"),
    ("The owners said the mine was empty. The miners did, too.", "The owners & The miners"),
    ("The farmers do not believe that it fell, nor do the fishermen.", "The farmers & the fishermen"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_speaks_beside_whom(reports, text, expected):
    ((found, _),) = reports(text)

    assert found == expected


def test_where_another_joins_in_is_no_part_of_what_was_said(reports):
    found = reports("The mayor said the bridge was safe, and the engineer did too.")

    assert found == [("The mayor & the engineer", "the bridge was safe")]
