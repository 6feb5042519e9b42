"""`manage.py import_articles`: what it prints and with which exit code it ends."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import PageLogEntry

from cms.content.models import ArticlePage
from tests import factories
from tests.cms.content.importing.records import record

pytestmark = pytest.mark.django_db


class Terminal(StringIO):
    """Output that somebody looks at."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _english(settings) -> None:
    settings.LANGUAGE_CODE = "en"
    factories.article_index("nl")


@pytest.fixture
def file(tmp_path: Path) -> Any:
    def write(*records: Any) -> Path:
        path = tmp_path / "articles.jsonl"
        path.write_text("\n\n".join(json.dumps(item) for item in records) + "\r\n", encoding="utf-8-sig")
        return path

    return write


def run(path: Path, *arguments: str, out: StringIO | None = None) -> tuple[int, str, str]:
    out, err = out or StringIO(), StringIO()
    try:
        call_command("import_articles", str(path), *arguments, stdout=out, stderr=err)
    except CommandError as error:
        return error.returncode, out.getvalue(), err.getvalue() + str(error)
    return 0, out.getvalue(), err.getvalue()


def test_all_records_are_loaded(file) -> None:
    assert run(file(record(), record(id="b"))) == (
        0,
        "2 new, 0 changed, 0 unchanged, 0 skipped, 0 rejected.\n",
        "",
    )


def test_a_rejected_record_is_named_and_the_rest_is_loaded(file) -> None:
    code, out, err = run(file(record(title=""), record(id="b"), []))
    assert (code, out) == (1, "")
    assert "Line 1, thuis-1: rejected. The field “title” is missing or empty." in err
    assert "Line 5, without an id: rejected. The line holds no JSON object." in err
    assert err.endswith("1 new, 0 changed, 0 unchanged, 0 skipped, 2 rejected.")


def test_a_skipped_record_is_named(file) -> None:
    run(file(record()))
    ArticlePage.objects.update(locked=True)
    code, _out, err = run(file(record(title="Anders")))
    assert code == 1
    assert "Line 1, thuis-1: skipped. The article is being checked" in err


@pytest.mark.parametrize("name", ["", "absent.jsonl"])
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    code, out, err = run(tmp_path / name)
    assert (code, out) == (2, "")
    assert "cannot be read" in err


def test_an_empty_file_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert run(tmp_path / "empty")[0] == 0


def test_progress_is_shown_on_a_terminal_alone(file) -> None:
    _code, out, _err = run(file(record(), record(id="b")), out=Terminal())
    assert "\r1/2\r2/2\n" in out


def test_a_dry_run_says_the_same_and_keeps_nothing(file) -> None:
    code, _out, err = run(file(record(translation_key="a"), record(id="b", translation_key="a")), "--dry-run")
    assert code == 1
    assert "Line 3, b: rejected. Another article in this language has the same translation key." in err
    assert "1 new, 0 changed, 0 unchanged, 0 skipped, 1 rejected. Nothing was kept" in err
    assert not ArticlePage.objects.exists()
    assert not PageLogEntry.objects.filter(action="content.import").exists()
