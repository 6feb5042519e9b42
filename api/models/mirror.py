"""Copies of what the API serves, for a web server without any of our processes."""

from django.db import models


class Mirror(models.Model):
    """A folder, or a storage of the settings, by its name. `claimed_until` keeps two writers apart."""

    name = models.CharField(max_length=500, unique=True)
    claimed_until = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name


class MirrorFile(models.Model):
    """A file that is there, or (without an `etag`) may be: it was being written.

    Nothing is ever read from a mirror, so that a key that can only write will do.
    """

    mirror = models.ForeignKey(Mirror, on_delete=models.CASCADE, related_name="files")
    path = models.CharField(max_length=400)
    etag = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mirror", "path"], name="a_path_once_per_mirror"),
        ]

    def __str__(self) -> str:
        return self.path
