"""Take away the files that hold what is withdrawn."""

from collections.abc import Collection
from functools import partial

from django.db import transaction

from api.models import FeedPosition, Snapshot, SnapshotFile
from api.queries.documents import NATIONAL
from api.snapshot_bytes import delete_bytes


@transaction.atomic(savepoint=False)
def drop_snapshots(
    *, position: FeedPosition, languages: Collection[str] | None, regions: Collection[str] | None
) -> None:
    """Take every file of these languages and regions (None: of all) out of force, and delete its bytes.

    A national text (region "") is in the files of all regions. `position` is that of the withdrawal, whose
    line is written: a file that is being made from what was there before never comes in force. From this
    transaction on nobody is told of these files or gets one; their bytes go when it is committed.
    """
    snapshots = Snapshot.objects.all()
    if languages is not None:
        snapshots = snapshots.filter(language__in=languages)
    if regions is not None and NATIONAL not in regions:
        snapshots = snapshots.filter(region__in=regions)
    if not snapshots.update(not_before=position.last):
        return
    files = SnapshotFile.objects.filter(snapshot__in=snapshots)
    names = list(files.values_list("name", flat=True))
    files.delete()
    transaction.on_commit(partial(delete_bytes, names), robust=True)
