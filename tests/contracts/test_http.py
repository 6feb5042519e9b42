"""What every address of the API promises: headers, conditional requests, methods, problems."""

from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from api.models import Document
from tests import factories

pytestmark = pytest.mark.django_db
ADDRESSES = ["articles", "changes", "snapshots/latest.json", "openapi.json", "docs", "docs/style"]
NOBODY = "00000000-0000-4000-8000-00000000dead"  # fixed: a parameter must be the same in each test process
PROBLEM = "application/problem+json"


@pytest.fixture(params=["api.urls", "cms.urls"])
def client(request: pytest.FixtureRequest, settings: Any) -> Client:
    """A reading node, and the API as part of a full installation: the same promises."""
    settings.ROOT_URLCONF = request.param
    return Client(raise_request_exception=False)


def problem(answer: Any, status: int) -> dict[str, Any]:
    assert (answer.status_code, answer["Content-Type"]) == (status, PROBLEM)
    content = answer.json()
    assert {"type", "title", "status", "detail"} <= set(content)
    assert content["status"] == status
    assert answer["API-Version"] == "1.0.0"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Cache-Control"] == "no-store"
    return content


@pytest.mark.parametrize("address", ADDRESSES)
def test_headers_of_every_answer(client: Client, address: str) -> None:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 200
    assert answer["API-Version"] == "1.0.0"
    assert answer["Cache-Control"] == "public, max-age=60, stale-while-revalidate=30, stale-if-error=0"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Content-Security-Policy"].startswith("default-src 'none'")
    assert int(answer["Content-Length"]) == len(answer.content)
    assert answer["ETag"].startswith('"')
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_a_reader_has_is_not_sent_again(client: Client, address: str) -> None:
    etag = client.get(f"/api/v1/{address}")["ETag"]
    for condition in (etag, f'"other", {etag}', f"W/{etag}", "*", f'"a",W/"b",{etag}'):
        answer = client.get(f"/api/v1/{address}", headers={"if-none-match": condition})
        assert (answer.status_code, answer.content) == (304, b"")
        assert answer["ETag"] == etag
        assert answer["Cache-Control"].startswith("public")
        assert not answer.has_header("Content-Type")
        assert not answer.has_header("Content-Length")
    for condition in ('"other"', etag.strip('"'), "W/", '"'):
        assert client.get(f"/api/v1/{address}", headers={"if-none-match": condition}).status_code == 200


def test_a_304_of_an_article_has_its_language(client: Client) -> None:
    factories.publish_approved(factories.article())
    document = Document.objects.get()
    answer = client.get(
        f"/api/v1/articles/{document.article}", headers={"if-none-match": f'"{document.etag}"'}
    )
    assert answer.status_code == 304
    assert (answer["Content-Language"], answer["Vary"]) == ("nl", "Accept-Language, Accept-Encoding")


@pytest.mark.parametrize("address", ADDRESSES)
def test_head_has_the_headers_of_get(client: Client, address: str) -> None:
    got, head = client.get(f"/api/v1/{address}"), client.head(f"/api/v1/{address}")
    assert (head.status_code, head.content) == (200, b"")
    assert dict(head.headers) == dict(got.headers)


@pytest.mark.parametrize("address", ADDRESSES)
def test_options_answers_a_preflight_from_anywhere(client: Client, address: str) -> None:
    answer = client.options(
        f"/api/v1/{address}",
        headers={"origin": "https://school.example.org", "access-control-request-method": "GET"},
    )
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer["Allow"] == answer["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert answer["Access-Control-Allow-Headers"] == "If-None-Match"


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])
def test_other_methods_are_refused(client: Client, address: str, method: str) -> None:
    answer = client.generic(method, f"/api/v1/{address}", b"{}", content_type="application/json")
    problem(answer, 405)
    assert answer["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize(
    "address",
    [
        "/api", "/api/", "/api/v1", "/api/v1/", "/api/v2/articles", "/api/v1/articles/", "/api/v1/changes/",
        "/api/v1/articles/1", "/api/v1/articles/%00", "/api/v1/articles/zorgplicht", "/api/v1/docs/",
        f"/api/v1/articles/{NOBODY}/", "/api/v1//articles", "/api/v1/%0d%0aX: y",
    ],
)  # fmt: skip
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_there_is_nothing_elsewhere_and_no_redirect(client: Client, address: str, method: str) -> None:
    problem(client.generic(method, address), 404)


