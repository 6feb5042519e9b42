"""The query of a request, checked as a whole."""

from collections import Counter
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qsl

from django.http import HttpRequest
from django.utils.translation import override
from rest_framework.serializers import Serializer

from api.v1.http.problems import InvalidParameters

LONGEST_QUERY = 2000
MOST_PARAMETERS = 50
SHOWN_NAME = 100

Parameters = dict[str, Any]


def parameters(shape: type[Serializer[Any]], request: HttpRequest) -> Parameters:
    """Return the checked parameters, those that were left out with their default.

    Raises InvalidParameters with every parameter that is wrong, unknown or given twice. The result is shared
    between requests with the same query: do not change it.
    """
    query = request.META.get("QUERY_STRING", "")
    if len(query) > LONGEST_QUERY:
        raise InvalidParameters([_error("", f"The query is longer than {LONGEST_QUERY} characters.")])
    return _checked(shape, query)


@lru_cache(maxsize=4096)
def _checked(shape: type[Serializer[Any]], query: str) -> Parameters:
    try:
        text = query.encode("latin-1").decode()
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=MOST_PARAMETERS)
    except (UnicodeError, ValueError) as error:
        reason = f"The query is not UTF-8, or has more than {MOST_PARAMETERS} parameters."
        raise InvalidParameters([_error("", reason)]) from error
    with override("en"):
        serializer = shape(data=dict(pairs))
        wrong = {} if serializer.is_valid() else serializer.errors
        errors = [_error(name, str(reason)) for name, reasons in wrong.items() for reason in reasons]
    for name, count in Counter(name for name, _value in pairs).items():
        if name not in serializer.fields:
            errors.append(_error(name, "This parameter does not exist here."))
        elif count > 1:
            errors.append(_error(name, "Give this parameter once."))
    if errors:
        raise InvalidParameters(errors)
    return dict(serializer.validated_data)


def _error(name: str, detail: str) -> dict[str, str]:
    return {"in": "query", "name": name[:SHOWN_NAME], "detail": detail}
