"""A form without its proof: on the panel's pages nobody loses what was written."""

import pytest
from django.test import Client

from tests import factories
from tests.workflows.panel.urls import at
from workflows.models import Verdict

pytestmark = pytest.mark.django_db
WORDS = {"decision": "no", "comment": "Mijn <b>woorden</b>"}


@pytest.fixture
def strict() -> Client:
    return Client(enforce_csrf_checks=True)


def test_the_words_stay_and_can_be_sent_again(strict) -> None:
    invitation = factories.take_part(factories.reader(language="en"))
    answer = strict.post(at("verdict", invitation), WORDS)
    shown = answer.content.decode()
    assert answer.status_code == 403
    assert "One more time, please" in shown
    assert "Mijn &lt;b&gt;woorden&lt;/b&gt;" in shown
    assert answer["Cache-Control"] == "no-store"
    assert not Verdict.objects.exists()
    proof = shown.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    again = strict.post(at("verdict", invitation), {**WORDS, "csrfmiddlewaretoken": proof})
    assert again.status_code == 302
    assert Verdict.objects.get().comment == WORDS["comment"]


def test_words_from_another_site_are_not_shown(strict) -> None:
    invitation = factories.reader()
    answer = strict.post(at("verdict", invitation), WORDS, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
    assert "Mijn &lt;b&gt;" not in answer.content.decode()


def test_an_unknown_link_is_unknown_first(strict) -> None:
    assert strict.post("/panel/x/oordeel/", WORDS).status_code == 404
    assert strict.post("/panel/", WORDS).status_code == 404


def test_elsewhere_django_answers(strict) -> None:
    answer = strict.post("/admin/login/", {"username": "x"})
    assert answer.status_code == 403
    assert "One more time, please" not in answer.content.decode()
