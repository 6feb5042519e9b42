"""Examples of answers, one file for each operation and each problem.

Each is a real answer: tests/contracts/test_examples.py compares them, and writes them anew when the
environment has `WRITE_EXAMPLES=1`.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Final

from django.conf import settings

FOLDER: Final = Path(__file__).parent
#: what stands for PUBLIC_URL in the files
PUBLIC_URL: Final = "https://cms.example.org"

Json = dict[str, Any]


@cache
def examples() -> dict[str, Json]:
    """Return the examples by their name: an `operationId`, `problem-` and a status, `message-` and a type."""
    return {
        path.stem: json.loads(path.read_text(encoding="utf-8").replace(PUBLIC_URL, settings.PUBLIC_URL))
        for path in sorted(FOLDER.glob("*.json"))
    }


def example_url(name: str) -> str:
    """Return the URL of an example."""
    return f"{settings.PUBLIC_URL}/api/v1/docs/examples/{name}"


def add_examples(operation: Json) -> None:
    """Give each answer of an operation its example, or the operation the address of it.

    The national rule set takes any name with a method in it (a postcode) for an operation. An example at an
    address would do, were it not that generators of clients then fetch it.
    """
    for status, response in operation["responses"].items():
        name = operation["operationId"] if status.startswith("2") else f"problem-{status}"
        for content in response.get("content", {}).values():
            if name in examples() and _is_no_operation(name):
                content["examples"] = {name: example(name)}
            elif name in examples():
                operation["externalDocs"] = {"description": "An example.", "url": example_url(name)}


def example(name: str) -> Json:
    """Return an example as an Example Object of OpenAPI."""
    return {"value": examples()[name]}


def _is_no_operation(name: str) -> bool:
    return not re.search(r'(put|post|patch)[^"]*":', json.dumps(examples()[name]))
