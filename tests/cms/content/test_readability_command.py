"""`manage.py readability` and `manage.py build_lexicon`."""

import json
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from cms.content.management.commands.build_lexicon import Command as BuildLexicon
from cms.content.management.commands.readability import Command as Readability

HARD = "Indien nodig wordt door het samenwerkingsverband op korte termijn een beslissing genomen. " * 10


def run(path: Path, **options: Any) -> str:
    out = StringIO()
    call_command(Readability(stdout=out), str(path), **options)
    return out.getvalue()


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_json(tmp_path: Path) -> None:
    answer = json.loads(run(write(tmp_path, "tekst.txt", HARD), as_json=True))

    assert {"score", "margin", "level", "label", "features", "advice"} <= set(answer)
    assert (answer["words"], answer["sentences"]) == (120, 10)
    assert {"samenwerkingsverband", "Indien"} <= {mark["quote"] for mark in answer["marks"]}


def test_html_is_read_as_html(tmp_path: Path) -> None:
    page = "<html><head><title>weg</title></head><h1>Hulp</h1><p>Bel &eacute;&eacute;n keer.</p>"

    answer = json.loads(run(write(tmp_path, "pagina.HTML", page), as_json=True))

    assert (answer["words"], answer["sentences"]) == (4, 2)


def test_for_people(tmp_path: Path) -> None:
    shown = run(write(tmp_path, "tekst.txt", HARD))

    assert "Niveau: " in shown
    assert "120 woorden in 10 zinnen" in shown
    assert "Dit helpt het meest:" in shown
    assert "Bijvoorbeeld: ‘als’." in shown


def test_the_share_of_adults_is_told_only_of_a_sure_level(tmp_path: Path) -> None:
    sure = run(write(tmp_path, "tekst.txt", "Wij helpen uw kind. " * 30))
    unsure = run(
        write(tmp_path, "tekst.txt", "De school bespreekt de hulp met de ouders van het kind. " * 12)
    )

    assert "14% van de volwassenen" in sure
    assert ("tussen niveau" in unsure) != ("van de volwassenen" in unsure)


def test_another_language(tmp_path: Path) -> None:
    shown = run(write(tmp_path, "text.txt", "We can help you. Call us."), language="en")

    assert "geen niveau voor deze taal" in shown
    assert "words_per_sentence: 3.0" in shown


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("weg.txt", None, "bestaat niet. Klopt de naam?"),
        ("foto.jpg", b"\xff\xd8\xff\xe0", "is geen tekst in UTF-8."),
        ("map", "folder", "kan niet gelezen worden"),
    ],
)
def test_a_kind_sentence_on_what_cannot_be_read(
    tmp_path: Path, name: str, content: str | bytes | None, sentence: str
) -> None:
    path = tmp_path / name
    if content == "folder":
        path.mkdir()
    elif content is not None:
        write(tmp_path, name, content)

    with pytest.raises(CommandError, match=sentence.replace(".", r"\.").replace("?", r"\?")):
        run(path)


@pytest.mark.skipif(find_spec("HanTa") is not None, reason="the group “lexicon” is installed here")
def test_building_without_its_packages_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="uv sync --group lexicon"):
        call_command(BuildLexicon(), output=tmp_path / "lexicon.sqlite3")