def test_every_wrong_parameter_is_named_at_once(client: Client) -> None:
    query = (
        "language=%00&audience=ghosts&pageSize=0&updatedSince=gisteren&cursor=x&foo=1&slug=a&slug=b&topic="
    )
    errors = problem(client.get(f"/api/v1/articles?{query}"), 400)["errors"]
    assert {error["name"] for error in errors} == {
        "language", "audience", "pageSize", "updatedSince", "cursor", "foo", "slug", "topic",
    }  # fmt: skip
    assert {error["in"] for error in errors} == {"query"}
    assert all(error["detail"] for error in errors)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("articles?pageSize=101", "pageSize"),
        ("articles?pageSize=1e3", "pageSize"),
        ("articles?pageSize=-1", "pageSize"),
        ("articles?pageSize=" + "9" * 1000, "pageSize"),
        ("articles?include=everything", "include"),
        ("articles?slug=%00", "slug"),
        ("articles?slug=a%20b", "slug"),
        ("articles?language=nl'--", "language"),
        ("articles?language=" + "n" * 500, "language"),
        ("articles?sector=PO", "sector"),
        ("articles?updatedSince=2026-01-01T00:00:00", "updatedSince"),
        ("articles?updatedSince=2026-01-01", "updatedSince"),
        ("articles?updatedSince=2026-13-01T00:00:00Z", "updatedSince"),
        ("articles?updatedSince=0001-01-01T00:00:00%2B14:00", "updatedSince"),
        ("articles?updatedSince=9999-12-31T23:59:59-14:00", "updatedSince"),
        ("articles?cursor=AAAAAAAAAAAAAAAAAAAA", "cursor"),
        ("articles?cursor=" + "A" * 1500, "cursor"),
        ("articles?cursor=%F0%9F%99%82%F0%9F%99%82%F0%9F%99%82%F0%9F%99%82", "cursor"),
        ("articles?format=json", "format"),
        ("articles?%00=1", "\x00"),
        ("articles?" + "&".join(f"a{number}=1" for number in range(60)), ""),
        ("articles?slug=" + "a" * 2500, ""),
        ("articles?slug=%ff%fe", ""),
        ("articles?a&b", "a"),
        (f"articles/{NOBODY}?fallback=maybe", "fallback"),
        (f"articles/{NOBODY}?pageSize=1", "pageSize"),
        ("changes?since=1", "since"),
        ("changes?since=AAAAAAAAAAAAAAAAAAAB", "since"),
        ("changes?region=Amsterdam", "region"),
        ("changes?slug=a", "slug"),
    ],
)
def test_wrong_parameters(client: Client, address: str, name: str) -> None:
    errors = problem(client.get(f"/api/v1/{address}"), 400)["errors"]
    assert name in {error["name"] for error in errors}


@pytest.mark.parametrize(
    "moment", ["2026-01-01T00:00:00-23:06", "2026-01-01T00:00:00%2B01:00", "0001-01-01T00:00:00Z"]
)
def test_a_moment_may_have_any_offset(client: Client, moment: str) -> None:
    factories.publish_approved(factories.article())
    answer = client.get(f"/api/v1/articles?updatedSince={moment}")
    assert len(answer.json()["results"]) == 1


def test_a_place_in_the_list_is_no_place_in_the_feed(client: Client) -> None:
    place = client.get("/api/v1/changes").json()["next"]
    problem(client.get(f"/api/v1/articles?cursor={place}"), 400)


@pytest.mark.parametrize(
    ("address", "name", "others"),
    [
        ("articles?pageSize=1", "cursor", ["&language=nl", "&q=zorgplicht", "&audience=parents"]),
        ("articles?pageSize=1&q=zorgplicht", "cursor", ["&q=school"]),
        ("changes?pageSize=1", "since", ["&language=nl", "&kind=article"]),
        ("changes?pageSize=1&language=nl", "since", ["&language=en"]),
    ],
)
def test_a_place_belongs_to_its_filters(client: Client, address: str, name: str, others: list[str]) -> None:
    for _number in range(2):
        factories.publish_approved(factories.article())
    following = client.get(f"/api/v1/{address}").json()["next"]
    place = following.rpartition("cursor=")[2]
    path, _mark, filters = address.partition("?")
    same = f"/api/v1/{path}?{filters.replace('pageSize=1', 'pageSize=2')}&{name}={place}"
    assert client.get(same.replace("=nl", "=nl-NL")).status_code == 200
    for other in others:
        query = "&".join([*(p for p in filters.split("&") if p.partition("=")[0] not in other), other[1:]])
        (error,) = problem(client.get(f"/api/v1/{path}?{query}&{name}={place}"), 400)["errors"]
        assert (error["name"], "other filters" in error["detail"]) == (name, True)


@pytest.mark.parametrize("accepted", ["text/html", "application/xml", "application/json;q=0, text/html", "x"])
def test_nothing_is_answered_in_another_form(client: Client, accepted: str) -> None:
    problem(client.get("/api/v1/articles", headers={"accept": accepted}), 406)


@pytest.mark.parametrize(
    "accepted",
    [
        "*/*",
        "application/json",
        "application/*;q=0.5",
        "text/html, */*;q=0.1",
        "application/json; charset=utf-8",
    ],
)
def test_json_is_answered_to_whoever_takes_it(client: Client, accepted: str) -> None:
    assert client.get("/api/v1/articles", headers={"accept": accepted}).status_code == 200


@pytest.mark.parametrize("debug", [False, True])
def test_a_failure_shows_nothing_of_the_inside(
    client: Client, settings: Any, monkeypatch: pytest.MonkeyPatch, debug: bool
) -> None:
    def fails(*_arguments: object, **_named: object) -> None:
        raise RuntimeError("the secret is 1234")

    settings.DEBUG = debug
    monkeypatch.setattr("api.v1.endpoints.change_list.changes_after", fails)
    answer = client.get("/api/v1/changes")
    problem(answer, 500)
    assert b"1234" not in answer.content
    assert b"Runtime" not in answer.content


def test_a_database_that_is_away_is_asked_again_later(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_arguments: object, **_named: object) -> None:
        raise OperationalError("the server on db.example.org is away")

    monkeypatch.setattr("api.v1.endpoints.change_list.changes_after", fails)
    answer = client.get("/api/v1/changes")
    problem(answer, 503)
    assert int(answer["Retry-After"]) > 0
    assert b"example.org" not in answer.content


@pytest.mark.parametrize("debug", [False, True])
def test_an_unknown_host_is_a_problem_too(client: Client, settings: Any, debug: bool) -> None:
    settings.DEBUG = debug
    settings.MIDDLEWARE = [
        "api.v1.http.boundary.ProblemBoundary",
        "django.middleware.common.CommonMiddleware",
    ]
    settings.ALLOWED_HOSTS = ["teksten.example.org"]
    problem(client.get("/api/v1/articles", headers={"host": "evil.example.org"}), 400)
