"""The examples in the description of regions and schools are what the API really answers."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from api.documents.encoding import digest, encode
from api.documents.region import region_labels, render_region
from api.models import RegionDocument
from api.v1.examples import REGION, REGION_PAGE, SCHOOL_PAGE
from cms.regions.models import Region, School
from tests import factories

pytestmark = pytest.mark.django_db
MOMENT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def described_region(code: str, **fields: object) -> Region:
    """A region as it is kept on one day in 2026."""
    region = factories.region(code, **fields)
    full = encode(render_region(region, updated_at=MOMENT, year=2026))
    RegionDocument.objects.create(
        region=region,
        code=code,
        version=1,
        updated_at=MOMENT,
        labels=region_labels(region),
        etag=digest(full),
        full=full,
    )
    return region


@pytest.fixture
def region() -> Region:
    point = factories.support_point(
        name="Steunpunt Utrecht (voorbeeld)",
        telephone="000 000 00 01",
        whatsapp="000 000 00 01",
        email="utrecht@voorbeeld.example",
        website="https://utrecht.voorbeeld.example/",
        closed_on_public_holidays=False,
        street="Voorbeeldstraat 1",
        postcode="1000 AA",
        city="Utrecht",
        latitude=52.089633,
        longitude=5.117682,
        spoken_languages=["nl", "en", "ar"],
        independence="Wij kiezen geen partij.",
        questions=[{"type": "question", "value": "Wie gaat er mee naar een gesprek op school?"}],
        exceptions=[
            {
                "type": "days",
                "value": {
                    "first": "2026-12-24",
                    "last": "2027-01-01",
                    "hours": "",
                    "reason": "Kerstvakantie",
                },
            }
        ],
        network=[
            {
                "type": "party",
                "value": {
                    "role": "municipality",
                    "name": "Gemeente (voorbeeld)",
                    "description": "Vervoer naar school en leerplicht",
                    "telephone": "000 000 00 02",
                    "website": "",
                },
            }
        ],
    )
    point.refresh_from_db()
    return described_region("PO2601", name="Voorbeeldregio Utrecht", support_point=point)


def test_one_region(client: Client, region: Region) -> None:
    assert client.get("/api/v1/regions/PO2601").json() == REGION


def test_the_regions_of_a_postcode(client: Client, region: Region) -> None:
    other = described_region("VO2601", name="Voorbeeldregio Utrecht (vo)", support_point=None)
    factories.postcode_area("3511", po=region, vo=other)
    assert client.get("/api/v1/regions?postcode=3511").json() == REGION_PAGE


def test_the_schools_of_a_region(client: Client, region: Region) -> None:
    School.objects.create(
        code="00XX00",
        institution="00XX",
        name="Voorbeeldschool",
        type="basisschool",
        sector="po",
        denomination="Openbaar",
        postcode="1000AA",
        city="Utrecht",
        municipality="Utrecht",
        website="https://school.voorbeeld.example",
        pupils=210,
        locations=[{"street": "Voorbeeldstraat", "houseNumber": "2", "latitude": 52.09, "longitude": 5.12}],
        po=region,
    )
    assert client.get("/api/v1/schools?region=PO2601").json() == SCHOOL_PAGE
