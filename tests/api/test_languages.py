"""A reader gets the language that was asked for, or one that comes near."""

import pytest

from api.v1.http.languages import language_choice


@pytest.fixture(autouse=True)
def _chains(settings):
    settings.LANGUAGE_FALLBACKS = {"nl-x-simple": ["nl"], "en": ["nl-x-simple", "nl"], "uk": ["pl", "en"]}
    language_choice.cache_clear()
    yield
    language_choice.cache_clear()


@pytest.mark.parametrize(
    ("language", "chain"),
    [
        ("nl", ("nl",)),
        ("nl-be", ("nl-be", "nl")),
        ("nl-x-simple", ("nl-x-simple", "nl")),
        ("en-gb", ("en-gb", "en", "nl-x-simple", "nl")),
        ("uk", ("uk", "pl", "en", "nl")),
        ("tr", ("tr", "en", "nl-x-simple", "nl")),
    ],
)
def test_what_is_missing_is_looked_for_along_the_chain(language: str, chain: tuple[str, ...]) -> None:
    choice = language_choice(language, "", fallback=True)
    assert (choice.requested, choice.chain) == (language, chain)


@pytest.mark.parametrize(
    ("language", "chain"), [("tr", ("tr",)), ("en-gb", ("en-gb", "en")), ("nl-x-simple", ("nl-x-simple",))]
)
def test_without_fallback_only_the_language_itself_will_do(language: str, chain: tuple[str, ...]) -> None:
    assert language_choice(language, "", fallback=False).chain == chain


@pytest.mark.parametrize(
    ("header", "requested"),
    [
        ("", "nl"),
        ("en", "en"),
        ("en;q=0.5, tr;q=0.9", "tr"),
        ("tr;q=0, en;q=0.1", "en"),
        ("EN-gb, nl;q=0.5", "en"),
        ("nl_NL", "nl"),
        ("nl-X-Simple, nl;q=0.5", "nl-x-simple"),
        ("*", "nl"),
        ("en;q=2, tr", "tr"),
        ("%%%, \x00, ;;;, en", "en"),
        (",".join(["x" * 50] * 200), "nl"),
    ],
)
def test_the_header_decides_when_there_is_no_parameter(header: str, requested: str) -> None:
    assert language_choice(None, header, fallback=True).requested == requested


def test_all_languages_of_the_header_come_before_any_fallback() -> None:
    assert language_choice(None, "tr, pl;q=0.4", fallback=True).chain == (
        "tr",
        "pl",
        "en",
        "nl-x-simple",
        "nl",
    )
