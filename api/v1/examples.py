"""Examples of answers. Each is what the API really answers: tests/contracts/test_examples.py asks for it."""

from typing import Any, Final

from drf_spectacular.utils import OpenApiExample

Json = dict[str, Any]


def example(name: str, value: Json) -> OpenApiExample:
    """Return an example of the answer 200."""
    return OpenApiExample(name, value=value, response_only=True, status_codes=["200"])


REGION: Final[Json] = {}
REGION_PAGE: Final[Json] = {"results": [REGION], "next": None}
SCHOOL_PAGE: Final[Json] = {"results": [], "next": None}
