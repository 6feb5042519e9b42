"""`manage.py import_schools FILE`."""

from cms.regions.actions.import_schools import import_schools
from cms.regions.importing.command import ImportCommand


class Command(ImportCommand):
    """Schools."""

    help = "Load schools from a CSV or .xlsx file, and tell what differs from what is kept."
    importer = staticmethod(import_schools)
    called = "Schools"
