"""What was kept is what Django would say now; whatever else is asked, Django says."""

from io import BytesIO, StringIO
from typing import Any
from wsgiref.handlers import SimpleHandler

import pytest
from django.test import Client, RequestFactory

from api.front.position import EVERY, PATIENCE
from cms.content.models import ArticlePage
from tests import factories
from tests.api.front.visitor import Visitor
from workflows.actions.approvals.withdraw_article import withdraw_article

pytestmark = pytest.mark.django_db
LIST = "/api/v1/articles?include=body"


@pytest.fixture(params=["api.urls", "cms.urls"])
def visitor(request: pytest.FixtureRequest, settings: Any) -> Visitor:
    """At a reading node, and at a full installation."""
    settings.ROOT_URLCONF = request.param
    return Visitor()


@pytest.fixture
def page() -> ArticlePage:
    page = factories.article(body=factories.body(*factories.SENTENCES * 5))
    factories.publish_approved(page)
    return page


def address(page: ArticlePage) -> str:
    return f"/api/v1/articles/{page.translation_key}"


def withdraw(page: ArticlePage) -> None:
    page.refresh_from_db()
    withdraw_article(page=page, reason="Klopt niet meer.", by=factories.superuser())


CODINGS = ["", "gzip", "br", "zstd"]


@pytest.mark.parametrize("coding", CODINGS)
def test_what_is_asked_twice_is_given_without_django(
    page: ArticlePage, visitor: Visitor, coding: str
) -> None:
    asked = {"accept_language": "tr", **({"accept_encoding": coding} if coding else {})}
    for path in (address(page), LIST, "/api/v1/changes", "/api/v1/regions"):
        visitor.entered = 0
        fresh, kept_now, kept = (visitor.ask(path, **asked) for _time in range(3))
        assert visitor.entered == 2
        assert fresh == kept_now == kept
        sent = Client().get(path, headers={name.replace("_", "-"): value for name, value in asked.items()})
        assert (kept.status, kept.body) == (200, sent.content)
        assert kept.headers == dict(sent.headers)
    assert fresh.headers.get("Content-Encoding", "") == ""  # few regions are little


def test_each_coding_and_language_has_its_own(page: ArticlePage, visitor: Visitor) -> None:
    factories.publish_approved(factories.translation(page, "en"))
    visitor.look()
    asked = [
        {"accept_language": language, "accept_encoding": coding}
        for language in ("nl", "en")
        for coding in CODINGS
    ]
    kept = [visitor.get(address(page), **one) for one in asked]
    assert len({one.headers["ETag"] for one in kept}) == len({one.body for one in kept}) == 8
    visitor.entered = 0
    assert [visitor.ask(address(page), **one) for one in asked] == kept
    assert visitor.entered == 0


def test_head_and_304_come_from_there_too(page: ArticlePage, visitor: Visitor) -> None:
    kept, visitor.entered = visitor.get(address(page), accept_encoding="br"), 0
    head = visitor.ask(address(page), "HEAD", accept_encoding="br")
    assert (head.status, head.headers, head.body) == (200, kept.headers, b"")
    form = kept.headers["ETag"].removesuffix('-br"')
    for known in (f'{form}-br"', f'W/{form}-br"', f'{form}"', f'{form}--gzip"', f'"a", {form}-br"', "*"):
        for method in ("GET", "HEAD"):
            answer = visitor.ask(address(page), method, accept_encoding="br", if_none_match=known)
            assert (answer.status, answer.body) == (304, b"")
            assert answer.headers["ETag"].startswith(form)
            assert {"Vary", "Cache-Control", "Content-Language"} <= answer.headers.keys()
            assert not {"Content-Length", "Content-Type", "Content-Encoding"} & answer.headers.keys()
    assert visitor.ask(address(page), accept_encoding="br", if_none_match='"other"') == kept
    assert visitor.entered == 0


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_no_server_says_the_length_of_a_304(page: ArticlePage, visitor: Visitor, method: str) -> None:
    tag, sent = visitor.get(address(page)).headers["ETag"], BytesIO()
    asked = RequestFactory().generic(method, address(page), headers={"if-none-match": tag}).environ
    visitor.entered = 0
    # the server of `make run` is this one, and writes a length of its own where it finds one body, or none
    SimpleHandler(BytesIO(), sent, StringIO(), asked).run(visitor.front)
    head, _blank, body = sent.getvalue().partition(b"\r\n\r\n")
    assert (b" 304 " in head.splitlines()[0], visitor.entered, body) == (True, 0, b"")
    assert b"content-length" not in head.lower()


