"""Readers' answers from regional sites: counted, without a trace of who gave them."""

import json
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.core import serializers
from django.test import Client
from django.utils import timezone

from api.models import ApiKey
from cms.content.models import ArticlePage
from cms.feedback.models import DailyCount, ReaderText
from tests import factories

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/feedback"


@pytest.fixture
def article() -> ArticlePage:
    page = factories.article()
    factories.publish_approved(page)
    return page


def send(client: Client, key: str, **body: Any) -> Any:
    return client.post(
        ADDRESS, body, content_type="application/json", headers={"authorization": f"Bearer {key}"}
    )


def said(page: ArticlePage, **more: Any) -> dict[str, Any]:
    return {"article": str(page.translation_key), "language": "nl", "clear": "yes", **more}


def errors(answer: Any) -> dict[str, str]:
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert {error["in"] for error in answer.json()["errors"]} == {"body"}
    return {error["name"]: error["detail"] for error in answer.json()["errors"]}


def test_answers_are_counted_by_day_text_and_region(client: Client, article: ArticlePage) -> None:
    here, there, nowhere = factories.api_key(), factories.api_key("VO2709"), factories.api_key(None)
    for key, clear in [(here, "yes"), (here, "yes"), (here, "no"), (there, "partly"), (nowhere, "no")]:
        answer = send(client, key, **said(article, clear=clear))
        assert (answer.status_code, answer.content) == (202, b"")
        assert answer["Cache-Control"] == "no-store"
    counts = DailyCount.objects.order_by("region").values_list("region", "yes", "partly", "no", "reads")
    assert list(counts) == [("", 0, 0, 1, 0), ("PO2601", 2, 0, 1, 0), ("VO2709", 0, 1, 0, 0)]
    assert set(DailyCount.objects.values_list("day", "article", "language")) == {
        (timezone.localdate(), article.translation_key, "nl")
    }
    assert not ReaderText.objects.exists()


def test_own_words_are_kept_without_who_wrote_them(client: Client, article: ArticlePage) -> None:
    words = "Mijn zoon Tim snapt het niet. Bel 06-12345678 of tim@school.nl"
    key = factories.api_key()
    send(client, key, **said(article, clear="no", text=words))
    kept = ReaderText.objects.get()
    assert kept.text == "Mijn zoon [naam] snapt het niet. Bel [telefoonnummer] of [e-mailadres]"
    assert (kept.clear, kept.region, kept.language) == ("no", "PO2601", "nl")
    stored = serializers.serialize(
        "json", [row for model in apps.get_app_config("feedback").get_models() for row in model.objects.all()]
    )
    for trace in ("Tim", "12345678", "@", "127.0.0.1", ApiKey.objects.get().name, "T00:"):
        assert trace not in stored


@pytest.mark.parametrize("text", ["", "   ", None, "\u200b"])
def test_no_words_are_no_row(client: Client, article: ArticlePage, text: str | None) -> None:
    assert send(client, factories.api_key(), **said(article, text=text)).status_code == 202
    assert not ReaderText.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "names"),
    [
        ({"clear": "maybe"}, {"clear"}),
        ({"clear": True}, {"clear"}),
        ({"article": "1"}, {"article"}),
        ({"article": str(uuid4())}, {"article"}),
        ({"language": "tr"}, {"language"}),
        ({"language": "!"}, {"language"}),
        ({"text": "x" * 1001}, {"text"}),
        ({"text": "\x00"}, {"text"}),
        ({"text": ["x"]}, {"text"}),
        ({"name": "Tim", "clear": 3, "language": None}, {"name", "clear", "language"}),
    ],
)
def test_everything_wrong_is_named_and_nothing_is_kept(
    client: Client, article: ArticlePage, wrong: dict[str, Any], names: set[str]
) -> None:
    found = errors(send(client, factories.api_key(), **said(article, **wrong)))
    assert set(found) == names
    assert all(found.values())
    assert not DailyCount.objects.exists()
    assert not ReaderText.objects.exists()


def test_a_lone_surrogate_is_refused(client: Client, article: ArticlePage) -> None:
    body = json.dumps(said(article, text="x")).replace('"x"', '"\\ud800"')
    headers = {"authorization": f"Bearer {factories.api_key()}"}
    answer = client.generic("POST", ADDRESS, body, content_type="application/json", headers=headers)
    assert "text" in errors(answer)


def test_a_withdrawn_text_is_known_and_a_draft_is_not(client: Client, article: ArticlePage) -> None:
    key = factories.api_key()
    article.unpublish()
    assert send(client, key, **said(article)).status_code == 202
    assert set(errors(send(client, key, **said(factories.article())))) == {"article"}


def test_only_a_key_for_feedback_may(client: Client, article: ArticlePage) -> None:
    assert send(client, "nobody's", **said(article)).status_code == 401
    assert (
        send(client, factories.api_key(scopes=["webhooks", "previews"]), **said(article)).status_code == 403
    )
    assert client.get(ADDRESS, headers={"authorization": f"Bearer {factories.api_key()}"}).status_code == 405
    assert not DailyCount.objects.exists()


def test_it_is_limited_by_key(client: Client, article: ArticlePage, settings: Any) -> None:
    settings.API_WRITES_PER_MINUTE = 2
    key = factories.api_key()
    answers = [send(client, key, **said(article)) for _time in range(3)]
    assert [answer.status_code for answer in answers] == [202, 202, 429]
    assert answers[0]["RateLimit"].startswith('"key";r=1')
    assert int(answers[2]["Retry-After"]) >= 1
    assert send(client, factories.api_key("VO2709"), **said(article)).status_code == 202
    assert sum(DailyCount.objects.values_list("yes", flat=True)) == 3


@pytest.mark.parametrize("kind", ["story", "supplement"])
def test_texts_of_every_kind_are_known(client: Client, article: ArticlePage, kind: str) -> None:
    text = factories.story() if kind == "story" else factories.supplement(article)
    key = factories.api_key()
    assert set(errors(send(client, key, **said(text)))) == {"article"}, "nobody approved it"
    factories.publish_approved(text)
    assert send(client, key, **said(text)).status_code == 202
    text.unpublish()
    assert send(client, key, **said(text)).status_code == 202
    assert DailyCount.objects.get(article=text.translation_key).yes == 2
    assert set(errors(send(client, key, **said(text, language="tr")))) == {"language"}


def test_what_another_region_adds_is_not_known(client: Client, article: ArticlePage) -> None:
    other = factories.supplement(article, "VO2709")
    factories.publish_approved(other)
    assert set(errors(send(client, factories.api_key(), **said(other)))) == {"article"}
