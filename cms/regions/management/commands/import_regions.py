"""`manage.py import_regions FILE`."""

from cms.regions.actions.import_regions import import_regions
from cms.regions.importing.command import ImportCommand


class Command(ImportCommand):
    """Regions."""

    help = "Load regions from a CSV or .xlsx file, and tell what differs from what is kept."
    importer = staticmethod(import_regions)
    called = "Regions"
