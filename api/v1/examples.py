"""Examples of answers. Each is what the API really answers: tests/contracts/test_examples.py asks for it."""

from typing import Any, Final

from drf_spectacular.utils import OpenApiExample

Json = dict[str, Any]


def example(name: str, value: Json) -> OpenApiExample:
    """Return an example of the answer 200."""
    return OpenApiExample(name, value=value, response_only=True, status_codes=["200"])


REGION: Final[Json] = {
    "id": "2735922b-4ced-5b48-b7aa-e13a5a2465fd",
    "code": "PO2601",
    "name": "Voorbeeldregio Utrecht",
    "sector": "po",
    "status": "active",
    "municipalities": ["Utrecht"],
    "website": None,
    "languages": [],
    "supportPoint": {
        "name": "Steunpunt Utrecht (voorbeeld)",
        "telephone": {"shown": "000 000 00 01", "link": "tel:+31000000001"},
        "whatsapp": {"shown": "000 000 00 01", "link": "https://wa.me/31000000001"},
        "email": "utrecht@voorbeeld.example",
        "website": "https://utrecht.voorbeeld.example/",
        "openingHours": {
            "timeZone": "Europe/Amsterdam",
            "week": [
                {
                    "day": "monday",
                    "periods": [{"opens": "09:00", "closes": "12:30"}, {"opens": "13:30", "closes": "17:00"}],
                },
                {
                    "day": "tuesday",
                    "periods": [{"opens": "09:00", "closes": "12:30"}, {"opens": "13:30", "closes": "17:00"}],
                },
                {
                    "day": "wednesday",
                    "periods": [{"opens": "09:00", "closes": "12:30"}, {"opens": "13:30", "closes": "17:00"}],
                },
                {
                    "day": "thursday",
                    "periods": [{"opens": "09:00", "closes": "12:30"}, {"opens": "13:30", "closes": "17:00"}],
                },
                {"day": "friday", "periods": []},
                {"day": "saturday", "periods": []},
                {"day": "sunday", "periods": []},
            ],
            "exceptions": [
                {"first": "2026-12-24", "last": "2027-01-01", "periods": [], "reason": "Kerstvakantie"}
            ],
            "closedOnPublicHolidays": False,
            "publicHolidays": [],
        },
        "address": {"street": "Voorbeeldstraat 1", "postcode": "1000 AA", "city": "Utrecht"},
        "coordinates": {"latitude": 52.089633, "longitude": 5.117682},
        "questions": ["Wie gaat er mee naar een gesprek op school?"],
        "languages": ["nl", "en", "ar"],
        "independence": "Wij kiezen geen partij.",
        "network": [
            {
                "role": "municipality",
                "name": "Gemeente (voorbeeld)",
                "description": "Vervoer naar school en leerplicht",
                "telephone": {"shown": "000 000 00 02", "link": "tel:+31000000002"},
                "website": None,
            }
        ],
    },
    "updatedAt": "2026-11-20T09:30:00Z",
}
REGION_PAGE: Final[Json] = {
    "results": [
        REGION,
        {
            "id": "1c9d28fd-4491-5ec9-9985-d1110c7e10e6",
            "code": "VO2601",
            "name": "Voorbeeldregio Utrecht (vo)",
            "sector": "vo",
            "status": "active",
            "municipalities": ["Utrecht"],
            "website": None,
            "languages": [],
            "supportPoint": None,
            "updatedAt": "2026-11-20T09:30:00Z",
        },
    ],
    "next": None,
}
SCHOOL_PAGE: Final[Json] = {
    "results": [
        {
            "code": "00XX00",
            "name": "Voorbeeldschool",
            "type": "basisschool",
            "sectors": ["po"],
            "denomination": "Openbaar",
            "postcode": "1000AA",
            "city": "Utrecht",
            "municipality": "Utrecht",
            "website": "https://school.voorbeeld.example",
            "pupils": 210,
            "locations": [
                {"street": "Voorbeeldstraat", "houseNumber": "2", "latitude": 52.09, "longitude": 5.12}
            ],
            "regions": ["PO2601"],
        }
    ],
    "next": None,
}
