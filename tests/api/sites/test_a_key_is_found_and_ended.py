"""Whoever keeps a key finds on screen how to replace and end it; a form sent again makes no other one."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from api.models import ApiKey, Webhook
from tests import factories

pytestmark = pytest.mark.django_db
WANTED = {"label": "Onze website", "contact_email": "beheer@regio.example", "scopes": ["read", "webhooks"]}
HOOK = {"url": "https://regio.example/hook", "contact_email": "beheer@regio.example"}
ADDRESS = {"replace": "api_keys:replace", "end": "api_keys:revoke"}


@pytest.fixture(params=["region", "national"])
def desk(client: Client, request: pytest.FixtureRequest) -> Client:
    own = factories.region("PO2601")
    client.force_login(factories.at_desk_of(own) if request.param == "region" else factories.superuser())
    return client


def page(answer: Any) -> BeautifulSoup:
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def links(shown: BeautifulSoup) -> list[str]:
    return [str(link["href"]) for link in shown.select("#main a[href]")]


def filled(shown: BeautifulSoup, **typed: Any) -> dict[str, Any]:
    """Return what the browser sends with the form of a page: what it hides, and what somebody typed."""
    hidden = {str(field["name"]): str(field["value"]) for field in shown.select("#main input[type=hidden]")}
    return hidden | typed


@pytest.mark.parametrize("what", ["replace", "end"])
def test_the_list_and_the_page_of_a_key_lead_there(desk: Client, what: str) -> None:
    factories.api_key("PO2601")
    key = ApiKey.objects.get()
    wanted = reverse(ADDRESS[what], args=[key.pk])
    listed = links(page(desk.get(reverse("api_keys:index"))))
    edit = reverse("api_keys:edit", args=[key.pk])
    assert {wanted, edit} <= set(listed)
    shown = links(page(desk.get(edit)))
    assert wanted in shown
    assert reverse("api_keys:delete", args=[key.pk]) not in listed + shown
    asked = page(desk.get(wanted))
    assert ApiKey.objects.usable().count() == 1  # to look is not to do
    desk.post(wanted, filled(asked))
    assert ApiKey.objects.usable().count() == {"replace": 2, "end": 0}[what]


def test_of_a_key_that_has_ended_neither_is_offered(desk: Client) -> None:
    factories.api_key("PO2601")
    key = ApiKey.objects.get()
    desk.post(reverse("api_keys:revoke", args=[key.pk]))
    for address in (reverse("api_keys:index"), reverse("api_keys:edit", args=[key.pk])):
        offered = links(page(desk.get(address)))
        assert not {reverse(name, args=[key.pk]) for name in ADDRESS.values()} & set(offered)


def test_a_new_key_that_is_asked_for_again_is_made_once(desk: Client) -> None:
    add = reverse("api_keys:add")
    typed = {**WANTED, "region": factories.region("PO2601").pk}
    sent = filled(page(desk.get(add)), **typed)
    assert b"sp_" in desk.post(add, sent).content
    again = desk.post(add, sent, follow=True)
    assert b"sp_" not in again.content
    assert again.redirect_chain[-1][0] == reverse("api_keys:index")
    assert ApiKey.objects.count() == 1
    other = filled(page(desk.get(add)), **typed)
    assert b"sp_" in desk.post(add, other).content
    assert ApiKey.objects.count() == 2


def test_a_key_that_is_replaced_again_is_replaced_once(desk: Client) -> None:
    factories.api_key("PO2601")
    key = ApiKey.objects.get()
    replace = reverse("api_keys:replace", args=[key.pk])
    sent = filled(page(desk.get(replace)))
    assert b"sp_" in desk.post(replace, sent).content
    end = ApiKey.objects.get(pk=key.pk).expires_at
    assert b"sp_" not in desk.post(replace, sent, follow=True).content
    assert ApiKey.objects.count() == 2
    assert ApiKey.objects.get(pk=key.pk).expires_at == end


def test_a_new_webhook_that_is_asked_for_again_is_made_once(desk: Client) -> None:
    add = reverse("webhooks:add")
    sent = filled(page(desk.get(add)), **HOOK, region=factories.region("PO2601").pk)
    assert b"data-secret" in desk.post(add, sent).content
    again = desk.post(add, sent, follow=True)
    assert b"data-secret" not in again.content
    assert again.redirect_chain[-1][0] == reverse("webhooks:index")
    assert Webhook.objects.count() == 1
