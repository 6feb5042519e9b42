"""Guessing links: a few mistakes are nothing, many have to wait; a link that is right always works."""

import pytest
from django.core.cache import cache
from django.test import Client

from tests import factories
from tests.workflows.panel.urls import at

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}


@pytest.fixture(autouse=True)
def _three_guesses(settings) -> None:
    settings.PANEL_GUESSES = 3


def guess(client: Client, times: int, **extra: str):
    return [client.get(f"/panel/{'x' * 43}/", headers=ENGLISH, **extra) for _ in range(times)]


def test_after_some_wrong_links_one_has_to_wait(client) -> None:
    answers = guess(client, 5)
    assert [answer.status_code for answer in answers] == [404, 404, 404, 429, 429]
    assert 0 < int(answers[-1]["Retry-After"]) <= 600
    assert "Please wait a moment" in answers[-1].content.decode()
    assert answers[-1]["Cache-Control"] == "no-store"


def test_a_right_link_works_behind_the_same_address(client) -> None:
    guess(client, 5)
    assert client.get(at("welcome", factories.reader())).status_code == 200


def test_another_address_is_another_visitor(client) -> None:
    guess(client, 5)
    assert guess(client, 1, REMOTE_ADDR="198.51.100.7")[0].status_code == 404


def test_forms_without_their_proof_are_guesses_too() -> None:
    strict = Client(enforce_csrf_checks=True)
    answers = [strict.post(f"/panel/{'x' * 43}/oordeel/") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [404, 404, 404, 429]


def test_a_cache_that_is_away_stops_nobody(client, monkeypatch, caplog) -> None:
    def away(*_args: object, **_kwargs: object) -> None:
        raise ConnectionError

    monkeypatch.setattr(cache, "add", away)
    assert {answer.status_code for answer in guess(client, 5)} == {404}
    assert "not counted" in caplog.text
