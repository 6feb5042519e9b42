"""Correcting a school or a postcode by hand: what is kept, and what is said when something is wrong."""

import pytest
from django.test import Client
from django.urls import reverse

from cms.regions.models import PostcodeArea, School
from tests import factories
from tests.cms.regions.forms import filled_in

pytestmark = pytest.mark.django_db

SCHOOL = {"code": "14AD00", "institution": "14AD", "name": "De Regenboog", "type": "bo", "sector": "po"} | {
    "postcode": "3511 AB",
    "city": "Utrecht",
    "municipality": "Utrecht",
}
SCHOOLS_KEPT = [
    ("postcode", "3511 AB", "3511AB"),
    ("postcode", "3511\u00a0ab", "3511AB"),
    ("postcode", "3511ab", "3511AB"),
    ("postcode", "NL-3511 AB", "3511AB"),
    ("code", "14ad00", "14AD00"),
    ("code", "14 AD\u200b00", "14AD00"),
    ("institution", " 14ad", "14AD"),
    ("pupils", "1.234", 1234),
    ("pupils", "1\u202f234", 1234),
    ("pupils", "412", 412),
    ("pupils", "", None),
]
SCHOOLS_REFUSED = [
    ("code", "14A\u041200", "“В” hoort niet in de code van een school. Schrijf de code zo: 14AD00."),
    ("code", "14AD0", "“14AD0” is geen code van 6 letters en cijfers."),
    ("institution", "14-D", "“-” hoort niet in de code van een school. Schrijf de code zo: 14AD."),
    ("postcode", "3511", "De twee letters ontbreken"),
    ("postcode", "35l1 AB", "“L” staat op de plaats van een cijfer"),
    ("pupils", "1,5", "“1,5” is geen heel getal, zoals 1234."),
    ("pupils", "-4", "“-4” is geen heel getal, zoals 1234."),
]
AREAS_KEPT = [
    ("pc4", "1199 AB", "1199"),
    ("pc4", "35\u200b18", "3518"),
    ("pc4", "\u0663\u0665\u0661\u0669", "3519"),
    ("latitude", "52,3702", 52.3702),
    ("longitude", "4,9\u00b0", 4.9),
]
AREAS_REFUSED = [
    ({"pc4": "0199"}, "begint niet met 0"),
    ({"latitude": "523.702"}, "523.702, 4.9 ligt niet in Nederland"),
    ({"latitude": "4.9", "longitude": "52.1"}, "zijn verwisseld"),
    ({"latitude": "52.1", "longitude": ""}, "beide getallen"),
    ({"latitude": "noord"}, "“noord” is geen"),
]


@pytest.fixture
def client() -> Client:
    client = Client()
    client.force_login(factories.superuser())
    return client


@pytest.mark.parametrize(("name", "typed", "kept"), SCHOOLS_KEPT, ids=ascii)
def test_a_school_is_kept_in_one_form(client: Client, name: str, typed: str, kept: object) -> None:
    address = reverse("schools:add")
    assert client.post(address, filled_in(client, address, **SCHOOL | {name: typed})).status_code == 302
    assert School.objects.values_list(name, flat=True).get() == kept


@pytest.mark.parametrize(("name", "typed", "said"), SCHOOLS_REFUSED, ids=ascii)
def test_what_is_wrong_with_a_school_is_said(client: Client, name: str, typed: str, said: str) -> None:
    address = reverse("schools:add")
    answer = client.post(address, filled_in(client, address, **SCHOOL | {name: typed}))
    assert said in answer.content.decode()
    assert not School.objects.exists()


def area(**changes: str) -> dict[str, object]:
    po, vo = factories.region("PO2601"), factories.region("VO2601")
    return {"pc4": "3511", "po": po.pk, "vo": vo.pk, "latitude": "52.1", "longitude": "4.9", **changes}


@pytest.mark.parametrize(("name", "typed", "kept"), AREAS_KEPT, ids=ascii)
def test_a_postcode_is_kept_in_one_form(client: Client, name: str, typed: str, kept: object) -> None:
    address = reverse("postcode_areas:add")
    assert client.post(address, area(**{name: typed})).status_code == 302
    assert PostcodeArea.objects.values_list(name, flat=True).get() == kept


@pytest.mark.parametrize(("changes", "said"), AREAS_REFUSED, ids=ascii)
def test_what_is_wrong_with_a_postcode_is_said(client: Client, changes: dict[str, str], said: str) -> None:
    answer = client.post(reverse("postcode_areas:add"), area(**changes))
    assert said in answer.content.decode()
    assert not PostcodeArea.objects.exists()


def test_a_postcode_is_there_once(client: Client) -> None:
    address, typed = reverse("postcode_areas:add"), area(place="Utrecht")
    assert client.post(address, typed).status_code == 302
    assert client.post(address, typed | {"pc4": "3511 AB", "place": "Zeist"}).status_code == 200
    assert PostcodeArea.objects.get().place == "Utrecht"


def test_what_a_form_shows_may_be_sent_back(client: Client) -> None:
    client.post(reverse("postcode_areas:add"), area(latitude="52,3702"))
    address = reverse("postcode_areas:edit", args=["3511"])
    assert client.post(address, filled_in(client, address, place="Utrecht")).status_code == 302
    assert PostcodeArea.objects.values("latitude", "place").get() == {"latitude": 52.3702, "place": "Utrecht"}
