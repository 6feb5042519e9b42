"""What the API answers about a region."""

from django.db import models

from cms.regions.models import Region


class RegionDocument(models.Model):
    """Who to call in one region, as stored bytes. Facts, not text: they need no approval.

    `labels` holds what lists filter by, each as |name:value| in lower case.
    """

    region = models.OneToOneField(Region, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+")
    code = models.CharField(max_length=10, unique=True)
    version = models.PositiveIntegerField()
    updated_at = models.DateTimeField()
    labels = models.TextField()
    etag = models.CharField(max_length=40, help_text="Of the answer, without quotes.")
    full = models.BinaryField(help_text="The answer of the API, as UTF-8 JSON.")

    def __str__(self) -> str:
        return f"{self.code}, version {self.version}"
