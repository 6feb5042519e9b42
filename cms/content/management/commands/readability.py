"""`manage.py readability FILE`: the readability report of a text or HTML file."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.readability import Report, blocks_from_html, blocks_from_text, make_report
from cms.readability.languages import is_dutch
from cms.readability.wording import ADULTS_WITH_DIFFICULTY, LEVELS

_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_MAX_QUOTE = 70


class Command(BaseCommand):
    """A thin command: the work is done in `cms.readability`."""

    help = "Laat zien hoe moeilijk een tekst is en wat u er het eerst aan kunt verbeteren."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the file, its language and the output format."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--language", default="nl")
        parser.add_argument("--json", action="store_true", dest="as_json")

    def handle(self, *_args: Any, file: Path, language: str, as_json: bool, **_options: Any) -> None:
        """Read the file and print its report."""
        text = _read(file)
        is_html = file.suffix.lower() in _HTML_SUFFIXES
        report = make_report(blocks_from_html(text) if is_html else blocks_from_text(text), language=language)
        if as_json:
            self.stdout.write(json.dumps(report.as_dict(), ensure_ascii=False, indent=2))
        else:
            self.stdout.write("\n".join(_lines(report)))


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise CommandError(f"Het bestand ‘{file}’ bestaat niet. Klopt de naam?") from error
    except UnicodeDecodeError as error:
        raise CommandError(
            f"‘{file}’ is geen tekst in UTF-8. Sla het bestand op als tekst of HTML."
        ) from error
    except OSError as error:
        raise CommandError(f"‘{file}’ kan niet gelezen worden: {error.strerror}.") from error


def _lines(report: Report) -> list[str]:
    data = report.as_dict()
    lines = [f"Niveau: {report.label}", f"{report.words} woorden in {report.sentences} zinnen"]
    if report.score is not None:
        lines.append(f"Score: {report.score} (0 is makkelijk, 100 is moeilijk), marge {report.margin}")
    if report.level is not None and report.label == LEVELS[report.level]:
        lines.append(
            f"Naar schatting heeft {ADULTS_WITH_DIFFICULTY[report.level]}% van de volwassenen er moeite mee."
        )
    if not is_dutch(report.language):
        lines += [f"{name}: {value}" for name, value in data["features"].items()]
    if data["advice"]:
        lines += ["", "Dit helpt het meest:"]
        lines += [f"- {advice['text']} (“{_short(advice['quote'])}”)" for advice in data["advice"]]
    if data["marks"]:
        lines += ["", "Gevonden:"]
        lines += [f"- “{_short(mark['quote'])}”: {_with_plainer(mark)}" for mark in data["marks"]]
    return lines


def _short(quote: str) -> str:
    quote = " ".join(quote.split())
    return quote if len(quote) <= _MAX_QUOTE else f"{quote[: _MAX_QUOTE - 1]}…"


def _with_plainer(mark: dict[str, Any]) -> str:
    plainer = " of ".join(f"‘{word}’" for word in mark["alternatives"])
    return f"{mark['text']} Bijvoorbeeld: {plainer}." if plainer else str(mark["text"])
