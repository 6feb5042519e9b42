"""`manage.py import_postcodes FILE`."""

from cms.regions.actions.import_postcodes import import_postcodes
from cms.regions.importing.command import ImportCommand


class Command(ImportCommand):
    """Postcodes."""

    help = "Load postcodes from a CSV or .xlsx file, and tell what differs from what is kept."
    importer = staticmethod(import_postcodes)
    called = "Postcodes"
