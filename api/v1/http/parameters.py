"""The query of a request, checked as a whole."""

from collections import Counter
from functools import lru_cache, partial
from typing import Any
from urllib.parse import parse_qsl

from django.http import HttpRequest
from django.utils.translation import override
from rest_framework.serializers import Serializer

from api.v1.http.problems import InvalidParameters, parameter_error

MAX_QUERY_LENGTH = 2000
MAX_PARAMETERS = 50

Parameters = dict[str, Any]
_error = partial(parameter_error, "query")


def parameters(serializer_class: type[Serializer[Any]], request: HttpRequest) -> Parameters:
    """Return the validated parameters; those that were left out have their default.

    Raises InvalidParameters with every parameter that is wrong, unknown or given twice. The result is shared
    between requests with the same query: do not change it.
    """
    query = request.META.get("QUERY_STRING", "")
    if len(query) > MAX_QUERY_LENGTH:
        raise InvalidParameters([_error("", f"The query is longer than {MAX_QUERY_LENGTH} characters.")])
    return validated(serializer_class, query)


@lru_cache(maxsize=4096)
def validated(serializer_class: type[Serializer[Any]], query: str) -> Parameters:
    """Return the parameters of a query, which are kept: the same queries come again and again."""
    try:
        text = query.encode("latin-1").decode()
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=MAX_PARAMETERS)
    except (UnicodeError, ValueError) as error:
        detail = f"The query is not UTF-8, or has more than {MAX_PARAMETERS} parameters."
        raise InvalidParameters([_error("", detail)]) from error
    with override("en"):
        serializer = serializer_class(data=dict(pairs))
        invalid = {} if serializer.is_valid() else serializer.errors
        errors = [_error(name, str(detail)) for name, details in invalid.items() for detail in details]
    for name, count in Counter(name for name, _value in pairs).items():
        if name not in serializer.fields:
            errors.append(_error(name, "This parameter does not exist here."))
        elif count > 1:
            errors.append(_error(name, "Give this parameter once."))
    if errors:
        raise InvalidParameters(errors)
    return dict(serializer.validated_data)
