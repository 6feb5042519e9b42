"""The national desk sees how far all sites are, a region its own; each text leads to who has it."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from api.models import ApiKey, SiteFeed
from api.queries.positions import last_position
from tests import factories

pytestmark = pytest.mark.django_db
REPORT = "sites_report"


def site(code: str | None, label: str, place: int | None = None) -> None:
    factories.api_key(code)
    key = ApiKey.objects.latest("pk")
    ApiKey.objects.filter(pk=key.pk).update(label=label)
    if place is not None:
        SiteFeed.objects.create(key=key, place=place)


def shown(client: Client, user: Any, name: str = REPORT, **query: Any) -> str:
    client.force_login(user)
    return str(client.get(reverse(name), query).content.decode())


def test_without_sites_it_says_what_to_do(client: Client) -> None:
    assert "No site has a key yet" in shown(client, factories.with_role("view_apikey", "change_apikey"))


def test_it_shows_who_is_behind_on_what(client: Client) -> None:
    page = factories.article(title="Hoorrecht")
    factories.publish_approved(page)
    site("PO2601", "Blijft achter", last_position())
    page.unpublish()
    site("VO2709", "Leest mee", last_position())
    site(None, "Zegt niets")
    national = factories.with_role("view_apikey", "change_apikey", "change_webhook")
    html = shown(client, national)
    for expected in (
        "Blijft achter",
        "Leest mee",
        "Zegt niets",
        "Hoorrecht",
        "1 change",
        "Up to date",
        "Unknown",
    ):
        assert expected in html
    of_text = reverse("sites_of_text", args=[page.translation_key, "nl"])
    assert html.count(of_text) == 1
    who = client.get(of_text).content.decode()
    order = [who.index(label) for label in ("Blijft achter", "Zegt niets", "Leest mee")]
    assert order == sorted(order)
    page.delete()
    assert "Blijft achter" in client.get(of_text).content.decode()
    own = shown(client, factories.at_desk_of(factories.region("PO2601")))
    assert "Blijft achter" in own
    assert "Leest mee" not in own
    assert "Zegt niets" not in own


def test_it_is_for_who_keeps_sites(client: Client) -> None:
    page = factories.article()
    factories.publish_approved(page)
    client.force_login(factories.editor())
    for address in (reverse(REPORT), reverse("sites_of_text", args=[page.translation_key, "nl"])):
        assert client.get(address).status_code in {302, 403}


def test_a_text_that_was_never_public_for_somebody_is_not_there(client: Client) -> None:
    draft, theirs = factories.article(), factories.regional_article("VO2709")
    factories.publish_approved(theirs)
    client.force_login(factories.at_desk_of(factories.region("PO2601")))
    for page in (draft, theirs):
        found = client.get(reverse("sites_of_text", args=[page.translation_key, "nl"]))
        assert found.status_code == 404


def test_it_costs_as_many_queries_for_ten_sites_as_for_one(client: Client) -> None:
    page = factories.article()
    factories.publish_approved(page)
    page.unpublish()
    client.force_login(factories.superuser())
    addresses = [reverse(REPORT), reverse("sites_of_text", args=[page.translation_key, "nl"])]

    def queries(address: str) -> int:
        client.get(address)  # what is cached by now is not counted
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        return len(captured)

    site("PO2601", "Site", 0)
    with_one = [queries(address) for address in addresses]
    for number in range(10, 19):
        site(f"PO26{number}", f"Site {number}", 0)
    assert [queries(address) for address in addresses] == with_one
    assert max(with_one) < 30


def test_it_becomes_a_spreadsheet(client: Client) -> None:
    site("PO2601", "Onze website")
    client.force_login(factories.superuser())
    answer = client.get(reverse(REPORT), {"export": "csv"})
    assert "Onze website" in b"".join(answer.streaming_content).decode("utf-8-sig")


def test_a_text_and_its_withdrawal_lead_there(client: Client) -> None:
    page = factories.article()
    factories.publish_approved(page)
    of_text = reverse("sites_of_text", args=[page.translation_key, "nl"])
    client.force_login(factories.superuser())
    assert of_text in client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    withdraw = reverse("validation:withdraw", args=[page.pk])
    after = client.post(withdraw, {"reason": "Het klopt niet meer."}, follow=True).content.decode()
    assert "withdrawn" in after.lower() or "ingetrokken" in after.lower()
    assert of_text in after
