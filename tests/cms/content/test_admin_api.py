"""Behind the admin nothing is moved, deleted or taken offline without the question that its page asks."""

import pytest
from django.test import Client
from django.urls import reverse

from cms.content.models import ArticlePage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    client = Client()
    client.force_login(factories.superuser())
    return client


@pytest.mark.parametrize("action", ["move", "delete", "unpublish"])
def test_what_is_asked_first_has_no_shortcut(client: Client, action: str) -> None:
    page = factories.article()
    factories.publish_approved(page)
    place = factories.region_page("PO2601")
    address = reverse("wagtailadmin_api:pages:action", args=[page.pk, action])
    answer = client.post(address, {"destination_page_id": place.pk})
    assert answer.status_code == 404
    kept = ArticlePage.objects.get(pk=page.pk)
    assert kept.live
    assert kept.get_parent().pk == page.get_parent().pk


def test_lists_and_other_actions_are_there(client: Client) -> None:
    page = factories.article()
    assert client.get(reverse("wagtailadmin_api:pages:detail", args=[page.pk])).status_code == 200
    address = reverse("wagtailadmin_api:pages:action", args=[page.pk, "revert_to_page_revision"])
    sent = {"revision_id": page.latest_revision_id}
    answer = client.post(address, sent, content_type="application/json")
    assert answer.status_code == 200
