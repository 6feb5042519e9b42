"""A topic has its short name for itself, in all languages: with it a site asks for its texts."""

import pytest
from django.test import Client
from django.urls import reverse

from cms.content.models import Topic
from tests import factories

pytestmark = pytest.mark.django_db
TAKEN = "Er is al een onderwerp met deze korte naam. Kies een andere."
ADD = "wagtailsnippets_content_topic:add"


@pytest.fixture
def client() -> Client:
    client = Client()
    client.force_login(factories.superuser())
    return client


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_new_topic_takes_the_short_name_of_no_other(client: Client, language: str) -> None:
    Topic.objects.create(slug="vervoer", name="Vervoer", locale=factories.locale(language))
    answer = client.post(f"{reverse(ADD)}?locale=nl", {"name": "Reizen", "slug": "vervoer"})
    assert answer.status_code == 200
    assert TAKEN in answer.content.decode()
    assert Topic.objects.get().name == "Vervoer"


def test_nor_does_one_that_is_there(client: Client) -> None:
    for slug in ("vervoer", "reizen"):
        Topic.objects.create(slug=slug, name=slug, locale=factories.locale())
    address = reverse("wagtailsnippets_content_topic:edit", args=[Topic.objects.get(slug="reizen").pk])
    answer = client.post(address, {"name": "Reizen", "slug": "vervoer"})
    assert TAKEN in answer.content.decode()
    assert sorted(Topic.objects.values_list("slug", flat=True)) == ["reizen", "vervoer"]


def test_in_another_language_it_has_the_same(client: Client) -> None:
    topic = Topic.objects.create(slug="vervoer", name="Vervoer", locale=factories.locale())
    other = topic.copy_for_translation(factories.locale("en"))
    other.name = "Transport"
    other.full_clean()
    other.save()
    assert Topic.objects.filter(slug="vervoer").count() == 2
