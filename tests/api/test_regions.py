"""Regions, the finder by postcode and schools, as regional sites ask for them."""

import json

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from api.models import Change, RegionDocument
from api.queries.regions.known import is_known_region
from cms.regions.models import Region, School
from tests import factories
from tests.contracts.test_description import check

pytestmark = pytest.mark.django_db


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Return a block at whose end the API has heard of what was saved."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def regions(committed):
    with committed():
        point = factories.support_point(spoken_languages=["nl", "tr"])
        po = factories.region("PO2601", municipalities=["Utrecht"], support_point=point)
        vo = factories.region("VO2601", municipalities=["Utrecht", "Stichtse Vecht"], support_point=point)
        other = factories.region("PO2707", municipalities=["Amsterdam"])
    factories.postcode_area("3511", po=po, vo=vo)
    return {region.code: region for region in (po, vo, other)}


def codes(client: Client, query: str = "") -> list[str]:
    answer = client.get(f"/api/v1/regions{query}")
    assert answer.status_code == 200, answer.content
    return [region["code"] for region in answer.json()["results"]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["PO2601", "PO2707", "VO2601"]),
        ("?sector=vo", ["VO2601"]),
        ("?municipality=utrecht", ["PO2601", "VO2601"]),
        ("?language=tr", ["PO2601", "VO2601"]),
        ("?language=TR&sector=po", ["PO2601"]),
        ("?postcode=3511", ["PO2601", "VO2601"]),
        ("?postcode=3511AB", ["PO2601", "VO2601"]),
        ("?postcode=3511%20ab", ["PO2601", "VO2601"]),
        ("?postcode=3511+AB&sector=po", ["PO2601"]),
        ("?postcode=3511%C2%A0AB", ["PO2601", "VO2601"]),
        ("?postcode=3511%E2%80%93ab", ["PO2601", "VO2601"]),
        ("?postcode=NL-3511AB", ["PO2601", "VO2601"]),
        ("?postcode=%D9%A3%D9%A5%D9%A1%D9%A1", ["PO2601", "VO2601"]),
        ("?postcode=9999", []),
    ],
)
def test_filters(client, regions, query, found) -> None:
    assert codes(client, query) == found


@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        ("regions?postcode=0123", "postcode"),
        ("regions?postcode=123", "postcode"),
        ("regions?postcode=3511ABC", "postcode"),
        ("regions?postcode=3511SS", "postcode"),
        ("regions?postcode=3511%00", "postcode"),
        ("regions?postcode=", "postcode"),
        ("regions?sector=mbo", "sector"),
        ("regions?municipality=%00", "municipality"),
        ("regions?municipality=Utr", "municipality"),
        ("regions?municipality=%25", "municipality"),
        ("regions?municipality=" + "x" * 81, "municipality"),
        ("regions?language=%21", "language"),
        ("regions?cursor=abc", "cursor"),
        ("regions?pageSize=0", "pageSize"),
        ("regions?sort=name", "sort"),
        ("regions/PO2601?language=nl", "language"),
        ("schools?region=po26011", "region"),
        ("schools?sector=po-vo", "sector"),
        ("schools?q=%00", "q"),
        ("schools?cursor=AAAAAAAAAAAAAAAAAAAA", "cursor"),
    ],
)
def test_what_is_wrong_is_named(client, regions, query, wrong) -> None:
    answer = client.get(f"/api/v1/{query}")
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert wrong in [error["name"] for error in answer.json()["errors"]]


def test_a_wrong_postcode_is_refused_with_the_sign_that_is_wrong(client, regions) -> None:
    (error,) = client.get("/api/v1/regions?postcode=35I1AB").json()["errors"]
    assert error["detail"] == "“I” is where a digit should be. Write it like 1234 AB. Or like 1234."


@pytest.mark.parametrize("path", ["PO9999", "PO26011", "%00", "x'--", "PO2601/", "PO2601%0A"])
def test_a_region_that_is_not_there(client, regions, path) -> None:
    answer = client.get(f"/api/v1/regions/{path}")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


def test_pages_follow_each_other_by_code(client, regions) -> None:
    address, seen = "/api/v1/regions?pageSize=1", []
    while address:
        page = client.get(address).json()
        seen += [region["code"] for region in page["results"]]
        address = page["next"]
    assert seen == ["PO2601", "PO2707", "VO2601"]


