"""Places: what the gazetteer says of the places named. Credit: GeoNames, CC BY 4.0."""

import pyarrow as pa

from schemas.table import Table, column

PLACES = Table(
    name="places",
    grain="one place named in an article, as the gazetteer has it",
    key=("place_id",),
    columns=pa.schema(
        [
            column("place_id", pa.string(), "Id in the gazetteer.", required=True),
            column("name", pa.string(), "Usual name in English.", required=True),
            column(
                "feature",
                pa.string(),
                "Country, province, district, town, landmark or region.",
                required=True,
            ),
            column("admin1", pa.string(), "First-order division it lies in."),
            column("admin2", pa.string(), "Second-order division it lies in."),
            column("country_code", pa.string(), "ISO 3166-1 alpha-2 code."),
            column("latitude", pa.float64(), "Degrees north.", required=True),
            column("longitude", pa.float64(), "Degrees east.", required=True),
            column("geonames_id", pa.int64(), "Id at GeoNames."),
        ]
    ),
)
