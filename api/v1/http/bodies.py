"""The body of a request, checked as a whole."""

import json
from functools import partial
from typing import Any

from django.http import HttpRequest, UnreadablePostError
from django.utils.translation import override
from rest_framework.serializers import Serializer
from rest_framework.settings import api_settings

from api.v1.http.problems import InvalidParameters, Refused, parameter_error

MAX_BYTES = 65_536
INVALID_BODY = "Something in the body is wrong. Nothing was kept."

Body = dict[str, Any]
_error = partial(parameter_error, "body")


def body(serializer_class: type[Serializer[Any]], request: HttpRequest) -> Body:
    """Return the validated fields of a JSON object; those that were left out have their default.

    Raises InvalidParameters with every error and unknown field, or Refused: 413 for more than 64 kB, 415 for
    what is not JSON.
    """
    with override("en"):
        return _validated(serializer_class, _read(request))


def _read(request: HttpRequest) -> Any:
    if request.content_type != "application/json":
        raise Refused(415)
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not (length.isascii() and length.isdigit()) or int(length) > MAX_BYTES:
        raise Refused(413, f"The body is larger than {MAX_BYTES} bytes.")
    try:
        return json.loads(request.read(MAX_BYTES + 1).decode(), parse_constant=_refuse_constant)
    except UnreadablePostError as error:
        raise InvalidParameters(
            [_error("", "The body did not arrive whole. Send it again.")], INVALID_BODY
        ) from error
    except (ValueError, RecursionError) as error:
        raise InvalidParameters([_error("", "The body is not JSON in UTF-8.")], INVALID_BODY) from error


def _validated(serializer_class: type[Serializer[Any]], data: Any) -> Body:
    if not isinstance(data, dict):
        raise InvalidParameters([_error("", "The body is not a JSON object.")], INVALID_BODY)
    serializer = serializer_class(data=data)
    nested = {} if serializer.is_valid() else serializer.errors
    errors = [_error(name, detail) for name, detail in _flat("", nested)]
    errors += [
        _error(name, "This field does not exist here.") for name in data if name not in serializer.fields
    ]
    if errors:
        raise InvalidParameters(errors, INVALID_BODY)
    return dict(serializer.validated_data)


def _flat(path: str, errors: Any) -> list[tuple[str, str]]:
    """Return the nested errors of a serializer as pairs of a path and a detail."""
    if isinstance(errors, dict):
        inner = [(_below(path, name), value) for name, value in errors.items()]
    elif isinstance(errors, list) and any(isinstance(item, dict) for item in errors):
        inner = [(f"{path}[{index}]", value) for index, value in enumerate(errors)]
    else:
        return [(path, str(detail)) for detail in errors]
    return [pair for name, value in inner for pair in _flat(name, value)]


def _below(path: str, name: str | int) -> str:
    if name == api_settings.NON_FIELD_ERRORS_KEY:
        return path
    if isinstance(name, int):
        return f"{path}[{name}]"
    return f"{path}.{name}" if path else name


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")
