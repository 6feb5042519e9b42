"""An approved text that could not be made public yet."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.approvals.approval import Approval


class HeldPublication(models.Model):
    """Made when publication fails after readers approved, deleted when it succeeds.

    `reason` is a sentence for editors, in the language of the installation. What failed exactly is in the log
    of the server.
    """

    approval = models.OneToOneField(Approval, on_delete=models.CASCADE, related_name="held")
    reason = models.TextField(_("reason"))
    since = models.DateTimeField(auto_now_add=True)
    tried_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("approved text that is not public yet")
        verbose_name_plural = _("approved texts that are not public yet")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.approval}: {self.reason}"
