"""`manage.py import_articles FILE.jsonl`."""

from argparse import ArgumentParser
from collections import Counter
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from cms.content.importing.import_lines import LineOutcome, Result, import_lines
from cms.content.importing.lines import numbered_lines


class Command(BaseCommand):
    """Loads articles as drafts. Running it again with the same file changes nothing.

    Exit code 0: all records were loaded. 1: some were rejected or skipped, each of them reported; the others
    were loaded. 2: the file cannot be read.
    """

    help = "Loads articles from a file with one JSON record a line, as drafts."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the file and the dry-run option."""
        parser.add_argument("file", type=Path, metavar="FILE.jsonl")
        parser.add_argument("--dry-run", action="store_true", help="Say what would happen; keep nothing.")

    def handle(self, *_args: Any, file: Path, dry_run: bool, **_options: Any) -> None:
        """Load the file and print a summary. Raises CommandError with the exit code."""
        try:
            lines = list(numbered_lines(file))
        except OSError as error:
            params = {"file": file, "reason": error.strerror}
            raise CommandError(_("%(file)s cannot be read: %(reason)s.") % params, returncode=2) from error
        with transaction.atomic() if dry_run else nullcontext():
            counts = self._load(lines)
            if dry_run:
                transaction.set_rollback(True)
        summary = _summary(counts, dry_run=dry_run)
        if counts[Result.REJECTED] or counts[Result.SKIPPED]:
            raise CommandError(summary, returncode=1)
        self.stdout.write(summary)

    def _load(self, lines: list[tuple[int, bytes]]) -> Counter[Result]:
        counts: Counter[Result] = Counter()
        terminal = self.stdout.isatty()
        for outcome in import_lines(lines):
            counts[outcome.result] += 1
            if terminal:
                self.stdout.write(f"\r{counts.total()}/{len(lines)}", ending="")
                self.stdout.flush()
            if not outcome.loaded:
                self.stderr.write(("\n" if terminal else "") + _failure_message(outcome))
        if terminal and lines:
            self.stdout.write("")
        return counts


def _failure_message(outcome: LineOutcome) -> str:
    sentence = _("Line %(line)d, %(id)s: skipped. %(reason)s")
    if outcome.result is Result.REJECTED:
        sentence = _("Line %(line)d, %(id)s: rejected. %(reason)s")
    name = outcome.record_id or _("without an id")
    return sentence % {"line": outcome.line, "id": name, "reason": outcome.reason}


def _summary(counts: Counter[Result], *, dry_run: bool) -> str:
    sentence = _(
        "%(created)d new, %(updated)d changed, %(unchanged)d unchanged, %(skipped)d skipped, "
        "%(rejected)d rejected."
    )
    summary = sentence % {result.value: counts[result] for result in Result}
    return f"{summary} {_('Nothing was kept: this was a dry run.')}" if dry_run else summary
