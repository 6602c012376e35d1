"""Deeds, places and things that only look like speech."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The survey team found a boat.",
        "A search of the cellar found two bodies.",
        "The test kit shows a red line when the water is bad.",
        "The X-ray machine showed its age.",
        "For guests, the pool is a short walk from the hotel.",
        "For the first time, the choir was a sextet.",
        "To the east, the valley is a sea of mist.",
        "For most children, school is over by noon.",
        "Half the village was put at risk by the slide.",
        "The ferry offered a view of the old town.",
        "The shop offered customers a discount.",
        "Rain threatened to spoil the parade.",
        "The door refused to open.",
        "The dog declined to move.",
        "The road was called for by nobody.",
        "A man accused of theft by his brother.",
        "Two tankers loaded with grain.",
        "Tourists gathered at the gate.",
        "The old bridge gave way at noon, and the new one at dusk.",
        "The river called to them.",
        "She saw no light in the window.",
        "The hunters found no trace of the bear.",
        "The expedition found nothing.",
        "Water came from the well, and bread from the mill.",
        "Help came from the neighbours.",
        "The claims office closed at noon.",
        "Reports are due on Friday.",
        "The fears of the night were gone.",
        "The hope chest stood in the attic.",
        "They put the baby at the door of the convent.",
        "The gallery values the painting as part of its collection.",
        "The dock was pushed back against the wall by the tide.",
        "A window faced the sea, and a door the street.",
        "It was the wind that broke the mast.",
        "It was in March that the ferry sank.",
        "The train he boarded was late.",
        "This road the Romans built.",
        "The horse the jockey rode was lame.",
        "Such storms the coast has not seen since 1953.",
        "The widow laid flowers before the tomb.",
        "The union laid on buses for the fans.",
        "The lawyer ran into the judge at the market.",
        "The boats were struck by a gale and put in at Kotor.",
        "The troops lashed the logs together and pushed back the raft.",
        "Chefs tell good oysters by the smell.",
        "He read out of habit and slept till noon.",
        "The troupe performed for the children of the ward.",
        "The company pitched its tent at the fair.",
        "The town square fills with stalls on Saturdays.",
        "The clinic treats dogs, cats and the odd parrot.",
        "The island exports nutmeg and mace.",
        "The plant makes 4,000 cars a week.",
    ],
)
def test_nobody_said_anything(said, text):
    found = said(text)

    assert found == []
