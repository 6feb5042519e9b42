"""Nobody protects an address of the API in vain: what `Endpoint` does not honour, it refuses."""

import logging
from typing import Any

import pytest
from django.conf import settings as project
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from rest_framework import views
from rest_framework.permissions import IsAdminUser
from rest_framework.response import Response
from rest_framework.throttling import BaseThrottle

from api.v1.http.answers import answer
from api.v1.http.endpoint import Endpoint
from api.v1.http.keyed import KeyedEndpoint
from api.v1.http.problems import Refused
from api.v1.http.unsupported import UNSUPPORTED

# honoured, or without a meaning for who gets what
HONOURED = {
    "allowed_methods", "as_view", "dispatch", "get_exception_handler", "get_exception_handler_context",
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
