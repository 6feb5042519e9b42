"""Every address of the API says which methods it has, and answers HEAD and a preflight accordingly."""

from typing import Any
from uuid import UUID

import pytest
from django.test import Client, RequestFactory
from django.urls import URLPattern

from api.models import Webhook
from api.urls import at_api
from api.v1.endpoints.webhook_list import WebhookList
from api.v1.urls import urlpatterns
from tests import factories

pytestmark = pytest.mark.django_db
HOOK = UUID("00000000-0000-4000-8000-0000000000aa")
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
READ = {"GET", "HEAD", "OPTIONS"}
#: what may be done at an address; at all others one may read
OTHERS = {
    "feedback": {"POST", "OPTIONS"},
    "usage": {"POST", "OPTIONS"},
    "site-state": {"POST", "OPTIONS"},
    "webhooks": READ | {"POST"},
    "webhook": READ | {"DELETE"},
    "webhook-secret": {"POST", "OPTIONS"},
    "webhook-test": {"POST", "OPTIONS"},
    "webhook-replay": {"POST", "OPTIONS"},
}
FILES = [pattern for pattern in at_api if getattr(pattern, "name", "") in ("public-file", "preview-file")]
ADDRESSES: list[URLPattern] = [*urlpatterns, *FILES]
SAFE_TO_ASK = {"GET", "HEAD", "OPTIONS"}


@pytest.fixture(params=["api.urls", "cms.urls"])
def client(request: pytest.FixtureRequest, settings: Any) -> Client:
    """A reading node, and the API as part of a full installation: the same promises."""
    settings.ROOT_URLCONF = request.param
    return Client(raise_request_exception=False, headers={"authorization": f"Bearer {factories.api_key()}"})


def address(pattern: URLPattern, article: Any) -> str:
    route = str(pattern.pattern)
    values = {
        "<uuid:id>": HOOK if "webhooks" in route else article.translation_key,
        "<uuid:delivery>": HOOK,
        "<str:code>": "PO2601",
        "<slug:name>": "getArticle",
        "<str:token>": "token",
        "<str:digest>": "0" * 64,
        "<str:name>": "1200.png",
    }
    for name, value in values.items():
        route = route.replace(name, str(value))
    return f"/{route}"


@pytest.fixture
def article(django_capture_on_commit_callbacks: Any) -> Any:
    with django_capture_on_commit_callbacks(execute=True):
        region = factories.region("PO2601")
    made = factories.article()
    factories.publish_approved(made)
    Webhook.objects.create(pk=HOOK, region=region, url="https://site.example/hook", announced=0)
    return made


def listed(header: str) -> set[str]:
    return {method.strip() for method in header.split(",")}


def test_allow_and_preflight_name_what_there_is(client: Client, article: Any) -> None:
    for pattern in ADDRESSES:
        url, expected = address(pattern, article), OTHERS.get(str(pattern.name), READ)
        options = client.options(url, headers={"origin": "https://school.example.org"})
        assert (options.status_code, options.content) == (204, b""), url
        assert listed(options["Allow"]) == expected, url
        assert listed(options["Access-Control-Allow-Methods"]) == expected, url
        assert options["Access-Control-Allow-Origin"] == "*"
        for method in set(METHODS) - expected:
            refused = client.generic(method, url)
            assert refused.status_code == 405, (method, url)
            assert listed(refused["Allow"]) == expected, (method, url)


def test_a_browser_without_a_form_of_ours_is_told_what_there_is(settings: Any) -> None:
    settings.ROOT_URLCONF = "cms.urls"
    strict = Client(enforce_csrf_checks=True)
    for url in (f"/files/{'0' * 64}/a.png", f"/files/previews/token/{'0' * 64}/a.png", "/api/v1/topics"):
        for method in ("POST", "PUT", "PATCH", "DELETE"):
            refused = strict.generic(method, url)
            assert (refused.status_code, refused["Content-Type"]) == (405, "application/problem+json"), url
            assert listed(refused["Allow"]) == READ, url
    assert all(pattern.callback.csrf_exempt for pattern in at_api)


def test_head_is_get_without_its_body(client: Client, article: Any) -> None:
    for pattern in ADDRESSES:
        url = address(pattern, article)
        if "GET" not in OTHERS.get(str(pattern.name), READ):
            continue
        accept = {"accept": "*/*"}
        got, head = client.get(url, headers=accept), client.head(url, headers=accept)
        assert (head.status_code, head.content) == (got.status_code, b""), url
        changing = {"RateLimit"}
        kept = [{k: v for k, v in one.headers.items() if k not in changing} for one in (got, head)]
        assert kept[0] == kept[1], url
        assert got["Access-Control-Allow-Origin"] == "*", url


def test_a_head_has_no_body_whatever_the_server_does_with_it() -> None:
    headers = {"authorization": f"Bearer {factories.api_key()}"}
    request = RequestFactory().head("/api/v1/webhooks", headers=headers)
    answer = WebhookList.as_view()(request)
    assert (answer.status_code, answer.content) == (200, b"")
    assert int(answer["Content-Length"]) > 0


def test_a_304_says_nothing_of_a_body(client: Client, article: Any) -> None:
    for pattern in ADDRESSES:
        url = address(pattern, article)
        answer = client.get(url, headers={"accept": "*/*"}) if pattern.name not in OTHERS else None
        if answer is None or not answer.has_header("ETag"):
            continue
        again = client.get(url, headers={"accept": "*/*", "if-none-match": answer["ETag"]})
        assert (again.status_code, again.content) == (304, b""), url
        assert not again.has_header("Content-Length"), url
        assert not again.has_header("Content-Type"), url
        for header in ("ETag", "Cache-Control", "Vary", "Content-Language"):
            assert again.get(header) == answer.get(header), (header, url)
