"""In which language a reader is answered."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest

TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{1,8}){0,3}")
RANGES = 10
LONGEST_HEADER = 500


@dataclass(frozen=True)
class LanguageChoice:
    """The language that was asked for, and all that will do, best first."""

    requested: str
    chain: tuple[str, ...]


@lru_cache(maxsize=1024)
def language_choice(language: str | None, accept_language: str, *, fallback: bool) -> LanguageChoice:
    """Return the choice for a `language` parameter or, without one, for an `Accept-Language` header.

    What is missing is looked up along the chains of `settings.LANGUAGE_FALLBACKS`; the last resort is the
    source language. Without `fallback` only what was asked for will do (for en-GB also en).
    """
    asked = [language] if language else _accepted(accept_language) or [settings.LANGUAGE_CODE]
    chain = [tag for wanted in asked for tag in _wider(wanted)]
    if fallback:
        chain += [tag for wanted in asked for tag in _fallbacks(wanted)]
        chain.append(settings.LANGUAGE_CODE)
    return LanguageChoice(asked[0], tuple(dict.fromkeys(chain)))


def listed_languages(request: HttpRequest, language: str | None, *, fallback: bool) -> LanguageChoice:
    """Return the choice for a list.

    Without `fallback` that is the language itself, or all (an empty chain).
    """
    if not fallback:
        return LanguageChoice(language or "", (language,) if language else ())
    accepted = "" if language else request.META.get("HTTP_ACCEPT_LANGUAGE", "")[:LONGEST_HEADER]
    return language_choice(language, accepted, fallback=True)


def is_tag(value: str) -> bool:
    """Say whether a value, in lower case, has the form of a language tag."""
    return TAG.fullmatch(value) is not None


def _accepted(header: str) -> list[str]:
    """Return the languages of a header, best first. What is not a language is passed over."""
    weighed = []
    for part in header.lower().split(",")[:RANGES]:
        tag, _semicolon, parameter = part.partition(";")
        quality = parameter.strip().removeprefix("q=") or "1"
        if is_tag(tag.strip()) and re.fullmatch(r"0\.\d{1,3}|1(\.0{1,3})?", quality):
            weighed.append((-float(quality), tag.strip()))
    return [tag for weight, tag in sorted(weighed, key=lambda pair: pair[0]) if weight < 0]


def _wider(tag: str) -> Iterator[str]:
    """Yield a tag and its wider forms: en-gb, en. Plain Dutch (nl-x-simple) is a language of its own."""
    yield tag
    while "-" in tag and "-x-" not in tag:
        tag = tag.rpartition("-")[0]
        yield tag


def _fallbacks(tag: str) -> list[str]:
    chains: dict[str, list[str]] = settings.LANGUAGE_FALLBACKS
    for known in _wider(tag):
        if known in chains:
            return chains[known]
        if known == settings.LANGUAGE_CODE:
            return []
    # a language that the installation says nothing of is read by people who may know English
    return ["en", *chains.get("en", [])]
