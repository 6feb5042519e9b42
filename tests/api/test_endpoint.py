"""Nobody protects an address of the API in vain: what `Endpoint` does not honour, it refuses."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings as project
from django.contrib.auth.decorators import login_required
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver, include, path
from django.utils.decorators import method_decorator
from rest_framework import views
from rest_framework.decorators import permission_classes, throttle_classes
from rest_framework.permissions import IsAdminUser
from rest_framework.response import Response
from rest_framework.throttling import BaseThrottle

from api.models import ApiKey
from api.v1.http.answers import answer
from api.v1.http.endpoint import Endpoint
from api.v1.http.keyed import KeyedEndpoint
from api.v1.http.problems import Refused
from api.v1.http.unsupported import UNSUPPORTED

# honoured, or without a meaning for who gets what
HONOURED = {
    "allowed_methods", "as_view", "get_exception_handler", "get_exception_handler_context",
    "get_view_description", "get_view_name", "handle_exception", "headers", "http_method_not_allowed",
    "http_method_names", "options", "raise_uncaught_exception", "schema", "settings", "setup",
    "get_authenticate_header", "view_is_async",
}  # fmt: skip


class Deny(BaseThrottle):
    """Lets nobody through."""

    def allow_request(self, request: Any, view: Any) -> bool:
        return False


@pytest.mark.parametrize("base", [Endpoint, KeyedEndpoint])
@pytest.mark.parametrize(
    ("name", "value", "instead"),
    [
        ("permission_classes", [IsAdminUser], "authorize"),
        ("check_permissions", lambda _self, _request: None, "authorize"),
        ("throttle_classes", [Deny], "limits"),
        ("authentication_classes", [], "KeyedEndpoint"),
        ("parser_classes", [], "body("),
        ("renderer_classes", [], "media_type"),
        ("content_negotiation_class", object, "media_type"),
        ("versioning_class", object, "URL"),
        ("initial", lambda _self, _request: None, "authorize"),
        ("dispatch", lambda _self, _request: HttpResponse(), "authorize"),
    ],
)
def test_what_would_have_no_effect_is_refused_when_the_class_is_made(
    base: type[Endpoint], name: str, value: Any, instead: str
) -> None:
    with pytest.raises(ImproperlyConfigured) as refused:
        type("Protected", (base,), {name: value})
    assert name in str(refused.value)
    assert "Protected" in str(refused.value)
    assert instead in str(refused.value)


def test_a_mixin_is_looked_at_too() -> None:
    class ForAdministrators:
        permission_classes = [IsAdminUser]

    for bases in [(ForAdministrators, Endpoint), (type("Between", (ForAdministrators,), {}), Endpoint)]:
        with pytest.raises(ImproperlyConfigured, match="permission_classes"):
            type("Protected", bases, {})


@pytest.mark.parametrize("decorate", [permission_classes([IsAdminUser]), throttle_classes([Deny])])
def test_a_decorator_of_a_method_is_refused(decorate: Any) -> None:
    def get(self: Endpoint, request: HttpRequest) -> HttpResponse:
        return answer(request, b"secret", "0")

    with pytest.raises(ImproperlyConfigured, match=r"_classes` has no effect on Protected\.get"):
        type("Protected", (Endpoint,), {"get": decorate(get)})


def test_a_decorator_of_the_class_is_refused_in_the_urls() -> None:
    class Public(Endpoint):
        pass

    decorated = method_decorator(login_required, name="dispatch")(Public)
    with pytest.raises(ImproperlyConfigured, match="dispatch"):
        decorated.as_view()


def test_an_endpoint_for_keys_says_for_which() -> None:
    with pytest.raises(ImproperlyConfigured, match="`Unscoped` has no `scope`"):
        type("Unscoped", (KeyedEndpoint,), {})
    type("Scoped", (type("ForFeedback", (KeyedEndpoint,), {"scope": ApiKey.Scope.FEEDBACK}),), {})


def addresses(patterns: list[URLPattern | URLResolver], before: str = "") -> Iterator[tuple[str, Any]]:
    """Every route with the class of its view; None for a function."""
    for one in patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from addresses(one.url_patterns, route)
        else:
            yield route, getattr(one.callback, "view_class", None)


def not_endpoints(patterns: list[URLPattern | URLResolver]) -> list[str]:
    return [
        route
        for route, view in addresses(patterns)
        if route.startswith("api/") and not (view and issubclass(view, Endpoint))
    ]


def test_every_address_of_the_api_is_an_endpoint() -> None:
    patterns = get_resolver().url_patterns
    assert len([route for route, _view in addresses(patterns) if route.startswith("api/v1/")]) > 20
    assert not_endpoints(patterns) == []


def test_another_view_among_them_would_be_noticed() -> None:
    usual = views.APIView.as_view()
    strays = [
        path("api/v1/usual", usual),
        path(
            "api/", include([path("v1/inside", usual), path("v1/function", lambda _request: HttpResponse())])
        ),
        path("api/v1/good", Endpoint.as_view()),
    ]
    assert not_endpoints(strays) == ["api/v1/usual", "api/v1/inside", "api/v1/function"]


def test_it_is_refused_in_the_urls_too() -> None:
    with pytest.raises(ImproperlyConfigured, match="permission_classes"):
        Endpoint.as_view(permission_classes=[IsAdminUser])


def test_every_part_of_a_rest_framework_view_is_honoured_or_refused() -> None:
    """A new version of REST framework may bring a part that we do not know."""
    parts = {name for name in vars(views.APIView) | vars(views.View) if not name.startswith("_")}
    assert parts - HONOURED == set(UNSUPPORTED) - {"throttle_scope", "pagination_class", "filter_backends"}


def test_authorize_is_what_protects() -> None:
    class Protected(Endpoint):
        def authorize(self, request: HttpRequest) -> dict[str, str] | None:
            raise Refused(403)

        def get(self, request: HttpRequest) -> HttpResponse:
            return answer(request, b"secret", "0")

    refused = Protected.as_view()(RequestFactory().get("/"))
    assert refused.status_code == 403
    assert b"secret" not in refused.content


def test_a_response_of_rest_framework_fails_with_what_to_use(caplog: pytest.LogCaptureFixture) -> None:
    class Wrong(Endpoint):
        def get(self, request: HttpRequest) -> Response:
            return Response({"secret": 1})

    with caplog.at_level(logging.ERROR):
        refused = Wrong.as_view()(RequestFactory().get("/"))
    assert refused.status_code == 500
    assert b"secret" not in refused.content
    assert "answer()" in caplog.text


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEFAULT_PERMISSION_CLASSES", ["rest_framework.permissions.IsAuthenticated"]),
        ("DEFAULT_THROTTLE_CLASSES", ["rest_framework.throttling.AnonRateThrottle"]),
        ("DEFAULT_AUTHENTICATION_CLASSES", ["rest_framework.authentication.BasicAuthentication"]),
        ("DEFAULT_PARSER_CLASSES", ["rest_framework.parsers.FormParser"]),
        ("DEFAULT_RENDERER_CLASSES", ["rest_framework.renderers.BrowsableAPIRenderer"]),
        ("DEFAULT_VERSIONING_CLASS", "rest_framework.versioning.AcceptHeaderVersioning"),
        ("DEFAULT_CONTENT_NEGOTIATION_CLASS", "api.v1.http.endpoint.Endpoint"),
        ("EXCEPTION_HANDLER", "rest_framework.views.exception_handler"),
    ],
)
def test_a_setting_that_would_have_no_effect_stops_the_installation(
    settings: Any, name: str, value: Any
) -> None:
    settings.REST_FRAMEWORK = {**project.REST_FRAMEWORK, name: value}
    errors = [error for error in run_checks() if error.id == "api.E001"]
    assert [name in error.msg for error in errors] == [True]
    assert errors[0].hint


@pytest.mark.django_db
def test_our_own_settings_are_in_order() -> None:
    assert [error for error in run_checks() if error.id == "api.E001"] == []
