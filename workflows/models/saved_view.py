"""A selection of texts that somebody comes back to."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

LONGEST = 60


class SavedView(models.Model):
    """The filters and words of one person's list of texts, under a name. Nobody else sees it."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(_("name"), max_length=LONGEST)
    #: as it stands in the address of the list
    query = models.TextField()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["user", "name"], name="a_view_once_per_name")]

    def __str__(self) -> str:
        return self.name
