"""What every address can answer beside its own: headers, 304 and the problems."""

from typing import Any

Json = dict[str, Any]

API_VERSION = {"description": "The full version of this API.", "schema": {"type": "string"}}
ETAG = {
    "description": "Names exactly these bytes. Send it back as `If-None-Match`.",
    "schema": {"type": "string"},
}
CACHE_CONTROL = {"description": "How long the answer may be kept.", "schema": {"type": "string"}}
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
    "400": "One or more parameters are wrong; `errors` names all of them.",
    "404": "There is no such text or region, or the text is not in a language that will do.",
    "406": "The answer does not exist in a form that `Accept` allows.",
    "500": "Something went wrong on our side.",
}
WRONG_PARAMETER = {
    "type": "object",
    "required": ["in", "name", "detail"],
    "properties": {
        "in": {"type": "string", "const": "query"},
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
            "errors": {"type": "array", "items": WRONG_PARAMETER, "description": "Every wrong parameter."},
        },
    }


def complete_responses(operation: Json) -> None:
    """Add the headers, the 304 and the problems that this operation can answer."""
    asked_by_path = any(parameter["in"] == "path" for parameter in operation["parameters"])
    headers: Json = {"API-Version": API_VERSION, "Cache-Control": CACHE_CONTROL, "ETag": ETAG}
    operation["parameters"].append(CONDITION)
    if asked_by_path and any(parameter["name"] == "language" for parameter in operation["parameters"]):
        operation["parameters"].append(ACCEPT_LANGUAGE)
        headers["Content-Language"] = LANGUAGE
    operation["responses"]["200"].update(description="Here it is.", headers=headers)
    operation["responses"]["304"] = {"description": "You have it already.", "headers": headers}
    for status, explanation in PROBLEMS.items():
        if status != "404" or asked_by_path:
            operation["responses"][status] = {
                "description": explanation,
                "headers": {"API-Version": API_VERSION},
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
            }
