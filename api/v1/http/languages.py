"""The language in which a reader is answered."""

import re
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest

from api.v1.http.language_tags import is_tag, plain_tag
from cms.content.languages import broader, fallbacks

MAX_RANGES = 10
MAX_HEADER_LENGTH = 500


@dataclass(frozen=True)
class LanguageChoice:
    """The language that was requested, and all that will do, best first."""

    requested: str
    chain: tuple[str, ...]


@lru_cache(maxsize=1024)
def language_choice(language: str | None, accept_language: str, *, fallback: bool) -> LanguageChoice:
    """Return the choice for a `language` parameter or, without one, for an `Accept-Language` header.

    What is missing is looked up along the chains of `settings.LANGUAGE_FALLBACKS`; the last resort is the
    source language. Without `fallback` only what was requested will do (for en-GB also en).
    """
    requested = [language] if language else _accepted(accept_language) or [settings.LANGUAGE_CODE]
    chain = [nearby for tag in requested for nearby in broader(tag)]
    if fallback:
        chain += [other for tag in requested for other in fallbacks(tag)]
        chain.append(settings.LANGUAGE_CODE)
    return LanguageChoice(requested[0], tuple(dict.fromkeys(chain)))


def reader_languages(request: HttpRequest, language: str | None, *, fallback: bool) -> LanguageChoice:
    """Return the choice for a request: by its `language` parameter, else by its header."""
    header = "" if language else request.META.get("HTTP_ACCEPT_LANGUAGE", "")[:MAX_HEADER_LENGTH]
    return language_choice(language, header, fallback=fallback)


def listed_languages(request: HttpRequest, language: str | None, *, fallback: bool) -> LanguageChoice:
    """Return the choice for a list.

    Without `fallback` that is the language itself, or all (an empty chain).
    """
    if fallback:
        return reader_languages(request, language, fallback=True)
    return LanguageChoice(language or "", (language,) if language else ())


def _accepted(header: str) -> list[str]:
    """Return the languages of a header, best first. What is not a language tag is skipped."""
    weighted = []
    for part in header.lower().split(",")[:MAX_RANGES]:
        range_, _semicolon, parameter = part.partition(";")
        tag, quality = plain_tag(range_), parameter.strip().removeprefix("q=") or "1"
        if is_tag(tag) and re.fullmatch(r"0\.\d{1,3}|1(\.0{1,3})?", quality):
            weighted.append((-float(quality), tag))
    return [tag for weight, tag in sorted(weighted, key=lambda pair: pair[0]) if weight < 0]
