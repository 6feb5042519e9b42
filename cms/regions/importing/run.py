"""What the three imports have in common."""

from collections.abc import Callable

from django.db import transaction

from cms.regions.importing.report import LoadReport, Tell


def keep_or_undo(load: Callable[[LoadReport], None], *, all_or_nothing: bool, tell: Tell) -> LoadReport:
    """Run a load in one transaction and return its report; undo it when no row may be wrong and one is."""
    report = LoadReport(tell=tell)
    with transaction.atomic():
        load(report)
        if report.refused and all_or_nothing:
            report.kept = False
            transaction.set_rollback(True)
    return report
