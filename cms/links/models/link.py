"""One address to which texts lead, and what the last visits found."""

import hashlib
from datetime import date

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.links.rule import LinkState, Visit, VisitAnswer
from cms.links.wording import STATES


def digest_of(url: str) -> str:
    """Return the key of an address: an index takes no addresses as long as they can be."""
    return hashlib.sha256(url.encode()).hexdigest()


class Link(models.Model):
    """An address, once for all texts with it.

    `state` follows from `history`, the last visits. `not_before` is until when its host wants to be left
    alone. Who ignores it says why; that ends when it gets into another state than it had then.
    """

    digest = models.CharField(max_length=64, primary_key=True)
    url = models.TextField(_("link"))
    host = models.CharField(max_length=253)
    state = models.CharField(
        _("state"), max_length=10, choices=STATES.items(), default=LinkState.NEW.value, db_index=True
    )
    moved_to = models.TextField(_("moved to"), blank=True, default="")
    history = models.JSONField(default=list)
    looked_at = models.DateTimeField(_("looked at"), null=True)
    due_at = models.DateTimeField(default=timezone.now, db_index=True)
    not_before = models.DateTimeField(null=True)
    ignored_why = models.CharField(_("why it is ignored"), max_length=400, blank=True, default="")
    ignored_state = models.CharField(max_length=10, blank=True, default="")
    ignored_at = models.DateTimeField(null=True)
    ignored_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        indexes = [models.Index(fields=["host", "not_before"], name="links_of_a_host")]

    def __str__(self) -> str:
        return self.url

    @property
    def visits(self) -> list[Visit]:
        """The last visits, one for each day."""
        return [
            Visit(date.fromisoformat(on), VisitAnswer(answer), status) for on, answer, status in self.history
        ]

    @property
    def is_ignored(self) -> bool:
        """Whether somebody said that nothing has to be done about it."""
        return self.ignored_at is not None
