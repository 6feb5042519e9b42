"""Errors for texts in a body that were never public."""

from collections.abc import Collection, Iterable
from uuid import UUID

from api.v1.http.problems import parameter_error

NO_ARTICLE = "No text with this id is or was public."
NOT_IN_LANGUAGE = "This text is not and was not public in this language."
TWICE = "This text and language stand in an earlier line."

#: the path in the body, the text and the language
Mention = tuple[str, UUID, str]
Error = dict[str, str]


def unknown_texts(mentions: Iterable[Mention], known: Collection[tuple[UUID, str]]) -> list[Error]:
    """Return an error for every mention of an unknown text, or of one that was mentioned before."""
    articles = {article for article, _language in known}
    seen: set[tuple[UUID, str]] = set()
    errors = []
    for path, article, language in mentions:
        if article not in articles:
            errors.append(_error(path, "article", NO_ARTICLE))
        elif (article, language) not in known:
            errors.append(_error(path, "language", NOT_IN_LANGUAGE))
        elif (article, language) in seen:
            errors.append(_error(path, "article", TWICE))
        seen.add((article, language))
    return errors


def _error(path: str, field: str, detail: str) -> Error:
    return parameter_error("body", f"{path}.{field}" if path else field, detail)