def test_who_has_it_already_has_it_kept_for_all(page: ArticlePage, visitor: Visitor) -> None:
    tag = visitor.ask(address(page)).headers["ETag"]
    assert visitor.ask(address(page), if_none_match=tag).status == 304
    visitor.entered = 0
    assert visitor.ask(address(page)).status == 200
    assert visitor.entered == 0


def test_the_order_of_parameters_makes_no_difference(page: ArticlePage, visitor: Visitor) -> None:
    one, other = "/api/v1/articles?language=nl&pageSize=1", "/api/v1/articles?pageSize=1&language=nl"
    kept, visitor.entered = visitor.get(one), 0
    assert visitor.ask(other) == kept
    assert visitor.entered == 0
    visitor.look()
    assert Visitor().ask(other) == kept  # on every node, kept or not


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        (LIST, {"authorization": "Bearer no-key"}),
        (LIST, {"cache_control": "no-cache"}),
        (LIST, {"accept": "text/html"}),
        (f"{LIST}&colour=red", {}),
        ("/api/v1/articles/0b0c0d0e-0000-4000-8000-00000000dead", {}),
        ("/api/v1/topics", {}),
        ("/api/v1/glossary", {}),
        ("/api/v1/schools", {}),
        ("/api/v1/regions?postcode=1012", {}),
        ("/api/v1/webhooks", {}),
        ("/api/v1/previews/token", {}),
        ("/api/v1/openapi.json", {}),
    ],
)
def test_never_kept(visitor: Visitor, path: str, headers: dict[str, str]) -> None:
    visitor.get(LIST)
    visitor.entered = 0
    for _time in range(4):
        visitor.ask(path, **headers)
    assert visitor.entered == 4


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_other_methods_are_djangos(visitor: Visitor, method: str) -> None:
    kept, visitor.entered = visitor.get(LIST), 0
    assert visitor.ask(LIST, method).status == (204 if method == "OPTIONS" else 405)
    assert visitor.entered == 1
    assert visitor.ask(LIST) == kept


def test_what_moves_the_feed_is_seen_at_once_after_it_is_asked(page: ArticlePage, visitor: Visitor) -> None:
    visitor.get(address(page))
    visitor.get(LIST)
    withdraw(page)
    assert visitor.ask(address(page)).status == 200  # nobody asked yet
    visitor.look(EVERY)
    assert visitor.ask(address(page)).status in (404, 410)
    assert b'"results":[]' in visitor.ask(LIST).body


def test_what_was_computed_before_the_feed_moved_is_not_kept(page: ArticlePage, visitor: Visitor) -> None:
    """The position moves, and is asked for, while Django has read the text and not yet answered."""
    visitor.ask(address(page))
    behind = visitor.django

    def slow(environ: Any, start: Any) -> Any:
        parts = behind(environ, start)
        withdraw(page)
        visitor.look(EVERY)
        return parts

    visitor.django = slow
    assert visitor.ask(address(page)).status == 200  # it began before the withdrawal
    visitor.django = behind
    assert visitor.ask(address(page)).status in (404, 410)


def test_what_a_lagging_copy_of_the_database_says_is_not_kept(page: ArticlePage, visitor: Visitor) -> None:
    visitor.front._position = lambda: -1
    visitor.get(address(page))
    visitor.entered = 0
    visitor.ask(address(page))
    assert visitor.entered == 1


def test_reads_are_limited_before_it(page: ArticlePage, settings: Any) -> None:
    settings.API_READS_PER_MINUTE, settings.PANEL_TRUSTED_PROXIES = 10, 1
    visitor, one, other = Visitor(), "198.51.100.7", "198.51.100.8"
    statuses = [visitor.ask(address(page), x_forwarded_for=one).status for _time in range(13)]
    assert statuses == [200] * 10 + [429] * 3
    assert visitor.ask(address(page), x_forwarded_for=other).status == 200
    refused = visitor.ask(address(page), x_forwarded_for=one)
    assert refused.headers["Content-Type"] == "application/problem+json"
    assert "Retry-After" in refused.headers


def test_without_the_database_it_goes_on_for_half_a_minute(page: ArticlePage, visitor: Visitor) -> None:
    kept, visitor.is_away, visitor.entered = visitor.get(address(page)), True, 0
    visitor.look(PATIENCE - 0.1)
    assert visitor.ask(address(page)) == kept
    visitor.look(0.1)
    away = visitor.ask(address(page))
    assert (away.status, away.headers["Content-Type"]) == (503, "application/problem+json")
    assert int(away.headers["Retry-After"]) > 0
    assert away.headers["Cache-Control"] == "no-store"
    assert visitor.ask(LIST).status == 503
    assert visitor.ask(LIST, "HEAD").body == b""
    assert visitor.entered == 0
    visitor.is_away = False
    visitor.now += EVERY
    assert visitor.ask(address(page)) == kept
