"""The national desk makes keys, replaces and ends them. For a region's desk see tests/api/sites."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from api.models import ApiKey, Webhook
from tests import factories

pytestmark = pytest.mark.django_db
WANTED = {"label": "Website", "contact_email": "beheer@regio.example", "scopes": ["webhooks", "feedback"]}


@pytest.fixture
def desk(client: Client) -> Client:
    client.force_login(factories.superuser())
    return client


def shown(answer: Any) -> str:
    found = re.search(r'value="(sp_[^"]+)"', answer.content.decode())
    assert found
    return found[1]


def works(client: Client, key: str) -> bool:
    answer = client.get("/api/v1/webhooks", headers={"authorization": f"Bearer {key}"})
    return answer.status_code == 200


def test_a_key_is_shown_once_and_works(desk: Client) -> None:
    region = factories.region()
    answer = desk.post(reverse("api_keys:add"), {**WANTED, "region": region.pk})
    assert "no-store" in answer["Cache-Control"]
    key = shown(answer)
    assert works(Client(), key)
    kept = ApiKey.objects.get()
    assert (kept.region, kept.scopes) == (region, ["webhooks", "feedback"])
    for page in ("api_keys:index", "api_keys:edit"):
        html = desk.get(reverse(page, args=[kept.pk] if page.endswith("edit") else [])).content.decode()
        assert key not in html
        assert kept.label in html


def test_a_key_for_nothing_is_refused(desk: Client) -> None:
    answer = desk.post(reverse("api_keys:add"), {**WANTED, "scopes": []})
    assert answer.status_code == 200
    assert not ApiKey.objects.exists()


def test_replacing_and_revoking(desk: Client) -> None:
    old = factories.api_key()
    kept = ApiKey.objects.get()
    assert works(Client(), old)
    new = shown(desk.post(reverse("api_keys:replace", args=[kept.pk])))
    assert works(Client(), new)
    assert works(Client(), old)
    desk.post(reverse("api_keys:revoke", args=[kept.pk]))
    assert not works(Client(), old)
    assert works(Client(), new)
    assert desk.post(reverse("api_keys:revoke", args=[kept.pk])).status_code == 404


def test_only_who_may_changes_keys(client: Client) -> None:
    factories.api_key()
    kept = ApiKey.objects.get()
    webhook = Webhook.objects.create(url="https://regio.example/hook")
    client.force_login(factories.editor())
    for address in (
        reverse("api_keys:index"),
        reverse("api_keys:add"),
        reverse("api_keys:edit", args=[kept.pk]),
        reverse("api_keys:replace", args=[kept.pk]),
        reverse("api_keys:revoke", args=[kept.pk]),
        reverse("webhooks:index"),
        reverse("webhooks:inspect", args=[webhook.pk]),
        reverse("webhooks:restart", args=[webhook.pk]),
    ):
        assert client.post(address, WANTED).status_code in {302, 403}, address
    assert ApiKey.objects.usable().count() == 1
    assert webhook.pk == Webhook.objects.get().pk


def test_a_stopped_webhook_is_seen_and_started_again(desk: Client) -> None:
    webhook = Webhook.objects.create(url="https://regio.example/hook", stopped_at="2026-11-01T10:00:00Z")
    html = desk.get(reverse("webhooks:inspect", args=[webhook.pk])).content.decode()
    assert "data-state" in html
    desk.post(reverse("webhooks:restart", args=[webhook.pk]))
    webhook.refresh_from_db()
    assert webhook.stopped_at is None


def test_the_national_desk_makes_and_ends_the_webhook_of_a_national_site(desk: Client) -> None:
    wanted = {"url": "https://land.example/hook", "contact_email": "beheer@land.example"}
    assert "data-secret" in desk.post(reverse("webhooks:add"), wanted).content.decode()
    made = Webhook.objects.get()
    assert made.region is None
    assert made.url in desk.get(reverse("webhooks:delete", args=[made.pk])).content.decode()
    desk.post(reverse("webhooks:delete", args=[made.pk]))
    assert not Webhook.objects.exists()
