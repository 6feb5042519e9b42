"""Which languages an installation has, and what takes the place of a missing one."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.utils.translation import get_language_info

from cms.content.languages import direction, interface_choices, interface_language
from cms.settings.languages import NAMES
from tests import factories

RUN = "from django.conf import settings as s; print(%s)"


def started(expression: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """What a process of its own answers, with this environment."""
    return subprocess.run(
        [sys.executable, "-c", RUN % expression],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings.test", **environment},
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=False,
    )


def test_other_languages_are_switched_on_by_the_environment() -> None:
    answer = started("[code for code, _ in s.LANGUAGES]", EXTRA_LANGUAGES="fa,ti")
    assert answer.stdout.split() == str([*settings.INTERFACE_LANGUAGES, "fa", "ti"]).split()


def test_a_language_that_is_not_known_is_refused_with_what_there_is() -> None:
    answer = started("s.LANGUAGES", EXTRA_LANGUAGES="fa,klingon")
    assert answer.returncode
    assert "EXTRA_LANGUAGES has klingon. These can be switched on: ti, so, fa, ps" in answer.stderr


def test_an_installation_chooses_its_own_fallbacks() -> None:
    answer = started(
        "s.LANGUAGE_FALLBACKS['uk'], s.LANGUAGE_FALLBACKS['tr']", LANGUAGE_FALLBACKS='{"uk": ["pl"]}'
    )
    assert answer.stdout.strip() == "['pl'] ['en', 'nl-x-simple', 'nl']"


@pytest.mark.parametrize("code", ["nl-x-simple", "ti", "so", "ps", "fa", "bg", "ro", "es", "uk"])
def test_every_language_has_a_name_of_its_own(code: str) -> None:
    assert get_language_info(code)["name_local"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", "ltr"),
        ("nl-x-simple", "ltr"),
        ("arn", "ltr"),
        ("", "ltr"),
        *((code, "rtl") for code in ("ar", "AR-eg", "ar-x-simple", "fa", "ps", "ur", "he", "ckb-IQ")),
    ],
)
def test_direction_of_a_language(language: str, expected: str) -> None:
    assert direction(language) == expected


@pytest.mark.parametrize("code", NAMES)
def test_wagtail_knows_the_same_direction(code: str) -> None:
    assert get_language_info(code)["bidi"] == (direction(code) == "rtl")


def test_each_language_is_offered_by_its_own_name() -> None:
    assert dict(interface_choices()) == {
        "nl": "Nederlands",
        "nl-x-simple": "Makkelijk Nederlands",
        "en": "English",
        "tr": "Türkçe",
        "ar": "العربيّة",
        "pl": "Polski",
        "uk": "Українська",
    }


@pytest.mark.parametrize(
    ("language", "spoken"), [("nl", "nl"), ("ar", "ar"), ("ti", "en"), ("fa", "en"), ("xx", "nl"), ("", "nl")]
)
def test_the_interface_speaks_the_next_best(language: str, spoken: str) -> None:
    assert interface_language(language) == spoken


@pytest.mark.parametrize(
    ("asked", "header", "language", "direction"),
    [
        ("", "tr, en;q=0.5", "tr", "ltr"),
        ("", "", "nl", "ltr"),
        ("?language=ar", "tr", "ar", "rtl"),
        ("?language=zz", "pl", "pl", "ltr"),
        ("?language=<script>", "", "nl", "ltr"),
        ("?language=fa", "", "nl", "ltr"),
    ],
)
def test_the_start_page_speaks_the_visitors_language(client, asked, header, language, direction) -> None:
    page = client.get(f"/{asked}", headers={"accept-language": header}).content.decode()
    assert f'<html lang="{language}" dir="{direction}">' in page
    assert 'href="?language=uk"' in page
    assert "<script>" not in page


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "direction"), [("nl", "ltr"), ("ar", "rtl")])
def test_the_preview_runs_in_the_direction_of_its_language(client, language, direction, admin_user) -> None:
    page = factories.article(language=language)
    client.force_login(admin_user)
    shown = client.get(f"/admin/pages/{page.pk}/view_draft/").content.decode()
    assert f'<html lang="{language}" dir="{direction}">' in shown
