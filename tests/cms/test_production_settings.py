"""A public installation refuses to start half-configured, or with an account whose password is known."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client, override_settings

from cms.users.checks import check_no_demonstration_accounts, demonstration_accounts_check
from tests import factories

ROOT = Path(__file__).resolve().parents[2]
COMPLETE = {
    "SECRET_KEY": "x" * 50,
    "ALLOWED_HOSTS": "cms.example.org",
    "PUBLIC_URL": "https://cms.example.org",
    "DATABASE_URL": "sqlite://:memory:",
}


ORGANISATION = {
    "ORGANISATION_NAME": "Bureau Meelezen",
    "ORGANISATION_CONTACT": "Kim Jansen",
    "ORGANISATION_TELEPHONE": "030 123 45 67",
    "ORGANISATION_EMAIL": "kim@meelezen.example",
    "ORGANISATION_ADDRESS": "Dorpsstraat 1, Utrecht",
}


def start(
    settings: str = "cms.settings.production", code: str = "import django; django.setup()", **environment: str
) -> subprocess.CompletedProcess[str]:
    clean = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": settings}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**clean, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("settings", ["cms.settings.production", "cms.settings.delivery"])
def test_starts_when_complete(settings: str) -> None:
    assert start(settings, **COMPLETE).returncode == 0


@pytest.mark.parametrize("missing", sorted(COMPLETE))
def test_refuses_without(missing: str) -> None:
    result = start(**{name: value for name, value in COMPLETE.items() if name != missing})
    assert result.returncode != 0
    assert missing in result.stderr


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"DEBUG": "1"}, "DEBUG"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY"),
        ({"SECRET_KEY": "demonstration-only-not-a-secret"}, "SECRET_KEY"),
        ({"SECRET_KEY_FALLBACKS": f"{'x' * 50},short"}, "SECRET_KEY_FALLBACKS"),
        ({"SECRET_KEY_FALLBACKS": "demonstration-only-not-a-secret"}, "SECRET_KEY_FALLBACKS"),
    ],
)
def test_refuses_what_is_unsafe(wrong: dict[str, str], named: str) -> None:
    result = start(**{**COMPLETE, **wrong})
    assert result.returncode != 0
    assert named in result.stderr


def test_older_keys_come_from_the_environment() -> None:
    code = "from django.conf import settings; print(settings.SECRET_KEY_FALLBACKS)"
    assert start(code=code, **COMPLETE).stdout.strip() == "[]"
    older = {"SECRET_KEY_FALLBACKS": f"{'y' * 50},{'z' * 50}"}
    assert start(code=code, **COMPLETE, **older).stdout.strip() == f"['{'y' * 50}', '{'z' * 50}']"


def test_the_demonstration_is_no_part_of_it() -> None:
    code = "from django.conf import settings; print(settings.INSTALLED_APPS, settings.ROOT_URLCONF)"
    shown = start(code=code, **COMPLETE).stdout
    assert "cms.urls" in shown
    assert "cms.demo" not in shown


CHECK = (
    "import django; django.setup(); from django.core.management import call_command; call_command('check')"
)


@pytest.mark.parametrize("code", [CHECK, "import cms.wsgi"])
@pytest.mark.parametrize("missing", sorted(ORGANISATION))
def test_refuses_when_nobody_asks(missing: str, code: str) -> None:
    result = start(code=code, **COMPLETE, **{**ORGANISATION, missing: " "})
    assert result.returncode != 0
    assert f"{missing} is missing" in result.stderr
    assert "Set in the environment: the name of the organisation, a person by name" in result.stderr


def test_whoever_asks_is_named_and_a_reading_node_need_not_know() -> None:
    assert start(code=CHECK, **COMPLETE, **ORGANISATION).returncode == 0
    assert start("cms.settings.delivery", code=CHECK, **COMPLETE).returncode == 0


@pytest.mark.django_db
def test_refuses_a_demonstration_account() -> None:
    factories.editor(username="redacteur", is_demonstration=True)
    with pytest.raises(ImproperlyConfigured, match="redacteur"):
        check_no_demonstration_accounts()
    assert [error.id for error in demonstration_accounts_check(None)] == ["users.E001"]


@pytest.mark.django_db
def test_an_ordinary_account_is_fine() -> None:
    factories.editor(username="redacteur")
    check_no_demonstration_accounts()
    assert demonstration_accounts_check(None) == []


@pytest.mark.django_db
def test_the_demonstration_may_have_its_accounts() -> None:
    factories.editor(is_demonstration=True)
    with override_settings(DEMONSTRATION=True):
        check_no_demonstration_accounts()


@pytest.mark.django_db
def test_the_start_page_gives_nothing_away(client: Client) -> None:
    factories.editor(username="redacteur", is_demonstration=True)
    reader = factories.member(factories.panel(), name="Fatima")
    page = client.get("/").content.decode()
    assert "Ik schrijf teksten" in page
    assert 'href="?language=en"' in page
    assert "redacteur" not in page
    assert reader.name not in page
