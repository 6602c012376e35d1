"""Similar people who are two: form of address, generation, calling, the pronoun behind a name."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Rebel leader Kim Dal-ho praised his men. Ms Kim said she was sorry.", "Kim", []),
        ("Party leader Park Ji-hu praised her team. Ms Park said it was late.", "Park", ["Park Ji-hu"]),
        ("Nguyen Thi Lan said it was late. Ms Lan sells fish.", "Lan", ["Nguyen Thi Lan"]),
        ("Osman Prel Jr. said so. Osman Prel said he was proud.", "Osman Prel", []),
        ("Osman Prel Jr. said so. Prel said he was proud.", "Prel", ["Osman Prel Jr."]),
        ("Osman Prel spoke. Osman Prel Jr. spoke too. Prel said he was glad.", "Prel", ["Osman Prel"]),
        ("Mayor Ana Quill said so. Quill Jr. denied it.", "Quill Jr.", []),
        ("Sheriff Ana Quill held two men. Bishop Quill said he would pray.", "Quill", []),
        ("Judge Ann Quill jailed the boxer Dave Quill. Quill said he would appeal.", "Quill", ["Dave Quill"]),
        ("Tom Hale, an actor, said he was ill. Tom Hale, the senator, said he was well.", "Tom Hale", []),
    ],
)  # fmt: skip
def test_similar_names_are_one_person_only_where_nothing_speaks_against_it(
    meant, text, words, expected
):
    assert meant(text, words) == expected


def test_somebody_under_two_spellings_is_found_by_either(meant):
    text = (
        "Sheikh Mohammed bin Rashid spoke. Sheikh Mohammed bin Zayed spoke too. "
        "Sheikh Mohammed said it was good."
    )

    assert meant(text, "Mohammed") in (["Mohamed bin Zayed"], ["Mohammed bin Zayed"])
