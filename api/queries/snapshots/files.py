"""The files that may be asked for."""

from api.models import SnapshotFile


def snapshots_in_force(*, language: str = "", region: str = "") -> list[SnapshotFile]:
    """Return the newest file of each region and language, or of those that are asked for. One query."""
    files = SnapshotFile.objects.filter(replaced_at=None).select_related("snapshot")
    files = files.filter(snapshot__language=language) if language else files
    files = files.filter(snapshot__region=region) if region else files
    return list(files.order_by("snapshot__language", "snapshot__region"))


def snapshot_file(name: str) -> SnapshotFile | None:
    """Return the file of this name; None when there is none, or when it was taken away. One query."""
    return SnapshotFile.objects.select_related("snapshot").filter(name=name).first()
