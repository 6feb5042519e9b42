"""`manage.py reconcile_documents`."""

from collections import Counter
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from api.actions.documents.reconcile_document import Reconciliation
from api.actions.documents.reconcile_documents import reconcile_documents
from api.actions.regions.reconcile_regions import reconcile_regions

EVERY: Final = 500


class Command(BaseCommand):
    """Bring the API in line with the live pages and the current approvals; safe to run at any time."""

    help = "Bring the API in line with the live pages and the current approvals."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Reconcile, and report what was done. Raises CommandError when some texts or regions failed."""
        counts: Counter[Reconciliation] = Counter()
        for article, language, outcome in reconcile_documents():
            counts[outcome] += 1
            if counts.total() % EVERY == 0:
                self.stdout.write(f"  {counts.total()} texts")
            if outcome is not Reconciliation.UNCHANGED:
                self.stdout.write(f"{outcome}: {article} ({language})")
        for region_id, line in reconcile_regions():
            if line is None:
                counts[Reconciliation.FAILED] += 1
                self.stderr.write(f"failed: region {region_id}")
            else:
                self.stdout.write(f"{line.type}: region {line.code}")
        self.stdout.write(
            f"{counts[Reconciliation.PUBLISHED]} published, {counts[Reconciliation.WITHDRAWN]} withdrawn, "
            f"{counts[Reconciliation.NOT_SERVED]} not served, {counts[Reconciliation.UNCHANGED]} unchanged"
        )
        if counts[Reconciliation.FAILED]:
            raise CommandError(f"{counts[Reconciliation.FAILED]} failed; the others were done.")
