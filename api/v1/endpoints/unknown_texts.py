"""What is said of a text that never was public."""

from collections.abc import Collection, Iterable
from uuid import UUID

NO_ARTICLE = "No article with this id is or was public."
NOT_IN_LANGUAGE = "This article is not and was not public in this language."
TWICE = "This article and language stand in an earlier line."

#: where it stands in the body, which article, and in which language
Named = tuple[str, UUID, str]
Error = dict[str, str]


def unknown_texts(named: Iterable[Named], known: Collection[tuple[UUID, str]]) -> list[Error]:
    """Return an error for every place that names an unknown text, or one that was named before."""
    articles = {article for article, _language in known}
    seen: set[tuple[UUID, str]] = set()
    errors = []
    for place, article, language in named:
        if article not in articles:
            errors.append(_error(place, "article", NO_ARTICLE))
        elif (article, language) not in known:
            errors.append(_error(place, "language", NOT_IN_LANGUAGE))
        elif (article, language) in seen:
            errors.append(_error(place, "article", TWICE))
        seen.add((article, language))
    return errors


def _error(place: str, field: str, detail: str) -> Error:
    return {"in": "body", "name": f"{place}.{field}" if place else field, "detail": detail}
