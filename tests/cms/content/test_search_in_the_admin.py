"""Editors find a text, a name and a code in the lists of the admin, however they type it."""

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    client = Client()
    client.force_login(factories.superuser())
    return client


@pytest.mark.parametrize(
    "q", ["José", "Jose\u0301", "Jos\u00adé", "José\u200b", "\u202aJosé\u202c", "José\u00a0"], ids=ascii
)
def test_a_member_by_name(client: Client, q: str) -> None:
    panel = factories.panel()
    factories.member(panel, name="José")
    factories.member(panel, name="Fatima")
    html = client.get(reverse("panel_members:index"), {"q": q}).content.decode()
    assert "José" in html
    assert "Fatima" not in html


@pytest.mark.parametrize("q", ["PO2601", "PO\u200b2601", "ＰＯ２６０１", "PO26\u00ad01"], ids=ascii)
def test_a_region_by_code(client: Client, q: str) -> None:
    factories.region("PO2601", name="Utrecht")
    factories.region("PO2602", name="Elders")
    html = client.get(reverse("regions:index"), {"q": q}).content.decode()
    assert "Utrecht" in html
    assert "Elders" not in html


@pytest.mark.parametrize("q", ["zorgplicht", "zorg\u00adplicht", "zorg\u2060plicht"], ids=ascii)
def test_a_term_of_the_glossary(client: Client, q: str) -> None:
    factories.glossary_term("zorgplicht", "De school zoekt een plek.")
    factories.glossary_term("leerplicht", "Uw kind gaat naar school.")
    url = reverse("wagtailsnippets_content_glossaryterm:list")
    html = client.get(url, {"q": q}).content.decode()
    assert "zoekt een plek" in html
    assert "gaat naar school" not in html


def test_a_search_for_nothing_that_anybody_sees_shows_all(client: Client) -> None:
    factories.region("PO2601", name="Utrecht")
    assert "Utrecht" in client.get(reverse("regions:index"), {"q": "\u200b"}).content.decode()
