"""A measure with its one value, shown in the API's own documentation."""

from __future__ import annotations

from app.schemas.examples import QUANTITY_ROW, Json

MEASURE_HEADER: Json = {
    "id": "msr_mzxw6ytboi4dcmrtgq2tmnzy",
    "label": "fisherman crossed or arrived, in Norway",
    "event": "migrated",
    "population": "people.worker",
    "scope": "in Norway",
    "unit": None,
    "per": None,
    "stock_or_flow": "flow",
}

MEASURE_PAGE: Json = {
    "data": [{**MEASURE_HEADER, "quantities": 1}],
    "next": None,
    "count": None,
}

MEASURE: Json = {**MEASURE_HEADER, "quantities": [QUANTITY_ROW], "relations": []}
