"""Forget files whose bytes are gone, after a disk was lost or a database restored."""

from django.db import transaction

from api.models import SnapshotFile
from api.snapshot_bytes import ENDINGS, snapshot_storage


@transaction.atomic
def forget_lost_snapshots() -> int:
    """Delete the rows of files that are not there in every coding, so that they are made; return how many."""
    names = SnapshotFile.objects.values_list("name", flat=True)
    exists = snapshot_storage().exists
    lost = [name for name in names if not all(exists(name + ending) for ending in ENDINGS.values())]
    SnapshotFile.objects.filter(name__in=lost).delete()
    return len(lost)
