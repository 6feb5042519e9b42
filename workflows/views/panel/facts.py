"""What experts judge a text by: its sources and its date."""

from typing import Any

from django.utils.dateparse import parse_date

from workflows.models import FrozenText


def facts_at_hand(text: FrozenText) -> dict[str, Any]:
    """Return the sources, with the day on which each was consulted, and until when the text is right."""
    sources = [
        {**source, "consulted_on": parse_date(str(source.get("consulted_on") or ""))}
        for source in text.sources
    ]
    return {"sources": sources, "valid_until": parse_date(text.content["validUntil"] or "")}
