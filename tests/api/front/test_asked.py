"""Which requests get the same answer."""

from typing import Any

import pytest
from django.test import RequestFactory
from django.urls import get_resolver

from api.front.asked import Key, key_of

ENCODINGS = "accept_encoding"
ID = "0b0c0d0e-0000-4000-8000-00000000dead"
TEXT, LIST = f"/api/v1/articles/{ID}", "/api/v1/articles"
NEAREST = f"{LIST}?fallback=default"


def key(address: str, method: str = "GET", **headers: str) -> Key | None:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return key_of(RequestFactory().generic(method, address, headers=named).environ)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"address": f"{LIST}?a=1&b=2"}, {"address": f"{LIST}?b=2&a=1"}),
        ({"address": LIST}, {"address": LIST, "method": "HEAD"}),
        ({"address": LIST}, {"address": LIST, "accept_language": "tr"}),
        ({"address": f"{TEXT}?language=nl"}, {"address": f"{TEXT}?language=nl", "accept_language": "tr"}),
        (
            {"address": TEXT, "accept_language": "tr, en;q=0.5"},
            {"address": TEXT, "accept_language": "tr;q=0.9,en;q=0.3"},
        ),
        (
            {"address": LIST, "accept_encoding": "gzip, br"},
            {"address": LIST, "accept_encoding": "br, deflate"},
        ),
        ({"address": LIST}, {"address": LIST, "accept": "application/json", "cookie": "a=b"}),
        ({"address": LIST}, {"address": LIST, "if_none_match": '"a"', "range": "bytes=0-1"}),
    ],
)
def test_the_same_answer(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert key(**one) is not None
    assert key(**one) == key(**other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"address": f"{LIST}?a=1"}, {"address": f"{LIST}?a=2"}),
        ({"address": TEXT}, {"address": TEXT, "accept_language": "tr"}),
        ({"address": TEXT, "accept_language": "uk"}, {"address": TEXT, "accept_language": "uk, en"}),
        ({"address": NEAREST}, {"address": NEAREST, "accept_language": "tr"}),
        ({"address": LIST}, {"address": LIST, "accept_encoding": "gzip"}),
        ({"address": LIST, ENCODINGS: "gzip"}, {"address": LIST, ENCODINGS: "gzip, identity;q=0"}),
    ],
)  # fmt: skip
def test_another_answer(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert key(**one) != key(**other)


@pytest.mark.parametrize(
    "asked",
    [
        {"method": "POST"},
        {"method": "OPTIONS"},
        {"authorization": "Bearer key"},
        {"authorization": "Basic abc"},
        {"cache_control": "no-cache"},
        {"cache_control": "No-Store"},
        {"accept": "text/html"},
        {"host": "evil.example.org"},
    ],
)
def test_what_is_for_django(asked: dict[str, str]) -> None:
    assert key(LIST, **asked) is None


def test_who_comes_by_http_is_led_elsewhere(settings: Any) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    plain, safe = key(LIST), key(LIST, x_forwarded_proto="https")
    assert (plain and plain.secure, safe and safe.secure) == (False, True)
    settings.SECURE_SSL_REDIRECT = True
    assert key(LIST) is None
    assert key(LIST, x_forwarded_proto="https") == safe


def test_only_these_addresses_of_the_product_are_kept() -> None:
    def filled(route: str) -> str:
        for part, value in (("<uuid:id>", ID), ("<str:code>", "PO2601"), ("<str:token>", "token")):
            route = route.replace(part, value)
        return f"/{route}"

    routes = [str(pattern.pattern) for pattern in get_resolver("api.urls").url_patterns]
    assert {route for route in routes if key(filled(route)) is not None} == {
        "api/v1/articles",
        "api/v1/articles/<uuid:id>",
        "api/v1/stories",
        "api/v1/stories/<uuid:id>",
        "api/v1/changes",
        "api/v1/regions",
        "api/v1/regions/<str:code>",
    }
