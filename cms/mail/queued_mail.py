"""The sending state of a queued mail."""

from datetime import timedelta
from typing import Self, TypeVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

CLAIM = timedelta(minutes=10)  # longer than the time-out of any mail server; then another run may try
QUICK_TRIES = 4
PAUSE = timedelta(hours=2)  # between later tries, so that an address that fails is not tried all day


class QueuedMail(models.Model):
    """What is stored about sending. `attempts` counts the tries since the last mail that went out.

    `last_error` names the kind of failure and never an address.
    """

    sent_at = models.DateTimeField(_("sent"), null=True, blank=True, editable=False)
    attempts = models.PositiveSmallIntegerField(_("tries that failed"), default=0, editable=False)
    tried_at = models.DateTimeField(_("last tried"), null=True, blank=True, editable=False)
    claimed_at = models.DateTimeField(null=True, blank=True, editable=False)
    last_error = models.CharField(_("last error"), max_length=100, blank=True, editable=False)

    class Meta:
        abstract = True


Mail = TypeVar("Mail", bound=QueuedMail)


class QueuedMailQuerySet(models.QuerySet[Mail]):
    """Queries on every queue."""

    def free(self) -> Self:
        """Mails that no other run is sending at this moment."""
        claimed = models.Q(claimed_at__gt=timezone.now() - CLAIM)
        return self.exclude(claimed)

    def due(self) -> Self:
        """Mails that may be tried now: free, and after some failures only after a pause."""
        waits = models.Q(attempts__gte=QUICK_TRIES, tried_at__gt=timezone.now() - PAUSE)
        return self.free().exclude(waits)
