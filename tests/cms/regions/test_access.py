"""Who may open and change what: each role at each page, over HTTP."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from reversion.models import Version
from wagtail.permissions import policy_registry

from cms.regions.models import Region, SupportPoint
from tests import factories
from tests.cms.regions.forms import filled_in

pytestmark = pytest.mark.django_db
HOME = reverse("wagtailadmin_home")
OWN, NEIGHBOUR = "PO2601", "PO2602"


@pytest.fixture
def people():
    regions = {code: factories.region(code) for code in (OWN, NEIGHBOUR)}
    national = factories.with_role(
        *[
            f"{action}_{model}"
            for action in ("add", "change", "delete")
            for model in ("region", "supportpoint", "postcodearea", "school")
        ],
        pages=(),
    )
    return {
        "desk": factories.at_desk_of(regions[OWN]),
        "national": national,
        "other": factories.with_role(pages=()),
        "former": factories.at_desk_of(regions[OWN], is_active=False),
    }


def thing(kind: str, code: str) -> Region | SupportPoint:
    region = Region.objects.get(code=code)
    return region if kind == "regions" else region.support_point


@pytest.mark.parametrize("kind", ["regions", "support_points"])
@pytest.mark.parametrize(
    ("who", "view", "code", "allowed"),
    [
        *[
            ("national", view, code, True)
            for view in ("edit", "history", "usage", "delete")
            for code in (OWN, NEIGHBOUR)
        ],
        *[("desk", view, OWN, True) for view in ("edit", "history", "usage")],
        *[("desk", view, NEIGHBOUR, False) for view in ("edit", "history", "usage", "delete")],
        ("desk", "delete", OWN, False),
        *[("other", view, OWN, False) for view in ("edit", "history", "usage", "delete")],
    ],
)
def test_each_page_of_one(enter, people, kind, who, view, code, allowed) -> None:
    address = reverse(f"{kind}:{view}", args=[thing(kind, code).pk])
    response = enter(people[who]).get(address)
    assert (response.status_code in {200, 409}) is allowed
    if not allowed:
        assert response["Location"] == HOME


@pytest.mark.parametrize("kind", ["regions", "support_points"])
@pytest.mark.parametrize(("who", "listed"), [("national", {OWN, NEIGHBOUR}), ("desk", {OWN})])
def test_the_list_shows_what_is_theirs(enter, people, kind, who, listed) -> None:
    html = enter(people[who]).get(reverse(f"{kind}:index")).content.decode()
    names = {code: thing(kind, code).name for code in (OWN, NEIGHBOUR)}
    assert {code for code, name in names.items() if name in html} == listed


@pytest.mark.parametrize("kind", ["regions", "support_points", "postcode_areas", "schools"])
@pytest.mark.parametrize("view", ["index", "add", "deleted"])
def test_pages_without_one(enter, people, kind, view) -> None:
    if view == "deleted" and kind in ("postcode_areas", "schools"):
        return
    address = reverse(f"{kind}:{view}")
    assert enter(people["national"]).get(address).status_code == 200
    assert enter(people["other"]).get(address).status_code == 302
    may_look = view == "index" and kind in ("regions", "support_points")
    assert (enter(people["desk"]).get(address).status_code in {200, 409}) is may_look
    assert enter(people["former"]).get(address)["Location"].startswith("/admin/login/")


@pytest.mark.parametrize("kind", ["regions", "support_points"])
def test_what_the_neighbour_has_stays_whatever_is_sent(enter, people, kind) -> None:
    client, neighbour = enter(people["desk"]), thing(kind, NEIGHBOUR)
    sent = filled_in(client, reverse(f"{kind}:edit", args=[thing(kind, OWN).pk]), name="Overgenomen")
    assert client.post(reverse(f"{kind}:edit", args=[neighbour.pk]), sent)["Location"] == HOME
    assert client.post(reverse(f"{kind}:delete", args=[neighbour.pk]))["Location"] == HOME
    assert thing(kind, NEIGHBOUR).name == neighbour.name
    assert Version.objects.count() == 0


def test_a_desk_changes_its_own_and_not_what_is_decided_nationally(enter, people) -> None:
    client, region = enter(people["desk"]), thing("regions", OWN)
    address = reverse("regions:edit", args=[region.pk])
    sent = filled_in(client, address, website="https://nieuw.voorbeeld.example")
    assert not {"code", "sector", "status", "support_point"} & set(sent)
    sent |= {"status": "ended", "code": "PO9999", "support_point": ""}
    assert client.post(address, sent).status_code == 302
    kept = thing("regions", OWN)
    assert (kept.website, kept.status) == ("https://nieuw.voorbeeld.example", "active")
    assert kept.support_point == region.support_point


def test_a_desk_cannot_take_over_a_region(enter, people) -> None:
    client, point = enter(people["desk"]), thing("support_points", OWN)
    address = reverse("support_points:edit", args=[point.pk])
    sent = filled_in(client, address, telephone="0800 0000")
    sent["regions"] = [region.pk for region in Region.objects.all()]
    assert client.post(address, sent).status_code == 302
    point.refresh_from_db()
    assert point.telephone == "0800 0000"
    assert list(point.regions.values_list("code", flat=True)) == [OWN]


def test_a_support_point_of_two_regions_is_of_both_desks(enter, people) -> None:
    point = thing("support_points", OWN)
    Region.objects.filter(code=NEIGHBOUR).update(support_point=point)
    neighbour = factories.at_desk_of(Region.objects.get(code=NEIGHBOUR))
    for user in (people["desk"], neighbour):
        assert enter(user).get(reverse("support_points:edit", args=[point.pk])).status_code == 200


def test_a_version_of_the_neighbour_is_not_put_back(enter, people) -> None:
    national, desk = enter(people["national"]), enter(people["desk"])
    address = reverse("regions:edit", args=[thing("regions", NEIGHBOUR).pk])
    for name in ("eerste", "tweede"):
        national.post(address, filled_in(national, address, website=f"https://{name}.example"))
    oldest = Version.objects.get_for_model(Region).last()
    desk.post(reverse("regions:restore", args=[oldest.pk]))
    assert thing("regions", NEIGHBOUR).website == "https://tweede.example"


def test_who_may_change_a_region_can_be_asked(people) -> None:
    policy = policy_registry.get_by_type(Region)
    assert set(policy.users_with_permission("change")) == {people["desk"], people["national"]}
    assert set(policy.users_with_permission("delete")) == {people["national"]}


def test_chief_editors_are_the_national_desk(enter) -> None:
    call_command("prepare_installation", verbosity=0)
    user = factories.editor()
    user.groups.add(Group.objects.get(name="Eindredactie"))
    region = factories.region()
    assert enter(user).get(reverse("regions:edit", args=[region.pk])).status_code == 200
