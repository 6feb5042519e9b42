"""Wagtail's own tree and search, for who wants them: without warnings, and cheap."""

from typing import Any

import pytest
from django.test import Client

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    client = Client()
    client.force_login(factories.superuser())
    return client


def test_the_tree_warns_of_nothing(client: Client) -> None:
    index = factories.article().get_parent()
    for address in ("/admin/pages/", f"/admin/pages/{index.get_parent().pk}/", f"/admin/pages/{index.pk}/"):
        answer = client.get(address)
        assert answer.status_code == 200
        shown = answer.content.decode().partition("<main")[2]
        assert "help-warning" not in shown
        assert "help-info" not in shown


@pytest.mark.parametrize("kind", ["chief", "superuser"])
def test_the_cost_of_the_tree_does_not_grow_with_its_pages(enter: Any, count: Any, kind: str) -> None:
    client = enter(factories.superuser() if kind == "superuser" else factories.with_role())
    pages = [factories.article() for _number in range(3)]
    factories.publish_approved(pages[0])
    address = f"/admin/pages/{pages[0].get_parent().pk}/"
    before = count(client, address)
    for number in range(24):
        page = factories.article()
        if number % 2:
            factories.publish_approved(page)
    assert count(client, address) == before
    assert before <= 45


def test_the_search_of_the_menu_finds_what_texts_say(client: Client) -> None:
    factories.article(title="Leerlingenvervoer", body=factories.body("U kunt bezwaar maken."))
    answer = client.get("/admin/pages/search/", {"q": "bezwaren"}, follow=True)
    assert [line.title for line in answer.context["table"].data] == ["Leerlingenvervoer"]
    assert client.get("/admin/pages/search/?q=vervoer&ordering=title").status_code == 200


def test_who_begins_a_text_is_its_owner_until_somebody_else_is_chosen(enter: Any) -> None:
    chief = factories.with_role()
    address = f"/admin/pages/add/content/articlepage/{factories.article_index().pk}/"
    form = enter(chief).get(address).context["form"]
    assert form["responsible"].value() == chief.pk
    form = enter(chief).get(f"/admin/pages/{factories.article().pk}/edit/").context["form"]
    assert form["responsible"].value() is None
