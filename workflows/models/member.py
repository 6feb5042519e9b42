"""A person on a panel."""

import reversion
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from workflows.models.panel import Panel


@reversion.register(exclude=["name", "email"])
class Member(models.Model):
    """A reader without an account: a name to greet and an address to reach, nothing else.

    Neither is kept in versions, which outlive a person's wish to be forgotten.
    """

    panel = models.ForeignKey(
        Panel, on_delete=models.CASCADE, related_name="members", verbose_name=_("panel")
    )
    name = models.CharField(_("first name"), max_length=60)
    email = models.EmailField(_("e-mail address"))
    active = models.BooleanField(_("takes part"), default=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("panel member")
        verbose_name_plural = _("panel members")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["panel", "email"], name="member_once_per_panel")]

    def __str__(self) -> str:
        # never the name: logs and versions keep this text, and outlive a person's wish to be forgotten
        return gettext("Panel member %(number)s") % {"number": self.pk}
