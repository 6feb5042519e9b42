"""`manage.py prepare_regions`: what regions need before their desks can begin."""

from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from cms.batch import batch
from cms.regions.actions.ensure_region_pages import ensure_region_pages
from cms.regions.enums import RegionStatus
from cms.regions.models import Region
from workflows.actions.setup.ensure_region_workflows import ensure_region_workflows

EVERY: Final = 10


class Command(BaseCommand):
    """Safe to run again, for example after `import_regions`: it creates what is missing.

    Each region is a transaction of its own, so that others can sign in and work meanwhile; one that fails
    stops no other, and a run that was broken off goes on where it was.
    """

    help = "Make the pages, the rights and the workflows of all regions that take part."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Prepare, and print how far it is. Raises CommandError when some regions failed."""
        regions = list(Region.objects.filter(status=RegionStatus.ACTIVE).order_by("code"))
        pages: list[int] = []

        def prepare(region: Region) -> None:
            pages.append(_prepared(region))
            if len(pages) % EVERY == 0:
                self.stdout.write(f"  {len(pages)} of {len(regions)}")

        failed = batch(regions, prepare, what="Region").failed
        self.stdout.write(f"Ready: {len(pages)} regions, {sum(pages)} pages for their texts.")
        for line in failed:
            self.stderr.write(line)
        if failed:
            raise CommandError(f"{len(failed)} regions could not be prepared; the others are.")


@transaction.atomic
def _prepared(region: Region) -> int:
    pages = ensure_region_pages(only=region)
    ensure_region_workflows(pages=pages)
    return len(pages)
