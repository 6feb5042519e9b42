"""All that the API serves of one region and language, as files."""

from django.db import models


class Snapshot(models.Model):
    """One language, of a region or (region "") of the texts for all.

    `not_before` is the last line of the feed that took a text away from here. A file that was read from the
    database before that line never comes in force: it may hold what was withdrawn.
    """

    language = models.CharField(max_length=35)
    region = models.CharField(max_length=10, blank=True, default="")
    not_before = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["language", "region"], name="one_snapshot_of_region_and_language")
        ]

    def __str__(self) -> str:
        return f"{self.language} {self.region}".strip()


class SnapshotFile(models.Model):
    """A file that may be asked for by its name, which holds its hash. Without a row it is gone.

    The one that is not replaced is in force; `place` is the last line of the feed that it knows. `counts` has
    the number of texts of each kind, `sizes` the bytes in each coding, and as they are under "".
    """

    snapshot = models.ForeignKey(Snapshot, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=160, unique=True)
    sha256 = models.CharField(max_length=64)
    place = models.PositiveBigIntegerField()
    counts = models.JSONField()
    sizes = models.JSONField()
    made_at = models.DateTimeField()
    replaced_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["snapshot"],
                condition=models.Q(replaced_at=None),
                name="one_file_of_a_snapshot_in_force",
            )
        ]

    def __str__(self) -> str:
        return self.name
