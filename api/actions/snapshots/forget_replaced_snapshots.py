"""Delete files that others have replaced."""

from datetime import timedelta
from functools import partial

from django.db import transaction
from django.utils import timezone

from api.models import SnapshotFile
from api.snapshot_bytes import delete_bytes

#: as long as a cache may tell of a file, and a slow line may need for it
KEPT = timedelta(minutes=15)


@transaction.atomic
def forget_replaced_snapshots() -> int:
    """Delete the files that were replaced a while ago; return how many."""
    files = SnapshotFile.objects.filter(replaced_at__lt=timezone.now() - KEPT)
    names = list(files.values_list("name", flat=True))
    SnapshotFile.objects.filter(name__in=names).delete()
    transaction.on_commit(partial(delete_bytes, names), robust=True)
    return len(names)
