"""That a link stands somewhere."""

from django.db import models

from cms.links.models.link import Link
from cms.links.models.link_place import LinkPlace


class LinkUse(models.Model):
    """A link in a text or a record; `is_source` when it stands among the sources alone."""

    link = models.ForeignKey(Link, on_delete=models.CASCADE, related_name="uses")
    place = models.ForeignKey(LinkPlace, on_delete=models.CASCADE, related_name="uses")
    is_source = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["link", "place"], name="a_link_once_in_a_place")]

    def __str__(self) -> str:
        return f"{self.link_id} in {self.place_id}"
