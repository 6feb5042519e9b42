"""The body of a request, checked as a whole."""

import json
from typing import Any

from django.http import HttpRequest, UnreadablePostError
from django.utils.translation import override
from rest_framework.serializers import Serializer
from rest_framework.settings import api_settings

from api.v1.http.problems import InvalidParameters, Refused

LARGEST = 65_536  # bytes
SHOWN_NAME = 100
WRONG = "Something in the body is wrong. Nothing was kept."

Body = dict[str, Any]


def body(shape: type[Serializer[Any]], request: HttpRequest) -> Body:
    """Return the checked fields of a JSON object, those that were left out with their default.

    Raises InvalidParameters with everything that is wrong or unknown, or Refused: 413 for more than 64 kB,
    415 for what is not JSON.
    """
    with override("en"):
        return _checked(shape, _read(request))


def _read(request: HttpRequest) -> Any:
    if request.content_type != "application/json":
        raise Refused(415)
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not (length.isascii() and length.isdigit()) or int(length) > LARGEST:
        raise Refused(413, f"The body is larger than {LARGEST} bytes.")
    try:
        return json.loads(request.read(LARGEST + 1).decode(), parse_constant=_no_number)
    except UnreadablePostError as error:
        raise InvalidParameters(
            [_error("", "The body did not arrive whole. Send it again.")], WRONG
        ) from error
    except (ValueError, RecursionError) as error:
        raise InvalidParameters([_error("", "The body is not JSON in UTF-8.")], WRONG) from error


def _checked(shape: type[Serializer[Any]], given: Any) -> Body:
    if not isinstance(given, dict):
        raise InvalidParameters([_error("", "The body is not a JSON object.")], WRONG)
    serializer = shape(data=given)
    wrong = {} if serializer.is_valid() else serializer.errors
    errors = [_error(name, reason) for name, reason in _flat("", wrong)]
    errors += [
        _error(name, "This field does not exist here.") for name in given if name not in serializer.fields
    ]
    if errors:
        raise InvalidParameters(errors, WRONG)
    return dict(serializer.validated_data)


def _flat(path: str, wrong: Any) -> list[tuple[str, str]]:
    if isinstance(wrong, dict):
        items = [(_below(path, name), reasons) for name, reasons in wrong.items()]
        return [found for name, reasons in items for found in _flat(name, reasons)]
    if isinstance(wrong, list) and any(isinstance(item, dict) for item in wrong):
        numbered = [(f"{path}[{place}]", reasons) for place, reasons in enumerate(wrong)]
        return [found for name, reasons in numbered for found in _flat(name, reasons)]
    return [(path, str(reason)) for reason in wrong]


def _below(path: str, name: str | int) -> str:
    if name == api_settings.NON_FIELD_ERRORS_KEY:
        return path
    if isinstance(name, int):
        return f"{path}[{name}]"
    return f"{path}.{name}" if path else name


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def _error(name: str, detail: str) -> dict[str, str]:
    return {"in": "body", "name": name[:SHOWN_NAME], "detail": detail}
