"""What was changed can be seen, and undone; also a deletion."""

import pytest
from django.urls import reverse
from reversion.models import Version

from cms.regions.models import Region, SupportPoint
from tests import factories
from tests.cms.regions.forms import filled_in

pytestmark = pytest.mark.django_db


def change(client, kind: str, pk: int, **changes) -> None:
    address = reverse(f"{kind}:edit", args=[pk])
    assert client.post(address, filled_in(client, address, **changes)).status_code == 302


def test_each_version_says_what_changed_and_who_did_it(client) -> None:
    point = factories.region().support_point
    change(client, "support_points", point.pk, telephone="0800 0001")
    change(client, "support_points", point.pk, telephone="0800 0002", closed_on=["christmasDay"])
    html = client.get(reverse("support_points:history", args=[point.pk])).content.decode()
    for said in ("roos", "0800 0001", "0800 0002", "Ascension Day, Whit Sunday", "The oldest version"):
        assert said in html
    assert html.count("Put this version back") == 1


def test_an_earlier_version_is_put_back(client) -> None:
    point = factories.region().support_point
    change(client, "support_points", point.pk, telephone="0800 0001", monday="10-11")
    change(client, "support_points", point.pk, telephone="0800 0002", monday="")
    first = Version.objects.get_for_object(point).last()
    response = client.post(reverse("support_points:restore", args=[first.pk]), follow=True)
    assert "An earlier version put back" in response.content.decode()
    point.refresh_from_db()
    assert (point.telephone, point.monday) == ("0800 0001", "10:00-11:00")
    assert Version.objects.get_for_object(point).count() == 3


def test_looking_at_the_way_back_changes_nothing(client) -> None:
    region = factories.region()
    change(client, "regions", region.pk, name="Nieuw")
    version = Version.objects.get_for_object(region).get()
    assert client.get(reverse("regions:restore", args=[version.pk])).status_code == 405


@pytest.mark.parametrize("kind", ["regions", "support_points"])
def test_a_deletion_is_kept_and_undone(client, kind) -> None:
    region = factories.region()
    model, pk = (Region, region.pk) if kind == "regions" else (SupportPoint, region.support_point.pk)
    name = model.objects.get(pk=pk).name
    Region.objects.update(support_point=None)
    assert client.post(reverse(f"{kind}:delete", args=[pk])).status_code == 302
    assert not model.objects.filter(pk=pk).exists()
    page = client.get(reverse(f"{kind}:deleted"))
    assert name in page.content.decode()
    (version,) = page.context["versions"]
    client.post(reverse(f"{kind}:restore", args=[version.pk]))
    assert model.objects.get(pk=pk).name == name
    assert "Nothing was deleted" in client.get(reverse(f"{kind}:deleted")).content.decode()


def test_a_region_comes_back_without_the_support_point_that_is_gone(client) -> None:
    region = factories.region()
    change(client, "regions", region.pk, website="https://eerst.example")
    change(client, "regions", region.pk, website="https://later.example")
    oldest = Version.objects.get_for_object(region).last()
    region.support_point.delete()
    client.post(reverse("regions:restore", args=[oldest.pk]))
    region.refresh_from_db()
    assert (region.website, region.support_point) == ("https://eerst.example", None)


def test_a_code_that_was_given_out_again_does_not_come_back(client) -> None:
    region = factories.region("PO2601", name="De oude")
    client.post(reverse("regions:delete", args=[region.pk]))
    factories.region("PO2601", name="De nieuwe")
    version = Version.objects.get_deleted(Region).get()
    html = client.post(reverse("regions:restore", args=[version.pk]), follow=True).content.decode()
    assert "cannot be put back as it is" in html
    assert [region.name for region in Region.objects.all()] == ["De nieuwe"]


def test_a_region_with_postcodes_is_not_deleted(client) -> None:
    po, vo = factories.region("PO2601"), factories.region("VO2601")
    factories.postcode_area("3511", po=po, vo=vo)
    html = client.post(reverse("regions:delete", args=[po.pk]), follow=True).content.decode()
    assert "Set its status to" in html
    assert Region.objects.filter(code="PO2601").exists()
    assert not Version.objects.exists()
