"""The description of keys and limits."""

from typing import Any, Final

Json = dict[str, Any]


def _header(description: str) -> Json:
    return {"description": description, "schema": {"type": "string"}}


#: the tags of operations that need a key
KEYED: Final = frozenset({"Webhooks", "Feedback", "Previews", "Sites"})
RATE_LIMIT: Final[Json] = {
    "RateLimit-Policy": _header("How many requests there are in a minute."),
    "RateLimit": _header("How many are left, and for how many seconds."),
}
PROBLEM_HEADERS: Final[dict[str, Json]] = {
    "401": {"WWW-Authenticate": _header("Asks for a key.")},
    "429": {"Retry-After": _header("Wait so many seconds."), **RATE_LIMIT},
    "503": {"Retry-After": _header("Wait so many seconds.")},
}
SECURITY: Final[Json] = {
    "key": {
        "type": "http",
        "scheme": "bearer",
        "description": "The key of a site, made by the desk of its region. Reading needs none.",
    }
}
