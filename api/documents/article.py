"""An article as the API answers it."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings

from api.documents.encoding import utc
from api.documents.facts import ArticleFacts
from api.documents.validation import validation
from cms.content.languages import direction
from cms.content.placeholders.filling import filling
from cms.content.rendering import fill_body, render_body
from cms.text import isolated
from workflows.queries.recordings.in_force import Audio

Json = dict[str, Any]


def render_article(facts: ArticleFacts) -> Json:
    """Return the article with its body. All HTML in it is sanitised, whatever was stored.

    Links to other texts have no target yet: `api/documents/links.py` gives it to them.
    """
    content = facts.content
    language = content["language"]
    way = direction(language)
    filled = filling(content.get("placeholders", {}), facts.values, direction=way)
    return {
        "id": content["article"],
        "slug": facts.slug,
        "version": facts.version,
        "language": language,
        "requestedLanguage": language,
        "direction": way,
        "availableLanguages": in_order(facts.languages),
        "title": isolated(content["title"], way),
        "summary": filled.text(content["summary"]),
        "audience": content["audience"],
        "sectors": content["sectors"],
        "topics": facts.topics,
        "body": fill_body(render_body(content), filled),
        "terms": explained(facts.terms),
        "links": [],
        "formerSlugs": facts.former_slugs,
        "audio": facts.audio,
        "sources": [_source(block["value"]) for block in content["sources"]],
        "stories": f"{settings.PUBLIC_URL}/api/v1/stories?article={content['article']}",
        "validation": validation(facts.approval, content["validUntil"]),
        "translation": translation(language, up_to_date=facts.up_to_date),
        "region": facts.region,
        "publishedAt": utc(facts.published_at) if facts.published_at else None,
        "updatedAt": utc(facts.updated_at),
    }


def without_body(article: Json) -> Json:
    """Return the article as it is shown in a list."""
    return {name: value for name, value in article.items() if name != "body"}


def translation(language: str, *, up_to_date: bool) -> Json | None:
    """Return what is known of a translation; None for the source text itself."""
    if language == settings.LANGUAGE_CODE:
        return None
    return {"sourceLanguage": settings.LANGUAGE_CODE, "upToDate": up_to_date}


def in_order(languages: list[str]) -> list[str]:
    """Return languages in the order of the installation; those it no longer has come last."""
    known = [code for code, _name in settings.LANGUAGES]
    return sorted(languages, key=lambda code: (known.index(code) if code in known else len(known), code))


def explained(stored: list[Json]) -> list[Json]:
    """Return frozen terms as they are answered."""
    return [_term(term) for term in stored]


def audio_lines(audio: Iterable[Audio], language: str) -> list[Json]:
    """Return what is to be heard of a text, in reading order."""
    return [
        {"url": one.url, "seconds": one.seconds, "language": language, "section": one.section or None}
        for one in audio
    ]


def _term(stored: Json) -> Json:
    places = [
        {"block": place["block"].partition(".")[0], "words": place["words"]} for place in stored["places"]
    ]
    return {**{name: stored[name] for name in ("id", "term", "explanation", "language")}, "places": places}


def _source(value: Json) -> Json:
    return {
        "title": value["title"],
        "url": value["url"] or None,
        "publisher": value["publisher"] or None,
        "consultedOn": value["consulted_on"],
        "licence": value.get("licence") or None,
        "status": value.get("status") or None,
    }
