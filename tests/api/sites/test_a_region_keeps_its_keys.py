"""The desk of a region makes and ends the keys and webhooks of its own sites, and sees no others."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from api.actions.keys.create_api_key import create_api_key
from api.actions.keys.revoke_api_key import revoke_api_key
from api.actions.keys.rotate_api_key import rotate_api_key
from api.actions.webhooks.end_webhook import end_webhook
from api.actions.webhooks.make_webhook import make_webhook
from api.actions.webhooks.restart_webhook import restart_webhook
from api.errors import NotYourSiteError
from api.models import ApiKey, Webhook
from api.webhooks.signing import secret_of
from cms.regions.models import Region
from cms.users.models import User
from tests import factories

pytestmark = pytest.mark.django_db
WANTED = {"label": "Onze website", "contact_email": "beheer@regio.example", "scopes": ["read", "webhooks"]}
HOOK = {"url": "https://regio.example/hook", "contact_email": "beheer@regio.example"}


@pytest.fixture
def own() -> Region:
    return factories.region("PO2601")


@pytest.fixture
def other() -> Region:
    return factories.region("VO2709")


@pytest.fixture
def colleague(own: Region) -> User:
    return factories.at_desk_of(own)


@pytest.fixture
def desk(client: Client, colleague: User) -> Client:
    client.force_login(colleague)
    return client


def logged(action: str) -> list[Any]:
    return list(ModelLogEntry.objects.filter(action=action).values_list("user", flat=True))


def test_it_makes_a_key_of_its_own_which_is_shown_once(desk: Client, own: Region, colleague: User) -> None:
    form = desk.get(reverse("api_keys:add"))
    assert form.status_code == 200
    answer = desk.post(reverse("api_keys:add"), {**WANTED, "region": own.pk})
    assert "no-store" in answer["Cache-Control"]
    found = re.search(r'value="(sp_[^"]+)"', answer.content.decode())
    assert found
    kept = ApiKey.objects.get()
    assert (kept.region, kept.contact_email, kept.created_by) == (own, "beheer@regio.example", colleague)
    assert logged("api.create_api_key") == [colleague.pk]
    for page in (reverse("api_keys:index"), reverse("api_keys:edit", args=[kept.pk])):
        html = desk.get(page).content.decode()
        assert kept.label in html
        assert found[1] not in html


@pytest.mark.parametrize("region", ["other", "none"])
def test_it_makes_none_for_another_region_or_for_the_whole_country(
    desk: Client, other: Region, region: str
) -> None:
    assert other.name not in desk.get(reverse("api_keys:add")).content.decode()
    chosen = {"region": other.pk} if region == "other" else {}
    answer = desk.post(reverse("api_keys:add"), {**WANTED, **chosen})
    assert answer.context["form"].errors["region"]
    assert not ApiKey.objects.exists()


def test_it_replaces_and_ends_its_own(desk: Client, colleague: User) -> None:
    factories.api_key("PO2601")
    kept = ApiKey.objects.get()
    assert b"sp_" in desk.post(reverse("api_keys:replace", args=[kept.pk])).content
    desk.post(reverse("api_keys:revoke", args=[kept.pk]))
    kept.refresh_from_db()
    assert kept.revoked_at
    assert logged("api.revoke_api_key") == logged("api.rotate_api_key") == [colleague.pk]


def test_another_regions_keys_cannot_be_seen_or_ended(desk: Client) -> None:
    factories.api_key("PO2601")
    for code, label in (("VO2709", "Geheim van een ander"), (None, "Landelijk geheim")):
        factories.api_key(code)
        ApiKey.objects.filter(region__code=code).update(label=label)
    html = desk.get(reverse("api_keys:index")).content.decode()
    assert "Website" in html
    assert "geheim" not in html.lower()
    for key in ApiKey.objects.exclude(region__code="PO2601"):
        for name in ("edit", "replace", "revoke", "delete", "history", "usage"):
            address = reverse(f"api_keys:{name}", args=[key.pk])
            for answer in (desk.get(address), desk.post(address, {**WANTED, "region": key.region_id or ""})):
                assert answer.status_code in {302, 403}, name
                assert answer.get("Location", "/admin/") == "/admin/", name
    assert ApiKey.objects.usable().count() == 3
    assert not ModelLogEntry.objects.exclude(action="api.create_api_key").exists()


def test_it_cannot_give_its_key_to_another_region(desk: Client, other: Region) -> None:
    factories.api_key("PO2601")
    kept = ApiKey.objects.get()
    desk.post(reverse("api_keys:edit", args=[kept.pk]), {**WANTED, "region": other.pk})
    kept.refresh_from_db()
    assert kept.region.code == "PO2601"


def test_it_makes_a_webhook_whose_secret_is_shown_once(desk: Client, own: Region, colleague: User) -> None:
    answer = desk.post(reverse("webhooks:add"), {**HOOK, "region": own.pk})
    made = Webhook.objects.get()
    secret = secret_of(made.pk, made.serial)
    assert secret in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert (made.region, made.url, made.contact_email) == (own, HOOK["url"], HOOK["contact_email"])
    assert logged("api.make_webhook") == [colleague.pk]
    assert secret not in desk.get(reverse("webhooks:inspect", args=[made.pk])).content.decode()
    again = desk.post(reverse("webhooks:add"), {**HOOK, "region": own.pk})
    assert again.context["form"].errors
    assert Webhook.objects.count() == 1


def test_a_webhook_is_of_the_languages_and_kinds_that_were_chosen(desk: Client, own: Region) -> None:
    wanted = {**HOOK, "region": own.pk, "languages": ["nl", "ar"], "kinds": ["story"]}
    assert (
        "languages"
        in desk.post(reverse("webhooks:add"), wanted | {"languages": ["xx"]}).context["form"].errors
    )
    assert "kinds" in desk.post(reverse("webhooks:add"), wanted | {"kinds": ["page"]}).context["form"].errors
    desk.post(reverse("webhooks:add"), wanted)
    made = Webhook.objects.get()
    assert (made.languages, made.kinds) == (["nl", "ar"], ["story"])
    shown = desk.get(reverse("webhooks:inspect", args=[made.pk])).content.decode()
    assert "nl, ar" in shown


def test_a_webhook_for_which_nothing_was_chosen_is_of_everything(desk: Client, own: Region) -> None:
    desk.post(reverse("webhooks:add"), {**HOOK, "region": own.pk})
    made = Webhook.objects.get()
    assert (made.languages, made.kinds) == ([], [])


@pytest.mark.parametrize("url", ["http://regio.example/hook", "https://a:b@regio.example/", "regio"])
def test_an_address_that_messages_cannot_go_to_is_refused(desk: Client, own: Region, url: str) -> None:
    answer = desk.post(reverse("webhooks:add"), {**HOOK, "url": url, "region": own.pk})
    assert answer.context["form"].errors["url"]
    assert not Webhook.objects.exists()


def test_it_ends_its_own_webhook(desk: Client, own: Region, colleague: User) -> None:
    made = Webhook.objects.create(url=HOOK["url"], region=own)
    desk.post(reverse("webhooks:delete", args=[made.pk]))
    assert not Webhook.objects.exists()
    assert logged("api.end_webhook") == [colleague.pk]


def test_another_regions_webhooks_cannot_be_seen_or_ended(desk: Client, own: Region, other: Region) -> None:
    Webhook.objects.create(url=HOOK["url"], region=own)
    for region in (other, None):
        Webhook.objects.create(url="https://geheim.example/hook", region=region)
    assert "geheim" not in desk.get(reverse("webhooks:index")).content.decode()
    for webhook in Webhook.objects.exclude(region=own):
        for name in ("edit", "inspect", "delete", "restart", "history", "usage"):
            address = reverse(f"webhooks:{name}", args=[webhook.pk])
            answer = desk.post(address, HOOK)
            assert answer.status_code in {302, 403, 405}, name
            assert answer.get("Location", "/admin/") == "/admin/", name
            assert b"geheim" not in desk.get(address).content, name
    answer = desk.post(reverse("webhooks:add"), {**HOOK, "url": "https://x.example/", "region": other.pk})
    assert answer.context["form"].errors["region"]
    assert Webhook.objects.count() == 3


def test_the_actions_refuse_it_too(colleague: User, other: Region) -> None:
    factories.api_key(other.code)
    key = ApiKey.objects.get()
    webhook = Webhook.objects.create(url=HOOK["url"], region=other)
    for refused in (
        lambda: create_api_key(region=other, **WANTED, by=colleague),
        lambda: create_api_key(region=None, **WANTED, by=colleague),
        lambda: rotate_api_key(old=key, by=colleague),
        lambda: revoke_api_key(key=key, by=colleague),
        lambda: make_webhook(region=other, **HOOK, by=colleague),
        lambda: end_webhook(webhook=webhook.pk, by=colleague),
    ):
        with pytest.raises(NotYourSiteError):
            refused()
    assert (ApiKey.objects.usable().count(), Webhook.objects.count()) == (1, 1)
    restart_webhook(webhook=webhook.pk)


def test_who_was_taken_from_the_desk_can_do_nothing_more(desk: Client, own: Region, colleague: User) -> None:
    colleague.groups.clear()
    colleague.groups.add(factories.with_role(pages=()).groups.get())
    for name in ("api_keys", "webhooks"):
        for page in ("index", "add"):
            assert desk.get(reverse(f"{name}:{page}")).status_code in {302, 403}
    with pytest.raises(NotYourSiteError):
        create_api_key(region=own, **WANTED, by=colleague)
