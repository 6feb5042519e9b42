"""What the three imports have in common."""

from collections.abc import Callable

from django.db import transaction

from cms.regions.importing.report import LoadReport, Progress


def run_import(load: Callable[[LoadReport], None], *, all_or_nothing: bool, progress: Progress) -> LoadReport:
    """Run a load in one transaction and return its report; undo it when no row may be wrong and one is."""
    report = LoadReport(progress=progress)
    with transaction.atomic():
        load(report)
        if report.refused and all_or_nothing:
            report.stored = False
            transaction.set_rollback(True)
    return report
