"""The glossary and the topics, as they are answered."""

from collections.abc import Iterable
from typing import Any

from api.queries.glossary import GlossaryRow, TopicRow
from cms.content.languages import direction

Json = dict[str, Any]


def glossary_list(requested: str, rows: Iterable[GlossaryRow]) -> Json:
    """Return terms with the explanations that readers approved."""
    terms = [
        {
            "id": str(row.key),
            "term": row.term,
            "explanation": row.explanation,
            "language": row.language,
            "direction": direction(row.language),
        }
        for row in rows
    ]
    return {"requestedLanguage": requested, "results": terms}


def topic_list(requested: str, rows: Iterable[TopicRow]) -> Json:
    """Return topics with their names."""
    topics = [
        {
            "slug": row.slug,
            "name": row.name,
            "language": row.language,
            "direction": direction(row.language),
        }
        for row in rows
    ]
    return {"requestedLanguage": requested, "results": topics}
