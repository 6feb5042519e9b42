"""A school as the API answers it."""

from typing import Any

Json = dict[str, Any]


def render_school(row: Json) -> Json:
    """Return a school from the fields that were asked for."""
    return {
        "code": row["code"],
        "name": row["name"],
        "type": row["type"],
        "sectors": row["sector"].split("-"),
        "denomination": row["denomination"] or None,
        "postcode": row["postcode"],
        "city": row["city"],
        "municipality": row["municipality"],
        "website": row["website"] or None,
        "pupils": row["pupils"],
        "locations": row["locations"],
        "regions": [row[f"{sector}__code"] for sector in row["sector"].split("-") if row[f"{sector}__code"]],
    }
