"""`manage.py prepare_regions`: what regions need before their desks can begin."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.regions.actions.ensure_region_pages import ensure_region_pages
from workflows.actions.setup.ensure_region_workflows import ensure_region_workflows


class Command(BaseCommand):
    """Safe to run again, for example after `import_regions`: it creates what is missing."""

    help = "Make the pages, the rights and the workflows of all regions that take part."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Prepare, and print how much there is."""
        pages = ensure_region_pages()
        ensure_region_workflows(pages=pages)
        regions = len({page.region_id for page in pages})
        self.stdout.write(f"Ready: {regions} regions, {len(pages)} pages for their texts.")
