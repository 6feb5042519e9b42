"""How far a cache was told of changes."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CachePurge(models.Model):
    """A cache by its name, and the last line of the feed that it was told of.

    `repeated` is the last line of which withdrawals were told a second time: an answer that was under way
    while the first order came may have been stored after it. One order is under way at a time; what happens
    meanwhile waits in the feed, so a cache that cannot be reached costs one attempt at a time.
    """

    name = models.CharField(_("cache"), primary_key=True, max_length=60)
    purged = models.PositiveBigIntegerField()
    repeated = models.PositiveBigIntegerField()
    tried = models.PositiveSmallIntegerField(default=0, help_text="Times it failed in a row.")
    next_attempt_at = models.DateTimeField(null=True)
    claimed_until = models.DateTimeField(null=True)
    failing_since = models.DateTimeField(_("fails since"), null=True)
    detail = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
