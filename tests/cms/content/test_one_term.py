"""A term is in a list of words once, however it is written."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from cms.content.models import GlossaryTerm, HardWord
from tests import factories
from tests.cms.regions.forms import filled_in
from tests.factories.articles import locale

pytestmark = pytest.mark.django_db
SAME = ["zorgplicht", "Zorgplicht", "ZORGPLICHT", "zorg\u00adplicht", "zorg\u200bplicht", " zorgplicht\u00a0"]
LISTED = "“zorgplicht” staat al in de lijst."


@pytest.fixture
def client() -> Client:
    client = Client()
    client.force_login(factories.superuser())
    return client


def address(model: type[GlossaryTerm | HardWord], view: str, *args: object) -> str:
    return reverse(model.snippet_viewset.get_url_name(view), args=args)


def explained(term: str) -> dict[str, str]:
    return {"term": term, "explanation": "Wat een school moet doen."}


@pytest.mark.parametrize("written", SAME, ids=ascii)
def test_the_glossary_has_a_term_once(client: Client, written: str) -> None:
    factories.glossary_term("zorgplicht", "Wat een school moet doen.")
    url = address(GlossaryTerm, "add")
    answer = client.post(url, filled_in(client, url, **explained(written)))
    assert answer.status_code == 200
    assert LISTED in answer.content.decode()
    assert GlossaryTerm.objects.count() == 1


def test_another_term_becomes_one_that_is_there(client: Client) -> None:
    factories.glossary_term("zorgplicht", "Wat een school moet doen.")
    other = factories.glossary_term("plicht", "Wat moet.")
    url = address(GlossaryTerm, "edit", other.pk)
    assert LISTED in client.post(url, explained("Zorgplicht")).content.decode()
    assert client.post(url, explained("Plicht")).status_code == 302  # its own term, with a capital


def test_each_language_has_its_own_terms(client: Client) -> None:
    factories.glossary_term("zorgplicht", "A duty of schools.", language="en")
    url = address(GlossaryTerm, "add")
    assert client.post(url, explained("zorgplicht")).status_code == 302


@pytest.mark.parametrize("written", SAME, ids=ascii)
def test_the_house_list_has_a_word_once(client: Client, written: str) -> None:
    HardWord.objects.create(term="zorgplicht")
    url = address(HardWord, "add")
    before = HardWord.objects.count()
    answer = client.post(url, filled_in(client, url, term=written))
    assert answer.status_code == 200
    assert LISTED in answer.content.decode()
    assert HardWord.objects.count() == before


@pytest.mark.parametrize("model", [GlossaryTerm, HardWord])
def test_two_editors_who_save_at_the_same_time(client: Client, model: type[GlossaryTerm | HardWord]) -> None:
    url = address(model, "add")
    sent = filled_in(client, url, **explained("zorgplicht"))
    seen = []

    def other_editor(execute: Any, sql: str, *rest: Any) -> Any:
        """Store the same term after it was checked that it is not there."""
        if not seen and sql.startswith(f'SELECT "{model._meta.db_table}"."term"'):
            seen.append("checked")
        elif seen == ["checked"] and sql.startswith("SAVEPOINT"):
            seen.append("stored")
            language = {"locale": locale("nl")} if model is GlossaryTerm else {}
            model.objects.create(**explained("zorgplicht"), **language)
        return execute(sql, *rest)

    with connection.execute_wrapper(other_editor):
        answer = client.post(url, sent)
    assert seen == ["checked", "stored"]
    assert answer.status_code == 200
    assert LISTED in answer.content.decode()
    assert model.objects.filter(term="zorgplicht").count() == 1
