"""What REST framework honours and `Endpoint` does not, and what to use instead.

`Endpoint` answers without the layers of REST framework. What belongs to those layers would have no effect:
an endpoint that somebody meant to protect would be public.
"""

from typing import Any, Final

from django.conf import settings
from django.core.checks import Error, register
from django.core.exceptions import ImproperlyConfigured
from django.views import View
from rest_framework.settings import DEFAULTS

_ACCESS: Final = "override `authorize`, or derive from KeyedEndpoint and give it a `scope`"
_CALLER: Final = "derive from KeyedEndpoint: `self.key` is the caller's key"
_RATE: Final = "api.v1.http.limits counts every read; for more, call `counted()` in `authorize`"
_BODY: Final = "read the body with `body(XSerializer, request)` of api.v1.http.bodies"
_FORM: Final = "set `media_type`, and answer with `answer()` of api.v1.http.answers"
_VERSION: Final = "the version is in the URL: a new one is a package beside api.v1"
_OPTIONS: Final = "override `options`"
_LIST: Final = "filter in api.queries, and link pages with `next_url()` of api.v1.http.pages"
_ERROR: Final = "every failure is a problem, made by api.v1.http.problems"

#: attributes and methods of a view
UNSUPPORTED: Final[dict[str, str]] = {
    **dict.fromkeys(
        ["permission_classes", "get_permissions", "check_permissions", "check_object_permissions"], _ACCESS
    ),
    **dict.fromkeys(["permission_denied", "initial", "initialize_request", "finalize_response"], _ACCESS),
    "dispatch": _ACCESS,
    **dict.fromkeys(["authentication_classes", "get_authenticators", "perform_authentication"], _CALLER),
    **dict.fromkeys(
        ["throttle_classes", "throttle_scope", "get_throttles", "check_throttles", "throttled"], _RATE
    ),
    **dict.fromkeys(["parser_classes", "get_parsers", "get_parser_context"], _BODY),
    **dict.fromkeys(["renderer_classes", "get_renderers", "get_renderer_context"], _FORM),
    **dict.fromkeys(["content_negotiation_class", "get_content_negotiator"], _FORM),
    **dict.fromkeys(["perform_content_negotiation", "get_format_suffix", "default_response_headers"], _FORM),
    **dict.fromkeys(["versioning_class", "determine_version"], _VERSION),
    "metadata_class": _OPTIONS,
    **dict.fromkeys(["pagination_class", "filter_backends"], _LIST),
}
#: settings of REST framework: the only value that is true here, and what to use instead of another
_SETTINGS: Final[dict[str, tuple[Any, str]]] = {
    "DEFAULT_PERMISSION_CLASSES": ([], _ACCESS),
    "DEFAULT_AUTHENTICATION_CLASSES": ([], _CALLER),
    "DEFAULT_THROTTLE_CLASSES": ([], _RATE),
    "DEFAULT_PARSER_CLASSES": (["rest_framework.parsers.JSONParser"], _BODY),
    "DEFAULT_RENDERER_CLASSES": (["rest_framework.renderers.JSONRenderer"], _FORM),
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": ("rest_framework.negotiation.DefaultContentNegotiation", _FORM),
    "DEFAULT_VERSIONING_CLASS": (None, _VERSION),
    "DEFAULT_METADATA_CLASS": ("rest_framework.metadata.SimpleMetadata", _OPTIONS),
    "DEFAULT_PAGINATION_CLASS": (None, _LIST),
    "DEFAULT_FILTER_BACKENDS": ([], _LIST),
    "EXCEPTION_HANDLER": ("api.v1.http.problems.problem_response", _ERROR),
}


def refuse_unsupported(view: type, supported: type, **options: Any) -> None:
    """Raise ImproperlyConfigured when a view, a base or method of it, or its URL sets what has no effect.

    What `supported`, the class that the view derives from, itself inherits is no choice of the view. REST
    framework's decorators leave what they set on the method.
    """
    inherited = supported.__mro__
    for name, instead in UNSUPPORTED.items():
        owner = next((base for base in view.__mro__ if name in vars(base)), None)
        if name in options or (owner is not None and owner not in inherited):
            raise ImproperlyConfigured(f"`{name}` has no effect on {view.__name__}. Instead: {instead}.")
        for method in View.http_method_names:
            if hasattr(getattr(view, method, None), name):
                raise ImproperlyConfigured(
                    f"`{name}` has no effect on {view.__name__}.{method}. Instead: {instead}."
                )


@register()
def check_rest_framework_settings(**_kwargs: Any) -> list[Error]:
    """Refuse project-wide settings that would protect nothing, or promise what the API does not do."""
    chosen = {**DEFAULTS, **getattr(settings, "REST_FRAMEWORK", {})}
    return [
        Error(
            f"REST_FRAMEWORK has a {name} that has no effect on the API.",
            hint=f"Instead: {instead}.",
            id="api.E001",
        )
        for name, (expected, instead) in _SETTINGS.items()
        if (list(chosen[name]) if isinstance(chosen[name], tuple) else chosen[name]) != expected
    ]
