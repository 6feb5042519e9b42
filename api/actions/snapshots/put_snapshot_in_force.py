"""Name a new file for a region and language."""

from django.db import transaction
from django.utils import timezone

from api.models import Snapshot, SnapshotFile


@transaction.atomic
def put_snapshot_in_force(*, file: SnapshotFile) -> bool:
    """Put a file in the place of the one in force, whose bytes stay for who is fetching them.

    Return whether that was done. It is not when a text was taken away since it was read, or when another
    process was quicker.
    """
    snapshot = Snapshot.objects.select_for_update().get(pk=file.snapshot_id)
    before = snapshot.files.filter(replaced_at=None).first()
    if file.place < snapshot.not_before or (before and file.place < before.place):
        return False
    if before is None or before.name != file.name:
        snapshot.files.filter(replaced_at=None).update(replaced_at=timezone.now())
        file.save(force_insert=True)
    return True
