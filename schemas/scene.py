"""The columns that events share with their reports: how exactly when, and where."""

import pyarrow as pa

from schemas.codes import DATE_PRECISIONS
from schemas.table import column

SCENE = (
    column(
        "date_precision",
        pa.string(),
        "How exactly the date is known.",
        required=True,
        codes=DATE_PRECISIONS,
    ),
    column("place_name", pa.string(), "Where, by its usual name."),
    column("place_id", pa.string(), "Where, in the gazetteer."),
    column("admin1", pa.string(), "First-order division."),
    column("country_code", pa.string(), "ISO 3166-1 alpha-2 code."),
    column("latitude", pa.float64(), "Degrees north."),
    column("longitude", pa.float64(), "Degrees east."),
)
