"""Filling in a support point: what is kept, and what is said when something is wrong."""

import pytest
from django.urls import reverse

from cms.regions.models import Region, SupportPoint
from tests import factories
from tests.cms.regions.forms import filled_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def address():
    return reverse("support_points:edit", args=[factories.region().support_point.pk])


def exception(**value: str) -> dict[str, str]:
    fields = {"first": "2026-12-24", "last": "", "hours": "", "reason": "Kerst", **value}
    return {
        "exceptions-count": "1",
        "exceptions-0-type": "days",
        "exceptions-0-order": "0",
        "exceptions-0-deleted": "",
        "exceptions-0-id": "",
        **{f"exceptions-0-value-{name}": part for name, part in fields.items()},
    }


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"telephone": "030 12"}, "not a whole telephone number"),
        ({"whatsapp": "bel ons"}, "not a whole telephone number"),
        ({"email": "steunpunt@"}, "valid email"),
        ({"monday": "17:00-09:00"}, "Turn them round?"),
        ({"monday": "9-12, 11-13"}, "Two periods overlap: one ends at 12:00, the next begins at 11:00"),
        ({"monday": "9:00-25:00"}, "A day runs from 00:00 to 23:59"),
        ({"monday": "als we er zijn"}, "is not a period"),
        ({"monday": "9-12," * 30}, "at most 100 characters"),
        ({"postcode": "1234"}, "four digits and two letters"),
        ({"latitude": "52.1", "longitude": ""}, "both numbers, or neither"),
        ({"latitude": "12", "longitude": "5"}, "greater than or equal to 50"),
        ({"telephone": "", "email": ""}, "a way to reach it"),
        ({"spoken_languages": ["klingon"]}, "Select a valid choice"),
        (exception(last="2026-12-01"), "comes before the first one"),
        (exception(hours="12-10"), "Turn them round?"),
        ({"name": "Steun\x00punt"}, "Null characters are not allowed"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(client, address, changes, said) -> None:
    before = SupportPoint.objects.values().get()
    response = client.post(address, filled_in(client, address) | changes)
    assert response.status_code == 200
    assert said in response.content.decode().replace("&#x27;", "'")
    assert SupportPoint.objects.values().get() == before


def test_hours_are_kept_in_one_form(client, address) -> None:
    sent = filled_in(client, address, monday="9 tot 12.30 en 13:30–17 uur", tuesday="gesloten")
    response = client.post(address, sent | exception(last="2027-01-02", hours="10-12"))
    assert response.status_code == 302
    point = SupportPoint.objects.get()
    assert (point.monday, point.tuesday) == ("09:00-12:30, 13:30-17:00", "")
    (days,) = point.opening_hours.exceptions
    assert (str(days.first), str(days.last), days.reason) == ("2026-12-24", "2027-01-02", "Kerst")


def test_a_support_point_is_given_its_regions(client) -> None:
    first, second = factories.region("PO2601"), factories.region("VO2601")
    address = reverse("support_points:add")
    sent = filled_in(client, address, name="Steunpunt Samen", email="samen@voorbeeld.example")
    assert client.post(address, sent | {"regions": [first.pk, second.pk]}).status_code == 302
    point = SupportPoint.objects.get(name="Steunpunt Samen")
    assert [region.code for region in point.regions.all()] == ["PO2601", "VO2601"]
    address = reverse("support_points:edit", args=[point.pk])
    assert client.post(address, filled_in(client, address) | {"regions": [second.pk]}).status_code == 302
    assert [region.code for region in point.regions.all()] == ["VO2601"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"code": "po2601"}, "official code"),
        ({"code": "VO2601"}, "the other kind of schools"),
        ({"website": "geen adres"}, "valid URL"),
        ({"municipalities": "x" * 81}, "on a line of its own"),
        ({"languages": ["xx"]}, "Select a valid choice"),
    ],
)
def test_a_wrong_region_is_refused(client, changes, said) -> None:
    address = reverse("regions:add")
    right = {"code": "PO2601", "sector": "po", "status": "active", "name": "Een regio"}
    response = client.post(address, filled_in(client, address) | right | changes)
    assert response.status_code == 200
    assert said in response.content.decode()
    assert not Region.objects.exists()


def test_municipalities_are_lines(client) -> None:
    address = reverse("regions:add")
    right = {"code": "PO2601", "sector": "po", "status": "active", "name": "Een regio"}
    sent = (
        filled_in(client, address)
        | right
        | {"municipalities": "Utrecht\n\n  De  Bilt \nUtrecht", "languages": ["nl"]}
    )
    assert client.post(address, sent).status_code == 302
    region = Region.objects.get()
    assert (region.municipalities, region.languages) == (["Utrecht", "De Bilt"], ["nl"])


def test_a_code_stays(client) -> None:
    region = factories.region("PO2601")
    address = reverse("regions:edit", args=[region.pk])
    client.post(address, filled_in(client, address) | {"code": "PO2602"})
    region.refresh_from_db()
    assert region.code == "PO2601"


@pytest.mark.parametrize("kind", ["regions", "support_points"])
def test_a_longer_list_costs_no_more_queries(client, kind, django_assert_max_num_queries) -> None:
    for number in range(30):
        factories.region(f"PO{2600 + number}")
    with django_assert_max_num_queries(20):
        assert client.get(reverse(f"{kind}:index")).status_code == 200


@pytest.mark.parametrize("kind", ["regions", "support_points"])
def test_one_can_search(client, kind) -> None:
    factories.region("PO2601", name="Vindbaar", support_point=factories.support_point(name="Vindbaar"))
    factories.region("PO2602", name="Anders", support_point=factories.support_point(name="Anders"))
    html = client.get(reverse(f"{kind}:index_results") + "?q=vindb").content.decode()
    assert "Vindbaar" in html
    assert "Anders" not in html
