"""Filling in a support point: what is kept, and what is said when something is wrong."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

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
        ({"telephone": "030 12"}, "Here are 5 digits; a Dutch number has 10"),
        ({"telephone": "020 l234567"}, "“l” does not belong in a telephone number"),
        ({"whatsapp": "bel ons"}, "“bel ons” does not belong in a telephone number"),
        ({"whatsapp": "0800 1234"}, "WhatsApp knows no numbers such as 0800 1234"),
        ({"email": "steunpunt@"}, "valid email"),
        ({"email": "steunpunt@voorbeeld,nl"}, "“,” does not belong in an e-mail address"),
        ({"website": "geen adres"}, "There is a space in “geen adres”"),
        ({"closed_on": ["carnaval"]}, "Select a valid choice"),
        ({"monday": "17:00-12:00"}, "Turn them round?"),
        ({"monday": "van 9 tot 5"}, "Write 17:00 if you mean that"),
        ({"monday": "9-12, 11-13"}, "Two periods overlap: one ends at 12:00, the next begins at 11:00"),
        ({"monday": "9:00-25:00"}, "A day runs from 00:00 to 24:00"),
        ({"monday": "als we er zijn"}, "is not a period"),
        ({"monday": "9-12," * 30}, "at most 100 characters"),
        ({"monday": "1-2,3-4,5-6,7-8,9-10,11-12,13-14,15-16,17-18"}, "too many periods for one day"),
        ({"postcode": "1234"}, "The two letters are missing"),
        ({"postcode": "1234 SS"}, "No Dutch postcode ends in SS"),
        ({"latitude": "52.1", "longitude": "noord"}, "“noord” is not a number of degrees"),
        ({"latitude": "5.1", "longitude": "52.1"}, "are the wrong way round"),
        (exception(first="31-4-2026"), "There is no day 31 in month 4 of 2026"),
        (exception(first="11/13/2026"), "There is no month 13"),
        ({"latitude": "52.1", "longitude": ""}, "both numbers, or neither"),
        ({"latitude": "12", "longitude": "5"}, "12.000000, 5.000000 is not in the Netherlands"),
        ({"telephone": "", "email": ""}, "a way to reach it"),
        ({"spoken_languages": ["klingon"]}, "Select a valid choice"),
        (exception(last="2026-12-01"), "comes before the first one"),
        (exception(hours="12-10"), "Write 22:00 if you mean that"),
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


def test_what_is_typed_is_kept_in_its_tidy_form(client, address) -> None:
    typed = {
        "telephone": "\u202a+31 (0)20\u2011123\u00a045\u00a067\u202c",
        "whatsapp": "06-12 34 56 78",
        "email": "Steunpunt <steunpunt@voorbeeld.example>",
        "website": "\u200bwww.Voorbeeld.example",
        "monday": "00:00-24:00",
        "tuesday": "op afspraak",
        "postcode": "1012\u00a0ab",
        "latitude": "52,37021570000001",
        "longitude": "4,9 O.L.",
        "closed_on": ["goodFriday", "christmasDay"],
    }
    kept = {
        "telephone": "020 123 4567",
        "whatsapp": "06 12345678",
        "email": "steunpunt@voorbeeld.example",
        "website": "https://www.voorbeeld.example",
        "monday": "00:00-24:00",
        "tuesday": "op afspraak",
        "postcode": "1012 AB",
        "latitude": Decimal("52.370216"),
        "longitude": Decimal("4.9"),
        "closed_on": ["goodFriday", "christmasDay"],
    }
    assert client.post(address, filled_in(client, address) | typed).status_code == 302
    assert SupportPoint.objects.values(*kept).get() == kept
    assert client.post(address, filled_in(client, address)).status_code == 302
    assert SupportPoint.objects.values(*kept).get() == kept


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    "written", ["3-11-2026", "03/11/26", "3 november 2026", "di 3 nov. 2026", "2026-11-03"]
)
def test_a_day_is_understood_as_it_is_written_here(client, address, language: str, written: str) -> None:
    UserProfile.objects.update_or_create(
        user=client.get(address).wsgi_request.user, defaults={"preferred_language": language}
    )
    sent = filled_in(client, address) | exception(first=written, last=written)
    assert client.post(address, sent).status_code == 302
    (days,) = SupportPoint.objects.get().opening_hours.exceptions
    assert days.first == days.last == date(2026, 11, 3)


def test_the_party_around_it_has_a_tidy_number_and_a_whole_address(client, address) -> None:
    party = {
        "role": "other",
        "name": "Anderen",
        "description": "",
        "telephone": "tel: 0201234567",
        "website": "a.nl",
    }
    sent = filled_in(client, address) | {
        "network-count": "1",
        "network-0-type": "party",
        "network-0-order": "0",
        "network-0-deleted": "",
        "network-0-id": "",
        **{f"network-0-value-{name}": part for name, part in party.items()},
    }
    assert client.post(address, sent).status_code == 302
    (block,) = SupportPoint.objects.get().network
    assert (block.value["telephone"], block.value["website"]) == ("020 123 4567", "https://a.nl")


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
        ({"website": "geen adres"}, "is this one web address?"),
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


def test_municipalities_are_read_however_they_are_listed(client) -> None:
    address = reverse("regions:edit", args=[factories.region().pk])
    sent = filled_in(client, address, municipalities="Utrecht, De Bilt; Zeist\nUTRECHT\n \u00ad")
    assert client.post(address, sent).status_code == 302
    assert Region.objects.get().municipalities == ["Utrecht", "De Bilt", "Zeist"]
