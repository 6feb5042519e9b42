"""What every operation can answer besides its own response: headers, 304 and problems."""

from typing import Any

from api.v1.schemas.keyed import KEYED, PROBLEM_HEADERS, RATE_LIMIT

Json = dict[str, Any]

API_VERSION = {"description": "The full version of this API.", "schema": {"type": "string"}}
ETAG = {
    "description": "Names exactly these bytes. Send it back as `If-None-Match`. In a content coding it ends "
    "with `-gzip`, `-br` or `-zstd`; what precedes the dash is the same in each: the `etag` of the feed.",
    "schema": {"type": "string"},
}
CACHE_CONTROL = {"description": "How long the answer may be cached.", "schema": {"type": "string"}}
VARY = {"description": "Which headers of the request the answer depends on.", "schema": {"type": "string"}}
LANGUAGE = {"description": "The language of the text in the answer.", "schema": {"type": "string"}}
CONDITION = {
    "name": "If-None-Match",
    "in": "header",
    "description": "ETags that you have. When one of them still holds, the answer is an empty 304.",
    "schema": {"type": "string"},
}
ACCEPT_LANGUAGE = {
    "name": "Accept-Language",
    "in": "header",
    "description": "The languages of the reader, best first; used when there is no `language`.",
    "schema": {"type": "string"},
}
PROBLEMS = {
    "400": "Something is wrong with the request; `errors` names all of it.",
    "401": "The key does not work, or there is none where one is needed.",
    "403": "This key does not have the scope for this.",
    "409": "The request conflicts with the current state; `detail` says why.",
    "410": "It was public and was withdrawn. Take your copy away.",
    "413": "The body is larger than 64 kB.",
    "415": "The body is not JSON.",
    "429": "Too many requests. Wait as long as `Retry-After` says.",
    "404": "There is nothing with this id or code, or the text is not in a language that will do.",
    "406": "The answer does not exist in a form that `Accept` allows.",
    "500": "Something went wrong on our side.",
    "503": "It cannot be looked up now. Wait as long as `Retry-After` says.",
}
INVALID_PARAMETER = {
    "type": "object",
    "required": ["in", "name", "detail"],
    "properties": {
        "in": {"type": "string", "enum": ["query", "body"]},
        "name": {"type": "string", "description": "The parameter; empty when it is about the whole query."},
        "detail": {"type": "string"},
    },
}


def problem_schema() -> Json:
    """Return the shape of every 4xx and 5xx (RFC 9457)."""
    return {
        "type": "object",
        "description": "What went wrong.",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": {"type": "string", "format": "uri", "description": "Leads to an explanation."},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
            "errors": {"type": "array", "items": INVALID_PARAMETER, "description": "Every wrong parameter."},
        },
    }


def complete_responses(operation: Json) -> None:
    """Add the headers, the 304 and the problems that this operation can answer."""
    has_path_parameter = any(parameter["in"] == "path" for parameter in operation["parameters"])
    statuses = {"400", "401", "406", "429", "500", "503"} | ({"404"} if has_path_parameter else set())
    if any(parameter["name"] == "etag" for parameter in operation["parameters"]):
        statuses |= {"409"}
    if operation["tags"][0] in KEYED:
        operation["security"] = [{"key": []}]
        statuses |= {"403", "409", "413", "415"} if "requestBody" in operation else {"403", "409"}
        headers: Json = {"API-Version": API_VERSION, **RATE_LIMIT}
    else:
        statuses |= {"410"} if has_path_parameter else set()
        operation["security"] = []  # for the generators of clients: no key is asked for
        headers = _of_a_read(operation, has_path_parameter=has_path_parameter)
    for response in operation["responses"].values():
        response.update(description=response.get("description") or "Done.", headers=headers)
    for status in sorted(statuses):
        operation["responses"][status] = {
            "description": PROBLEMS[status],
            "headers": {"API-Version": API_VERSION, **PROBLEM_HEADERS.get(status, {})},
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }


def _of_a_read(operation: Json, *, has_path_parameter: bool) -> Json:
    headers: Json = {"API-Version": API_VERSION, "Cache-Control": CACHE_CONTROL, "ETag": ETAG, "Vary": VARY}
    operation["parameters"].append(CONDITION)
    if has_path_parameter and any(parameter["name"] == "language" for parameter in operation["parameters"]):
        operation["parameters"].append(ACCEPT_LANGUAGE)
        headers["Content-Language"] = LANGUAGE
    operation["responses"]["200"]["description"] = "Here it is."
    operation["responses"]["304"] = {"description": "You have it already."}
    return headers
