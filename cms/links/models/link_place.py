"""A text or a record with links."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models


class LinkPlace(models.Model):
    """A public page, a region or a support point whose links are known.

    `mark` tells which form of it was read: another mark, and its links are read again.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    about = GenericForeignKey()
    mark = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["content_type", "object_id"], name="one_place_of_links")
        ]

    def __str__(self) -> str:
        return f"{self.content_type_id}:{self.object_id}"
