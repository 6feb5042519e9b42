"""Input that nobody should send: refused in words, never a 500, and nothing of it comes back in a header.

More of it is in tests/contracts/test_http.py (parameters), test_search.py (`q`) and test_any_request.py.
"""

import json
from io import BytesIO
from typing import Any

import pytest
from django.test import Client

from api.models import Webhook
from api.v1.http.bodies import MAX_BYTES
from api.v1.http.cursors import write_cursor
from tests import factories

pytestmark = pytest.mark.django_db
HOSTILE = [
    "\x00",
    "\r\nSet-Cookie: a=b",
    "é" * 300,
    "🙂",
    '"' * 5000,
    "a," * 5000,
    ";q=",
    "Bearer",
    "%00",
    "\x7f",
]


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


def send(client: Client, body: bytes, **environment: Any) -> Any:
    given = {
        "HTTP_AUTHORIZATION": f"Bearer {factories.api_key()}",
        "CONTENT_TYPE": "application/json",
        **environment,
    }
    return client.generic("POST", "/api/v1/webhooks", body, **given)


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize(
    "name", ["Accept", "Accept-Language", "If-None-Match", "Authorization", "Origin", "X-Forwarded-For"]
)
def test_a_header_with_anything_in_it(client: Client, name: str, value: str) -> None:
    page = factories.article()
    factories.publish_approved(page)
    for address in (f"articles/{page.translation_key}", "articles?fallback=default", "webhooks"):
        answer = client.get(f"/api/v1/{address}", headers={name: value})
        assert answer.status_code in (200, 401, 404, 406)
        assert "Set-Cookie" not in answer.headers
        assert all("\n" not in shown and "\r" not in shown for shown in answer.headers.values())


@pytest.mark.parametrize("name", ["language", "slug", "topic", "q", "cursor", "updatedSince", "include"])
def test_a_parameter_does_not_come_back_in_a_header(client: Client, name: str) -> None:
    answer = client.get(f"/api/v1/articles?{name}=nl%0d%0aSet-Cookie:%20a=b")
    assert answer.status_code in (200, 400)
    assert not answer.cookies
    assert "a=b" not in str(answer.headers)


@pytest.mark.parametrize(
    "address",
    ["articles", "changes", "regions", "schools", "glossary", "topics", "snapshots/latest.json"],
)
def test_a_thousand_filters(client: Client, address: str) -> None:
    for name in ("language", "filter"):
        query = "&".join(f"{name}=nl" for _number in range(1000))
        assert client.get(f"/api/v1/{address}?{query}").status_code == 400


@pytest.mark.parametrize(
    ("address", "purpose", "name"),
    [("articles", "articles", "cursor"), ("changes", "changes", "since"), ("schools", "schools", "cursor"),
     ("regions", "regions", "cursor")],
)  # fmt: skip
def test_a_place_that_was_tampered_with(client: Client, address: str, purpose: str, name: str) -> None:
    real = write_cursor(purpose, 0 if name == "since" else 7, {})  # the feed is empty
    assert client.get(f"/api/v1/{address}?{name}={real}").status_code == 200
    for position in range(len(real)):
        other = "A" if real[position] != "A" else "B"
        forged = real[:position] + other + real[position + 1 :]
        assert client.get(f"/api/v1/{address}?{name}={forged}").status_code == 400
    # one that is well made but further than anything there is
    for number in (2**63 - 1, 2**62, 2**50):
        place = write_cursor(purpose, number, {})
        expected = (400,) if name == "since" else (200, 400)
        assert client.get(f"/api/v1/{address}?{name}={place}").status_code in expected


@pytest.mark.parametrize(
    "body",
    [
        b"", b"null",
        b"[]", b"{", b"\xff\xfe", b"\x00", b'"' + b"a" * 50_000, b"[" * 60_000, b'{"a":' * 10_000,
        b'{"url": NaN}', b'{"url": 1e999}', b'{"url": "https://a.example/\\u0000"}', b'{"url": "\\ud800"}',
        b'{"url": {"a": 1}}', b'{"url": ["https://a.example"]}', b'{"url": ' + b"9" * 20_000 + b"}",
        b'{"url": "https://a.example/\\r\\nX: y"}', b'{"\\u0000": 1}', b'{"url": true, "languages": "nl"}',
        b'{"url": "https://a.example", "languages": {"0": "nl"}}',
        json.dumps({"url": "https://a.example", "kinds": ["article"] * 5000}).encode(),
        json.dumps({"url": "https://a.example", **{f"f{n}": n for n in range(1000)}}).encode(),
        json.dumps({"url": "javascript:alert(1)"}).encode(),
        json.dumps({"url": "https://user:word@a.example/"}).encode(),
        json.dumps({"url": "https://a.example/" + "a" * 3000}).encode(),
    ],
)  # fmt: skip
def test_a_body_with_anything_in_it(client: Client, body: bytes) -> None:
    answer = send(client, body)
    assert answer.status_code == 400
    assert all(error["detail"] for error in answer.json()["errors"])
    assert not Webhook.objects.exists()


class Cut(BytesIO):
    """A body whose sender is gone, or too slow for the server."""

    def read(self, *_size: Any) -> bytes:
        raise OSError("Connection reset by peer")


def test_a_body_that_never_arrives_whole(client: Client) -> None:
    answer = send(client, b"", CONTENT_LENGTH="200", **{"wsgi.input": Cut()})
    assert answer.status_code == 400
    assert "arrive" in answer.json()["errors"][0]["detail"]
    assert not Webhook.objects.exists()


def test_a_body_that_is_shorter_than_it_says(client: Client) -> None:
    answer = send(client, b"", CONTENT_LENGTH="200", **{"wsgi.input": BytesIO(b'{"url": "https://a.ex')})
    assert answer.status_code == 400


@pytest.mark.parametrize("length", [str(MAX_BYTES + 1), "9" * 40, "-1", "x", "1e3", "²"])
def test_a_body_that_says_it_is_too_large_is_not_read(client: Client, length: str) -> None:
    answer = send(client, b"", CONTENT_LENGTH=length, **{"wsgi.input": Cut()})
    assert answer.status_code in (400, 413)
    assert not Webhook.objects.exists()
