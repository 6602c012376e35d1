"""The invented article of the examples with what explains it."""

from __future__ import annotations

from app.schemas.examples import CLAIM_ID, EXTRACT_OUT, NORWAY, Json

IDENTITY: Json = {
    "text": "Norwegian authorities",
    "span": [4, 25],
    "form": "name",
    "basis": "government",
    "entry": "NO",
    "meaning": (
        "“Norwegian authorities” is a name of Norway, read as the government of a country, entry NO"
    ),
    "reasons": ["name of a country in the gazetteer"],
}

EXPLANATION: Json = {
    "claims": [
        {
            "claim": CLAIM_ID,
            "construction": {
                "name": "clause",
                "meaning": "a verb with the clause that it reports",
            },
            "paths": [
                {
                    "to": "source",
                    "span": [0, 25],
                    "words": "“stated”, whose subject (nsubj) is “authorities”",
                    "steps": [
                        {
                            "text": "authorities",
                            "span": [14, 25],
                            "label": "nsubj",
                            "direction": "down",
                        }
                    ],
                },
                {
                    "to": "content",
                    "span": [33, 75],
                    "words": "“stated”, whose clause (ccomp) is “crossed”",
                    "steps": [
                        {
                            "text": "crossed",
                            "span": [57, 64],
                            "label": "ccomp",
                            "direction": "down",
                        }
                    ],
                },
            ],
            "speakers": [
                {
                    "role": "speaker",
                    "text": "The Norwegian authorities",
                    "span": [0, 25],
                    "reference": NORWAY,
                    "identity": IDENTITY,
                    "antecedent": None,
                }
            ],
            "dates": [],
            "confidence": {
                "value": 0.93,
                "parts": [
                    {"name": "construction clause", "weight": 2.1},
                    {"name": "content of up to 8 words", "weight": 0.49},
                ],
            },
        }
    ],
    "refused": [],
}

EXPLAINED_OUT: Json = {**EXTRACT_OUT, "explanation": EXPLANATION}