@pytest.mark.parametrize(
    "path", ["regions", "regions/PO2601", "regions?postcode=3511&language=nl", "schools?region=PO2601"]
)
def test_one_query_and_none_changed_is_304(client, regions, path) -> None:
    assert is_known_region("PO2601")  # once a minute in each process
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == 200
    assert len(queries) == 1
    again = client.get(f"/api/v1/{path}", headers={"if-none-match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert "Cookie" not in answer.get("Vary", "")


def test_answers_are_as_described(client, regions) -> None:
    described = client.get("/api/v1/openapi.json").json()
    check(described, "RegionAnswer", client.get("/api/v1/regions/PO2601").json())
    check(described, "RegionPage", client.get("/api/v1/regions").json())
    check(described, "ChangePage", client.get("/api/v1/changes").json())


def test_the_feed_tells_of_a_new_number_and_of_nothing_else(client, regions, committed) -> None:
    before = client.get("/api/v1/changes").json()
    assert {(line["kind"], line["region"], line["language"]) for line in before["results"]} == {
        ("region", code, None) for code in regions
    }
    point = regions["PO2601"].support_point
    with committed():
        point.save()
        regions["PO2601"].save()
    point.telephone = "000 000 00 99"
    with committed():
        point.save()
    lines = client.get(f"/api/v1/changes?since={before['next']}").json()["results"]
    assert [(line["type"], line["region"]) for line in lines] == [
        ("published", "PO2601"),
        ("published", "VO2601"),
    ]
    for line in lines:
        answer = client.get(f"/api/v1/regions/{line['region']}")
        assert answer["ETag"] == f'"{line["etag"]}"'
        assert answer.json()["id"] == line["id"]
        assert answer.json()["supportPoint"]["telephone"] == {
            "shown": "000 000 00 99",
            "link": "tel:+31000000099",
        }


def test_a_region_hears_of_itself_alone_and_in_any_language(client, regions) -> None:
    lines = client.get("/api/v1/changes?region=VO2601&language=en").json()["results"]
    assert [line["region"] for line in lines] == ["VO2601"]


@pytest.mark.parametrize("way", ["ended", "deleted"])
def test_a_region_that_ends_is_a_tombstone(client, regions, committed, way) -> None:
    region = regions["PO2707"]
    with committed():
        if way == "ended":
            region.status = "ended"
            region.save()
        else:
            region.delete()
    last = client.get("/api/v1/changes").json()["results"][-1]
    assert (last["type"], last["kind"], last["region"], last["etag"]) == (
        "withdrawn",
        "region",
        "PO2707",
        None,
    )
    assert client.get("/api/v1/regions/PO2707").status_code == 410
    assert "PO2707" not in codes(client)


def test_a_support_point_that_goes_leaves_its_regions_without(client, regions, committed) -> None:
    with committed():
        regions["PO2601"].support_point.delete()
    assert client.get("/api/v1/regions/VO2601").json()["supportPoint"] is None


def test_a_save_that_is_undone_publishes_nothing(client, regions) -> None:
    count = Change.objects.count()
    Region.objects.filter(code="PO2601").update(name="Buiten ons om")
    assert Change.objects.count() == count
    call_command("reconcile_documents", verbosity=0)
    assert Change.objects.count() == count + 1
    assert client.get("/api/v1/regions/PO2601").json()["name"] == "Buiten ons om"


def test_the_new_year_brings_its_public_holidays(client, regions) -> None:
    document = RegionDocument.objects.get(code="PO2601")
    shown = json.loads(bytes(document.full))
    hours = shown["supportPoint"]["openingHours"]
    year = timezone.localdate().year
    assert {day["date"][:4] for day in hours["publicHolidays"]} == {str(year), str(year + 1)}
    hours["publicHolidays"] = []
    RegionDocument.objects.filter(pk=document.pk).update(full=json.dumps(shown).encode())
    call_command("reconcile_documents", verbosity=0)
    answer = client.get("/api/v1/regions/PO2601").json()
    assert answer["supportPoint"]["openingHours"]["publicHolidays"]


def school(code: str, **fields: object) -> School:
    values = {
        "institution": code[:4],
        "name": f"School {code}",
        "type": "basisschool",
        "sector": "po",
        "postcode": "3511AB",
        "city": "Utrecht",
        "municipality": "Utrecht",
    }
    return School.objects.create(code=code, **{**values, **fields})


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["01AA00", "02BB00", "03CC00"]),
        ("?region=PO2601", ["01AA00", "03CC00"]),
        ("?region=VO2601", ["02BB00", "03CC00"]),
        ("?region=PO2601&sector=vo", ["03CC00"]),
        ("?q=lyceum", ["02BB00"]),
        ("?q=%25", []),
        ("?municipality=utrecht&pageSize=1", ["01AA00"]),
    ],
)
def test_schools(client, regions, query, found) -> None:
    both = {"po": regions["PO2601"], "vo": regions["VO2601"]}
    school("01AA00", **both)
    school("02BB00", sector="vo", name="Het Lyceum", **both)
    school("03CC00", sector="po-vo", **both)
    answer = client.get(f"/api/v1/schools{query}").json()
    assert [one["code"] for one in answer["results"]] == found
    check(client.get("/api/v1/openapi.json").json(), "SchoolPage", answer)
    if "pageSize" in query:
        assert [one["code"] for one in client.get(answer["next"]).json()["results"]] == ["02BB00"]
