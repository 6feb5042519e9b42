"""Somebody's own selections of texts: kept under a name, seen by nobody else, deleted again."""

from typing import Any

import pytest
from django.test import Client

from cms.users.models import User
from tests import factories
from workflows.actions.texts.keep_view import MOST, keep_view
from workflows.models import SavedView

pytestmark = pytest.mark.django_db
KEEP = "/admin/texts/views/keep/"


@pytest.fixture
def chief() -> User:
    return factories.with_role()


@pytest.fixture
def client(chief: User, enter: Any) -> Client:
    client: Client = enter(chief)
    return client


def kept() -> list[tuple[str, str]]:
    return list(SavedView.objects.values_list("name", "query"))


def test_it_is_kept_used_and_deleted(client: Client) -> None:
    answer = client.post(
        KEEP, {"name": "Mijn  concepten", "query": "state=draft&owner=mine&p=3&_w_filter_fragment=1"}
    )
    assert answer.headers["Location"] == "/admin/texts/?state=draft&owner=mine"
    assert kept() == [("Mijn concepten", "state=draft&owner=mine")]
    page = client.get("/admin/texts/").content.decode()
    assert 'href="/admin/texts/?state=draft&amp;owner=mine"' in page
    view = SavedView.objects.get()
    client.post(f"/admin/texts/views/{view.pk}/forget/", {"query": "state=draft"})
    assert kept() == []


def test_the_same_name_is_replaced(client: Client) -> None:
    for query in ("state=draft", "state=public"):
        client.post(KEEP, {"name": "Werk", "query": query})
    assert kept() == [("Werk", "state=public")]


@pytest.mark.parametrize("name", ["", "  ", "x" * 61])
def test_it_needs_a_name(client: Client, name: str, said: Any) -> None:
    answer = client.post(KEEP, {"name": name, "query": "state=draft"})
    assert kept() == []
    assert len(said(answer)) == 1


def test_what_is_kept_is_never_another_address(client: Client) -> None:
    answer = client.post(KEEP, {"name": "Weg", "query": "//example.org/\r\nX: y"})
    assert answer.headers["Location"].startswith("/admin/texts/?")
    assert "\n" not in kept()[0][1]


def test_nobody_sees_or_deletes_those_of_others(client: Client, enter: Any) -> None:
    view = keep_view(name="Geheim", query="q=x", by=factories.superuser())
    assert "Geheim" not in client.get("/admin/texts/").content.decode()
    client.post(f"/admin/texts/views/{view.pk}/forget/")
    assert SavedView.objects.count() == 1


def test_there_is_an_end_to_it(client: Client, chief: User, said: Any) -> None:
    for number in range(MOST):
        keep_view(name=str(number), query="q=x", by=chief)
    answer = client.post(KEEP, {"name": "Nog een", "query": "q=y"})
    assert str(MOST) in said(answer)[0]
    assert len(kept()) == MOST
    client.post(KEEP, {"name": "0", "query": "q=y"})
    assert ("0", "q=y") in kept(), "one that is there can still be replaced"
