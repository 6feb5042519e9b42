"""Which languages there are to choose from, which the interface speaks, and in which direction they run."""

from collections.abc import Iterator

from django.conf import settings
from django.conf.locale import LANG_INFO
from django.utils.text import capfirst

from cms.text import Direction


def language_choices() -> list[tuple[str, str]]:
    """Return the languages of the texts. A function, so that migrations do not depend on the installation."""
    return [(code, str(name)) for code, name in settings.LANGUAGES]


def language_name(language: str) -> str:
    """Return the name of a language of the texts, in the language of the interface."""
    return dict(language_choices()).get(language, language)


def interface_choices() -> list[tuple[str, str]]:
    """Return the languages of the interface, each by its own name for itself."""
    return [
        (code, capfirst(LANG_INFO.get(code, {}).get("name_local", name)))
        for code, name in settings.LANGUAGES
        if code in settings.INTERFACE_LANGUAGES
    ]


def interface_language(language: str) -> str:
    """Return the interface language for a reader of this language: that one, or its first fallback."""
    chain = [language, *settings.LANGUAGE_FALLBACKS.get(language, [])]
    return next((code for code in chain if code in settings.INTERFACE_LANGUAGES), settings.LANGUAGE_CODE)


def direction(language: str) -> Direction:
    """Return "rtl" for a language that runs from right to left, its regional and plain forms included."""
    return "rtl" if language.partition("-")[0].lower() in settings.LANGUAGES_BIDI else "ltr"


def fallback_chain(language: str) -> list[str]:
    """Return the languages in which a reader of this one is answered: the nearest first, the source last."""
    return list(dict.fromkeys([*broader(language), *fallbacks(language), settings.LANGUAGE_CODE]))


def broader(tag: str) -> Iterator[str]:
    """Yield a tag and its broader forms: en-gb, en. Plain Dutch (nl-x-simple) is a language of its own."""
    yield tag
    while "-" in tag and "-x-" not in tag:
        tag = tag.rpartition("-")[0]
        yield tag


def fallbacks(tag: str) -> list[str]:
    """Return what readers of a language get instead, best first, as the installation says."""
    chains: dict[str, list[str]] = settings.LANGUAGE_FALLBACKS
    for nearby in broader(tag):
        if nearby in chains:
            return chains[nearby]
        if nearby == settings.LANGUAGE_CODE:
            return []
    # readers of a language that the installation says nothing of may know English
    return ["en", *chains.get("en", [])]
